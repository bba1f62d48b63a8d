/** Range, part 3: the look of cells: formats, colours, fonts, alignment, wrapping, borders. */
import type { HostValue } from '../border/service-object';
import { dropRunStyle } from '../model/cell-rich-text';
import { borderText, type StyleName, type StyleValue } from '../model/cell-style';
import { drawBorders, type BorderSides } from '../model/borders';
import { SHOWN_GENERAL } from '../model/number-format';
import { cssColour, knownColour, rgbColour } from './css-colour';
import { EnumValue } from '../border/enum-value';
import { RangeValues } from './range-values';
import { flag, matrix, signatureError, wholeNumbers } from './service-arguments';

/** Gives `null` for what brings the default back, `undefined` for a word that Google passes over in silence. */
type Reader<N extends StyleName> = (value: HostValue) => StyleValue<N> | null | undefined;

export abstract class RangeStyles extends RangeValues {
  _style<N extends StyleName>(name: N): StyleValue<N> {
    this._book.read(1);
    return this._sheet.styles.at(name, this._area.row, this._area.column);
  }

  _styles<N extends StyleName>(name: N): StyleValue<N>[][] {
    this._read();
    return this._sheet.styles.matrix(name, this._area);
  }

  _setStyle<N extends StyleName>(name: N, method: string, given: readonly HostValue[], read: Reader<N>): HostValue {
    if (given.length !== 1) throw signatureError(`Range.${method}`, given);
    const value = read(given[0]);
    return this._writeWhole(() => {
      if (value === undefined) return;
      this._sheet.styles.fill(name, this._area, value);
      dropRunStyle(this._sheet, this._area, name);
    });
  }

  _setStyles<N extends StyleName>(name: N, method: string, given: readonly HostValue[], read: Reader<N>): HostValue {
    const values = matrix(`Range.${method}`, given, this._area).map((row) => row.map(read));
    return this._write(() => {
      const present = (r: number, c: number): StyleValue<N> =>
        this._sheet.styles.at(name, this._area.row + r, this._area.column + c);
      const taken = values.map((row, r) => row.map((value, c) => (value === undefined ? present(r, c) : value)));
      this._sheet.styles.setEach(name, this._area, taken);
      dropRunStyle(this._sheet, this._area, name);
    });
  }

  setBackgroundRGB(...given: HostValue[]): HostValue {
    const colour = rgbColour(wholeNumbers('Range.setBackgroundRGB', given));
    return this._writeWhole(() => this._sheet.styles.fill('background', this._area, colour));
  }

  getWrap(): boolean {
    return wraps(this._style('wrapStrategy'));
  }

  getWraps(): HostValue {
    return this._styles('wrapStrategy').map((row) => row.map(wraps));
  }

  setWrap(...given: HostValue[]): HostValue {
    const strategy = flag('Range.setWrap', given) ? 'WRAP' : 'OVERFLOW';
    return this._writeWhole(() => this._sheet.styles.fill('wrapStrategy', this._area, strategy));
  }

  setWraps(...given: HostValue[]): HostValue {
    return this._setStyles('wrapStrategy', 'setWraps', given, (value) => (value === true ? 'WRAP' : 'OVERFLOW'));
  }

  getWrapStrategy(): HostValue {
    return this._wrapStrategy(this._style('wrapStrategy'));
  }

  getWrapStrategies(): HostValue {
    return this._styles('wrapStrategy').map((row) => row.map((name) => this._wrapStrategy(name)));
  }

  setWrapStrategy(...given: HostValue[]): HostValue {
    return this._setStyle('wrapStrategy', 'setWrapStrategy', given, (value) =>
      enumName('Range.setWrapStrategy', value),
    );
  }

  setWrapStrategies(...given: HostValue[]): HostValue {
    return this._setStyles('wrapStrategy', 'setWrapStrategies', given, (value) =>
      enumName('Range.setWrapStrategies', value),
    );
  }

  _wrapStrategy(name: string): HostValue {
    return this._book.enums.WrapStrategy[(name || 'OVERFLOW') as 'WRAP'];
  }

  /** `true` draws, `false` takes away, `null` leaves as it is; black and solid where not said. */
  setBorder(...given: HostValue[]): HostValue {
    if (given.length !== 6 && given.length !== 8) throw signatureError('Range.setBorder', given);
    const wanted = given.slice(0, 6).map((value) => {
      if (value === null || value === undefined || typeof value === 'boolean') return value ?? null;
      throw signatureError('Range.setBorder', given);
    });
    const style = given[7] === null || given[7] === undefined ? 'SOLID' : enumName('Range.setBorder', given[7]);
    const line = borderText(style, cssColour(given[6]) ?? '#000000');
    const [top = null, left = null, bottom = null, right = null, vertical = null, horizontal = null] = wanted;
    const sides: BorderSides = { top, left, bottom, right, vertical, horizontal };
    return this._writeWhole(() => drawBorders(this._sheet, this._area, sides, line));
  }
}

const wraps = (strategy: string): boolean => strategy === '' || strategy === 'WRAP';

export function enumName(method: string, value: HostValue): string {
  if (!(value instanceof EnumValue)) throw signatureError(method, [value]);
  return value._name;
}

/** Readers of the arguments that the look's setters take; `null` gives the default back. */
export const readColour = knownColour;

export function readFormat(value: HostValue): string | null {
  if (typeof value !== 'string') throw signatureError('Range.setNumberFormat', [value]);
  return value === '' || /^general$/i.test(value) || value === SHOWN_GENERAL ? null : value;
}

export function readName(value: HostValue): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

export function readSize(value: HostValue): number | null {
  return value === null || value === undefined ? null : (wholeNumbers('Range.setFontSize', [value])[0] ?? null);
}

/** `undefined` for a word that Google does not know: it says nothing and changes nothing. */
export function oneOf(words: readonly string[]): (value: HostValue) => string | null | undefined {
  return (value) => {
    if (value === null || value === undefined || value === 'normal') return null;
    return words.find((word) => word === value);
  };
}
