/** An entry of the register as it is typed, what it still lacks, and how it is sent. */
import { formatDate, parseDate } from '../../../core/calendar/calendar-date';
import { cellText } from '../../../core/text/foreign-text';

/** In the order of the columns; days as typed, `05/7/2024`. */
export interface Entry {
  readonly kind: string;
  readonly what: string;
  readonly unit: string;
  readonly decision: string;
  readonly decided: string;
  readonly received: string;
  readonly posted: string;
  readonly place: string;
  readonly note: string;
}

export const EMPTY_ENTRY: Entry = {
  kind: '',
  what: '',
  unit: '',
  decision: '',
  decided: '',
  received: '',
  posted: '',
  place: '',
  note: '',
};

type DayId = 'decided' | 'received' | 'posted';

export const DAYS: Readonly<Record<DayId, string>> = {
  decided: 'Ngày quyết định',
  received: 'Ngày nhận',
  posted: 'Ngày niêm yết, công bố',
};

const IDS = Object.keys(EMPTY_ENTRY) as (keyof Entry)[];
const isDay = (id: keyof Entry): id is DayId => id in DAYS;

export function entryOf(sent: readonly string[]): Entry {
  const shown = (id: keyof Entry, text: string): string => {
    const day = isDay(id) ? parseDate(text) : null;
    return day ? formatDate(day) : text;
  };
  return { ...EMPTY_ENTRY, ...Object.fromEntries(IDS.map((id, at) => [id, shown(id, sent[at] ?? '')])) };
}

export const sentOf = (entry: Entry): string[] =>
  IDS.map((id) => (isDay(id) ? (parseDate(entry[id]) ?? '') : cellText(entry[id]).trim()));

export interface EntryFault {
  readonly text: string;
  readonly field: keyof Entry;
}

export function faultIn(entry: Entry, today: string): EntryFault | null {
  if (entry.kind === '') return { text: 'Chưa chọn loại thay đổi.', field: 'kind' };
  if (entry.what.trim() === '') return { text: 'Chưa ghi nội dung thay đổi.', field: 'what' };
  for (const id of ['decided', 'received', 'posted'] as const) {
    const [text, day] = [entry[id].trim(), parseDate(entry[id])];
    if (text !== '' && day === null)
      return { text: `${DAYS[id]} chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/7/2024.`, field: id };
    if (day !== null && day > today) return { text: `${DAYS[id]} ở sau hôm nay.`, field: id };
  }
  if (entry.received.trim() === '')
    return { text: 'Chưa ghi ngày nhận; thời hạn tính từ ngày này.', field: 'received' };
  return null;
}
