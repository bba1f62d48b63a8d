/** RichTextValue and its builder. Offsets count from 0; the end is not part of the piece. */
import { ServiceError, ServiceObject, type Execution, type HostValue } from '../border/service-object';
import {
  changed,
  commonLink,
  commonLook,
  plainText,
  type RichText,
  type TextLook,
  type TextRun,
} from '../model/rich-text';
import { TextStyle } from './text-style';

export class RichTextValue extends ServiceObject {
  readonly referenceName = 'RichTextValue';

  /**
   * @param _rich the text of the whole cell
   * @param _empty look of a text without characters
   * @param _from where this value starts within the whole; a run is a value of its own
   */
  constructor(
    execution: Execution,
    readonly _rich: RichText,
    private readonly _empty: TextLook = {},
    private readonly _from = 0,
    private readonly _to = _rich.text.length,
  ) {
    super(execution);
  }

  getText(): string {
    return this._rich.text.slice(this._from, this._to);
  }

  getStartIndex(): number {
    return this._from;
  }

  getEndIndex(): number {
    return this._to;
  }

  getRuns(): HostValue {
    return this._rich.runs
      .filter((run) => run.from < this._to && run.to > this._from)
      .map((run) => new RichTextValue(this.execution, this._rich, this._empty, ...cut(run, this._from, this._to)));
  }

  getTextStyle(...given: number[]): HostValue {
    const [from, to] = this._piece(given);
    const look = this._from === this._to ? this._empty : commonLook(this._rich, from, to);
    return new TextStyle(this.execution, look);
  }

  getLinkUrl(...given: number[]): HostValue {
    return commonLink(this._rich, ...this._piece(given));
  }

  copy(): HostValue {
    return new RichTextValueBuilder(this.execution, this._own());
  }

  /** What the value itself holds, counted from its start. */
  _own(): RichText {
    const runs = this._rich.runs.filter((run) => run.from < this._to && run.to > this._from);
    const moved = runs.map((run): TextRun => {
      const [from, to] = cut(run, this._from, this._to);
      return { ...run, from: from - this._from, to: to - this._from };
    });
    return { text: this.getText(), runs: moved };
  }

  _piece(given: readonly number[]): [number, number] {
    if (given.length === 0) return [this._from, this._to];
    const [from, to] = offsets(given, this._to - this._from);
    return [this._from + from, this._from + to];
  }
}

export class RichTextValueBuilder extends ServiceObject {
  readonly referenceName = 'RichTextValueBuilder';

  constructor(
    execution: Execution,
    private _rich: RichText = plainText(''),
  ) {
    super(execution);
  }

  build(): HostValue {
    return new RichTextValue(this.execution, this._rich);
  }

  /** Looks and links of a text that was there go with it. */
  setText(text: string): HostValue {
    this._rich = plainText(text);
    return this;
  }

  /** `(style)` or `(from, to, style)`; what the style does not say stays. */
  setTextStyle(...given: HostValue[]): HostValue {
    const style = given[given.length - 1];
    const [from, to] = this._piece(given.slice(0, -1));
    if (style instanceof TextStyle) {
      this._rich = changed(this._rich, from, to, ({ look }) => ({ look: { ...look, ...style._look } }));
    }
    return this;
  }

  /** `(url)` or `(from, to, url)`; `null` takes links away. */
  setLinkUrl(...given: HostValue[]): HostValue {
    const [from, to] = this._piece(given.slice(0, -1));
    const link = (given[given.length - 1] ?? null) as string | null;
    this._rich = changed(this._rich, from, to, () => ({ link }));
    return this;
  }

  _piece(given: readonly HostValue[]): [number, number] {
    const { length } = this._rich.text;
    return given.length === 0 ? [0, length] : offsets(given as number[], length);
  }
}

/** @throws ServiceError for a piece that is empty or lies beyond the text */
function offsets([start = 0, end = 0]: readonly number[], length: number): [number, number] {
  const [from, to] = [Math.trunc(start), Math.trunc(end)];
  if (from < 0 || to > length || from >= to) throw new ServiceError('Illegal argument.');
  return [from, to];
}

const cut = (run: TextRun, from: number, to: number): [number, number] => [
  Math.max(run.from, from),
  Math.min(run.to, to),
];
