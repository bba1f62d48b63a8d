/** Charts with a category axis: area, bar, column, combo, line, stepped area. */
import { optionAt, type Options } from '../../model/option-tree';
import type { SheetLocale } from '../../model/sheet-locale';
import { categoryAxis, valueAxis } from './axis-look';
import { sizeOf, surroundings, textLook } from './chart-look';
import { numbersOf, shownOf, type ChartTable } from './chart-table';

type Mark = 'bars' | 'line' | 'area' | 'steppedArea';

const MARKS: Readonly<Record<string, Mark>> = {
  AREA: 'area',
  BAR: 'bars',
  COLUMN: 'bars',
  LINE: 'line',
  STEPPED_AREA: 'steppedArea',
};

export const AXIS_CHARTS: readonly string[] = [...Object.keys(MARKS), 'COMBO'];

export function axisChart(
  type: string,
  table: ChartTable,
  options: Options,
  locale: SheetLocale,
): Record<string, unknown> {
  const domain = domainOf(table, options);
  const columns = table.columns.map((_, index) => index).filter((index) => index !== domain && isNumeric(table, index));
  const names = columns.map((index, order) => nameOf(table, options, index, order));
  const { parts, frame } = surroundings(options, names, columns.length > 1 ? 'right' : 'none');
  const { width, height } = sizeOf(options);
  const isLying = type === 'BAR';
  const room = isLying ? height - frame.top - frame.bottom : width - frame.left - frame.right - 60;
  const stacking = stackingOf(options);
  const values = columns.map((index) => numbersOf(table, index));
  const drawn = stacking === 'percent' ? shares(values) : values;
  const labels = domain === null ? table.rows.map((_, row) => String(row + 1)) : shownOf(table, domain);
  const isOnSecond = columns.map((_, order) => options.number(`series.${order}.targetAxisIndex`) === 1);
  const valuePath = isLying ? 'hAxis' : 'vAxis';
  const across = isLying ? { room: width - frame.left - frame.right - 200 } : {};
  const axisOf = (second: boolean): Record<string, unknown> => {
    const number = second ? 1 : 0;
    const own = columns.find((_, order) => isOnSecond[order] === second) ?? columns[0] ?? 0;
    const paths = [`${valuePath.replace('Axis', 'Axes')}.${number}`, ...(second ? [] : [valuePath])];
    const path = options.has(paths[0] ?? '') || second ? paths : [valuePath];
    const place = { side: isLying ? 'horizontal' : 'vertical', paths: path, locale, ...across } as const;
    return valueAxis(options, place, table.columns[own], stacking === 'percent');
  };
  const hasSecond = isOnSecond.includes(true);
  const valueAxes = hasSecond ? [axisOf(false), { ...axisOf(true), splitLine: { show: false } }] : axisOf(false);
  const domainPlace = {
    side: isLying ? 'vertical' : 'horizontal',
    paths: [isLying ? 'vAxis' : 'hAxis'],
    locale,
  } as const;
  const categories = categoryAxis(options, domainPlace, labels, room);
  const ownDomain = isLying
    ? { ...categories, inverse: options.number('vAxis.direction') !== -1 }
    : { ...categories, boundaryGap: type !== 'AREA' };
  return {
    ...parts,
    grid: {
      ...frame,
      right: frame.right + (isLying ? 12 : 0),
      outerBoundsMode: 'same',
      outerBounds: frame,
      outerBoundsContain: 'all',
    },
    xAxis: isLying ? valueAxes : ownDomain,
    yAxis: isLying ? ownDomain : valueAxes,
    series: columns.map((index, order) => {
      const place = hasSecond && isOnSecond[order] ? { [isLying ? 'xAxisIndex' : 'yAxisIndex']: 1 } : {};
      const mark = markOf(type, options, order);
      const show = stacking === 'percent' ? percent : table.columns[index]?.show;
      return {
        name: names[order],
        data: drawn[order],
        ...place,
        ...(stacking === null || (type === 'COMBO' && mark === 'line') ? {} : { stack: mark }),
        ...seriesLook(options, order, mark, isLying, columns.length, stacking !== null),
        ...labelLook(options, order, isLying, show ?? String),
      };
    }),
  };
}

const percent = (value: number): string => `${Math.round(value * 100)}%`;

function markOf(type: string, options: Options, order: number): Mark {
  if (type !== 'COMBO') return MARKS[type] ?? 'bars';
  const word = options.text(`series.${order}.type`, 'seriesType');
  return word === 'line' || word === 'area' || word === 'bars' || word === 'steppedArea'
    ? word
    : order === 0
      ? 'bars'
      : 'line';
}

function seriesLook(
  options: Options,
  order: number,
  mark: Mark,
  isLying: boolean,
  count: number,
  isStacked: boolean,
): Record<string, unknown> {
  const own = options.text(`series.${order}.color`);
  const colour = own === null ? {} : { color: own };
  if (mark === 'bars') {
    const gap = /^(\d+)%$/.exec(options.text('bar.groupWidth') ?? '')?.[1];
    const share = gap === undefined ? 62 : Number(gap);
    return {
      type: 'bar',
      itemStyle: colour,
      barGap: '0%',
      barCategoryGap: `${100 - Math.min(100, share)}%`,
      ...(count === 1 || isStacked ? { barMaxWidth: isLying ? 48 : 72 } : {}),
    };
  }
  const points = options.number(`series.${order}.pointSize`, 'pointSize') ?? 0;
  const width = options.number(`series.${order}.lineWidth`, 'lineWidth') ?? 2;
  const isSmooth = (options.text(`series.${order}.curveType`, 'curveType') ?? 'none') === 'function';
  return {
    type: 'line',
    ...colour,
    symbol: 'circle',
    showSymbol: points > 0,
    symbolSize: points,
    smooth: isSmooth,
    ...(mark === 'steppedArea' ? { step: 'middle' } : {}),
    lineStyle: { width, ...colour },
    ...(mark === 'line' ? {} : { areaStyle: { opacity: options.number('areaOpacity') ?? 0.3 } }),
    connectNulls: options.flag('interpolateNulls') ?? false,
  };
}

/** Sheets' own option for numbers beside their bars and points. */
function labelLook(
  options: Options,
  order: number,
  isLying: boolean,
  show: (value: number) => string,
): Record<string, unknown> {
  if (options.text(`series.${order}.dataLabel`) !== 'value') return {};
  return {
    label: {
      show: true,
      position: isLying ? 'right' : 'top',
      ...textLook(options, `series.${order}.textStyle`, 11),
      formatter: ({ value }: { readonly value: number | null }) => (value === null ? '' : show(value)),
    },
  };
}

function nameOf(table: ChartTable, options: Options, index: number, order: number): string {
  const own = options.text(`series.${order}.labelInLegend`);
  return own ?? table.columns[index]?.label ?? '';
}

/** The first column names the rows, unless it is the only one or all are numbers and the options say so. */
function domainOf(table: ChartTable, options: Options): number | null {
  if (table.columns.length < 2) return table.columns[0]?.kind === 'string' ? 0 : null;
  return options.flag('useFirstColumnAsDomain') === false && table.columns[0]?.kind === 'number' ? null : 0;
}

function isNumeric(table: ChartTable, index: number): boolean {
  return table.columns[index]?.kind === 'number' || table.rows.some((row) => typeof row[index]?.value === 'number');
}

function stackingOf(options: Options): 'absolute' | 'percent' | null {
  const value = optionAt(options.tree, 'isStacked');
  if (value === true || value === 'true' || value === 'absolute') return 'absolute';
  return value === 'percent' || value === 'relative' ? 'percent' : null;
}

function shares(values: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const sum = (row: number): number => values.reduce((total, column) => total + Math.abs(column[row] ?? 0), 0);
  return values.map((column) =>
    column.map((value, row) => (value === null || sum(row) === 0 ? null : value / sum(row))),
  );
}
