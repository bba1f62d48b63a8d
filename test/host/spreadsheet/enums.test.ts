/** The enumerations hold Google's values in Google's order, as the reference package lists them. */
import { readFileSync } from 'node:fs';
import { valueOf } from '../../builders/script';
import { openWorkbook } from '../../builders/open-workbook';
import type { EnumValue } from '../../../src/host/border/enum-value';

const declarations = readFileSync(
  require.resolve('gas-types-detailed/google-apps-script.spreadsheet.d.ts'),
  'utf8',
).replace(/\/\*[\s\S]*?\*\//g, '');
const listed = new Map(
  [...declarations.matchAll(/enum (\w+) \{([^}]*)\}/g)].map(([, name = '', values = '']) => [
    name,
    values
      .split(',')
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  ]),
);

describe('enumerations of SpreadsheetApp', () => {
  const { app } = openWorkbook();
  const own = Object.entries(app).filter(([name]) => /^[A-Z]/.test(name));

  it.each(own)('%s', (name, values) => {
    expect(Object.values(values as Record<string, EnumValue>).map((value) => value.name())).toEqual(listed.get(name));
  });

  it('are the same objects by whichever way a script comes by them', () => {
    expect(
      valueOf(
        'SpreadsheetApp.newConditionalFormatRule().withCriteria(SpreadsheetApp.BooleanCriteria.CELL_EMPTY, []) && SpreadsheetApp.InterpolationType.MAX.name()',
      ),
    ).toBe('MAX');
  });
});
