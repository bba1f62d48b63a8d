/** The formulas of one workbook: worked out when one is read after something changed, moved when cells move. */
import type { Area } from '../model/area';
import { FormulaCell } from '../model/cell';
import { GENERAL } from '../model/number-format';
import type { FormulaKeeper, SheetModel } from '../model/sheet-model';
import type { Spill } from '../model/spill';
import { Calculation, type Placed } from './calculation';
import { loadEngine, type Engine, type EngineWorld } from './engine';
import { namedTarget, sheetIndex, targetOf, type FormulaWorkbook } from './formula-setting';
import { movedFormula, renamedIn, type ReferenceMove } from './reference-moves';
import { resultFormat } from './result-format';
import { nodesOf, syntaxOf, type Node } from './syntax';

/** What formulas ask of the world outside the workbook. */
export interface FormulaWorld {
  /** Moment, in milliseconds. */
  readonly now: () => number;
  /** From 0 up to but without 1. */
  readonly random: () => number;
}

const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
const DAY = 86_400_000;
const MINUTE = 60_000;
/** Serial of 1 January 1970. */
const EPOCH = 25_569;
/** A chain of formulas longer than this brings no format along. */
const LONGEST_CHAIN = 50;

export class WorkbookFormulas implements FormulaKeeper {
  /** Set by whoever runs a script on the workbook. */
  world: FormulaWorld | null = null;
  isScriptFunction: (name: string) => boolean = () => false;
  private engine: Engine | null = null;
  private calculation: Calculation | null = null;
  /** What the last results hold for: the workbook's shape, and its contents. */
  private shape = '';
  private contents = '';
  private hasVolatile = false;
  private readonly nodes = new Map<string, Node | null>();

  constructor(private readonly workbook: FormulaWorkbook) {}

  bringUpToDate(): void {
    const { shape, contents } = this.stamps();
    if (shape === this.shape && contents === this.contents) return;
    const journals = this.workbook.sheets.map(({ cells }) => cells.takeJournal());
    if (shape !== this.shape || !this.calculation || !this.updated(this.calculation, journals)) this.begin();
    this.calculation?.run();
    Object.assign(this, this.stamps());
  }

  formatAt(sheet: SheetModel, row: number, column: number, across = 0): string | null {
    return this.formatOf({ index: this.workbook.sheets.indexOf(sheet), row, column }, across, 0);
  }

  spillsOn(sheet: SheetModel): readonly Spill[] {
    this.bringUpToDate();
    const index = this.workbook.sheets.indexOf(sheet);
    return this.calculation?.spills.get(index) ?? [];
  }

  referencesMoved(to: SheetModel, move: ReferenceMove): void {
    for (const sheet of this.workbook.sheets) this.referencesMovedIn(sheet, to, move);
  }

  referencesMovedIn(sheet: SheetModel, to: SheetModel, move: ReferenceMove): void {
    const moveTo: ReferenceMove = (reference) => {
      const isTo = reference.sheet === null ? sheet === to : this.workbook.sheets[this.indexOf(reference.sheet)] === to;
      return isTo ? move(reference) : reference;
    };
    sheet.cells.changeFormulas((text) => movedFormula(text, moveTo));
  }

  /** A named range is called otherwise. */
  nameChanged(before: string, after: string): void {
    for (const { cells } of this.workbook.sheets) cells.changeFormulas((text) => renamedIn(text, before, after));
  }

  private indexOf(name: string): number {
    return sheetIndex(this.workbook, name);
  }

  private stamps(): { shape: string; contents: string } {
    const { sheets, namedRanges, locale } = this.workbook;
    const shape = JSON.stringify([locale.code, sheets.map(({ id, name, size }) => [id, name, size]), namedRanges]);
    const clock = this.hasVolatile ? Math.floor((this.world?.now() ?? 0) / MINUTE) : '';
    return { shape, contents: `${sheets.map(({ cells }) => cells.version).join(' ')} ${clock}` };
  }

  /** Gives the engine the cells that changed; `false` where a formula or too much did. */
  private updated(calculation: Calculation, journals: readonly (readonly Area[] | null)[]): boolean {
    const changed: [number, number, number][] = [];
    for (const [sheet, journal] of journals.entries()) {
      if (!journal) return false;
      for (const { row, column, width } of journal) {
        for (let c = column; c < column + width; c += 1) changed.push([sheet, row, c]);
      }
    }
    if (changed.length > 0 && calculation.fillsCells) return false;
    if (!changed.every((at) => calculation.isFormulaSame(...at))) return false;
    for (const at of changed) calculation.update(...at);
    return true;
  }

  private begin(): void {
    this.calculation?.free();
    this.calculation = null;
    const formulas = this.placed();
    this.hasVolatile = formulas.some(({ node }) => node !== null && isVolatile(node));
    if (formulas.length === 0) return;
    if (this.hasVolatile && !this.world)
      throw new Error('NOT IMPLEMENTED: the time in a formula of a workbook that no script has opened');
    this.engine ??= loadEngine(this.engineWorld());
    this.calculation = new Calculation(this.workbook, formulas, this.engine, (name) => this.isScriptFunction(name));
  }

  private placed(): Placed[] {
    return this.workbook.sheets.flatMap(({ cells }, sheet) =>
      cells.formulas().map(({ row, column, cell }) => ({ sheet, row, column, cell, node: this.nodeOf(cell) })),
    );
  }

  private nodeOf({ text, isBroken }: FormulaCell): Node | null {
    if (isBroken) return null;
    let node = this.nodes.get(text);
    if (node === undefined) this.nodes.set(text, (node = syntaxOf(text)));
    return node;
  }

  private engineWorld(): EngineWorld {
    const { zone } = this.workbook;
    return {
      now: () => Math.round((zone.serialOf(this.world?.now() ?? 0) - EPOCH) * DAY),
      random: () => this.world?.random() ?? 0,
    };
  }

  /** @param across columns from the formula to the cell that it fills: the same column of what it takes has the format */
  private formatOf(
    { index, row, column }: { readonly index: number; readonly row: number; readonly column: number },
    across: number,
    depth: number,
  ): string | null {
    const sheet = this.workbook.sheets[index];
    const cell = sheet?.cells.at(row, column);
    const node = cell instanceof FormulaCell ? this.nodeOf(cell) : null;
    if (!sheet || !node || depth > LONGEST_CHAIN) return null;
    return resultFormat(node, this.workbook.locale, (part) => {
      const target =
        part.kind === 'reference'
          ? targetOf(this.workbook, index, part.reference)
          : part.kind === 'name'
            ? namedTarget(this.workbook, part.text)
            : null;
      const other = target && this.workbook.sheets[target.sheet];
      if (!target || !other) return null;
      const from = target.area.column + (across < target.area.width ? across : 0);
      const own = other.styles.at('numberFormat', target.area.row, from);
      if (own !== undefined && own !== GENERAL) return own;
      return this.formatOf({ index: target.sheet, row: target.area.row, column: from }, 0, depth + 1);
    });
  }
}

function isVolatile(node: Node): boolean {
  for (const part of nodesOf(node)) if (part.kind === 'call' && VOLATILE.has(part.name)) return true;
  return false;
}
