/** Reads the month's exports of the one-stop system by the code of the sidebar, and holds them against each other. */
import { formatDate, formatMonth } from '../../core/calendar/calendar-date';
import { summariseOneStop } from '../../core/one-stop/statistics';
import { readOneStopTable } from '../../core/one-stop/table';
import { isCalendarPeriod, overlap, type ReportingPeriod } from '../../core/calendar/reporting-period';
import type { Cell } from '../../core/text/text';
import type { UnitDirectory } from '../../core/unit-directory';
import { readTableFile, statisticsSheet, TableFileFault } from '../../ui/one-stop-file/file';
import type { Findings } from './data-fault';
import { ONE_STOP_FOLDER, UNITS_FILE } from './input-files';

export interface OneStopExport {
  readonly fileName: string;
  /** Cells of the sheet with the statistics, as the sidebar sends them. */
  readonly cells: readonly (readonly Cell[])[];
  readonly period: ReportingPeriod;
  readonly by: 'unit' | 'field';
  /** What a person must answer before this file may be imported. */
  readonly questions: readonly string[];
}

/** @param files contents by path in the data folder */
export function readOneStopFolder(
  files: ReadonlyMap<string, Uint8Array>,
  directory: UnitDirectory,
  findings: Findings,
): OneStopExport[] {
  const own = [...files].filter(([path]) => path.startsWith(`${ONE_STOP_FOLDER}/`));
  if (own.length === 0) {
    findings.fault(
      'folder-empty',
      { file: '' },
      `Thư mục ${ONE_STOP_FOLDER} không có tệp nào. Đặt vào đó tệp thống kê mỗi tháng của hệ thống một cửa (.xlsx, .xls, .csv).`,
    );
  }
  const exports = own.flatMap(([path, bytes]) => {
    const found = readExport(path.slice(ONE_STOP_FOLDER.length + 1), bytes, directory, findings);
    return found ? [found] : [];
  });
  noteUnmatched(exports, directory, findings);
  refuseClashes(exports, findings);
  return exports;
}

function readExport(
  fileName: string,
  bytes: Uint8Array,
  directory: UnitDirectory,
  findings: Findings,
): OneStopExport | null {
  const cells = readCells(fileName, bytes, findings);
  if (cells === null) return null;
  const { period, by, faults } = readOneStopTable(cells, {
    fileName,
    isUnit: (name) => directory.match(name) !== null,
  });
  const stops = faults.filter(({ severity }) => severity === 'stop');
  for (const { text } of stops) findings.fault('one-stop-faulty', { file: '' }, text);
  for (const { text } of faults.filter(({ severity }) => severity === 'note')) findings.note({ file: '' }, text);
  if (stops.length > 0 || period === null || by === null) return null;
  const questions = faults.filter(({ severity }) => severity === 'ask').map(({ text }) => text);
  return { fileName, cells, period, by, questions };
}

function readCells(fileName: string, bytes: Uint8Array, findings: Findings): readonly (readonly Cell[])[] | null {
  try {
    return statisticsSheet(readTableFile(bytes, fileName).sheets).cells;
  } catch (error) {
    if (!(error instanceof TableFileFault)) throw error;
    findings.fault('one-stop-unreadable', { file: '' }, error.message);
    return null;
  }
}

/** Units that the directory lacks, each once with the first file that names it. */
function noteUnmatched(exports: readonly OneStopExport[], directory: UnitDirectory, findings: Findings): void {
  const first = new Map<string, { fileName: string; count: number }>();
  for (const { fileName, cells, period } of exports) {
    const isUnit = (name: string): boolean => directory.match(name) !== null;
    const { unmatched } = summariseOneStop(readOneStopTable(cells, { fileName, isUnit }), directory, period.to);
    for (const name of unmatched) {
      const earlier = first.get(name);
      first.set(name, { fileName: earlier?.fileName ?? fileName, count: (earlier?.count ?? 0) + 1 });
    }
  }
  for (const [name, { fileName, count }] of first) {
    findings.note(
      { file: `${ONE_STOP_FOLDER}/${fileName}` },
      `“${name}” không có trong ${UNITS_FILE.name} (${count} tệp). Số liệu được tính vào toàn cơ quan, không vào đơn vị nào; ` +
        'thêm đơn vị hoặc ghi vào cột “Tên khác”.',
    );
  }
}

/** The same period and kind of table twice, and periods that overlap in part: nobody could tell which to count. */
function refuseClashes(exports: readonly OneStopExport[], findings: Findings): void {
  exports.forEach((one, index) => {
    for (const other of exports.slice(0, index)) {
      const isSame = one.period.from === other.period.from && one.period.to === other.period.to;
      if (isSame && one.by === other.by) {
        findings.fault(
          'period-doubled',
          { file: '' },
          `Tệp ${other.fileName} và tệp ${one.fileName} cùng là thống kê ${describeKind(one.by)} của ${describePeriod(one.period)}. ` +
            'Giữ lại một tệp, chuyển tệp kia ra khỏi thư mục.',
        );
      } else if (!isSame && overlap(one.period, other.period)) {
        findings.fault(
          'period-overlap',
          { file: '' },
          `Tệp ${one.fileName} (${describePeriod(one.period)}) trùng một phần kỳ với tệp ${other.fileName} ` +
            `(${describePeriod(other.period)}). Kiểm tra lại kỳ của hai tệp, giữ tệp đúng.`,
        );
      }
    }
  });
}

const describeKind = (by: 'unit' | 'field'): string => (by === 'unit' ? 'theo đơn vị' : 'theo lĩnh vực');

function describePeriod(period: ReportingPeriod): string {
  return isCalendarPeriod(period)
    ? `tháng ${formatMonth(period.key)}`
    : `kỳ từ ${formatDate(period.from)} đến ${formatDate(period.to)}`;
}
