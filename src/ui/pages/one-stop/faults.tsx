/** Faults of a file by their weight, each with its row; the file is named once, above them. */
import type { OneStopFault } from '../../../core/one-stop/statistics';
import { Notice } from '../design/notice';
import type { Tone } from '../../../core/objectives/verdict';

type Severity = OneStopFault['severity'];

const KINDS: readonly { readonly severity: Severity; readonly tone: Tone; readonly title: string }[] = [
  { severity: 'stop', tone: 'bad', title: 'Chưa nhập được' },
  { severity: 'ask', tone: 'risk', title: 'Cần kiểm tra trước khi nhập' },
  { severity: 'note', tone: 'none', title: 'Lưu ý' },
];

/** More are behind a fold: a broken file may have one in each row. */
const SHOWN = 5;

export function Faults({ faults, fileName }: { readonly faults: readonly OneStopFault[]; readonly fileName: string }) {
  return (
    <>
      {KINDS.map(({ severity, tone, title }) => {
        const own = faults.filter((fault) => fault.severity === severity);
        if (own.length === 0) return null;
        return (
          <Notice key={severity} tone={tone} title={own.length > 1 ? `${title} (${own.length} điều)` : title}>
            <List faults={own.slice(0, SHOWN)} fileName={fileName} />
            {own.length > SHOWN && (
              <details>
                <summary>{own.length - SHOWN} điều nữa</summary>
                <List faults={own.slice(SHOWN)} fileName={fileName} />
              </details>
            )}
          </Notice>
        );
      })}
    </>
  );
}

function List({ faults, fileName }: { readonly faults: readonly OneStopFault[]; readonly fileName: string }) {
  return (
    <ul class="stack tight">
      {faults.map((fault, index) => (
        <li key={index}>{withoutFile(fault.text, fileName)}</li>
      ))}
    </ul>
  );
}

/** `Tệp a.xlsx, hàng 4 (Phòng A): …` → `Hàng 4 (Phòng A): …`. */
function withoutFile(text: string, fileName: string): string {
  const where = `Tệp ${fileName}`;
  const rest = text.startsWith(where) ? text.slice(where.length).replace(/^[,:]?\s+/, '') : text;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
