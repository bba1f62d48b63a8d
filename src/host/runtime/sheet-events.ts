/** Event objects of the spreadsheet's own triggers, simple and installable, as Google hands them over. */
import { enumValue } from '../border/enums';
import type { HostValue } from '../border/service-object';
import type { WrittenRow } from '../forms/destination';
import type { Area } from '../model/area';
import type { EditEvent } from '../model/person';
import type { SpreadsheetAppService } from '../spreadsheet/spreadsheet-app';
import { User } from '../spreadsheet/user';
import type { Run } from './run';
import { uniqueIdOf } from './trigger';

export interface SheetEventOrigin {
  readonly run: Run;
  readonly app: SpreadsheetAppService;
  /** `null` for a simple trigger, which has none. */
  readonly triggerId: string | null;
}

/** A person opened the spreadsheet. */
export function openEvent(origin: SheetEventOrigin): HostValue {
  return common(origin);
}

/** A person typed: `value` and `oldValue` are strings, and there only for a single cell. */
export function editEvent(origin: SheetEventOrigin, edit: EditEvent): HostValue {
  const { value, oldValue } = edit;
  return {
    ...common(origin),
    range: origin.app._range(edit.sheetId, edit.area),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** A person marked other cells. */
export function selectionEvent(origin: SheetEventOrigin, sheetId: number, area: Area): HostValue {
  return { ...common(origin), range: origin.app._range(sheetId, area) };
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** A person changed contents or structure. */
export function changeEvent(origin: SheetEventOrigin, changeType: ChangeType): HostValue {
  return { ...common(origin), changeType };
}

/** A response came into the spreadsheet: what its row shows, by column and by the questions' titles. */
export function sheetSubmitEvent(origin: SheetEventOrigin, { sheetId, area, headers, values }: WrittenRow): HostValue {
  const namedValues: Record<string, string[]> = {};
  headers.forEach((title, index) => {
    namedValues[title] = [...(namedValues[title] ?? []), values[index] ?? ''];
  });
  const { authMode, source, triggerUid } = common(origin);
  return { authMode, source, triggerUid, range: origin.app._range(sheetId, area), values, namedValues };
}

function common({ run, app, triggerId }: SheetEventOrigin): Record<string, HostValue> {
  return {
    authMode: enumValue(run, 'AuthMode', triggerId === null ? 'LIMITED' : 'FULL'),
    source: app.getActiveSpreadsheet(),
    user: new User(run, run.activeUser),
    ...(triggerId === null ? {} : { triggerUid: uniqueIdOf(triggerId) }),
  };
}
