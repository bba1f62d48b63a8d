/** Range, part 2: values, what cells show, formulas. */
import type { HostValue } from '../border/service-object';
import { shownFormula } from '../formulas/formula-input';
import { a1Of, r1c1Of, type Place } from '../formulas/r1c1';
import type { Area } from '../model/area';
import { FormulaCell, type CellContent, type CellInput } from '../model/cell';
import { readDisplay, readValues } from '../model/cell-reading';
import { spreadFormula, spreadReferences, writeCells, writeFormulas } from '../model/cell-writing';
import type { SheetModel } from '../model/sheet-model';
import { eachSpilled } from '../model/spill';
import { CellImage } from './pictures/cell-image';
import { RangeBase } from './range-base';
import { matrix, refuseLongText, signatureError, text } from './service-arguments';

export abstract class RangeValues extends RangeBase {
  getValue(): HostValue {
    return this._topLeft().getValues()[0]?.[0];
  }

  /** Numbers, booleans, Dates, strings, pictures; `''` where a cell is empty. */
  getValues(): readonly (readonly HostValue[])[] {
    this._read();
    return readValues<HostValue>(
      this._sheet,
      this._area,
      (serial) => this._book.instant(serial),
      (image) => new CellImage(this.execution, image, true),
    ) as readonly (readonly HostValue[])[];
  }

  getDisplayValue(): HostValue {
    return this._topLeft().getDisplayValues()[0]?.[0];
  }

  getDisplayValues(): readonly (readonly string[])[] {
    this._read();
    return readDisplay(this._sheet, this._area, this._book.model.locale);
  }

  /** Writes one value into every cell of the range; a formula as `setFormula` does. */
  setValue(...given: HostValue[]): HostValue {
    const [value] = given;
    if (given.length !== 1) throw signatureError('Range.setValue', given);
    const row = new Array<CellInput>(this._area.width).fill(this._book.cellInput(value));
    return this._writeCells(new Array<CellInput[]>(this._area.height).fill(row), spreadReferences);
  }

  setValues(...given: HostValue[]): HostValue {
    const rows = matrix('Range.setValues', given, this._area);
    return this._writeCells(rows.map((row) => row.map((value) => this._book.cellInput(value))));
  }

  getFormula(): HostValue {
    return this._topLeft().getFormulas()[0]?.[0];
  }

  getFormulas(): readonly (readonly string[])[] {
    this._read();
    const { locale } = this._book.model;
    const shown = (cell: CellContent): string => (cell instanceof FormulaCell ? shownFormula(cell, locale) : '');
    return this._sheet.cells.block(this._area).map((row) => row.map(shown));
  }

  /** Written for the first cell: in the others its relative references move along. `null` empties the cells. */
  setFormula(...given: HostValue[]): HostValue {
    const formula = formulaText('Range.setFormula', given);
    const { locale } = this._book.model;
    return this._write(() => spreadFormula(this._sheet, this._area, formula, locale));
  }

  setFormulas(...given: HostValue[]): HostValue {
    const rows = matrix('Range.setFormulas', given, this._area);
    const formulas = rows.map((row) => row.map((_, index) => formulaText('Range.setFormulas', row, index)));
    return this._writeFormulas(formulas);
  }

  getFormulaR1C1(): HostValue {
    return this._topLeft().getFormulasR1C1()[0]?.[0];
  }

  /** `null` where a cell has no formula. */
  getFormulasR1C1(): readonly (readonly (string | null)[])[] {
    this._read();
    const { decimal } = this._book.model.locale;
    return this._sheet.cells.block(this._area).map((cells, r) =>
      cells.map((cell, c) => {
        if (!(cell instanceof FormulaCell)) return null;
        return cell.isBroken ? cell.text : r1c1Of(cell.text, this._placeOf(r, c), decimal);
      }),
    );
  }

  setFormulaR1C1(...given: HostValue[]): HostValue {
    const formula = formulaText('Range.setFormulaR1C1', given);
    const { height, width } = this._area;
    return this._writeFormulasR1C1(Array.from({ length: height }, () => new Array<string>(width).fill(formula)));
  }

  setFormulasR1C1(...given: HostValue[]): HostValue {
    const rows = matrix('Range.setFormulasR1C1', given, this._area);
    return this._writeFormulasR1C1(
      rows.map((row) => row.map((_, index) => formulaText('Range.setFormulasR1C1', row, index))),
    );
  }

  isBlank(): boolean {
    this._read();
    let isFilled = false;
    eachSpilled(this._sheet, this._area, (_row, _column, value) => (isFilled ||= value !== ''));
    return !isFilled && this._sheet.cells.block(this._area).every((row) => row.every((cell) => cell === ''));
  }

  _topLeft(): RangeValues {
    return this._book.range(this._sheet, { ...this._area, height: 1, width: 1 });
  }

  _placeOf(r: number, c: number): Place {
    return { row: this._area.row + r, column: this._area.column + c };
  }

  _writeFormulas(formulas: readonly (readonly string[])[]): HostValue {
    return this._write(() => writeFormulas(this._sheet, this._area, formulas, this._book.model.locale));
  }

  _writeFormulasR1C1(formulas: readonly (readonly string[])[]): HostValue {
    return this._writeFormulas(formulas.map((row, r) => row.map((formula, c) => a1Of(formula, this._placeOf(r, c)))));
  }

  /** @param afterwards what is done with the written cells */
  _writeCells(
    values: readonly (readonly CellInput[])[],
    afterwards?: (sheet: SheetModel, area: Area) => void,
  ): HostValue {
    const typing = this._book.typing;
    return this._write(() => {
      writeCells(this._sheet, this._area, values, { ...typing, locale: this._book.model.locale });
      afterwards?.(this._sheet, this._area);
    });
  }
}

/** `null` is no formula, as `''` is. */
function formulaText(method: string, given: readonly HostValue[], index = 0): string {
  return given[index] === null && given.length > index ? '' : refuseLongText(text(method, given, index));
}
