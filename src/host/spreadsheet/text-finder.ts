/** TextFinder: searches the cells of blocks row by row, and replaces what it finds. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { lastColumnOf, lastRowOf, type Area } from '../model/area';
import { FormulaCell } from '../model/cell';
import { readDisplay } from '../model/cell-reading';
import type { SheetModel } from '../model/sheet-model';
import { PLAIN_SEARCH, textSearch, type SearchOptions, type TextSearch } from '../model/text-search';
import type { Book } from './book';
import { RangeBase } from './range-base';

/** A block that is searched. */
export interface SearchedBlock {
  readonly sheet: SheetModel;
  readonly area: Area;
}

interface FoundCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** What was searched: what the cell shows, or its formula. */
  readonly text: string;
  readonly isFormula: boolean;
}

export class TextFinder extends ServiceObject {
  readonly referenceName = 'TextFinder';
  private _options: SearchOptions = PLAIN_SEARCH;
  private _isInFormulas = false;
  /** Searching forward goes on after it, backward before it. */
  private _from: Omit<FoundCell, 'text' | 'isFormula'> | null = null;
  private _match: FoundCell | null = null;

  constructor(
    private readonly _book: Book,
    private readonly _blocks: () => readonly SearchedBlock[],
    private readonly _wanted: string,
  ) {
    super(_book.execution);
  }

  matchCase(isCaseMatched: boolean): HostValue {
    return this._set({ matchCase: isCaseMatched });
  }

  matchEntireCell(isEntire: boolean): HostValue {
    return this._set({ matchEntireCell: isEntire });
  }

  useRegularExpression(isExpression: boolean): HostValue {
    return this._set({ isRegularExpression: isExpression });
  }

  ignoreDiacritics(areIgnored: boolean): HostValue {
    return this._set({ ignoreDiacritics: areIgnored });
  }

  matchFormulaText(isInFormulas: boolean): HostValue {
    this._isInFormulas = isInFormulas;
    return this;
  }

  startFrom(range: HostValue): HostValue {
    if (!(range instanceof RangeBase)) throw new ServiceError('Invalid argument: startRange');
    const { _sheet: sheet, _area: area } = range;
    this._from = { sheet, row: lastRowOf(area), column: lastColumnOf(area) };
    return this;
  }

  findAll(): HostValue {
    return this._found().map((cell) => this._range(cell));
  }

  /** `null` after the last one. */
  findNext(): HostValue {
    const found = this._found();
    return this._take(found.find((cell) => !this._from || this._order(cell, this._from) > 0));
  }

  /** `null` before the first one. */
  findPrevious(): HostValue {
    const from = this._from;
    const found = this._found().reverse();
    return this._take(from ? found.find((cell) => this._order(cell, from) < 0) : undefined);
  }

  getCurrentMatch(): HostValue {
    return this._match && this._range(this._match);
  }

  /** In the current match; 0 where there is none. */
  replaceWith(replacement: string): number {
    const match = this._match;
    if (!match) return 0;
    const current = this._found().find((cell) => this._order(cell, match) === 0);
    return current ? this._replace(current, replacement) : 0;
  }

  replaceAllWith(replacement: string): number {
    return this._found().reduce((sum, cell) => sum + this._replace(cell, replacement), 0);
  }

  _set(change: Partial<SearchOptions>): HostValue {
    this._options = { ...this._options, ...change };
    return this;
  }

  /** What it found becomes the place to go on from; nothing found leaves that place. */
  _take(cell: FoundCell | undefined): HostValue {
    this._match = cell ?? null;
    if (cell) this._from = cell;
    return this.getCurrentMatch();
  }

  _found(): FoundCell[] {
    this._book.read();
    const search = this._search();
    return this._blocks().flatMap(({ sheet, area }) => {
      const height = Math.min(lastRowOf(area), sheet.cells.lastRow) - area.row + 1;
      const width = Math.min(lastColumnOf(area), sheet.cells.lastColumn) - area.column + 1;
      this._book.read(Math.max(0, height) * Math.max(0, width));
      if (height < 1 || width < 1) return [];
      const shown = readDisplay(sheet, { ...area, height, width }, this._book.model.locale);
      return shown.flatMap((texts, r) =>
        texts.flatMap((text, c) => {
          const cell = this._cell(sheet, area.row + r, area.column + c, text);
          return search.isIn(cell.text) ? [cell] : [];
        }),
      );
    });
  }

  _cell(sheet: SheetModel, row: number, column: number, shown: string): FoundCell {
    const content = sheet.cells.at(row, column);
    const isFormula = content instanceof FormulaCell;
    return { sheet, row, column, text: isFormula && this._isInFormulas ? content.text : shown, isFormula };
  }

  _search(): TextSearch {
    try {
      return textSearch(this._wanted, this._options);
    } catch {
      throw new ServiceError(`Invalid regular expression: ${this._wanted}`);
    }
  }

  /** What a formula shows cannot be replaced, only its text. The new text is read as typed. */
  _replace(cell: FoundCell, replacement: string): number {
    if (cell.isFormula && !this._isInFormulas) return 0;
    const { text, count } = this._search().replaced(cell.text, replacement);
    if (count > 0) this._range(cell).setValue(text);
    return count;
  }

  _range({ sheet, row, column }: FoundCell) {
    return this._book.range(sheet, { row, column, height: 1, width: 1 });
  }

  _order(a: Omit<FoundCell, 'text' | 'isFormula'>, b: Omit<FoundCell, 'text' | 'isFormula'>): number {
    const { sheets } = this._book.model;
    return sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column;
  }
}
