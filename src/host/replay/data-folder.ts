/** Reads the folder of one year's files and checks all of it before anything is written. */
import { parseDate, parseDateTime, type CalendarDate, type LocalDateTime } from '../../core/calendar/calendar-date';
import { parseTarget } from '../../core/objectives/target';
import { normalise, tidy } from '../../core/text/text';
import { unitDirectory, type UnitDirectory } from '../../core/unit-directory';
import { parseCount } from '../../core/text/vietnamese-number';
import { readCsvTable, type CsvRow, type CsvTable } from './csv-table';
import { DataFolderError, Findings, type DataNote } from './data-fault';
import { hashOf, openFolder } from './folder-files';
import {
  ANSWER_HEADINGS,
  ANSWERING_UNIT,
  ASSESSMENTS_FILE,
  INPUT_FILES,
  OBJECTIVES_FILE,
  SETTINGS_FILE,
  SURVEY_FILE,
  TIMESTAMP,
  UNITS_FILE,
  type InputFile,
} from './input-files';
import { readOneStopFolder, type OneStopExport } from './one-stop-folder';

/** Rows to be typed under the headings that the file has, cells as text. */
export interface TypedTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface DatedRow {
  readonly date: CalendarDate;
  readonly cells: Readonly<Record<string, string>>;
}

export interface SurveyAnswer {
  /** Row in `khao-sat.csv`. */
  readonly row: number;
  readonly at: LocalDateTime;
  /** Answers by heading, letter for letter as in the file. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface YearData {
  readonly year: number;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly units: TypedTable;
  readonly directory: UnitDirectory;
  readonly objectives: TypedTable;
  readonly assessments: readonly DatedRow[];
  readonly answers: readonly SurveyAnswer[];
  readonly oneStop: readonly OneStopExport[];
  /** What a person should know, though the year can be worked out. */
  readonly notes: readonly DataNote[];
  /** Changes when, and only when, a file's name or content does. */
  readonly hash: string;
}

/** @throws DataFolderError with everything that is wrong, file by file */
export function readDataFolder(folder: string): YearData {
  const files = openFolder(folder);
  const findings = new Findings();
  const table = (file: InputFile): CsvTable | null => {
    const bytes = files.get(file.name);
    return bytes ? readCsvTable(bytes, file, findings) : null;
  };
  for (const file of INPUT_FILES.filter(({ name }) => !files.has(name))) {
    findings.fault('file-missing', { file: file.name }, `không có trong thư mục ${folder}. Tệp này cần ${file.holds}.`);
  }
  const settings = readSettings(table(SETTINGS_FILE), findings);
  const units = table(UNITS_FILE);
  const directory = readDirectory(units, findings);
  const objectives = readObjectives(table(OBJECTIVES_FILE), findings);
  const assessments = readAssessments(table(ASSESSMENTS_FILE), findings);
  const answers = readAnswers(table(SURVEY_FILE), directory, findings);
  const oneStop = readOneStopFolder(files, directory, findings);
  if (findings.faults.length > 0) throw new DataFolderError(findings.faults);
  return {
    year: settings.year,
    settings: settings.rows,
    units: typedTable(units, UNITS_FILE),
    directory,
    objectives,
    assessments,
    answers,
    oneStop,
    notes: findings.notes,
    hash: hashOf(files),
  };
}

function readSettings(
  table: CsvTable | null,
  findings: Findings,
): { year: number; rows: { name: string; value: string }[] } {
  if (!table) return { year: 0, rows: [] };
  const file = SETTINGS_FILE.name;
  const rows = table.rows.map((row) => ({
    row: row.row,
    name: tidy(row.cell('Tham số')),
    value: row.cell('Giá trị').trim(),
  }));
  const seen = new Map<string, number>();
  for (const { row, name } of rows) {
    const before = seen.get(normalise(name));
    if (before !== undefined && name !== '') {
      findings.fault(
        'setting-doubled',
        { file, row },
        `tham số “${name}” đã có ở hàng ${before}. Giữ một hàng, xóa hàng kia.`,
      );
    }
    seen.set(normalise(name), row);
  }
  const stated = rows.find(({ name }) => normalise(name) === 'năm');
  const year = parseCount(stated?.value ?? '');
  if (!stated || year === null || year < 2000 || year > 2100) {
    const found = stated ? `tham số “Năm” ghi “${stated.value}”` : 'thiếu tham số “Năm”';
    findings.fault('year-unclear', { file, row: stated?.row }, `${found}. Ghi một năm, ví dụ 2024, ở cột “Giá trị”.`);
  }
  return { year: year ?? 0, rows: rows.filter(({ name }) => name !== '') };
}

function readDirectory(table: CsvTable | null, findings: Findings): UnitDirectory {
  const rows = table?.rows ?? [];
  const file = UNITS_FILE.name;
  for (const { row, cell } of rows) {
    if (tidy(cell('Tên đơn vị')) === '')
      findings.fault('value-missing', { file, row, heading: 'Tên đơn vị' }, 'ô còn trống.');
  }
  if (table && rows.length === 0) findings.fault('file-empty', { file }, 'chưa có đơn vị nào dưới hàng tiêu đề.');
  const directory = unitDirectory(
    rows.map(({ cell }) => ({
      name: cell('Tên đơn vị'),
      otherNames: cell('Tên khác'),
      group: cell('Nhóm'),
      email: cell('Email'),
      scope: cell('Thuộc phạm vi'),
    })),
  );
  for (const text of directory.faults) findings.note({ file }, text);
  return directory;
}

function readObjectives(table: CsvTable | null, findings: Findings): TypedTable {
  const file = OBJECTIVES_FILE.name;
  if (table && table.rows.length === 0)
    findings.fault('file-empty', { file }, 'chưa có mục tiêu nào dưới hàng tiêu đề.');
  const first = table?.rows[0];
  if (first && tidy(first.cell('Mục tiêu')) === '') {
    findings.fault(
      'value-missing',
      { file, row: first.row, heading: 'Mục tiêu' },
      'hàng đầu của bảng phải có mục tiêu.',
    );
  }
  for (const { row, cell } of table?.rows ?? []) {
    const target = parseTarget(cell('Chỉ tiêu'));
    if (tidy(cell('Mục tiêu')) === '' || target.kind !== 'unclear') continue;
    const what = `chưa xác định được “${target.text}” ${target.reason}. Kết quả vẫn được tính nhưng mục tiêu này chưa được đánh giá.`;
    findings.note({ file, row, heading: 'Chỉ tiêu' }, what);
  }
  return typedTable(table, OBJECTIVES_FILE);
}

function readAssessments(table: CsvTable | null, findings: Findings): DatedRow[] {
  return (table?.rows ?? []).flatMap((row) => {
    const date = parseDate(row.cell('Ngày'));
    if (date !== null) return [{ date, cells: cellsOf(row, headingsOf(ASSESSMENTS_FILE)) }];
    findings.fault(
      'date-broken',
      { file: ASSESSMENTS_FILE.name, row: row.row, heading: 'Ngày' },
      brokenDate(row.cell('Ngày')),
    );
    return [];
  });
}

function readAnswers(table: CsvTable | null, directory: UnitDirectory, findings: Findings): SurveyAnswer[] {
  const file = SURVEY_FILE.name;
  const unknownUnits = new Map<string, number[]>();
  const answers = (table?.rows ?? []).flatMap((row) => {
    const unit = tidy(row.cell(ANSWERING_UNIT));
    if (unit !== '' && !directory.match(unit)) unknownUnits.set(unit, [...(unknownUnits.get(unit) ?? []), row.row]);
    const at = parseDateTime(row.cell(TIMESTAMP));
    if (at !== null) return [{ row: row.row, at, answers: cellsOf(row, ANSWER_HEADINGS) }];
    findings.fault('date-broken', { file, row: row.row, heading: TIMESTAMP }, brokenDate(row.cell(TIMESTAMP)));
    return [];
  });
  for (const [unit, rows] of unknownUnits) {
    findings.note(
      { file, row: rows[0], heading: ANSWERING_UNIT },
      `“${unit}” không có trong ${UNITS_FILE.name} (${rows.length} phiếu). Phiếu được tính vào toàn cơ quan, không vào đơn vị nào; ` +
        'thêm đơn vị hoặc ghi vào cột “Tên khác”.',
    );
  }
  return answers;
}

function brokenDate(text: string): string {
  const found = tidy(text) === '' ? 'ô còn trống' : `không có ngày “${tidy(text)}”`;
  return `${found}. Ghi theo dạng ngày/tháng/năm, ví dụ 05/06/2024.`;
}

const headingsOf = ({ required, optional }: InputFile): string[] => [...required, ...optional];

function cellsOf(row: CsvRow, headings: readonly string[]): Record<string, string> {
  return Object.fromEntries(headings.map((heading) => [heading, row.cell(heading)]));
}

function typedTable(table: CsvTable | null, file: InputFile): TypedTable {
  const headings = headingsOf(file).filter((heading) => table?.headings.includes(heading));
  return { headings, rows: (table?.rows ?? []).map(({ cell }) => headings.map((heading) => cell(heading).trim())) };
}
