/** Members of the chart builders that only set options, as data: which builders have them and what they set. */
import type { HostValue, ServiceObject } from '../border/service-object';
import { nameOfEnum } from '../border/enums';
import type { OptionValue } from '../model/option-tree';
import { plainOption } from './plain-option';

export type BuilderKind = 'Area' | 'Bar' | 'Column' | 'Combo' | 'Histogram' | 'Line' | 'Pie' | 'Scatter' | 'Table';

export const BUILDER_KINDS: readonly BuilderKind[] = [
  ...(['Area', 'Bar', 'Column', 'Combo', 'Histogram'] as const),
  ...(['Line', 'Pie', 'Scatter', 'Table'] as const),
];

type Settings = Readonly<Record<string, OptionValue>>;

interface OptionMember {
  readonly kinds: readonly BuilderKind[];
  /** Options by their paths. */
  readonly settings: (given: readonly HostValue[], kind: BuilderKind) => Settings;
}

const DOMAIN: readonly BuilderKind[] = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line'];
const AXES: readonly BuilderKind[] = [...DOMAIN, 'Scatter'];
const DRAWN: readonly BuilderKind[] = [...AXES, 'Pie'];
const STACKED: readonly BuilderKind[] = ['Area', 'Bar', 'Column', 'Combo', 'Histogram'];
const POINTED: readonly BuilderKind[] = ['Area', 'Line', 'Scatter'];
const TABLE: readonly BuilderKind[] = ['Table'];

/** Pixels of a point. */
const POINT_SIZES: Readonly<Record<string, number>> = { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 12, HUGE: 20 };

const sets =
  (path: string) =>
  ([value]: readonly HostValue[]): Settings => ({ [path]: plainOption(value) });
const always = (settings: Settings) => (): Settings => settings;
/** The axis that shows the values: of bars the horizontal one. */
const rangeAxis = (kind: BuilderKind): string => (kind === 'Bar' ? 'hAxis' : 'vAxis');
const domainAxis = (kind: BuilderKind): string => (kind === 'Bar' ? 'vAxis' : 'hAxis');
const limits = (axis: string, [start, end]: readonly HostValue[]): Settings => ({
  [`${axis}.minValue`]: plainOption(start),
  [`${axis}.maxValue`]: plainOption(end),
});

function paging(given: readonly HostValue[]): Settings {
  const [first, startPage] = given;
  if (typeof first === 'boolean') return { page: first ? 'enable' : 'disable' };
  const start = startPage === undefined ? {} : { startPage: plainOption(startPage) };
  return { page: 'enable', pageSize: plainOption(first), ...start };
}

export const OPTION_MEMBERS: Readonly<Record<string, OptionMember>> = {
  setTitle: { kinds: DRAWN, settings: sets('title') },
  setTitleTextStyle: { kinds: DRAWN, settings: sets('titleTextStyle') },
  setBackgroundColor: { kinds: DRAWN, settings: sets('backgroundColor') },
  setColors: { kinds: DRAWN, settings: sets('colors') },
  setLegendPosition: { kinds: DRAWN, settings: sets('legend.position') },
  setLegendTextStyle: { kinds: DRAWN, settings: sets('legend.textStyle') },
  setXAxisTitle: { kinds: AXES, settings: sets('hAxis.title') },
  setXAxisTextStyle: { kinds: AXES, settings: sets('hAxis.textStyle') },
  setXAxisTitleTextStyle: { kinds: AXES, settings: sets('hAxis.titleTextStyle') },
  setYAxisTitle: { kinds: AXES, settings: sets('vAxis.title') },
  setYAxisTextStyle: { kinds: AXES, settings: sets('vAxis.textStyle') },
  setYAxisTitleTextStyle: { kinds: AXES, settings: sets('vAxis.titleTextStyle') },
  setRange: { kinds: DOMAIN, settings: (given, kind) => limits(rangeAxis(kind), given) },
  useLogScale: { kinds: DOMAIN, settings: (_, kind) => ({ [`${rangeAxis(kind)}.logScale`]: true }) },
  setXAxisRange: { kinds: ['Scatter'], settings: (given) => limits('hAxis', given) },
  setYAxisRange: { kinds: ['Scatter'], settings: (given) => limits('vAxis', given) },
  setXAxisLogScale: { kinds: ['Scatter'], settings: always({ 'hAxis.logScale': true }) },
  setYAxisLogScale: { kinds: ['Scatter'], settings: always({ 'vAxis.logScale': true }) },
  reverseCategories: {
    kinds: [...DOMAIN, 'Pie'],
    settings: (_, kind): Settings =>
      kind === 'Pie' ? { reverseCategories: true } : { [`${domainAxis(kind)}.direction`]: -1 },
  },
  reverseDirection: { kinds: ['Bar'], settings: always({ 'hAxis.direction': -1 }) },
  setStacked: { kinds: STACKED, settings: always({ isStacked: true }) },
  setPointStyle: {
    kinds: POINTED,
    settings: ([style]) => ({ pointSize: POINT_SIZES[nameOfEnum(style, 'PointStyle') ?? ''] ?? null }),
  },
  setCurveStyle: {
    kinds: ['Line'],
    settings: ([style]) => ({ curveType: nameOfEnum(style, 'CurveStyle') === 'SMOOTH' ? 'function' : 'none' }),
  },
  set3D: { kinds: ['Pie'], settings: always({ is3D: true }) },
  enablePaging: { kinds: TABLE, settings: paging },
  enableRtlTable: { kinds: TABLE, settings: sets('rtlTable') },
  enableSorting: { kinds: TABLE, settings: ([on]): Settings => ({ sort: on === true ? 'enable' : 'disable' }) },
  setFirstRowNumber: { kinds: TABLE, settings: sets('firstRowNumber') },
  setInitialSortingAscending: {
    kinds: TABLE,
    settings: ([column]) => ({ sortColumn: plainOption(column), sortAscending: true }),
  },
  setInitialSortingDescending: {
    kinds: TABLE,
    settings: ([column]) => ({ sortColumn: plainOption(column), sortAscending: false }),
  },
  showRowNumberColumn: { kinds: TABLE, settings: sets('showRowNumber') },
  useAlternatingRowStyle: { kinds: TABLE, settings: sets('alternatingRowStyle') },
};

export interface OptionSetter extends ServiceObject {
  _setOption(path: string, value: OptionValue): void;
}

/** Puts the members of one kind of builder on the class that is to have them. */
export function addOptionMembers(prototype: OptionSetter, kind: BuilderKind): void {
  for (const [name, { kinds, settings }] of Object.entries(OPTION_MEMBERS)) {
    if (!kinds.includes(kind)) continue;
    const method = function (this: OptionSetter, ...given: HostValue[]): HostValue {
      for (const [path, value] of Object.entries(settings(given, kind))) this._setOption(path, value);
      return this;
    };
    Object.defineProperty(prototype, name, { value: method, configurable: true, writable: true });
  }
}
