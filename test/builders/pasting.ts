/** Pasting into a page as a browser does it: an event that carries what the clipboard holds. */
import type { Page } from 'playwright-core';

export async function paste(page: Page, label: string, html: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate(
    (field, [asHtml, asText]) => {
      const data = new DataTransfer();
      data.setData('text/html', asHtml ?? '');
      data.setData('text/plain', asText ?? '');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [html, text],
  );
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');

/** The table as Word puts it on the clipboard: `mso` styles, conditional comments, merged cells of an objective. */
export function wordHtml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, tag: string, span: number): string =>
    `<${tag} width=120 ${span > 1 ? `rowspan=${span} ` : ''}valign=top style='width:90.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0in 5.4pt'>` +
    `<p class=MsoNormal style='margin-bottom:0in;text-align:justify'><span lang=VI style='font-size:13.0pt;mso-ansi-language:VI'>${escaped(text) || '&nbsp;'}<o:p></o:p></span></p></${tag}>`;
  const spanAt = (row: number): number => {
    let span = 1;
    while (row + span < rows.length && rows[row + span]?.[0] === '' && rows[row + span]?.[1] === '') span += 1;
    return span;
  };
  let covered = 0;
  const body = rows.map((row, at) => {
    const isFirst = at >= covered;
    const span = at === 0 ? 1 : spanAt(at);
    if (isFirst) covered = at + span;
    const cells = row.map((text, column) => {
      if (column > 2) return cell(text, 'td', 1);
      return isFirst ? cell(text, 'td', span) : '';
    });
    return `<tr style='mso-yfti-irow:${at}'>${cells.join('')}</tr>`;
  });
  return (
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>` +
    `<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->` +
    `<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-unhide:no;} --></style></head><body lang=EN-US>` +
    `<!--StartFragment--><table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>` +
    `${body.join('')}</table><!--EndFragment--></body></html>`
  );
}

export const pasteWord = (page: Page, rows: readonly (readonly string[])[]): Promise<void> =>
  paste(page, 'Dán bảng mục tiêu', wordHtml(rows), rows.map((row) => row.join('\t')).join('\n'));

/** As LibreOffice Writer has it: fonts as elements, widths as columns, a paragraph in each cell. */
export function writerHtml(rows: readonly (readonly string[])[]): string {
  const body = rows.map((row, at) => {
    const isFirst = at === 0 || row[0] !== '';
    let span = 1;
    while (at > 0 && at + span < rows.length && rows[at + span]?.[0] === '') span += 1;
    const cells = row.map((text, column) => {
      if (column <= 2 && !isFirst) return '';
      const reach = column <= 2 && at > 0 && span > 1 ? ` rowspan="${span}"` : '';
      const words = escaped(text).replace(/ /g, (_, place: number) => (place % 37 === 0 ? '\n\t\t' : ' '));
      return `<td${reach} style="border: 1px solid #000000; padding: 0.1cm"><p align="justify" style="orphans: 2"><font face="Times New Roman, serif"><font size="3" style="font-size: 13pt"><span lang="vi-VN">${words || '<br/>'}</span></font></font></p></td>`;
    });
    return `<tr valign="top">${cells.join('\n')}</tr>`;
  });
  return (
    `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>` +
    `<meta name="generator" content="LibreOffice 24.2"/><style type="text/css">p { line-height: 115%; }</style></head>` +
    `<body lang="en-US"><table width="100%" cellpadding="4" cellspacing="0"><col width="12*"/><col width="60*"/>${body.join('\n')}</table></body></html>`
  );
}

const quotedCell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** As Excel and Sheets put it into plain text. */
export const tabbedText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quotedCell).join('\t')).join('\r\n');

/** As a PDF viewer gives it: cell after cell, each broken where its column ends, blank cells gone. */
export function pdfText(rows: readonly (readonly string[])[]): string {
  const widths = [4, 26, 18, 34, 16, 24, 10];
  const broken = (text: string, width: number): string[] => {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines[lines.length - 1];
      if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
  };
  return rows
    .flatMap((row) => row.flatMap((text, at) => (text === '' ? [] : broken(text, widths[at] ?? 30))))
    .join('\n');
}
