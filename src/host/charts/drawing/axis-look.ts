/** An axis as Google's options describe it (`hAxis`, `vAxis`, `vAxes.1`), in echarts' terms. */
import { formatterOf } from '../../model/number-format';
import type { Options } from '../../model/option-tree';
import type { SheetLocale } from '../../model/sheet-locale';
import type { ChartColumn } from './chart-table';
import { chartTextWidth, LINE_COLOUR, textLook } from './chart-look';

/** Google's words for formats of an axis. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  decimal: '#,##0.###',
  percent: '0%',
  scientific: '0.00E+00',
  none: 'General',
};
const LABEL_SIZE = 12;
const SLANT = 35;
/** Pixels that a label takes at most where it is slanted or stands beside the axis. */
const LONGEST = 170;

export interface AxisPlace {
  readonly side: 'horizontal' | 'vertical';
  /** Paths of the axis among the options, the first that has a value counts. */
  readonly paths: readonly string[];
  readonly locale: SheetLocale;
  /** Pixels for the numbers of a horizontal axis, where there are few. */
  readonly room?: number;
}

function common(options: Options, { paths, side }: AxisPlace): Record<string, unknown> {
  const [path = ''] = paths;
  const title = options.text(...paths.map((one) => `${one}.title`)) ?? '';
  const look = textLook(options, `${path}.titleTextStyle`, LABEL_SIZE + 1);
  const size = options.number(`${path}.textStyle.fontSize`) ?? LABEL_SIZE;
  return {
    name: title,
    nameLocation: 'middle',
    nameTextStyle: side === 'horizontal' ? { ...look, padding: [8, 0, 0, 0] } : look,
    nameGap: 10,
    ...(side === 'vertical' ? { nameRotate: 90 } : {}),
    inverse: options.number(`${path}.direction`) === -1,
    axisLine: { show: false, lineStyle: { color: '#757575' } },
    axisTick: { show: false },
    axisLabel: {
      ...textLook(options, `${path}.textStyle`, LABEL_SIZE),
      show: options.text(`${path}.textPosition`) !== 'none',
      lineHeight: size * 1.3,
      hideOverlap: true,
      showMaxLabel: true,
    },
  };
}

/** @param isPercent values are shares of a whole */
export function valueAxis(
  options: Options,
  place: AxisPlace,
  column: ChartColumn | undefined,
  isPercent = false,
): Record<string, unknown> {
  const [path = ''] = place.paths;
  const base = common(options, place);
  const format = options.text(`${path}.format`);
  const pattern = isPercent ? '0%' : format === null ? null : (NAMED_FORMATS[format] ?? format);
  const show = pattern === null ? (column?.show ?? String) : formatterOf(pattern, place.locale);
  const minimum = options.number(`${path}.viewWindow.min`);
  const maximum = options.number(`${path}.viewWindow.max`);
  const least = options.number(`${path}.minValue`);
  const most = options.number(`${path}.maxValue`);
  const count = options.number(`${path}.gridlines.count`);
  const isLog = options.flag(`${path}.logScale`) === true || options.text(`${path}.scaleType`) === 'log';
  return {
    ...base,
    type: isLog ? 'log' : 'value',
    min: minimum ?? (isPercent ? 0 : least === null ? undefined : (range: Extent) => Math.min(range.min, least)),
    max: maximum ?? (isPercent ? 1 : most === null ? undefined : (range: Extent) => Math.max(range.max, most)),
    splitNumber:
      count !== null && count > 1 ? count - 1 : Math.max(2, Math.min(5, Math.floor((place.room ?? 600) / 70))),
    splitLine: {
      show: count !== 0,
      lineStyle: { color: options.text(`${path}.gridlines.color`) ?? LINE_COLOUR },
    },
    axisLabel: { ...(base['axisLabel'] as object), formatter: (value: number) => show(value) },
  };
}

interface Extent {
  readonly min: number;
  readonly max: number;
}

/** @param room pixels that the axis is long, by which its labels stand straight or slanted */
export function categoryAxis(
  options: Options,
  place: AxisPlace,
  labels: readonly string[],
  room: number,
): Record<string, unknown> {
  const [path = ''] = place.paths;
  const base = common(options, place);
  const size = options.number(`${path}.textStyle.fontSize`) ?? LABEL_SIZE;
  const slot = room / Math.max(1, labels.length);
  const longestWord = Math.max(
    0,
    ...labels.flatMap((label) => label.split(' ')).map((word) => chartTextWidth(word, size)),
  );
  const widest = Math.max(0, ...labels.map((label) => chartTextWidth(label, size)));
  const lines = Math.max(1, ...labels.map((label) => Math.ceil(chartTextWidth(label, size) / slot)));
  const isSlanted =
    place.side === 'horizontal' &&
    (options.flag(`${path}.slantedText`) ?? (widest > slot - 6 && (longestWord > slot - 6 || lines > 3)));
  const angle = options.number(`${path}.slantedTextAngle`) ?? SLANT;
  const fit =
    place.side === 'vertical'
      ? { ...(widest > LONGEST ? { width: LONGEST, overflow: 'break' } : {}) }
      : isSlanted
        ? { rotate: angle, ...(widest > LONGEST ? { width: LONGEST, overflow: 'truncate' } : {}) }
        : { width: slot - 4, overflow: 'break' };
  return {
    ...base,
    type: 'category',
    data: labels,
    axisLine: { show: true, onZero: true, lineStyle: { color: '#757575' } },
    axisLabel: {
      ...(base['axisLabel'] as object),
      ...fit,
      ...(slot >= size + 4 ? { interval: 0, hideOverlap: false } : {}),
    },
    splitLine: { show: false },
  };
}
