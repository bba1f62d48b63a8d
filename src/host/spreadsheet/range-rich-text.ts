/** Range: text styles and rich text. */
import { ServiceError, type HostValue } from '../border/service-object';
import { FormulaCell } from '../model/cell';
import { lookOfCell, runsOfCell, setLook, writeRichText } from '../model/cell-rich-text';
import { formulaReader } from '../model/formula-reading';
import { changed, commonLook, LINK_LOOK, plainText, type RichText } from '../model/rich-text';
import { RangeText } from './range-text';
import { RichTextValue } from './rich-text-value';
import { matrix, refuseLongText } from './service-arguments';
import { TextStyle } from './text-style';

/** What Google's text styles tell of a cell that nobody has given a font; `getFontFamily` says `Arial`. */
const UNCHOSEN_FONT = 'arial,sans,sans-serif';

export abstract class RangeRichText extends RangeText {
  getTextStyle(): HostValue {
    this._book.read(1);
    return this._textStyle(this._area.row, this._area.column);
  }

  getTextStyles(): HostValue {
    this._read();
    return this._eachAt((row, column) => this._textStyle(row, column));
  }

  /** What the style does not say stays; `null` changes nothing. */
  setTextStyle(style: HostValue): HostValue {
    const look = style instanceof TextStyle ? style._look : {};
    return this._writeWhole(() => setLook(this._sheet, this._area, look));
  }

  setTextStyles(...given: HostValue[]): HostValue {
    const styles = matrix('Range.setTextStyles', given, this._area);
    return this._write(() => {
      this._eachAt((row, column, r, c) => {
        const style = styles[r]?.[c];
        if (style instanceof TextStyle) setLook(this._sheet, { row, column, height: 1, width: 1 }, style._look);
      });
    });
  }

  /** `null` where the cell holds a number, a date or a boolean. */
  getRichTextValue(): HostValue {
    this._book.read(1);
    return this._richText(this._area.row, this._area.column);
  }

  getRichTextValues(): HostValue {
    this._read();
    return this._eachAt((row, column) => this._richText(row, column));
  }

  /** Unlike other writes the text is not read as typed: `1` stays a text. */
  setRichTextValue(value: HostValue): HostValue {
    const rich = readRichText(value);
    return this._write(() => {
      this._eachAt((row, column) => writeRichText(this._sheet, row, column, rich));
    });
  }

  setRichTextValues(...given: HostValue[]): HostValue {
    const values = matrix('Range.setRichTextValues', given, this._area).map((row) => row.map(readRichText));
    return this._write(() => {
      this._eachAt((row, column, r, c) => writeRichText(this._sheet, row, column, values[r]?.[c] as RichText));
    });
  }

  _textStyle(row: number, column: number): HostValue {
    const rich = this._wholeText(row, column);
    const own = lookOfCell(this._sheet, row, column);
    const look = rich && rich.text !== '' ? commonLook(rich, 0, rich.text.length) : own;
    const isUnchosen = look.fontFamily === own.fontFamily && !this._sheet.styles.isOwn('fontFamily', row, column);
    return new TextStyle(this.execution, isUnchosen ? { ...look, fontFamily: UNCHOSEN_FONT } : look);
  }

  _richText(row: number, column: number): HostValue {
    const rich = this._wholeText(row, column);
    return rich && new RichTextValue(this.execution, rich, lookOfCell(this._sheet, row, column));
  }

  /** The text of a cell with all that is to be said of its look. */
  _wholeText(row: number, column: number): RichText | null {
    const content = this._sheet.cells.at(row, column);
    const value = content instanceof FormulaCell ? formulaReader(this._sheet)(content) : content;
    if (typeof value !== 'string') return null;
    const base = lookOfCell(this._sheet, row, column);
    const rich = runsOfCell(this._sheet, row, column);
    if (!rich) return plainText(value, base);
    return changed(rich, 0, rich.text.length, ({ look, link }) => ({
      look: { ...base, ...(link === null ? {} : LINK_LOOK), ...look },
    }));
  }

  _eachAt<T>(make: (row: number, column: number, r: number, c: number) => T): T[][] {
    const { row, column, height, width } = this._area;
    return Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) => make(row + r, column + c, r, c)),
    );
  }
}

/** @throws ServiceError for anything else, `null` too */
function readRichText(value: HostValue): RichText {
  if (!(value instanceof RichTextValue)) throw new ServiceError('Invalid argument: value');
  const rich = value._own();
  refuseLongText(rich.text);
  return rich;
}
