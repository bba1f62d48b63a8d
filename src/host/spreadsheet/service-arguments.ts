/** Arguments as Google checks them, and Google's words where they are wrong. */
import { ServiceError, ServiceObject, type HostValue } from '../border/service-object';
import { signatureMismatch } from '../border/signatures';
import { MAX_CELL_CHARACTERS, MAX_CELLS } from '../model/cell';

/** @param method without its service, e.g. `Sheet.getRange` */
export function signatureError(method: string, given: readonly HostValue[]): ServiceError {
  return signatureMismatch(`SpreadsheetApp.${method}`, given);
}

/** Whole numbers for each of the arguments; fractions are cut off. */
export function wholeNumbers(method: string, given: readonly HostValue[]): number[] {
  return given.map((value) => {
    if (typeof value !== 'number') throw signatureError(method, given);
    if (!Number.isFinite(value)) throw new ServiceError(`Cannot convert ${value} to int.`);
    return Math.trunc(value);
  });
}

export function text(method: string, given: readonly HostValue[], index = 0): string {
  const value = given[index];
  if (typeof value !== 'string') throw signatureError(method, given);
  return value;
}

export function flag(method: string, given: readonly HostValue[], index = 0): boolean {
  const value = given[index];
  if (typeof value !== 'boolean') throw signatureError(method, given);
  return value;
}

export function list(method: string, given: readonly HostValue[], index = 0): readonly HostValue[] {
  const value = given[index];
  if (!Array.isArray(value)) throw signatureError(method, given);
  return value as readonly HostValue[];
}

/** A service object of the given class. */
export function service<T extends ServiceObject>(
  method: string,
  given: readonly HostValue[],
  kind: abstract new (...values: never[]) => T,
  index = 0,
): T {
  const value = given[index];
  if (!(value instanceof kind)) throw signatureError(method, given);
  return value;
}

/** A matrix as deep and wide as the range, or Google's words for one that is not. */
export function matrix(
  method: string,
  given: readonly HostValue[],
  size: { readonly height: number; readonly width: number },
): readonly (readonly HostValue[])[] {
  const rows = list(method, given);
  if (!rows.every((row) => Array.isArray(row))) throw signatureError(method, given);
  if (rows.length !== size.height) throw misfit('rows', rows.length, size.height);
  for (const row of rows as readonly (readonly HostValue[])[]) {
    if (row.length !== size.width) throw misfit('columns', row.length, size.width);
  }
  return rows as readonly (readonly HostValue[])[];
}

function misfit(what: 'rows' | 'columns', data: number, range: number): ServiceError {
  return new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}

export function refuseLongText(value: string): string {
  if (value.length <= MAX_CELL_CHARACTERS) return value;
  throw new ServiceError(
    `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
  );
}

export const tooManyCells = (): ServiceError =>
  new ServiceError(
    `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
  );

/** An e-mail address, given as text or as a User. */
export function address(method: string, given: readonly HostValue[], index = 0): string {
  const value = given[index];
  if (typeof value === 'string') return value;
  const user = value as { getEmail?: () => string } | null | undefined;
  if (value instanceof ServiceObject && typeof user?.getEmail === 'function') return user.getEmail();
  throw signatureError(method, given);
}
