/** TextStyle and its builder: the look of a piece of text. */
import { ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { without, type TextLook } from '../model/rich-text';
import { colourCode, colourObject } from './colour';
import { cssColour } from './css-colour';

/** Getters give `null` for what is not set, or not the same all over the text. */
export class TextStyle extends ServiceObject {
  readonly referenceName = 'TextStyle';

  constructor(
    execution: Execution,
    readonly _look: TextLook,
  ) {
    super(execution);
  }

  copy(): HostValue {
    return new TextStyleBuilder(this.execution, this._look);
  }

  getFontFamily(): HostValue {
    return this._look.fontFamily ?? null;
  }

  getFontSize(): HostValue {
    return this._look.fontSize ?? null;
  }

  getForegroundColor(): HostValue {
    return this._look.foreground ?? null;
  }

  getForegroundColorObject(): HostValue {
    return colourObject(this.execution, this._look.foreground ?? null);
  }

  isBold(): HostValue {
    return this._look.bold ?? null;
  }

  isItalic(): HostValue {
    return this._look.italic ?? null;
  }

  isStrikethrough(): HostValue {
    return this._look.strikethrough ?? null;
  }

  isUnderline(): HostValue {
    return this._look.underline ?? null;
  }
}

export class TextStyleBuilder extends ServiceObject {
  readonly referenceName = 'TextStyleBuilder';

  constructor(
    execution: Execution,
    private _look: TextLook = {},
  ) {
    super(execution);
  }

  build(): HostValue {
    return new TextStyle(this.execution, this._look);
  }

  setBold(bold: boolean | null): HostValue {
    return this._set('bold', bold);
  }

  setItalic(italic: boolean | null): HostValue {
    return this._set('italic', italic);
  }

  setStrikethrough(strikethrough: boolean | null): HostValue {
    return this._set('strikethrough', strikethrough);
  }

  setUnderline(underline: boolean | null): HostValue {
    return this._set('underline', underline);
  }

  setFontFamily(family: string | null): HostValue {
    return this._set('fontFamily', family);
  }

  setFontSize(size: number | null): HostValue {
    return this._set('fontSize', size === null ? null : Math.trunc(size));
  }

  setForegroundColor(cssString: HostValue): HostValue {
    return this._set('foreground', cssColour(cssString));
  }

  setForegroundColorObject(colour: HostValue): HostValue {
    return this._set('foreground', colourCode(colour));
  }

  /** @param value `null` unsets it */
  _set<N extends keyof TextLook>(name: N, value: TextLook[N] | null): HostValue {
    const others = without(this._look, [name]);
    this._look = value === null ? others : { ...others, [name]: value };
    return this;
  }
}
