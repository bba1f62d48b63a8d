/** One sheet (tab) of a workbook: contents, look, notes, rules, merges, protection, layout. */
import { movedAnchor } from './anchor';
import { afterDelete, afterInsert, contains, isSameArea, overlaps, type Area, type Axis } from './area';
import { AxisLayout } from './axis-layout';
import { CellGrid } from './cell-grid';
import { CellStyles } from './cell-style';
import type { ChartModel } from './chart-model';
import type { ConditionalFormat } from './conditional-format';
import { movedFilter, type FilterModel } from './filter';
import type { PictureModel } from './picture-model';
import type { ProtectionModel } from './protection-model';
import { RunGrid } from './run-grid';
import { movedByShape, type ReferenceMove } from '../formulas/reference-moves';
import { shownExtent, type Spill } from './spill';
import type { ValidationRule } from './validation-rule';

/** Rows and columns of a new sheet, and the sizes in pixels that Google gives them. */
export const NEW_SHEET = { rows: 1000, columns: 26, rowHeight: 21, columnWidth: 100 } as const;

/** What a workbook does for the formulas of its sheets. */
export interface FormulaKeeper {
  bringUpToDate(): void;
  /** Format that the formula of a cell brings along, as `TODAY()` a date's; `across`: for a cell that it fills. */
  formatAt(sheet: SheetModel, row: number, column: number, across?: number): string | null;
  spillsOn(sheet: SheetModel): readonly Spill[];
  /** Moves references that lead to a sheet, in the formulas of all sheets. */
  referencesMoved(to: SheetModel, move: ReferenceMove): void;
}

export class SheetModel {
  /** Of the workbook that the sheet stands in; `null` outside. */
  formulas: FormulaKeeper | null = null;
  readonly cells = new CellGrid();
  readonly styles = new CellStyles();
  readonly notes = new RunGrid<string>(false);
  /** Runs of rich text as JSON; see `cell-rich-text`. */
  readonly richTexts = new RunGrid<string>(false);
  readonly rows: AxisLayout;
  readonly columns: AxisLayout;
  merges: Area[] = [];
  protections: ProtectionModel[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  filter: FilterModel | null = null;
  /** What hangs over the grid. */
  charts: readonly ChartModel[] = [];
  pictures: readonly PictureModel[] = [];
  tabColor: string | null = null;
  isHidden = false;
  hasHiddenGridlines = false;
  /** Address of the editor of the form whose responses come into the sheet. */
  formUrl: string | null = null;
  isRightToLeft = false;
  /** Rows and columns that came in, or (negative) went, since the sheet was made or opened; no part of the state. */
  readonly shapeChanges: { readonly axis: Axis; readonly at: number; readonly count: number }[] = [];
  /** Rules as JSON, so that equal rules are equal values. */
  private readonly rules = new RunGrid<string>(true);
  private readonly parsedRules = new Map<string, ValidationRule>();

  constructor(
    readonly id: number,
    public name: string,
    size: { readonly rows: number; readonly columns: number } = NEW_SHEET,
  ) {
    this.rows = new AxisLayout(size.rows, NEW_SHEET.rowHeight);
    this.columns = new AxisLayout(size.columns, NEW_SHEET.columnWidth);
  }

  /** A sheet of its own, with nothing in it. */
  emptyOfSize(size: { readonly rows: number; readonly columns: number }): SheetModel {
    return new SheetModel(this.id, this.name, size);
  }

  get size(): { rows: number; columns: number } {
    return { rows: this.rows.count, columns: this.columns.count };
  }

  /** The block of all cells, empty ones too. */
  get wholeArea(): Area {
    return { row: 1, column: 1, height: this.rows.count, width: this.columns.count };
  }

  /** From A1 to the last row and column that show anything; A1 alone on an empty sheet. */
  get dataArea(): Area {
    const { row, column } = shownExtent(this);
    return { row: 1, column: 1, height: Math.max(1, row), width: Math.max(1, column) };
  }

  ruleAt(row: number, column: number): ValidationRule | null {
    return this.parsedRule(this.rules.at(row, column));
  }

  rulesOf(area: Area): (ValidationRule | null)[][] {
    return this.rules.matrix(area, undefined).map((row) => row.map((rule) => this.parsedRule(rule)));
  }

  setRule(area: Area, rule: ValidationRule | null): void {
    this.rules.fill(area, rule ? JSON.stringify(rule) : undefined);
  }

  /** Grid of the rules' JSON, for state and exports. */
  get ruleGrid(): RunGrid<string> {
    return this.rules;
  }

  /** The merged block that holds a cell, if any. */
  mergeAt(row: number, column: number): Area | null {
    const cell = { row, column, height: 1, width: 1 };
    return this.merges.find((merge) => contains(merge, cell)) ?? null;
  }

  mergesIn(area: Area): Area[] {
    return this.merges.filter((merge) => overlaps(merge, area));
  }

  /** Whether a merged block lies partly in the block and partly outside: Google then refuses to merge or unmerge. */
  cutsMerge(area: Area): boolean {
    return this.mergesIn(area).some((merge) => !contains(area, merge));
  }

  /** Merges a block; the cell at its top left keeps its content, the others lose theirs. */
  merge(area: Area): void {
    this.breakApart(area);
    if (area.height * area.width === 1) return;
    const kept = this.cells.at(area.row, area.column);
    this.cells.clear(area);
    this.cells.writeRow(area.row, area.column, [kept]);
    this.addMerges([area]);
  }

  /** Blocks that overlap no other, whose hidden cells are empty. */
  addMerges(areas: readonly Area[]): void {
    this.merges.push(...areas);
    this.merges.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  breakApart(area: Area): void {
    this.merges = this.merges.filter((merge) => !contains(area, merge));
  }

  /** @param neighbour row or column whose formats and rules the new ones take: the one before or the one after */
  insert(axis: Axis, at: number, count: number, neighbour: number): void {
    this.cells.insert(axis, at, count);
    this.styles.insert(axis, at, count, neighbour);
    this.rules.insert(axis, at, count, neighbour);
    this.notes.insert(axis, at, count, neighbour);
    this.richTexts.insert(axis, at, count, neighbour);
    this.layout(axis).insert(at, count, neighbour);
    this.moveAreas((area) => afterInsert(area, axis, at, count));
    this.moveAnchors(axis, at, count);
    this.shapeChanges.push({ axis, at, count });
    this.formulas?.referencesMoved(this, movedByShape(axis, at, count));
  }

  remove(axis: Axis, at: number, count: number): void {
    this.cells.remove(axis, at, count);
    this.styles.remove(axis, at, count);
    this.rules.remove(axis, at, count);
    this.notes.remove(axis, at, count);
    this.richTexts.remove(axis, at, count);
    this.layout(axis).remove(at, count);
    this.moveAreas((area) => afterDelete(area, axis, at, count));
    this.moveAnchors(axis, at, -count);
    this.shapeChanges.push({ axis, at, count: -count });
    this.formulas?.referencesMoved(this, movedByShape(axis, at, -count));
  }

  layout(axis: Axis): AxisLayout {
    return axis === 'rows' ? this.rows : this.columns;
  }

  private moveAnchors(axis: Axis, at: number, count: number): void {
    const moved = <T extends ChartModel | PictureModel>(one: T): T => {
      const { row, column, ...offset } = movedAnchor(one.anchor, axis, at, count);
      const inside = { row: Math.min(row, this.rows.count), column: Math.min(column, this.columns.count) };
      return { ...one, anchor: { ...inside, ...offset } };
    };
    this.charts = this.charts.map(moved);
    this.pictures = this.pictures.map(moved);
  }

  private moveAreas(move: (area: Area) => Area | null): void {
    const moved = (areas: readonly Area[]): Area[] => areas.flatMap((area) => move(area) ?? []);
    this.merges = moved(this.merges).filter((area) => area.height * area.width > 1);
    this.protections = this.protections.flatMap((protection) => {
      const area = protection.area && move(protection.area);
      if (protection.area && !area) return [];
      return [Object.assign(protection, { area, unprotected: moved(protection.unprotected) })];
    });
    this.filter = this.filter && movedFilter(this.filter, move);
    this.conditionalFormats = this.conditionalFormats
      .map((format) => ({ ...format, ranges: moved(format.ranges) }))
      .filter(({ ranges }) => ranges.length > 0);
  }

  private parsedRule(json: string | undefined): ValidationRule | null {
    if (json === undefined) return null;
    let rule = this.parsedRules.get(json);
    if (!rule) this.parsedRules.set(json, (rule = JSON.parse(json) as ValidationRule));
    return rule;
  }

  /** Whether exactly this block is merged. */
  isMerged(area: Area): boolean {
    return this.merges.some((merge) => isSameArea(merge, area));
  }
}
