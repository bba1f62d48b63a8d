/** Which tabs each service call of a run has to do with: what a person does to another tab then makes no difference. */
import type { AppsScriptHost } from '../../src/host/host';
import type { SheetModel } from '../../src/host/model/sheet-model';

const PARTS = ['cells', 'styles', 'rows', 'columns', 'merges', 'notes', 'conditionalFormats'] as const;

export function touchesOf(host: AppsScriptHost, run: () => void): { calls: string[]; touched: Set<string>[] } {
  const calls: string[] = [];
  const touched: Set<string>[] = [];
  const watched = new Set<SheetModel>();
  const watch = (): void => {
    for (const sheet of host.workbook.sheets) {
      if (watched.has(sheet)) continue;
      watched.add(sheet);
      for (const part of PARTS) notice(sheet, part, () => touched[touched.length - 1]?.add(sheet.name));
    }
  };
  watch();
  host.calls.before = ({ name }) => {
    watch();
    calls.push(name);
    touched.push(new Set());
  };
  run();
  host.calls.before = () => undefined;
  return { calls, touched };
}

function notice(sheet: SheetModel, part: (typeof PARTS)[number], tell: () => void): void {
  let value: unknown = sheet[part];
  Object.defineProperty(sheet, part, {
    get: () => {
      tell();
      return value;
    },
    set: (given: unknown) => {
      tell();
      value = given;
    },
  });
}
