/** Charts and pictures in the file: pictures at their places, the same bytes each time. */
import ExcelJS from 'exceljs';
import { workbookXlsx } from '../../src/host/export/workbook-xlsx';
import type { WorkbookModel } from '../../src/host/model/workbook-model';
import { hostWith } from '../builders/script';

const AT = '2024-07-05 06:12:00';

function filled(): WorkbookModel {
  const host = hostWith(`function put() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:B3').setValues([['Phòng', 'Hồ sơ'], ['Nội vụ', 3], ['Tư pháp', 5]]);
    var builder = sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B3')).setTitle('Hồ sơ theo phòng');
    sheet.insertChart(builder.setPosition(5, 4, 50, 0).build());
    sheet.insertImage(builder.setOption('width', 320).setOption('height', 200).build(), 8, 2).setWidth(160).setHeight(100);
    sheet.getRange('C1').setValue(SpreadsheetApp.newCellImage().setSourceUrl('https://vidu.vn/a.png').build());
  }`);
  host.call('put');
  return host.workbook;
}

test('each hangs at its cell in its own size', async () => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await workbookXlsx(filled(), AT)).buffer as ArrayBuffer);
  const images = (file.worksheets[0] as ExcelJS.Worksheet).getImages();
  const places = images.map(({ range }) => {
    const { tl, ext } = range as unknown as {
      tl: { nativeCol: number; nativeRow: number };
      ext: { width: number; height: number };
    };
    return [tl.nativeCol, tl.nativeRow, Math.round(ext.width), Math.round(ext.height)];
  });
  expect(places).toEqual([
    [3, 4, 600, 371],
    [7, 1, 160, 100],
  ]);
});

test('the same workbook, the same bytes', async () => {
  const [one, two] = [await workbookXlsx(filled(), AT), await workbookXlsx(filled(), AT)];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
});
