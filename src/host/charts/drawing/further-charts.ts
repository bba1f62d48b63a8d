/** Pie, scatter and histogram. */
import { formatterOf } from '../../model/number-format';
import type { Options } from '../../model/option-tree';
import type { SheetLocale } from '../../model/sheet-locale';
import { categoryAxis, valueAxis } from './axis-look';
import { coloursOf, sizeOf, surroundings, textLook } from './chart-look';
import { numbersOf, shownOf, type ChartTable } from './chart-table';

/** Slices in the order of the rows, clockwise from the top, with their shares written on those that have room. */
export function pieChart(table: ChartTable, options: Options, locale: SheetLocale): Record<string, unknown> {
  const values = numbersOf(table, table.columns.length > 1 ? 1 : 0);
  const names = table.columns.length > 1 ? shownOf(table, 0) : values.map((_, row) => String(row + 1));
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  const { parts, frame } = surroundings(options, names, 'right');
  const { width, height } = sizeOf(options);
  const room = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };
  const radius = (Math.min(room.width, room.height) / 2) * 0.94;
  const hole = options.number('pieHole') ?? 0;
  const written = options.text('pieSliceText') ?? 'percentage';
  const share = formatterOf('0.0%', locale);
  const isReversed = options.flag('reverseCategories') === true;
  return {
    ...parts,
    series: [
      {
        type: 'pie',
        center: [frame.left + room.width / 2, frame.top + room.height / 2],
        radius: [hole * radius, radius],
        clockwise: !isReversed,
        startAngle: 90 - (options.number('pieStartAngle') ?? 0),
        itemStyle: { borderColor: options.text('pieSliceBorderColor') ?? '#ffffff', borderWidth: 1 },
        labelLine: { show: false },
        label: {
          show: written !== 'none',
          position: 'inside',
          ...textLook(options, 'pieSliceTextStyle', 12, '#ffffff'),
          formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
            sliceText(written, values[dataIndex] ?? 0, total, names[dataIndex] ?? '', table, share),
        },
        data: names.map((name, row) => {
          const colour = options.text(`slices.${row}.color`) ?? coloursOf(options)[row % coloursOf(options).length];
          return { name, value: Math.max(0, values[row] ?? 0), itemStyle: { color: colour } };
        }),
      },
    ],
  };
}

/** Slices too thin to be written on stay bare. */
function sliceText(
  written: string,
  value: number,
  total: number,
  name: string,
  table: ChartTable,
  showShare: (share: number) => string,
): string {
  const share = total === 0 ? 0 : value / total;
  if (share < 0.04) return '';
  const number = table.columns[1]?.show(value) ?? String(value);
  if (written === 'label') return name;
  if (written === 'value') return number;
  const percentage = showShare(share);
  return written === 'value-and-percentage' ? `${number} (${percentage})` : percentage;
}

/** The first column is the horizontal value, each further one a series. */
export function scatterChart(table: ChartTable, options: Options, locale: SheetLocale): Record<string, unknown> {
  const columns = table.columns.map((_, index) => index).slice(1);
  const names = columns.map(
    (index, order) => options.text(`series.${order}.labelInLegend`) ?? table.columns[index]?.label ?? '',
  );
  const { parts, frame } = surroundings(options, names, columns.length > 1 ? 'right' : 'none');
  const across = numbersOf(table, 0);
  const isText = table.columns[0]?.kind === 'string';
  const horizontal = { side: 'horizontal', paths: ['hAxis'], locale } as const;
  const { width } = sizeOf(options);
  const xAxis = isText
    ? categoryAxis(options, horizontal, shownOf(table, 0), width - frame.left - frame.right - 60)
    : { ...valueAxis(options, horizontal, table.columns[0]), scale: true };
  return {
    ...parts,
    grid: { ...frame, right: frame.right + 8, outerBoundsMode: 'same', outerBounds: frame, outerBoundsContain: 'all' },
    xAxis,
    yAxis: { ...valueAxis(options, { side: 'vertical', paths: ['vAxis'], locale }, table.columns[1]), scale: true },
    series: columns.map((index, order) => ({
      type: 'scatter',
      name: names[order],
      symbolSize: options.number(`series.${order}.pointSize`, 'pointSize') ?? 7,
      itemStyle: { opacity: 0.85, ...colourOf(options, order) },
      data: numbersOf(table, index).flatMap((value, row) => {
        const at = isText ? row : across[row];
        return value === null || at === null || at === undefined ? [] : [[at, value]];
      }),
    })),
  };
}

function colourOf(options: Options, order: number): Record<string, string> {
  const own = options.text(`series.${order}.color`);
  return own === null ? {} : { color: own };
}

/** How often the numbers of each column fall into buckets of equal width. */
export function histogram(table: ChartTable, options: Options, locale: SheetLocale): Record<string, unknown> {
  const columns = table.columns.map((_, index) => index).filter((index) => table.columns[index]?.kind === 'number');
  const values = columns.map((index) => numbersOf(table, index).filter((value) => value !== null));
  const { start, size, count } = buckets(values.flat(), options.number('histogram.bucketSize'));
  const show = table.columns[columns[0] ?? 0]?.show ?? String;
  const edges = Array.from({ length: count + 1 }, (_, index) => start + index * size);
  const labels = edges.slice(0, -1).map((edge, index) => `${show(edge)} – ${show(edges[index + 1] ?? edge)}`);
  const names = columns.map((index) => table.columns[index]?.label ?? '');
  const { parts, frame } = surroundings(options, names, columns.length > 1 ? 'right' : 'none');
  const { width } = sizeOf(options);
  const whole = { label: '', kind: 'number', show: (value: number) => String(value) } as const;
  const horizontal = { side: 'horizontal', paths: ['hAxis'], locale } as const;
  return {
    ...parts,
    grid: { ...frame, outerBoundsMode: 'same', outerBounds: frame, outerBoundsContain: 'all' },
    xAxis: categoryAxis(options, horizontal, labels, width - frame.left - frame.right - 60),
    yAxis: { ...valueAxis(options, { side: 'vertical', paths: ['vAxis'], locale }, whole), minInterval: 1 },
    series: values.map((list, order) => ({
      type: 'bar',
      name: names[order],
      stack: 'histogram',
      barCategoryGap: '3%',
      itemStyle: colourOf(options, order),
      data: labels.map((_, bucket) => list.filter((value) => bucketOf(value, start, size, count) === bucket).length),
    })),
  };
}

const bucketOf = (value: number, start: number, size: number, count: number): number =>
  Math.min(count - 1, Math.floor((value - start) / size));

/** About as many buckets as the root of the numbers' count, of a round width; not fewer than a handful. */
function buckets(values: readonly number[], own: number | null): { start: number; size: number; count: number } {
  const low = Math.min(...values, Infinity);
  const high = Math.max(...values, -Infinity);
  if (!Number.isFinite(low)) return { start: 0, size: 1, count: 1 };
  const size =
    own !== null && own > 0 ? own : roundWidth((high - low) / Math.max(5, Math.round(Math.sqrt(values.length))));
  const start = Math.floor(low / size) * size;
  return { start, size, count: Math.max(1, Math.ceil((high - start) / size + (high === low ? 1 : 0))) };
}

/** 1, 2 or 5 times a power of ten. */
function roundWidth(width: number): number {
  if (width <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5, 10].find((factor) => factor * power >= width * 0.999) ?? 10) * power;
}
