/** Text whose parts look different or lead somewhere. */

/** The look of a piece of text; what is left out is not said. */
export interface TextLook {
  readonly fontFamily?: string;
  readonly fontSize?: number;
  /** `#rrggbb` */
  readonly foreground?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
}

export const LOOK_NAMES = [
  ...(['fontFamily', 'fontSize', 'foreground'] as const),
  ...(['bold', 'italic', 'strikethrough', 'underline'] as const),
];

/** What a link looks like where nothing else is said. */
export const LINK_LOOK: TextLook = { foreground: '#1155cc', underline: true };

/** Characters `from` up to but without `to`. */
export interface TextRun {
  readonly from: number;
  readonly to: number;
  readonly look: TextLook;
  readonly link: string | null;
}

/** Runs cover the whole text in order; neighbours differ. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

type Change = (run: TextRun) => Partial<Pick<TextRun, 'look' | 'link'>>;

export function plainText(text: string, look: TextLook = {}): RichText {
  return { text, runs: text === '' ? [] : [{ from: 0, to: text.length, look, link: null }] };
}

/** Changes what lies between two offsets; runs that become alike are joined. */
export function changed(rich: RichText, from: number, to: number, change: Change): RichText {
  const pieces = rich.runs.flatMap((run) => {
    const [start, end] = [Math.max(run.from, from), Math.min(run.to, to)];
    if (start >= end) return [run];
    const middle = { ...run, from: start, to: end };
    return [
      { ...run, to: start },
      { ...middle, ...change(middle) },
      { ...run, from: end },
    ].filter((piece) => piece.from < piece.to);
  });
  return { text: rich.text, runs: joined(pieces) };
}

/** What the looks of all runs that touch the offsets have in common, links counted as they look. */
export function commonLook(rich: RichText, from: number, to: number): TextLook {
  const looks = rich.runs.filter((run) => run.from < to && run.to > from).map(shownLook);
  const [first = {}] = looks;
  const common = LOOK_NAMES.filter(
    (name) => first[name] !== undefined && looks.every((look) => look[name] === first[name]),
  );
  return Object.fromEntries(common.map((name) => [name, first[name]]));
}

/** The one link of all that lies between two offsets; `null` where there are several, or not all of it is linked. */
export function commonLink(rich: RichText, from: number, to: number): string | null {
  const links = new Set(rich.runs.filter((run) => run.from < to && run.to > from).map(({ link }) => link));
  const [link = null] = links;
  return links.size === 1 ? link : null;
}

export function shownLook({ look, link }: TextRun): TextLook {
  return link === null ? look : { ...LINK_LOOK, ...look };
}

/** A look without the attributes named. */
export function without(look: TextLook, names: readonly (keyof TextLook)[]): TextLook {
  return Object.fromEntries(
    LOOK_NAMES.filter((name) => look[name] !== undefined && !names.includes(name)).map((name) => [name, look[name]]),
  );
}

function joined(runs: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (last && last.link === run.link && isSameLook(last.look, run.look))
      result[result.length - 1] = { ...last, to: run.to };
    else result.push(run);
  }
  return result;
}

const isSameLook = (a: TextLook, b: TextLook): boolean => LOOK_NAMES.every((name) => a[name] === b[name]);
