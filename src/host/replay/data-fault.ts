/** What stands in the files of a data folder and should not, in words for the person who can mend it. */

export type DataFaultCode =
  | 'folder-missing'
  | 'folder-empty'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'heading-missing'
  | 'heading-doubled'
  | 'row-too-wide'
  | 'date-broken'
  | 'value-missing'
  | 'setting-doubled'
  | 'year-unclear'
  | 'one-stop-unreadable'
  | 'one-stop-faulty'
  | 'one-stop-unconfirmed'
  | 'period-doubled'
  | 'period-overlap';

/** Where something was found; rows count from 1 with the heading, as Excel shows them. */
export interface Place {
  /** `''` where the text itself names the place. */
  readonly file: string;
  readonly row?: number | undefined;
  readonly heading?: string | undefined;
}

export interface DataFault extends Place {
  readonly code: DataFaultCode;
  /** What is wrong and what to do, in Vietnamese, without the place. */
  readonly text: string;
}

export interface DataNote extends Place {
  readonly text: string;
}

/** So many of a kind are listed one by one; the rest is counted. */
const LISTED = 5;

/** Gathers all that is wrong in one go, so that a person need not mend and run again for each fault. */
export class Findings {
  private readonly foundFaults: DataFault[] = [];
  private readonly foundNotes: DataNote[] = [];

  get faults(): readonly DataFault[] {
    return this.foundFaults;
  }

  get notes(): readonly DataNote[] {
    return this.foundNotes;
  }

  fault(code: DataFaultCode, place: Place, text: string): void {
    this.foundFaults.push({ code, ...place, text });
  }

  note(place: Place, text: string): void {
    this.foundNotes.push({ ...place, text });
  }
}

/** The folder cannot be used; nothing has been written. */
export class DataFolderError extends Error {
  constructor(readonly faults: readonly DataFault[]) {
    super(describeFaults(faults).join('\n'));
    this.name = 'DataFolderError';
  }
}

/** `Tệp khao-sat.csv, hàng 14, cột “Dấu thời gian”: …` */
export function describe({ file, row, heading, text }: DataNote): string {
  if (file === '') return text;
  const place = [
    `Tệp ${file}`,
    row === undefined ? '' : `hàng ${row}`,
    heading === undefined ? '' : `cột “${heading}”`,
  ];
  return `${place.filter((part) => part !== '').join(', ')}: ${text}`;
}

/** One line a fault; of many of the same kind in the same file the first few, then how many more. */
export function describeFaults(faults: readonly DataFault[]): string[] {
  const groups = new Map<string, DataFault[]>();
  for (const fault of faults) {
    const key = `${fault.code} ${fault.file} ${fault.heading ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap((group) => {
    const lines = group.slice(0, LISTED).map(describe);
    const more = group.length - LISTED;
    return more > 0 ? [...lines, `… và ${more} chỗ khác cũng như vậy.`] : lines;
  });
}
