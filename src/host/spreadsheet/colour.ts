/** Colours as objects: Color, what it is made by, and its RGB form. Theme colours are not among what the host knows. */
import { enumValue } from '../border/enums';
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import { cssColour } from './css-colour';

abstract class ColourBase extends ServiceObject {
  /** `#rrggbb`; `null` until a builder is given one. */
  _code: string | null;

  constructor(execution: Execution, code: string | null) {
    super(execution);
    this._code = code;
  }

  getColorType(): HostValue {
    return enumValue(this.execution, 'ColorType', this._code === null ? 'UNSUPPORTED' : 'RGB');
  }

  /** @throws ServiceError for what is no RGB colour */
  asRgbColor(): HostValue {
    if (this._code === null) throw new ServiceError('Object is not of type RgbColor.');
    return new RgbColor(this.execution, this._code);
  }

  /** @throws ServiceError always: theme colours cannot be made here */
  asThemeColor(): HostValue {
    throw new ServiceError('Object is not of type ThemeColor.');
  }
}

export class Color extends ColourBase {
  readonly referenceName = 'Color';
}

export class ColorBuilder extends ColourBase {
  readonly referenceName = 'ColorBuilder';

  constructor(execution: Execution) {
    super(execution, null);
  }

  setRgbColor(cssString: HostValue): HostValue {
    this._code = cssColour(cssString);
    return this;
  }

  build(): HostValue {
    return new Color(this.execution, this._code);
  }
}

export class RgbColor extends ServiceObject {
  readonly referenceName = 'RgbColor';

  constructor(
    execution: Execution,
    private readonly _code: string,
  ) {
    super(execution);
  }

  getColorType(): HostValue {
    return enumValue(this.execution, 'ColorType', 'RGB');
  }

  asHexString(): string {
    return this._code;
  }

  getRed(): number {
    return this._channel(0);
  }

  getGreen(): number {
    return this._channel(1);
  }

  getBlue(): number {
    return this._channel(2);
  }

  _channel(index: number): number {
    return parseInt(this._code.slice(1 + 2 * index, 3 + 2 * index), 16);
  }
}

/** Its object, `null` where there is no colour. */
export function colourObject(execution: Execution, code: string | null): HostValue {
  return code === null ? null : new Color(execution, code);
}

/** `#rrggbb` of a Color; `null` for `null`, which takes a colour away. */
export function colourCode(value: HostValue): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Color && value._code !== null) return value._code;
  throw new ServiceError(`Invalid argument: ${value instanceof ServiceObject ? value.referenceName : String(value)}`);
}
