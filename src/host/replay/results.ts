/** What a replay leaves for people: the workbook, the mail; and the warnings that the tracker wrote down. */
import { emlFiles } from '../export/eml';
import { workbookXlsx } from '../export/workbook-xlsx';
import type { AppsScriptHost } from '../host';
import type { SentMail } from '../mail/mailbox';
import type { WorkbookModel } from '../model/workbook-model';
import type { ResultFile } from './out-folder';
import { ShownTable } from './shown-table';

export const WORKBOOK_FILE = 'workbook.xlsx';
export const MAIL_FOLDER = 'mail';

export async function resultFiles(host: AppsScriptHost): Promise<ResultFile[]> {
  const kinds = mailKinds(host.workbook);
  const kindOf = ({ subject }: SentMail): string => kinds.get(/\[([^\]]+)\]\s*$/.exec(subject)?.[1] ?? '') ?? '';
  const mails = await emlFiles(host.mailbox.sent, kindOf);
  return [
    { path: WORKBOOK_FILE, content: await workbookXlsx(host.workbook, host.now()) },
    ...mails.map(({ name, content }) => ({ path: `${MAIL_FOLDER}/${name}`, content })),
  ];
}

/** `Loại` by `Mã thư`, as the outbox has them; the code stands at the end of each subject. */
function mailKinds(workbook: WorkbookModel): Map<string, string> {
  const headings = ['Mã thư', 'Loại'];
  const rows = ShownTable.find(workbook, 'Thư điện tử', headings)?.rows(headings) ?? [];
  return new Map(rows.map(([code = '', kind = '']) => [code, kind]));
}

/** Warnings in the log, each once, in the order they came. */
export function warningsIn(workbook: WorkbookModel): string[] {
  const headings = ['Mức', 'Nội dung'];
  const rows = ShownTable.find(workbook, 'Nhật ký', headings)?.rows(headings) ?? [];
  return [...new Set(rows.filter(([level]) => level === 'Cảnh báo').map(([, message = '']) => message))];
}
