/** Starts the grid (Univer) bare: no bars, menus or formulas of its own; the workbench has those around it. */
import { LocaleType, mergeLocales, Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiTexts from '@univerjs/docs-ui/locale/vi-VN';
import designTexts from '@univerjs/design/locale/vi-VN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsTexts from '@univerjs/sheets/locale/vi-VN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiTexts from '@univerjs/sheets-formula-ui/locale/vi-VN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiTexts from '@univerjs/sheets-ui/locale/vi-VN';
import { greenTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiTexts from '@univerjs/ui/locale/vi-VN';

/** They cover the cells below them: a half-transparent track would leave half-read letters. */
const SCROLL_BARS = {
  barSize: 14,
  trackBackgroundColor: '#f3f6f5',
  trackBorderColor: '#d5dddb',
  thumbBackgroundColor: '#aebab7',
  thumbHoverBackgroundColor: '#8aa19d',
  thumbActiveBackgroundColor: '#6d7b79',
};

export function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    theme: greenTheme,
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(designTexts, uiTexts, docsUiTexts, sheetsTexts, sheetsUiTexts, formulaUiTexts),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    footer: false,
    contextMenu: false,
    headerMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableAutoFocus: true,
    clipboardConfig: { hidePasteOptions: true },
    protectedRangeShadow: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    scrollConfig: SCROLL_BARS,
  });
  // The box in which a cell is edited comes with these.
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
}
