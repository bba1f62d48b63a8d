/** A month's statistics on their way to the script: read from a file in the page, or typed into the grid. */
import type { GivenBy, RequestOf } from '../../../app/sidebar-calls';
import { MOST_BYTES } from '../../../core/one-stop/limits';
import { readOneStopEntry, type OneStopEntry } from '../../../core/one-stop/table';
import type { Cell } from '../../../core/text/text';
import { directoryOfNames } from '../../../core/unit-directory';
import { readTableFile, statisticsSheet, TableFileFault } from '../../one-stop-file/file';

/** With what the person chose where the file does not say. */
export interface Source extends OneStopEntry {
  readonly period?: { readonly from: string; readonly to: string };
  readonly by?: 'unit' | 'field';
}

/** The statistics as they were understood, on their way to the script. */
export function requestOf(
  source: Source,
  { names }: Pick<GivenBy<'openOneStopDesk'>, 'names'>,
): RequestOf<'previewOneStop'> {
  const directory = directoryOfNames(names);
  const { period, by, rows, faults } = readOneStopEntry(source, (name) => directory.match(name) !== null);
  return {
    fileName: source.fileName,
    table: { period, by, rows: [...rows], faults: [...faults] },
    typed: source.typed,
    period: source.period,
    by: source.by,
  };
}

export type FileOutcome =
  { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly message: string };

const LONGEST_NAME = 255;

/**
 * Reads a file that a person chose. The size is looked at first: of one that is too large a byte more than the limit is
 * enough to have it refused in the same words.
 */
export async function readFile(file: File): Promise<FileOutcome> {
  const name = file.name.slice(-LONGEST_NAME);
  try {
    const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
    const { cells } = statisticsSheet(readTableFile(bytes, name).sheets);
    return { ok: true, source: { fileName: name, cells: withoutBlankEnd(cells) } };
  } catch (error) {
    if (error instanceof TableFileFault) return { ok: false, message: error.message };
    return {
      ok: false,
      message: `Tệp ${name}: trình duyệt không mở được. Chọn lại tệp, hoặc chép tệp vào máy rồi chọn.`,
    };
  }
}

/** Blank cells at the right end and blank rows at the bottom need not travel. */
function withoutBlankEnd(cells: readonly (readonly Cell[])[]): Cell[][] {
  const rows = cells.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === '') end -= 1;
    return row.slice(0, end);
  });
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.length === 0) end -= 1;
  return rows.slice(0, end);
}
