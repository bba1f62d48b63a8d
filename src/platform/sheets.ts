/** The workbook on Google: finds and makes tabs. */
import type { Sheets, Tab } from '../app/ports';
import type { TabSpec } from '../app/tabs/tab-spec';
import { layOutTab } from './tab-layout';
import { googleTab } from './tab';

const LOCALE = 'vi_VN';

export function googleSheets(): Sheets {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    tab: (name) => {
      const sheet = spreadsheet.getSheetByName(name);
      return sheet && googleTab(spreadsheet, sheet);
    },
    createTab: (spec) => createTab(spreadsheet, spec),
    addColumns: (tab, spec, row, column) => {
      const sheet = spreadsheet.getSheetByName(tab.name);
      if (!sheet) throw new Error(`No tab ${tab.name}`);
      const last = column + spec.columns.length - 1;
      if (sheet.getMaxColumns() < last) sheet.insertColumnsAfter(sheet.getMaxColumns(), last - sheet.getMaxColumns());
      layOutTab(sheet, spec, { row, column });
    },
    prepare: () => {
      spreadsheet.setSpreadsheetLocale(LOCALE);
      spreadsheet.setSpreadsheetTimeZone(Session.getScriptTimeZone());
    },
    removeBlankTabs: (kept) => {
      for (const sheet of spreadsheet.getSheets()) {
        if (!kept.includes(sheet.getName()) && sheet.getLastRow() === 0) spreadsheet.deleteSheet(sheet);
      }
    },
    hasScriptZone: () => spreadsheet.getSpreadsheetTimeZone() === Session.getScriptTimeZone(),
    cellCount: () =>
      spreadsheet.getSheets().reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
    flush: () => SpreadsheetApp.flush(),
    link: () => spreadsheet.getUrl(),
  };
}

function createTab(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, spec: TabSpec): Tab {
  const sheet = spreadsheet.insertSheet(spec.name, spreadsheet.getSheets().length);
  const width = spec.columns.length;
  if (sheet.getMaxColumns() > width) sheet.deleteColumns(width + 1, sheet.getMaxColumns() - width);
  if (sheet.getMaxColumns() < width) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  sheet.setTabColor(spec.tabColour);
  sheet.setFrozenRows(1);
  layOutTab(sheet, spec, { row: 1, column: 1 });
  if (spec.filledBy === 'tracker') {
    sheet.protect().setDescription('Chương trình tự ghi trang này.').setWarningOnly(true);
  }
  return googleTab(spreadsheet, sheet);
}
