/** The members that set options: those that Google lists for each builder, and what they set. */
import { referenceMembers } from '../../../src/host/border/reference';
import { BUILDER_KINDS, OPTION_MEMBERS } from '../../../src/host/charts/option-members';
import { valueOf } from '../../builders/script';

const COMMON = new Set(
  [...referenceMembers('EmbeddedChartBuilder').keys()].concat(
    ...['setDataSourceUrl', 'setDataTable', 'setDataViewDefinition', 'setDimensions'],
  ),
);

it.each(BUILDER_KINDS)('Embedded%sChartBuilder has the members that Google lists, and no others', (kind) => {
  const listed = [...referenceMembers(`Embedded${kind}ChartBuilder`).keys()].filter((name) => !COMMON.has(name));
  const own = Object.entries(OPTION_MEMBERS).flatMap(([name, { kinds }]) => (kinds.includes(kind) ? [name] : []));
  expect(own.sort()).toEqual(listed.sort());
});

const set: [string, string, string, unknown][] = [
  ['Column', "setTitle('A')", 'title', 'A'],
  ['Column', "setColors(['red', 'blue'])", 'colors', ['red', 'blue']],
  ['Column', 'setLegendPosition(Charts.Position.BOTTOM)', 'legend.position', 'bottom'],
  ['Column', 'setStacked()', 'isStacked', true],
  ['Column', 'useLogScale()', 'vAxis.logScale', true],
  ['Bar', 'useLogScale()', 'hAxis.logScale', true],
  ['Bar', 'setRange(0, 50)', 'hAxis.maxValue', 50],
  ['Line', 'setRange(5, 50)', 'vAxis.minValue', 5],
  ['Line', 'setCurveStyle(Charts.CurveStyle.SMOOTH)', 'curveType', 'function'],
  ['Line', 'setPointStyle(Charts.PointStyle.NONE)', 'pointSize', 0],
  ['Line', 'reverseCategories()', 'hAxis.direction', -1],
  ['Pie', 'reverseCategories()', 'reverseCategories', true],
  ['Pie', 'set3D()', 'is3D', true],
  ['Scatter', 'setXAxisRange(1, 9)', 'hAxis.minValue', 1],
  ['Table', 'enablePaging(5, 2)', 'startPage', 2],
  ['Table', 'enablePaging(false)', 'page', 'disable'],
  ['Table', 'setInitialSortingDescending(1)', 'sortAscending', false],
];

it.each(set)('%s: %s sets %s', (kind, call, path, value) => {
  const chart = `SpreadsheetApp.getActiveSheet().newChart().as${kind}Chart().${call}.build()`;
  expect(valueOf(`${chart}.getOptions().get('${path}')`)).toEqual(value);
});
