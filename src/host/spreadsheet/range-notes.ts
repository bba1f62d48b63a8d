/** Range, part 6: notes, validation, checkboxes, clearing. */
import type { HostValue } from '../border/service-object';
import type { CellInput } from '../model/cell';
import { dropAllLooks } from '../model/cell-rich-text';
import { STYLE_NAMES } from '../model/cell-style';
import { checkboxValues, type ValidationRule } from '../model/validation-rule';
import { DataValidation } from './data-validation';
import { isFilteredOut } from './filter';
import { RangeMerges } from './range-merges';
import { matrix, signatureError } from './service-arguments';

/** What `clear` takes away, of contents, look, notes and rules. */
interface Cleared {
  readonly contents?: boolean;
  readonly look?: boolean;
  readonly notes?: boolean;
  readonly rules?: boolean;
}

export abstract class RangeNotes extends RangeMerges {
  getNote(): string {
    this._book.read(1);
    return this._sheet.notes.at(this._area.row, this._area.column) ?? '';
  }

  getNotes(): HostValue {
    this._read();
    return this._sheet.notes.matrix(this._area, '');
  }

  setNote(...given: HostValue[]): HostValue {
    const note = readNote('Range.setNote', given[0] ?? null);
    return this._writeWhole(() => this._sheet.notes.fill(this._area, note));
  }

  setNotes(...given: HostValue[]): HostValue {
    const notes = matrix('Range.setNotes', given, this._area).map((row) =>
      row.map((note) => readNote('Range.setNotes', typeof note === 'number' ? javaText(note) : note)),
    );
    return this._write(() => this._sheet.notes.setEach(this._area, (r, c) => notes[r]?.[c]));
  }

  clearNote(): HostValue {
    return this._clear({ notes: true });
  }

  getDataValidation(): HostValue {
    this._book.read(1);
    return this._validation(this._sheet.ruleAt(this._area.row, this._area.column));
  }

  getDataValidations(): HostValue {
    this._read();
    return this._sheet.rulesOf(this._area).map((row) => row.map((rule) => this._validation(rule)));
  }

  /** Values that are there already, and values that scripts write, are not refused by a rule (no source for that). */
  setDataValidation(...given: HostValue[]): HostValue {
    const rule = readRule('Range.setDataValidation', given[0] ?? null);
    return this._writeWhole(() => this._sheet.setRule(this._area, rule));
  }

  setDataValidations(...given: HostValue[]): HostValue {
    const rules = matrix('Range.setDataValidations', given, this._area).map((row) =>
      row.map((rule) => readRule('Range.setDataValidations', rule)),
    );
    return this._write(() => {
      rules.forEach((row, r) => {
        row.forEach((rule, c) => {
          this._sheet.setRule({ row: this._area.row + r, column: this._area.column + c, height: 1, width: 1 }, rule);
        });
      });
    });
  }

  clearDataValidations(): HostValue {
    return this._clear({ rules: true });
  }

  insertCheckboxes(...given: HostValue[]): HostValue {
    const args = given.map((value) => this._book.cellInput(value) as BoxValue);
    const rule = { criteria: 'CHECKBOX', args, allowInvalid: false, helpText: null };
    this._writeWhole(() => this._sheet.setRule(this._area, rule));
    return this._writeAll(checkboxValues(args)[1]);
  }

  /** A value that is neither of the two of the checkbox stays. */
  removeCheckboxes(): HostValue {
    return this._write(() => {
      this._eachCell((row, column) => {
        const values = boxValues(this._sheet.ruleAt(row, column));
        const isBox = values?.includes(this._sheet.cells.at(row, column) as BoxValue);
        if (isBox) this._sheet.cells.writeRow(row, column, ['']);
      });
      this._sheet.setRule(this._area, null);
    });
  }

  check(): HostValue {
    return this._tick(0);
  }

  uncheck(): HostValue {
    return this._tick(1);
  }

  /** `null` where some are checked and some not, or where a cell has no checkbox. */
  isChecked(): HostValue {
    this._read();
    const states = new Set<boolean | null>();
    this._eachCell((row, column) => {
      const [checked, unchecked] = boxValues(this._sheet.ruleAt(row, column)) ?? [];
      const value = this._sheet.cells.at(row, column);
      states.add(value === checked ? true : value === unchecked ? false : null);
    });
    const [state = null] = states;
    return states.size === 1 ? state : null;
  }

  /** Contents and look; notes and rules stay. With options, only what they name. */
  clear(...given: HostValue[]): HostValue {
    if (given[0] === undefined) return this._clear({ contents: true, look: true });
    if (typeof given[0] !== 'object') throw signatureError('Range.clear', given);
    const { skipFilteredRows, ...options } = given[0] as { readonly [key: string]: HostValue };
    if (skipFilteredRows === true) return this._clearSeen(options);
    return this._clear({
      contents: options['contentsOnly'] === true,
      look: options['formatOnly'] === true,
      notes: options['commentsOnly'] === true,
      rules: options['validationsOnly'] === true || options['formatOnly'] === true,
    });
  }

  /** Rows that the filter hides keep all; without further options the others lose contents and look. */
  _clearSeen(options: { readonly [key: string]: HostValue }): HostValue {
    const given = Object.keys(options).length === 0 ? [] : [options];
    for (let row = this._area.row; row <= this.getLastRow(); row += 1) {
      if (isFilteredOut(this._book, this._sheet, row)) continue;
      this._book.range(this._sheet, { ...this._area, row, height: 1 }).clear(...given);
    }
    return this;
  }

  clearContent(): HostValue {
    return this._clear({ contents: true });
  }

  /** Keeps number formats, as Google's reference says. */
  clearFormat(): HostValue {
    return this._writeWhole(() => {
      dropAllLooks(this._sheet, this._area);
      for (const name of STYLE_NAMES) if (name !== 'numberFormat') this._sheet.styles.fill(name, this._area, null);
    });
  }

  _clear({ contents, look, notes, rules }: Cleared): HostValue {
    return this._writeWhole(() => {
      if (contents) {
        this._sheet.cells.clear(this._area);
        this._sheet.richTexts.fill(this._area, undefined);
      }
      if (look) {
        this._sheet.styles.clear(this._area);
        dropAllLooks(this._sheet, this._area);
      }
      if (notes) this._sheet.notes.fill(this._area, undefined);
      if (rules) this._sheet.setRule(this._area, null);
    });
  }

  _validation(rule: ValidationRule | null): HostValue {
    return rule && new DataValidation(this._book, rule);
  }

  _writeAll(value: CellInput): HostValue {
    const row = new Array<CellInput>(this._area.width).fill(value);
    return this._writeCells(new Array<CellInput[]>(this._area.height).fill(row));
  }

  _tick(index: 0 | 1): HostValue {
    return this._write(() => {
      this._eachCell((row, column) => {
        const values = boxValues(this._sheet.ruleAt(row, column));
        const isBox = values?.includes(this._sheet.cells.at(row, column) as string | number | boolean);
        if (values && isBox) this._sheet.cells.writeRow(row, column, [values[index]]);
      });
    });
  }

  _eachCell(visit: (row: number, column: number) => void): void {
    for (let row = this._area.row; row <= this.getLastRow(); row += 1) {
      for (let column = this._area.column; column <= this.getLastColumn(); column += 1) visit(row, column);
    }
  }
}

type BoxValue = string | number | boolean;

function boxValues(rule: ValidationRule | null): readonly [BoxValue, BoxValue] | null {
  return rule?.criteria === 'CHECKBOX' ? checkboxValues(rule.args) : null;
}

/** As Google writes a number into a note of a list: 25 becomes `25.0` (its issue 429373214). */
const javaText = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

function readNote(method: string, value: HostValue): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw signatureError(method, [value]);
  return value;
}

function readRule(method: string, value: HostValue): ValidationRule | null {
  if (value === null || value === undefined) return null;
  if (!(value instanceof DataValidation)) throw signatureError(method, [value]);
  return value._rule;
}
