/** Charts.TextStyle and its builder: colour, font and size of a chart's texts. */
import { ServiceObject, type HostValue } from '../border/service-object';
import type { OptionTree } from '../model/option-tree';
import { plainOption } from './plain-option';

export class ChartTextStyle extends ServiceObject {
  readonly referenceName = 'TextStyle';

  constructor(
    execution: ServiceObject['execution'],
    /** `color`, `fontName`, `fontSize`, those that are set. */
    readonly _style: OptionTree,
  ) {
    super(execution);
  }

  getColor(): HostValue {
    return this._style['color'] ?? null;
  }

  getFontName(): HostValue {
    return this._style['fontName'] ?? null;
  }

  getFontSize(): HostValue {
    return this._style['fontSize'] ?? null;
  }
}

export class ChartTextStyleBuilder extends ServiceObject {
  readonly referenceName = 'TextStyleBuilder';
  private _style: OptionTree = {};

  setColor(color: HostValue): HostValue {
    return this._set({ color: plainOption(color) });
  }

  setFontName(fontName: HostValue): HostValue {
    return this._set({ fontName: plainOption(fontName) });
  }

  setFontSize(fontSize: HostValue): HostValue {
    return this._set({ fontSize: plainOption(fontSize) });
  }

  build(): HostValue {
    return new ChartTextStyle(this.execution, this._style);
  }

  _set(part: OptionTree): HostValue {
    this._style = { ...this._style, ...part };
    return this;
  }
}
