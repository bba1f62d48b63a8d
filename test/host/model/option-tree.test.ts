/** Options of charts: the same whether they are set by path or in one piece. */
import { optionAt, withOption, type OptionTree } from '../../../src/host/model/option-tree';

const cases: [string, OptionTree, string, unknown][] = [
  [
    'a path makes the trees on its way',
    withOption({}, 'legend.textStyle.color', 'red'),
    'legend.textStyle.color',
    'red',
  ],
  ['a tree set whole is read by path', withOption({}, 'legend', { position: 'top' }), 'legend.position', 'top'],
  ['neighbours stay', withOption({ legend: { position: 'top' } }, 'legend.alignment', 'end'), 'legend.position', 'top'],
  ['a word in the way gives way', withOption({ legend: 'none' }, 'legend.position', 'top'), 'legend.position', 'top'],
  ['an index reads a list', { colors: ['red', 'blue'] }, 'colors.1', 'blue'],
  ['what was not set is null', {}, 'hAxis.title', null],
  ['null below a word', { legend: 'none' }, 'legend.position', null],
];

it.each(cases)('%s', (_, tree, path, value) => {
  expect(optionAt(tree, path)).toEqual(value);
});
