/** What all charts share: size, colours, title, legend, texts; from Google's options, in echarts' terms. */
import { textWidth } from '../../export/text-fit';
import { Options, type OptionTree } from '../../model/option-tree';

/** Google's size of a chart that has none of its own. */
export const CHART_SIZE = { width: 600, height: 371 } as const;

export const FONT_FAMILY = "'Be Vietnam Pro', Roboto, Arial, 'DejaVu Sans', sans-serif";
export const TEXT_COLOUR = '#444444';
export const LINE_COLOUR = '#cccccc';

const PALETTE = [
  ...['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01'],
  ...['#46bdc6', '#7baaf7', '#f07b72', '#fcd04f', '#71c287'],
];

const EDGE = 16;
const TITLE_SIZE = 16;
const LEGEND_SIZE = 12;
/** Be Vietnam Pro against the font that the export measures by. */
const SANS = 1.04;

export const chartTextWidth = (text: string, size: number): number =>
  textWidth(text, { family: 'Arial', size, isBold: false }) * SANS;

export function sizeOf(options: Options): { width: number; height: number } {
  return {
    width: Math.max(40, Math.round(options.number('width') ?? CHART_SIZE.width)),
    height: Math.max(40, Math.round(options.number('height') ?? CHART_SIZE.height)),
  };
}

export interface TextLook {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly color: string;
  readonly fontWeight: 'normal' | 'bold';
  readonly fontStyle: 'normal' | 'italic';
}

/** @param path of Google's `textStyle`, e.g. `hAxis.titleTextStyle` */
export function textLook(options: Options, path: string, size: number, color = TEXT_COLOUR): TextLook {
  const named = options.text(`${path}.fontName`, 'fontName');
  return {
    fontFamily: named === null ? FONT_FAMILY : `'${named}', ${FONT_FAMILY}`,
    fontSize: options.number(`${path}.fontSize`, 'fontSize') ?? size,
    color: options.text(`${path}.color`) ?? color,
    fontWeight: options.flag(`${path}.bold`) ? 'bold' : 'normal',
    fontStyle: options.flag(`${path}.italic`) ? 'italic' : 'normal',
  };
}

export function coloursOf(options: Options): readonly string[] {
  const own = options.texts('colors');
  return own.length > 0 ? own : PALETTE;
}

/** Space in pixels that title and legend leave to the drawing. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type LegendPosition = 'top' | 'bottom' | 'left' | 'right' | 'none';

export function legendPosition(options: Options, ownWord: LegendPosition): LegendPosition {
  const word = options.text('legend.position', 'legend');
  const known: readonly string[] = ['top', 'bottom', 'left', 'right', 'none'];
  if (word === 'in') return 'top';
  return word !== null && known.includes(word) ? (word as LegendPosition) : ownWord;
}

/** Title and legend, and the frame that they leave. */
export function surroundings(
  options: Options,
  names: readonly string[],
  ownLegend: LegendPosition,
): { parts: Record<string, unknown>; frame: Frame } {
  const { width } = sizeOf(options);
  const title = wrapped(options.text('title') ?? '', width - 2 * EDGE, textLook(options, 'titleTextStyle', TITLE_SIZE));
  const titleLook = textLook(options, 'titleTextStyle', TITLE_SIZE, '#202124');
  const subtitle = options.text('subtitle') ?? '';
  const lines = title === '' ? 0 : title.split('\n').length;
  const titleHeight = lines * titleLook.fontSize * 1.35 + (subtitle === '' ? 0 : 20);
  const top = EDGE + (titleHeight === 0 ? 0 : titleHeight + 10);
  const position = names.every((name) => name === '') ? 'none' : legendPosition(options, ownLegend);
  const look = textLook(options, 'legend.textStyle', LEGEND_SIZE);
  const widest = Math.max(0, ...names.map((name) => chartTextWidth(name, look.fontSize)));
  const side = Math.min(width * 0.4, widest + 40);
  const isCentred = options.text('titlePosition') === 'center' || options.text('titleTextStyle.alignment') === 'center';
  const rowWidth = names.reduce((sum, name) => sum + chartTextWidth(name, look.fontSize) + 40, 0);
  const rows = Math.ceil(rowWidth / (width - 2 * EDGE));
  const band = Math.min(4, rows) * 22 + 6;
  const parts: Record<string, unknown> = {
    backgroundColor: options.text('backgroundColor.fill', 'backgroundColor') ?? '#ffffff',
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY },
    color: coloursOf(options),
    title: {
      show: title !== '' || subtitle !== '',
      text: title,
      subtext: subtitle,
      left: isCentred ? 'center' : EDGE,
      top: EDGE - 4,
      padding: 0,
      itemGap: 4,
      textStyle: { ...titleLook, lineHeight: titleLook.fontSize * 1.35 },
      subtextStyle: textLook(options, 'subtitleTextStyle', 12, '#757575'),
    },
    legend: {
      show: position !== 'none',
      data: names.filter((name) => name !== ''),
      orient: position === 'left' || position === 'right' ? 'vertical' : 'horizontal',
      ...(position === 'left' ? { left: EDGE } : position === 'right' ? { right: EDGE } : { left: 'center' }),
      ...(position === 'bottom' ? { bottom: 8 } : { top: position === 'top' ? top - 4 : top + 4 }),
      icon: 'roundRect',
      itemWidth: 12,
      itemHeight: 12,
      padding: 0,
      itemGap: 10,
      textStyle: {
        ...look,
        width: position === 'left' || position === 'right' ? side - 30 : undefined,
        overflow: 'break',
      },
    },
  };
  const frame = {
    left: EDGE + (position === 'left' ? side : 0),
    right: EDGE + (position === 'right' ? side : 0),
    top: top + (position === 'top' ? band : 0),
    bottom: EDGE - 4 + (position === 'bottom' ? band : 0),
  };
  return { parts, frame };
}

/** Breaks a text at words where it is longer than the line. */
export function wrapped(text: string, width: number, { fontSize }: { readonly fontSize: number }): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && chartTextWidth(`${last} ${word}`, fontSize) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

export const optionsOf = (tree: OptionTree): Options => new Options(tree);
