/** Sheet: groups of its rows and columns, each member once for rows and once for columns. */
import { withMethods } from '../border/declared-methods';
import { enumValue, nameOfEnum } from '../border/enums';
import { ServiceError, type HostValue } from '../border/service-object';
import type { Axis } from '../model/area';
import { collapse, expand, expandUpToDepth } from '../model/group-folding';
import { Group, missingGroup } from './group';
import { SheetFilter } from './sheet-filter';

type Member = (sheet: SheetGroupsBase, axis: Axis, given: readonly HostValue[]) => HostValue;

const POSITION = 'GroupControlTogglePosition';

abstract class SheetGroupsBase extends SheetFilter {}

const collapseAll: Member = (sheet, axis) =>
  sheet._layOut(() => {
    const layout = sheet._sheet.layout(axis);
    for (const span of layout.groups.all) collapse(layout, span);
  });

/** Needs a group, as Google's reference says (not in which words). */
const expandAll: Member = (sheet, axis) => {
  sheet._book.read();
  const layout = sheet._sheet.layout(axis);
  if (layout.groups.all.length === 0) {
    throw new ServiceError(`The sheet has no ${axis === 'rows' ? 'row' : 'column'} groups.`);
  }
  return sheet._layOut(() => {
    for (const span of layout.groups.all) expand(layout, span);
  });
};

const expandDown: Member = (sheet, axis, [depth]) =>
  sheet._layOut(() => expandUpToDepth(sheet._sheet.layout(axis), Math.trunc(depth as number)));

/** By a position within the group or that of its handle. */
const groupAt: Member = (sheet, axis, given) => {
  sheet._book.read();
  const [index = 0, depth = 0] = given.map((value) => Math.trunc(value as number));
  const { groups } = sheet._sheet.layout(axis);
  const spans = groups.ofDepth(Math.max(1, depth));
  const span =
    spans.find(({ from, to }) => from <= index && index <= to) ?? spans.find((one) => groups.controlOf(one) === index);
  if (!span || depth < 1) throw missingGroup(axis, index, depth);
  return new Group(sheet._book, sheet._sheet, axis, span);
};

const depthAt: Member = (sheet, axis, [index]) => {
  sheet._book.read();
  const position = Math.trunc(index as number);
  sheet._requireInside(axis, position, 1);
  return sheet._sheet.layout(axis).groups.depthAt(position);
};

const controlPosition: Member = (sheet, axis) => {
  sheet._book.read();
  const { isControlAfter } = sheet._sheet.layout(axis).groups;
  return enumValue(sheet._book.execution, POSITION, isControlAfter ? 'AFTER' : 'BEFORE');
};

const setControlPosition: Member = (sheet, axis, [position]) =>
  sheet._layOut(() => {
    sheet._sheet.layout(axis).groups.isControlAfter = nameOfEnum(position, POSITION) === 'AFTER';
  });

const MEMBERS = {
  collapseAllRowGroups: ['rows', collapseAll],
  collapseAllColumnGroups: ['columns', collapseAll],
  expandAllRowGroups: ['rows', expandAll],
  expandAllColumnGroups: ['columns', expandAll],
  expandRowGroupsUpToDepth: ['rows', expandDown],
  expandColumnGroupsUpToDepth: ['columns', expandDown],
  getRowGroup: ['rows', groupAt],
  getColumnGroup: ['columns', groupAt],
  getRowGroupDepth: ['rows', depthAt],
  getColumnGroupDepth: ['columns', depthAt],
  getRowGroupControlPosition: ['rows', controlPosition],
  getColumnGroupControlPosition: ['columns', controlPosition],
  setRowGroupControlPosition: ['rows', setControlPosition],
  setColumnGroupControlPosition: ['columns', setControlPosition],
} as const satisfies Record<string, readonly [Axis, Member]>;

export const SheetGroups = withMethods(
  SheetGroupsBase,
  Object.keys(MEMBERS) as (keyof typeof MEMBERS)[],
  (name) => (sheet, given) => {
    const [axis, member] = MEMBERS[name];
    return member(sheet, axis, given);
  },
);
