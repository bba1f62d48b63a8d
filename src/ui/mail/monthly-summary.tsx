/** The monthly summary as HTML mail. Preact escapes every text, so nothing from outside becomes markup. */
import renderToString from 'preact-render-to-string';
import type { MonthlySummary, SummaryObjective } from '../../app/mail/monthly-summary';
import type { Tone } from '../../core/objectives/verdict';

const FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif";
const INK = '#1d2b33';
const QUIET = '#51626c';
const LINE = '#d5dde1';

const TONES: Readonly<Record<Tone, { fill: string; ink: string }>> = {
  good: { fill: '#dcefe3', ink: '#1e5b3a' },
  risk: { fill: '#fdefc8', ink: '#6b4a00' },
  bad: { fill: '#f9dedc', ink: '#8c1d18' },
  none: { fill: '#e8edf0', ink: '#3a4a53' },
};

export function monthlySummaryHtml(summary: MonthlySummary): string {
  return `<!DOCTYPE html>${unbroken(renderToString(<SummaryMail summary={summary} />))}`;
}

/** A sign stays on the line of its number. */
function unbroken(html: string): string {
  return html.replace(/([≥≤]) (?=\d)/g, '$1\u00a0');
}

function SummaryMail({ summary }: { summary: MonthlySummary }) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{summary.subject}</title>
      </head>
      <body
        style={`margin:0;padding:16px;font-family:${FONT};font-size:16px;line-height:1.5;color:${INK};background:#ffffff`}
      >
        <div style="max-width:640px;margin:0 auto">
          {summary.notices.map((notice) => (
            <p
              style={`margin:0 0 12px;padding:10px 14px;border-left:4px solid #b7791f;background:#fdf5e2;color:#5a3d00`}
            >
              {notice}
            </p>
          ))}
          <p style="margin:0 0 12px">{summary.greeting}</p>
          <p style="margin:0 0 20px">{summary.opening}</p>
          {summary.objectives.map((objective) => (
            <ObjectiveCard objective={objective} />
          ))}
          {summary.sections.map(({ heading, lines }) => (
            <div>
              <p style="margin:20px 0 6px;font-weight:bold">{heading}</p>
              <ul style="margin:0;padding-left:20px">
                {lines.map((line) => (
                  <li style="margin:0 0 4px">{line}</li>
                ))}
              </ul>
            </div>
          ))}
          <p style="margin:24px 0">
            <a href={summary.link} style="color:#0b5d7a">
              Xem số liệu chi tiết trong trang tính
            </a>
          </p>
          <p style={`margin:0;color:${QUIET};font-size:14px`}>
            {summary.closing.map((line, index) => (
              <>
                {index > 0 && <br />}
                {line}
              </>
            ))}
          </p>
        </div>
      </body>
    </html>
  );
}

function ObjectiveCard({ objective }: { objective: SummaryObjective }) {
  const { fill, ink } = TONES[objective.tone];
  return (
    <table
      role="presentation"
      cellPadding="0"
      cellSpacing="0"
      style={`width:100%;border-top:1px solid ${LINE};margin:0 0 4px`}
    >
      <tbody>
        <tr>
          <td style="padding:12px 0">
            <p style={`margin:0;color:${QUIET};font-size:14px`}>
              Mục tiêu {objective.number}. {objective.text}
            </p>
            <p style="margin:6px 0">
              <span
                style={`display:inline-block;padding:2px 10px;border-radius:4px;font-weight:bold;background:${fill};color:${ink}`}
              >
                {objective.verdict}
              </span>
            </p>
            <p style="margin:0;font-weight:bold">{objective.result}</p>
            <p style="margin:2px 0 0">Chỉ tiêu: {objective.target}</p>
            {objective.details.map((detail) => (
              <p style={`margin:2px 0 0;color:${QUIET};font-size:15px`}>{detail}</p>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
