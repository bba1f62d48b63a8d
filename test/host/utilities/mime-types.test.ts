/** The enumeration of file types, which scripts use as plain texts. */
import { valueOf } from '../../builders/script';

test('MimeType names the types of files', () => {
  expect(valueOf('[MimeType.PDF, MimeType.GOOGLE_SHEETS, MimeType.MICROSOFT_EXCEL]')).toEqual([
    'application/pdf',
    'application/vnd.google-apps.spreadsheet',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
});
