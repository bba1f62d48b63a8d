/** Range, part 4: Google's getters and setters for each attribute of the look, single and as a matrix. */
import type { HostValue } from '../border/service-object';
import { GENERAL, SHOWN_GENERAL } from '../model/number-format';
import { oneOf, RangeStyles, readColour, readFormat, readName, readSize } from './range-styles';

const readWeight = oneOf(['bold']);
const readStyle = oneOf(['italic']);
const readLine = oneOf(['underline', 'line-through', 'none']);
const readAlignment = oneOf(['left', 'center', 'right']);
const readHorizontal = (value: HostValue): string | null | undefined =>
  value === 'normal' ? 'general-left' : readAlignment(value);
const readVertical = oneOf(['top', 'middle', 'bottom']);

const shownFormat = (format: string): string => (format === GENERAL ? SHOWN_GENERAL : format);
/** A cell may be underlined and struck through; Google's getter has one word only (which of the two: no source). */
const lineOf = (line: string): string => line.split(' ')[0] ?? line;

export abstract class RangeLook extends RangeStyles {
  getNumberFormat(): HostValue {
    return shownFormat(this._style('numberFormat'));
  }

  getNumberFormats(): HostValue {
    return this._styles('numberFormat').map((row) => row.map(shownFormat));
  }

  setNumberFormat(...given: HostValue[]): HostValue {
    return this._setStyle('numberFormat', 'setNumberFormat', given, readFormat);
  }

  setNumberFormats(...given: HostValue[]): HostValue {
    return this._setStyles('numberFormat', 'setNumberFormats', given, readFormat);
  }

  getBackground(): HostValue {
    return this._style('background');
  }

  getBackgrounds(): HostValue {
    return this._styles('background');
  }

  setBackground(...given: HostValue[]): HostValue {
    return this._setStyle('background', 'setBackground', given, readColour);
  }

  setBackgrounds(...given: HostValue[]): HostValue {
    return this._setStyles('background', 'setBackgrounds', given, readColour);
  }

  getBackgroundColor(): HostValue {
    return this.getBackground();
  }

  getBackgroundColors(): HostValue {
    return this.getBackgrounds();
  }

  /** The older names of `setBackground` and `setBackgrounds`, which Google still takes. */
  setBackgroundColor(...given: HostValue[]): HostValue {
    return this.setBackground(...given);
  }

  setBackgroundColors(...given: HostValue[]): HostValue {
    return this.setBackgrounds(...given);
  }

  getFontColor(): HostValue {
    return this._style('fontColor');
  }

  getFontColors(): HostValue {
    return this._styles('fontColor');
  }

  setFontColor(...given: HostValue[]): HostValue {
    return this._setStyle('fontColor', 'setFontColor', given, readColour);
  }

  setFontColors(...given: HostValue[]): HostValue {
    return this._setStyles('fontColor', 'setFontColors', given, readColour);
  }

  getFontFamily(): HostValue {
    return this._style('fontFamily');
  }

  getFontFamilies(): HostValue {
    return this._styles('fontFamily');
  }

  setFontFamily(...given: HostValue[]): HostValue {
    return this._setStyle('fontFamily', 'setFontFamily', given, readName);
  }

  setFontFamilies(...given: HostValue[]): HostValue {
    return this._setStyles('fontFamily', 'setFontFamilies', given, readName);
  }

  getFontSize(): HostValue {
    return this._style('fontSize');
  }

  getFontSizes(): HostValue {
    return this._styles('fontSize');
  }

  setFontSize(...given: HostValue[]): HostValue {
    return this._setStyle('fontSize', 'setFontSize', given, readSize);
  }

  setFontSizes(...given: HostValue[]): HostValue {
    return this._setStyles('fontSize', 'setFontSizes', given, readSize);
  }

  getFontWeight(): HostValue {
    return this._style('fontWeight');
  }

  getFontWeights(): HostValue {
    return this._styles('fontWeight');
  }

  setFontWeight(...given: HostValue[]): HostValue {
    return this._setStyle('fontWeight', 'setFontWeight', given, readWeight);
  }

  setFontWeights(...given: HostValue[]): HostValue {
    return this._setStyles('fontWeight', 'setFontWeights', given, readWeight);
  }

  getFontStyle(): HostValue {
    return this._style('fontStyle');
  }

  getFontStyles(): HostValue {
    return this._styles('fontStyle');
  }

  setFontStyle(...given: HostValue[]): HostValue {
    return this._setStyle('fontStyle', 'setFontStyle', given, readStyle);
  }

  setFontStyles(...given: HostValue[]): HostValue {
    return this._setStyles('fontStyle', 'setFontStyles', given, readStyle);
  }

  getFontLine(): HostValue {
    return lineOf(this._style('fontLine'));
  }

  getFontLines(): HostValue {
    return this._styles('fontLine').map((row) => row.map(lineOf));
  }

  setFontLine(...given: HostValue[]): HostValue {
    return this._setStyle('fontLine', 'setFontLine', given, readLine);
  }

  setFontLines(...given: HostValue[]): HostValue {
    return this._setStyles('fontLine', 'setFontLines', given, readLine);
  }

  getHorizontalAlignment(): HostValue {
    return this._style('horizontalAlignment');
  }

  getHorizontalAlignments(): HostValue {
    return this._styles('horizontalAlignment');
  }

  setHorizontalAlignment(...given: HostValue[]): HostValue {
    return this._setStyle('horizontalAlignment', 'setHorizontalAlignment', given, readHorizontal);
  }

  setHorizontalAlignments(...given: HostValue[]): HostValue {
    return this._setStyles('horizontalAlignment', 'setHorizontalAlignments', given, readHorizontal);
  }

  getVerticalAlignment(): HostValue {
    return this._style('verticalAlignment');
  }

  getVerticalAlignments(): HostValue {
    return this._styles('verticalAlignment');
  }

  setVerticalAlignment(...given: HostValue[]): HostValue {
    return this._setStyle('verticalAlignment', 'setVerticalAlignment', given, readVertical);
  }

  setVerticalAlignments(...given: HostValue[]): HostValue {
    return this._setStyles('verticalAlignment', 'setVerticalAlignments', given, readVertical);
  }
}
