/** One working out of all formulas of a workbook: what the engine is given, and what is read from it. */
import { cellA1, quotedSheetName } from '../model/a1-notation';
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { FormulaCell, type FormulaResult } from '../model/cell';
import type { Spill } from '../model/spill';
import type { Engine, EngineBook } from './engine';
import { engineFormula, engineLocale, Unsupported, type FormulaSetting, type Target } from './engine-formula';
import { namedTarget, targetOf, targetsOf, type FormulaWorkbook } from './formula-setting';
import { filledArea, Filling } from './filling';
import { nodesOf, type Node } from './syntax';
import { passedOn, readsAnywhere } from './unknown-results';
import { engineInput, loadCells } from './worksheet-loading';

/** A formula where it stands. */
export interface Placed {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cell: FormulaCell;
  /** `null` where it is no formula. */
  readonly node: Node | null;
}

interface Prepared extends Placed {
  readonly targets: readonly Target[];
  readonly input: string;
  readonly missing: string | null;
}

const TWINS = 'NOT IMPLEMENTED: UNIQUE of texts that differ in letter case alone';
const BROKEN = '=(';
const NUMBER = 1;
const LOGICAL = 4;
const ERROR = 16;

/** Their result may be an empty cell, which stays empty on Google. */
const GIVING_CELLS = new Set(
  'IF IFERROR IFNA IFS SWITCH CHOOSE INDEX VLOOKUP HLOOKUP XLOOKUP LOOKUP INDIRECT OFFSET'.split(' '),
);

export class Calculation {
  private readonly prepared: readonly Prepared[];
  private readonly book: EngineBook;
  private readonly filling: Filling;
  private readonly byPlace = new Map<string, Prepared>();

  /** Some formula may read any cell, by a name that it makes up. */
  private readonly asksForAll: boolean;
  /** Of the sheets in the engine, as its formulas write them. */
  private readonly names: readonly string[];

  constructor(
    private readonly workbook: FormulaWorkbook,
    formulas: readonly Placed[],
    engine: Engine,
    isScriptFunction: (name: string) => boolean,
  ) {
    this.book = engine.newBook(engineLocale(workbook.locale));
    this.book.pauseEvaluation();
    this.asksForAll = formulas.some(({ node }) => node && readsAnywhere(node));
    this.names = workbook.sheets.map(({ name }, index) => this.addSheet(name, index));
    this.prepared = formulas.map((formula) => this.prepare(formula, isScriptFunction));
    for (const one of this.prepared) this.byPlace.set(placeKey(one.sheet, one.row, one.column), one);
    this.fill();
    this.filling = new Filling(workbook, this.book, this.names.length + 1, this.prepared);
  }

  /** Whether the cell holds the very formula that was given to the engine, or none as then. */
  isFormulaSame(sheet: number, row: number, column: number): boolean {
    const content = this.workbook.sheets[sheet]?.cells.at(row, column);
    const known = this.byPlace.get(placeKey(sheet, row, column))?.cell;
    return content instanceof FormulaCell ? content === known : known === undefined;
  }

  /** Gives the engine what a cell without a formula holds now, where some formula may ask for it. */
  update(sheet: number, row: number, column: number): void {
    if (!this.isAsked(sheet, row, column)) return;
    const content = this.workbook.sheets[sheet]?.cells.at(row, column) ?? '';
    if (content instanceof FormulaCell) return;
    this.book.setUserInput(sheet, row, column, engineInput(content, this.workbook.locale));
  }

  /** Some formula may fill other cells. */
  get fillsCells(): boolean {
    return this.filling.reach > 0;
  }

  /** By the sheet's place: what formulas fill, as it came out last. */
  get spills(): ReadonlyMap<number, readonly Spill[]> {
    return this.filling.spills;
  }

  /** Works everything out and writes the results into the cells. */
  run(): void {
    this.book.evaluate();
    if (this.filling.giveObstacles(this.prepared)) this.book.evaluate();
    this.book.flushSendQueue();
    const missing = passedOn(
      this.prepared,
      this.prepared.map((one) => one.missing ?? this.spreading(one)),
    );
    this.prepared.forEach((one, index) => {
      const reason = missing[index];
      one.cell.result = reason ? { missing: reason } : this.resultOf(one, index);
    });
    this.filling.read(this.prepared.filter((_, index) => missing[index] === null));
  }

  free(): void {
    this.book.free();
  }

  private isAsked(sheet: number, row: number, column: number): boolean {
    if (this.asksForAll) return true;
    return this.prepared.some(({ targets }) =>
      targets.some((target) => target.sheet === sheet && holds(target.area, row, column)),
    );
  }

  /** One sheet more than the workbook has; made-up names need the real ones, plain ones are read faster. */
  private addSheet(name: string, index: number): string {
    this.book.newSheet();
    if (!this.asksForAll) return `Sheet${index + 1}`;
    this.book.renameSheet(index, name);
    return quotedSheetName(name);
  }

  private prepare(formula: Placed, isScriptFunction: (name: string) => boolean): Prepared {
    const { workbook, names } = this;
    const { node, sheet, row, column } = formula;
    if (!node) return { ...formula, targets: [], input: BROKEN, missing: null };
    const setting: FormulaSetting = {
      ...{ row, column, locale: workbook.locale, isScriptFunction, sheetNames: names },
      place: (reference) => targetOf(workbook, sheet, reference),
      named: (name) => namedTarget(workbook, name),
    };
    const targets = targetsOf(workbook, sheet, node);
    try {
      if (calls(node, 'UNIQUE') && this.hasTwins(targets)) throw new Unsupported(TWINS);
      return { ...formula, targets, input: engineFormula(node, setting), missing: null };
    } catch (error) {
      if (error instanceof Unsupported) return { ...formula, targets, input: '=NA()', missing: error.message };
      throw error;
    }
  }

  /** The engine takes texts for the same that differ in letter case alone; Google does not. */
  private hasTwins(targets: readonly Target[]): boolean {
    const texts = new Map<string, string>();
    return targets.some(({ sheet, area }) =>
      this.workbook.sheets[sheet]?.cells.block(area).some((row) =>
        row.some((content) => {
          if (typeof content !== 'string') return false;
          const small = content.toLowerCase();
          const before = texts.get(small) ?? content;
          texts.set(small, before);
          return before !== content;
        }),
      ),
    );
  }

  private fill(): void {
    const { book, workbook, prepared } = this;
    const asked = prepared.flatMap(({ targets }) => targets);
    workbook.sheets.forEach((sheet, index) => {
      const blocks = asked.filter((target) => target.sheet === index).map(({ area }) => area);
      loadCells(book, index, sheet, this.asksForAll ? [sheet.wholeArea] : blocks, workbook.locale);
    });
    prepared.forEach((one, index) => this.give(one, index));
  }

  /** The formula; on the last sheet its value as a text with all digits, and a text that is empty for an empty cell. */
  private give({ sheet, row, column, input, node }: Prepared, index: number): void {
    const { book, names } = this;
    const helper = names.length;
    book.setUserInput(sheet, row, column, input);
    book.setUserInput(helper, index + 1, 1, `=${names[sheet] ?? ''}!${cellA1(row, column)}&""`);
    if (node && givesCell(node)) book.setUserInput(helper, index + 1, 2, `=(${input.slice(1)})&""`);
  }

  private spreading({ sheet, row, column, cell }: Prepared): string | null {
    const { book } = this;
    const { width, height } = filledArea(book, { sheet, row, column });
    const shown = book.getCellType(sheet, row, column) === ERROR ? book.getFormattedCellValue(sheet, row, column) : '';
    if (shown === '#N/IMPL!') return `NOT IMPLEMENTED: this formula: ${cell.text}`;
    if (width * height === 1 && (shown !== '#SPILL!' || this.fillsCells)) return null;
    if (cell.canSpill && this.filling.fits({ sheet, row, column })) return null;
    return `NOT IMPLEMENTED: a formula whose result fills several cells: ${cell.text}`;
  }

  private resultOf({ sheet, row, column, node }: Prepared, index: number): FormulaResult {
    const { book } = this;
    const type = book.getCellType(sheet, row, column);
    const shown = type === NUMBER ? '' : book.getFormattedCellValue(sheet, row, column);
    if (type === ERROR) return { value: this.googleError(shown, node) };
    if (type === LOGICAL) return { value: shown === 'TRUE' };
    if (type !== NUMBER) return { value: shown };
    const helper = this.workbook.sheets.length;
    const value = Number(book.getFormattedCellValue(helper, index + 1, 1));
    const isEmpty =
      value === 0 && node !== null && givesCell(node) && book.getFormattedCellValue(helper, index + 1, 2) === '';
    return { value: isEmpty ? '' : value };
  }

  private googleError(shown: string, node: Node | null): string {
    if (shown === '#CIRC!' || shown === '#SPILL!') return '#REF!';
    if (shown === '#CALC!') return '#N/A';
    const isOwn = shown === '#ERROR!' && node !== null && this.prepared.every((one) => one.node !== null);
    return isOwn ? '#N/A' : shown;
  }
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row <= lastRowOf(area) && column >= area.column && column <= lastColumnOf(area);

const placeKey = (sheet: number, row: number, column: number): string => `${sheet} ${row} ${column}`;

function calls(node: Node, name: string): boolean {
  for (const part of nodesOf(node)) if (part.kind === 'call' && part.name === name) return true;
  return false;
}

const givesCell = (node: Node): boolean =>
  node.kind === 'reference' || node.kind === 'name' || (node.kind === 'call' && GIVING_CELLS.has(node.name));
