/** The workbook on disk: what people see in the sheet they find again in the file. */
import ExcelJS from 'exceljs';
import { read } from '@e965/xlsx';
import { workbookXlsx } from '../../src/host/export/workbook-xlsx';
import { FormulaCell } from '../../src/host/model/cell';
import { NO_LOOK } from '../../src/host/model/conditional-format';
import { typeAs } from '../../src/host/model/person';
import type { SheetModel } from '../../src/host/model/sheet-model';
import { WorkbookModel } from '../../src/host/model/workbook-model';

const AT = '2024-07-05 06:12:00';
const OWNER = 'thuky@xa.example';

function workbook(): {
  model: WorkbookModel;
  sheet: SheetModel;
  type: (row: number, column: number, ...values: string[][]) => void;
} {
  const model = WorkbookModel.create({
    id: 'w',
    title: 'Mục tiêu',
    owner: OWNER,
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const sheet = model.sheets[0] as SheetModel;
  sheet.name = 'Mục tiêu';
  return { model, sheet, type: (row, column, ...values) => void typeAs(model, OWNER, 'Mục tiêu', row, column, values) };
}

async function reopened(model: WorkbookModel): Promise<ExcelJS.Worksheet> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await workbookXlsx(model, AT)).buffer as ArrayBuffer);
  return file.worksheets[0] as ExcelJS.Worksheet;
}

describe('cells', () => {
  test('numbers, dates, booleans and text keep their kind', async () => {
    const { model, type } = workbook();
    type(1, 1, ['1.234', '05/06/2024', 'TRUE', 'Phòng Tư pháp']);
    const sheet = await reopened(model);
    expect(sheet.getCell('A1').value).toBe(1234);
    expect(sheet.getCell('B1').value).toEqual(new Date('2024-06-05T00:00:00Z'));
    expect(sheet.getCell('C1').value).toBe(true);
    expect(sheet.getCell('D1').value).toBe('Phòng Tư pháp');
  });

  test('a date shows as in Vietnam wherever the file is opened', async () => {
    const { model, type } = workbook();
    type(1, 1, ['05/06/2024']);
    const file = read(await workbookXlsx(model, AT), { type: 'array', cellNF: true });
    expect(file.Sheets['Mục tiêu']?.['A1']).toMatchObject({ t: 'n', w: '05/06/2024' });
  });

  test('what a citizen wrote is text, never a formula', async () => {
    const { model, sheet, type } = workbook();
    sheet.styles.fill('numberFormat', sheet.wholeArea, '@');
    type(1, 1, ['=HYPERLINK("http://la.example")']);
    const cell = (await reopened(model)).getCell('A1');
    expect(cell.value).toBe('=HYPERLINK("http://la.example")');
    expect(cell.type).toBe(ExcelJS.ValueType.String);
  });

  test('a formula comes with its value', async () => {
    const { model, sheet } = workbook();
    sheet.cells.writeRow(1, 1, [new FormulaCell('=1+1')]);
    expect((await reopened(model)).getCell('A1').value).toEqual({ formula: '1+1', result: 2 });
  });
});

describe('look', () => {
  test('font, fill, alignment, wrapping and borders', async () => {
    const { model, sheet, type } = workbook();
    type(1, 1, ['Chỉ tiêu']);
    const heading = { row: 1, column: 1, height: 1, width: 1 };
    sheet.styles.fill('fontFamily', heading, 'Times New Roman');
    sheet.styles.fill('fontWeight', heading, 'bold');
    sheet.styles.fill('background', heading, '#e7eef0');
    sheet.styles.fill('horizontalAlignment', heading, 'center');
    sheet.styles.fill('wrapStrategy', heading, 'WRAP');
    sheet.styles.fill('borderBottom', heading, 'SOLID #9fb0b6');
    const cell = (await reopened(model)).getCell('A1');
    expect(cell.font).toMatchObject({ name: 'Times New Roman', bold: true });
    expect(cell.fill).toMatchObject({ fgColor: { argb: 'FFE7EEF0' } });
    expect(cell.alignment).toMatchObject({ horizontal: 'center', wrapText: true });
    expect(cell.border.bottom).toMatchObject({ style: 'thin', color: { argb: 'FF9FB0B6' } });
  });

  test('widths, frozen headings, the tab’s colour, a hidden sheet', async () => {
    const { model, sheet } = workbook();
    sheet.columns.setSize(2, 1, 210);
    sheet.rows.frozen = 1;
    sheet.tabColor = '#2e6b4f';
    model.addSheet('Ẩn', 1).isHidden = true;
    const target = await reopened(model);
    expect(target.getColumn(2).width).toBeCloseTo(29.3, 1);
    expect(target.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(target.properties.tabColor).toEqual({ argb: 'FF2E6B4F' });
    expect(target.workbook.worksheets[1]?.state).toBe('hidden');
  });

  test('it prints on A4, lying, as wide as the page, headings on each', async () => {
    const { model, sheet } = workbook();
    sheet.rows.frozen = 1;
    expect((await reopened(model)).pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
  });
});

describe('merged cells', () => {
  test('stay merged, and their rows are high enough for the merged text', async () => {
    const { model, sheet, type } = workbook();
    type(1, 1, ['Duy trì, cập nhật và cải tiến hệ thống quản lý chất lượng '.repeat(5), 'a'], ['', 'b']);
    sheet.styles.fill('wrapStrategy', sheet.wholeArea, 'WRAP');
    sheet.merge({ row: 1, column: 1, height: 2, width: 1 });
    const target = await reopened(model);
    expect(target.getCell('A2').master.address).toBe('A1');
    expect(target.getRow(1).height + target.getRow(2).height).toBeGreaterThan(190);
  });
});

describe('rules', () => {
  test('a drop-down goes along, and lets other text be typed where the sheet does', async () => {
    const { model, sheet } = workbook();
    sheet.setRule(
      { row: 2, column: 1, height: 9, width: 1 },
      { criteria: 'VALUE_IN_LIST', args: [['Hậu kiểm', 'Đánh giá nội bộ'], true], allowInvalid: true, helpText: null },
    );
    const { dataValidation } = (await reopened(model)).getCell('A5');
    expect(dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Hậu kiểm,Đánh giá nội bộ"'],
    });
    expect(dataValidation).not.toHaveProperty('showErrorMessage', true);
  });

  test('a colour by words goes along', async () => {
    const { model, sheet } = workbook();
    sheet.conditionalFormats.push({
      ranges: [{ row: 2, column: 1, height: 9, width: 1 }],
      criteria: 'TEXT_CONTAINS',
      args: ['chưa đạt'],
      look: { ...NO_LOOK, background: '#f9dedc' },
    });
    const target = (await reopened(model)) as ExcelJS.Worksheet & { conditionalFormattings: unknown };
    const formulae = ['NOT(ISERROR(SEARCH("chưa đạt",A2)))'];
    const style = { fill: { bgColor: { argb: 'FFF9DEDC' } } };
    expect(target.conditionalFormattings).toMatchObject([{ ref: 'A2:A10', rules: [{ formulae, style }] }]);
  });

  test('a note goes along', async () => {
    const { model, sheet, type } = workbook();
    type(1, 1, ['Kỳ']);
    sheet.notes.fill({ row: 1, column: 1, height: 1, width: 1 }, 'Tháng, ví dụ 6/2024.');
    expect(JSON.stringify((await reopened(model)).getCell('A1').note)).toContain('Tháng, ví dụ 6/2024.');
  });
});

test('the same workbook gives the same bytes, whatever the computer’s clock says', async () => {
  const { model, type } = workbook();
  type(1, 1, ['Chỉ tiêu']);
  const first = await workbookXlsx(model, AT);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await workbookXlsx(model, AT)).equals(Buffer.from(first))).toBe(true);
});
