/** Range: colours as objects. */
import type { HostValue } from '../border/service-object';
import { colourCode, colourObject } from './colour';
import { RangeFill } from './range-fill';

export abstract class RangeColours extends RangeFill {
  getBackgroundObject(): HostValue {
    return colourObject(this.execution, this._style('background'));
  }

  getBackgroundObjects(): HostValue {
    return this._styles('background').map((row) => row.map((code) => colourObject(this.execution, code)));
  }

  setBackgroundObject(...given: HostValue[]): HostValue {
    return this._setStyle('background', 'setBackgroundObject', given, colourCode);
  }

  setBackgroundObjects(...given: HostValue[]): HostValue {
    return this._setStyles('background', 'setBackgroundObjects', given, colourCode);
  }

  getFontColorObject(): HostValue {
    return colourObject(this.execution, this._style('fontColor'));
  }

  getFontColorObjects(): HostValue {
    return this._styles('fontColor').map((row) => row.map((code) => colourObject(this.execution, code)));
  }

  setFontColorObject(...given: HostValue[]): HostValue {
    return this._setStyle('fontColor', 'setFontColorObject', given, colourCode);
  }

  setFontColorObjects(...given: HostValue[]): HostValue {
    return this._setStyles('fontColor', 'setFontColorObjects', given, colourCode);
  }
}
