/** What a monthly summary says, before it is made HTML or plain text: one content for both. */
import type { Month } from '../../core/calendar/calendar-date';
import type { Tone } from '../../core/objectives/verdict';

export interface SummaryObjective {
  readonly number: string;
  readonly text: string;
  readonly target: string;
  /** Result of the year to date, with its two whole numbers. */
  readonly result: string;
  readonly verdict: string;
  readonly tone: Tone;
  /** The month alone, change on the month before and on the same months of the baseline year, warnings. */
  readonly details: readonly string[];
}

export interface SummarySection {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface MonthlySummary {
  readonly month: Month;
  readonly subject: string;
  /** What must be read before any figure: a draft, statistics that are not in. */
  readonly notices: readonly string[];
  readonly greeting: string;
  readonly opening: string;
  readonly objectives: readonly SummaryObjective[];
  readonly sections: readonly SummarySection[];
  readonly link: string;
  readonly closing: readonly string[];
}

/** The plain text of a summary: what a phone's lock screen, a screen reader or an old mail program gets. */
export function summaryText(summary: MonthlySummary): string {
  const paragraphs = [
    ...summary.notices,
    summary.greeting,
    summary.opening,
    ...summary.objectives.map((one) =>
      [
        `Mục tiêu ${one.number}. ${one.text}`,
        `- Chỉ tiêu: ${one.target}`,
        `- Kết quả: ${one.result}`,
        `- Đánh giá: ${one.verdict}`,
        ...one.details.map((detail) => `- ${detail}`),
      ].join('\n'),
    ),
    ...summary.sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join('\n')),
    `Xem số liệu chi tiết: ${summary.link}`,
    summary.closing.join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
