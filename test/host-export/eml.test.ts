/** Mail on disk: any mail program reads it as it was sent. */
import { simpleParser } from 'mailparser';
import { emlFiles, emlOf, type MailToExport } from '../../src/host/export/eml';

const SUMMARY: MailToExport = {
  at: '2024-07-05 06:12:00',
  from: 'thuky.iso@tuyphuoc.example',
  name: 'UBND huyện Tuy Phước',
  to: 'chutich@tuyphuoc.example',
  cc: '',
  bcc: '',
  replyTo: 'vanphong@tuyphuoc.example',
  subject: 'Tháng 6/2024: 2/3 mục tiêu chất lượng đến nay đạt, 1 chưa có kết quả hậu kiểm [BC-2024-06-A1B2]',
  text: 'Kính gửi Lãnh đạo,\n\nLũy kế 6 tháng, tỷ lệ hài lòng đạt 91,8%.\n',
  html: '<p>Kính gửi Lãnh đạo,</p><p>Lũy kế 6 tháng, tỷ lệ hài lòng đạt 91,8%.</p>',
};

const parsed = async (mail: MailToExport) => simpleParser(Buffer.from(await emlOf(mail, '1.thu')));

describe('a mail as an .eml file', () => {
  test('sender, name and reply-to come back with their Vietnamese marks', async () => {
    const { from, replyTo } = await parsed(SUMMARY);
    expect(from?.value[0]).toMatchObject({ name: 'UBND huyện Tuy Phước', address: 'thuky.iso@tuyphuoc.example' });
    expect(replyTo?.value[0]?.address).toBe('vanphong@tuyphuoc.example');
  });

  test('a long Vietnamese subject is whole', async () => {
    expect((await parsed(SUMMARY)).subject).toBe(SUMMARY.subject);
  });

  test('it carries the hour of sending in Vietnam', async () => {
    expect((await parsed(SUMMARY)).date?.toISOString()).toBe('2024-07-04T23:12:00.000Z');
    expect(Buffer.from(await emlOf(SUMMARY, '1')).toString()).toContain('Date: Fri, 05 Jul 2024 06:12:00 +0700');
  });

  test('it can be read in plain text and in HTML', async () => {
    const { text, html } = await parsed(SUMMARY);
    expect(text).toContain('tỷ lệ hài lòng đạt 91,8%');
    expect(html).toContain('<p>Kính gửi Lãnh đạo,</p>');
  });

  test('a mail without HTML is plain text alone', async () => {
    const { text, html } = await parsed({ ...SUMMARY, html: '' });
    expect(text).toContain('Kính gửi Lãnh đạo');
    expect(html).toBe(false);
  });

  test('a line break in a subject makes no further header', async () => {
    const { headers, to } = await parsed({ ...SUMMARY, subject: 'Tháng 6\r\nBcc: kẻ lạ <la@example.vn>' });
    expect(headers.has('bcc')).toBe(false);
    expect(to).toMatchObject({ text: 'chutich@tuyphuoc.example' });
  });

  test('files keep their names and bytes, images the names by which the HTML shows them', async () => {
    const file = (name: string, contentType: string, text: string) => ({
      name,
      contentType,
      base64: Buffer.from(text).toString('base64'),
    });
    const mail = {
      ...SUMMARY,
      html: '<img src="cid:huy-hieu">',
      attachments: [file('báo cáo.pdf', 'application/pdf', '%PDF')],
      inlineImages: { 'huy-hieu': file('huy-hieu.png', 'image/png', 'ảnh') },
    };
    const { attachments } = await parsed(mail);
    const seen = attachments.map(({ filename, contentType, cid, content }) => [
      filename,
      contentType,
      cid,
      `${content}`,
    ]);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['báo cáo.pdf', 'application/pdf', undefined, '%PDF'],
        ['huy-hieu.png', 'image/png', 'huy-hieu', 'ảnh'],
      ]),
    );
    expect(await emlOf(mail, '1.thu')).toEqual(await emlOf(mail, '1.thu'));
  });

  test('the same mail gives the same bytes', async () => {
    expect(await emlOf(SUMMARY, '1.thu')).toEqual(await emlOf(SUMMARY, '1.thu'));
  });
});

describe('names of the files', () => {
  const nameOf = async (...sent: MailToExport[]) =>
    (await emlFiles(sent, () => 'Báo cáo tháng')).map(({ name }) => name);

  test('day, kind and recipient, in letters that every system takes', async () => {
    expect(await nameOf(SUMMARY)).toEqual(['2024-07-05_bao-cao-thang_chutich.eml']);
  });

  test('two mails of one day, kind and recipient keep apart', async () => {
    expect(await nameOf(SUMMARY, SUMMARY)).toEqual([
      '2024-07-05_bao-cao-thang_chutich.eml',
      '2024-07-05_bao-cao-thang_chutich-2.eml',
    ]);
  });

  test('an address cannot lead out of the folder', async () => {
    expect(await nameOf({ ...SUMMARY, to: '../../etc/passwd@x.example' })).toEqual([
      '2024-07-05_bao-cao-thang_etc-passwd.eml',
    ]);
  });
});
