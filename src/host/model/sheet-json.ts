/** A sheet as plain data and back; what is as in a new sheet is left out. */
import type { Area } from './area';
import type { AxisLayoutJson } from './axis-layout';
import { FormulaCell, ImageCell, type CellContent, type CellScalar } from './cell';
import type { StyleName } from './cell-style';
import type { ChartModel } from './chart-model';
import type { ConditionalFormat } from './conditional-format';
import type { FilterModel } from './filter';
import type { PictureModel } from './picture-model';
import type { ProtectionModel } from './protection-model';
import type { GridEntry } from './run-grid';
import { SheetModel } from './sheet-model';

/** A formula without what it came to: that is worked out anew. `e`: the text is no formula. */
type CellJson =
  | CellScalar
  | { readonly f: string; readonly e?: true }
  | { readonly image: string; readonly title: string; readonly description: string };

export interface SheetJson {
  readonly id: number;
  readonly name: string;
  readonly rows: AxisLayoutJson;
  readonly columns: AxisLayoutJson;
  readonly tabColor?: string;
  readonly isHidden?: true;
  readonly hasHiddenGridlines?: true;
  readonly formUrl?: string;
  readonly isRightToLeft?: true;
  /** Rows down to the last with content, each without trailing blanks. */
  readonly cells: readonly (readonly CellJson[])[];
  readonly styles: Partial<Record<StyleName, GridEntry<string | number>[]>>;
  readonly notes?: readonly GridEntry<string>[];
  readonly richTexts?: readonly GridEntry<string>[];
  readonly rules?: readonly GridEntry<string>[];
  readonly merges?: readonly Area[];
  readonly protections?: readonly ProtectionModel[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly filter?: FilterModel;
  readonly charts?: readonly ChartModel[];
  readonly pictures?: readonly PictureModel[];
}

export function sheetJson(sheet: SheetModel): SheetJson {
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.rows.toJSON(),
    columns: sheet.columns.toJSON(),
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.isHidden ? { isHidden: true as const } : {}),
    ...(sheet.hasHiddenGridlines ? { hasHiddenGridlines: true as const } : {}),
    ...(sheet.formUrl === null ? {} : { formUrl: sheet.formUrl }),
    ...(sheet.isRightToLeft ? { isRightToLeft: true as const } : {}),
    cells: sheet.cells.all().map((row) => row.map(cellJson)),
    styles: sheet.styles.entries(),
    ...filled('notes', sheet.notes.entries()),
    ...filled('richTexts', sheet.richTexts.entries()),
    ...filled('rules', sheet.ruleGrid.entries()),
    ...filled('merges', sheet.merges),
    ...filled('protections', sheet.protections),
    ...filled('conditionalFormats', sheet.conditionalFormats),
    ...(sheet.filter ? { filter: sheet.filter } : {}),
    ...filled('charts', sheet.charts),
    ...filled('pictures', sheet.pictures),
  };
}

export function sheetFromJson(json: SheetJson): SheetModel {
  const sheet = new SheetModel(json.id, json.name, { rows: json.rows.count, columns: json.columns.count });
  sheet.rows.load(json.rows);
  sheet.columns.load(json.columns);
  sheet.tabColor = json.tabColor ?? null;
  sheet.isHidden = json.isHidden ?? false;
  sheet.hasHiddenGridlines = json.hasHiddenGridlines ?? false;
  sheet.formUrl = json.formUrl ?? null;
  sheet.isRightToLeft = json.isRightToLeft ?? false;
  sheet.cells.load(json.cells.map((row) => row.map(cellFromJson)));
  sheet.styles.load(json.styles);
  sheet.notes.load(json.notes ?? []);
  sheet.richTexts.load(json.richTexts ?? []);
  sheet.ruleGrid.load(json.rules ?? []);
  sheet.merges = (json.merges ?? []).map((area) => ({ ...area }));
  sheet.protections = (json.protections ?? []).map((protection) => structuredClone(protection));
  sheet.conditionalFormats = (json.conditionalFormats ?? []).map((format) => structuredClone(format));
  sheet.filter = json.filter ? structuredClone(json.filter) : null;
  sheet.charts = structuredClone(json.charts ?? []);
  sheet.pictures = structuredClone(json.pictures ?? []);
  return sheet;
}

/** A copy under another id and name; protection and a form's responses do not go along. */
export function copyOfSheet(sheet: SheetModel, id: number, name: string): SheetModel {
  const json = JSON.parse(JSON.stringify({ ...sheetJson(sheet), id, name, protections: [] })) as SheetJson;
  const copy = sheetFromJson(json);
  copy.formUrl = null;
  return copy;
}

function filled<K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> {
  return list.length === 0 ? {} : ({ [key]: list } as Partial<Record<K, readonly T[]>>);
}

function cellJson(content: CellContent): CellJson {
  if (content instanceof ImageCell) {
    const { url, title, description } = content;
    return { image: url, title, description };
  }
  if (!(content instanceof FormulaCell)) return content;
  return content.isBroken ? { f: content.text, e: true } : { f: content.text };
}

function cellFromJson(json: CellJson): CellContent {
  if (typeof json !== 'object') return json;
  return 'image' in json ? new ImageCell(json.image, json.title, json.description) : new FormulaCell(json.f, json.e);
}
