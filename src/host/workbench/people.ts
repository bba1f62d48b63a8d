/** Who can sit before a window: the people of the sample authority, and somebody who has no business there. */
import type { WorkbookModel } from '../model/workbook-model';
import type { PersonLine } from './protocol';

const CLERK = 'motcua@tuyphuoc.example';
const LEADER = 'chutich@tuyphuoc.example';
const STRANGER = 'nguoi.ngoai@example.com';

/** The secretary owns the spreadsheet: the automation runs in that account. */
export function peopleOf({ owner }: WorkbookModel): readonly PersonLine[] {
  return [
    { email: owner, role: 'Thư ký ISO' },
    { email: CLERK, role: 'Cán bộ Một cửa' },
    { email: LEADER, role: 'Lãnh đạo' },
    { email: STRANGER, role: 'Người ngoài' },
  ];
}

/** The clerk writes, the leader looks; the stranger is nobody's. */
export function shareWithPeople(workbook: WorkbookModel): void {
  if (!workbook.editors.includes(CLERK)) workbook.editors.push(CLERK);
  if (!workbook.viewers.includes(LEADER)) workbook.viewers.push(LEADER);
}
