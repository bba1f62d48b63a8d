/** What tab `Chỉ số` must hold, worked out by an SQL engine from the texts as typed: none of the project's rules is used. */
import initSqlJs, { type Database } from 'sql.js';
import type { SurveyYear } from './survey-year';

export interface FigureRow {
  readonly indicator: string;
  readonly period: string;
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Found {
  readonly rows: readonly FigureRow[];
  /** Each rule, with how many rows it decided. */
  readonly met: readonly (readonly [rule: string, times: number])[];
}

const TABLES = `
CREATE TABLE scale (level TEXT, key TEXT, rank INT, satisfied INT);
CREATE TABLE unit (name TEXT, isNever INT, "from" TEXT, "to" TEXT);
CREATE TABLE unit_name (key TEXT PRIMARY KEY, unit TEXT);
CREATE TABLE slip (row INTEGER PRIMARY KEY, typedAt TEXT, code TEXT, unit TEXT, field TEXT, overall TEXT, channel TEXT, source TEXT, id TEXT);
CREATE TABLE criterion (row INT, name TEXT, answer TEXT);
CREATE TABLE tally (row INTEGER PRIMARY KEY, month TEXT, unit TEXT, source TEXT);
CREATE TABLE tally_count (row INT, rank INT, typed TEXT);
CREATE TABLE statistics (row INTEGER PRIMARY KEY, "from" TEXT, "to" TEXT, "by" TEXT, name TEXT, early INT, onTime INT, overdue INT, importedAt TEXT);
`;

/** Of the imports of one period and kind the latest stands whole; typed rows stand unless it has a row of that name. */
const STATISTICS = `
CREATE VIEW latest AS
  SELECT "from", "to", "by", max(importedAt) AS importedAt FROM statistics GROUP BY "from", "to", "by";
CREATE TABLE standing AS
  SELECT s.*, substr(s."to", 1, 7) AS month, n.unit AS unit
  FROM statistics s JOIN latest l USING ("from", "to", "by") LEFT JOIN unit_name n ON n.key = name_key(s.name)
  WHERE s.importedAt = l.importedAt AND s.importedAt <> ''
     OR s.importedAt = '' AND NOT EXISTS (
       SELECT 1 FROM statistics i WHERE i."from" = s."from" AND i."to" = s."to" AND i."by" = s."by"
         AND i.importedAt = l.importedAt AND i.importedAt <> '' AND answer_key(i.name) = answer_key(s.name));
CREATE TABLE counted AS
  SELECT s.* FROM standing s LEFT JOIN unit u ON u.name = s.unit
  WHERE CASE s."by"
    WHEN 'Đơn vị' THEN u.name IS NULL
      OR NOT u.isNever AND (u."from" IS NULL OR u."from" <= s."to") AND (u."to" IS NULL OR s."to" <= u."to")
    ELSE s.month NOT IN (SELECT month FROM standing WHERE "by" = 'Đơn vị') END;
CREATE TABLE dossiers AS
  SELECT name, month, sum(early) AS early, sum(onTime) AS onTime, sum(overdue) AS overdue FROM (
    SELECT 'Toàn cơ quan' AS name, month, early, onTime, overdue FROM counted
    UNION ALL
    SELECT unit, month, early, onTime, overdue FROM counted WHERE "by" = 'Đơn vị' AND unit IS NOT NULL)
  GROUP BY name, month;
`;

/** One row a response, as it stands last; one answer a dossier code, the latest valid one, the later row on a tie. */
const ANSWERS = `
CREATE TABLE valid AS
  WITH dated AS (
    SELECT *, CASE WHEN typedAt GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]*' THEN
      datetime(substr(typedAt, 7, 4) || '-' || substr(typedAt, 4, 2) || '-' || substr(typedAt, 1, 2) || substr(typedAt, 11)) END AS at
    FROM slip WHERE id = '' OR row IN (SELECT max(row) FROM slip GROUP BY id))
  SELECT d.*, s.satisfied FROM dated d JOIN scale s ON s.key = answer_key(d.overall)
  WHERE d.at IS NOT NULL AND substr(d.at, 9, 2) = substr(d.typedAt, 1, 2);
CREATE TABLE answer AS
  WITH ranked AS (
    SELECT *, row_number() OVER (
      PARTITION BY CASE answer_key(code) WHEN '' THEN 'row ' || row ELSE 'code ' || answer_key(code) END
      ORDER BY at DESC, row DESC) AS place
    FROM valid)
  SELECT r.row, r.satisfied, r.field, r.channel, r.source, r.unit AS unitTyped, n.unit AS unit,
    coalesce((SELECT month FROM standing p WHERE date(r.at) BETWEEN p."from" AND p."to" LIMIT 1), substr(r.at, 1, 7)) AS month
  FROM ranked r LEFT JOIN unit_name n ON n.key = name_key(r.unit) WHERE place = 1;
`;

/** A tally counts where its month and all its numbers can be read, no single slip and no other tally says the same. */
const TALLIES = `
CREATE TABLE read_tally AS
  WITH numbers AS (
    SELECT row, sum(CAST(replace(typed, '.', '') AS INT)) AS valid,
      sum(CASE WHEN rank IN (SELECT rank FROM scale WHERE satisfied) THEN CAST(replace(typed, '.', '') AS INT) ELSE 0 END) AS satisfied
    FROM tally_count GROUP BY row HAVING max(replace(typed, '.', '') GLOB '*[^0-9]*') = 0),
  read AS (
    SELECT t.row, t.month, n.unit AS known, c.valid, c.satisfied,
      coalesce(n.unit, answer_key(t.unit)) || '|' || t.month || '|' || answer_key(t.source) AS key
    FROM tally t JOIN numbers c USING (row) LEFT JOIN unit_name n ON n.key = name_key(t.unit) WHERE t.month IS NOT NULL)
  SELECT *, sum(valid > 0) OVER (PARTITION BY key) AS alike,
    key IN (SELECT coalesce(unit, answer_key(unitTyped)) || '|' || month || '|' || answer_key(source) FROM answer) AS besideSlips
  FROM read;
CREATE TABLE tallied AS SELECT * FROM read_tally WHERE valid > 0 AND alike = 1 AND NOT besideSlips;
`;

/**
 * Every share as name, month, numerator, denominator. Coverage is of the months that have answers and statistics; a field that fewer
 * than five wrote does not leave the survey.
 */
const SHARES = `
CREATE TABLE share (indicator TEXT, name TEXT, month TEXT, numerator INT, denominator INT, isAnswers INT);
INSERT INTO share SELECT 'Tỷ lệ trả kết quả trước hạn', name, month, early, early + onTime + overdue, 0 FROM dossiers;
INSERT INTO share SELECT 'Tỷ lệ trước và đúng hạn', name, month, early + onTime, early + onTime + overdue, 0 FROM dossiers;
INSERT INTO share SELECT 'Tỷ lệ quá hạn', name, month, overdue, early + onTime + overdue, 0 FROM dossiers;
INSERT INTO share SELECT 'Tỷ lệ hài lòng', name, month, sum(satisfied), sum(valid), 1 FROM (
    SELECT 'Toàn cơ quan' AS name, month, satisfied, 1 AS valid FROM answer
    UNION ALL SELECT unit, month, satisfied, 1 FROM answer WHERE unit IS NOT NULL
    UNION ALL SELECT 'Toàn cơ quan', month, satisfied, valid FROM tallied
    UNION ALL SELECT known, month, satisfied, valid FROM tallied WHERE known IS NOT NULL)
  GROUP BY name, month;
INSERT INTO share SELECT 'Tỷ lệ phiếu trên hồ sơ đã giải quyết', o.name, m.month, coalesce(s.denominator, 0),
    coalesce(d.early + d.onTime + d.overdue, 0), 0
  FROM (SELECT DISTINCT name FROM dossiers) o JOIN (
    SELECT DISTINCT month FROM share WHERE isAnswers INTERSECT
    SELECT month FROM dossiers WHERE name = 'Toàn cơ quan' AND early + onTime + overdue > 0) m
  LEFT JOIN dossiers d ON d.name = o.name AND d.month = m.month
  LEFT JOIN share s ON s.isAnswers AND s.name = o.name AND s.month = m.month;
INSERT INTO share SELECT 'Tỷ lệ hài lòng theo lĩnh vực',
    CASE WHEN count(*) OVER (PARTITION BY tidied(field)) < 5 THEN 'Lĩnh vực khác' ELSE tidied(field) END, month, satisfied, 1, 1
  FROM answer WHERE tidied(field) <> '';
INSERT INTO share SELECT 'Tỷ lệ hài lòng theo hình thức nộp', tidied(channel), month, satisfied, 1, 1
  FROM answer WHERE tidied(channel) <> '';
INSERT INTO share SELECT 'Tỷ lệ hài lòng theo tiêu chí', c.name, a.month, s.satisfied, 1, 1
  FROM answer a JOIN criterion c USING (row) JOIN scale s ON s.key = answer_key(c.answer);
`;

/** Sums of counts, never means of rates; Wilson's 95% for what was asked, nothing for what was counted whole. */
const FIGURES = `
WITH wanted AS (
  SELECT indicator, month AS period, name, numerator, denominator, isAnswers FROM share
  UNION ALL SELECT indicator, substr(month, 1, 4), name, numerator, denominator, isAnswers FROM share),
summed AS (
  SELECT indicator, period, name, sum(numerator) AS x, sum(denominator) AS n, isAnswers FROM wanted
  WHERE substr(period, 1, 4) IN ($year, $before) GROUP BY indicator, period, name, isAnswers HAVING n > 0),
intervals AS (
  SELECT *, 1.0 * x / n AS p, 1.959963984540054 AS z FROM summed)
SELECT indicator, period, name, x, n,
  CASE WHEN isAnswers THEN max(0, (p + z*z/(2*n) - z * sqrt(p*(1-p)/n + z*z/(4.0*n*n))) / (1 + z*z/n)) END,
  CASE WHEN isAnswers THEN min(1, (p + z*z/(2*n) + z * sqrt(p*(1-p)/n + z*z/(4.0*n*n))) / (1 + z*z/n)) END
FROM intervals ORDER BY indicator, period, name;
`;

/** How often a rule made a difference: a year in which none did would prove nothing. */
const MET = `
SELECT 'phiếu lẻ được tính', count(*) FROM answer
UNION ALL SELECT 'trả lời lại cùng mã hồ sơ', (SELECT count(*) FROM valid) - (SELECT count(*) FROM answer)
UNION ALL SELECT 'hàng chép lặp cùng mã phản hồi', (SELECT count(*) FROM slip WHERE id <> '') - (SELECT count(DISTINCT id) FROM slip WHERE id <> '')
UNION ALL SELECT 'bỏ trống hoặc ngoài thang', count(*) FROM slip WHERE answer_key(overall) NOT IN (SELECT key FROM scale)
UNION ALL SELECT 'đơn vị không có trong danh bạ', count(*) FROM answer WHERE unit IS NULL
UNION ALL SELECT 'kỳ từ ngày 15', count(*) FROM standing WHERE "from" LIKE '%-15'
UNION ALL SELECT 'phiếu tổng hợp được tính', count(*) FROM tallied
UNION ALL SELECT 'phiếu tổng hợp trùng phiếu lẻ', count(*) FROM read_tally WHERE valid > 0 AND besideSlips
UNION ALL SELECT 'phiếu tổng hợp ghi nhiều hàng', count(*) FROM read_tally WHERE valid > 0 AND alike > 1 AND NOT besideSlips
UNION ALL SELECT 'phiếu tổng hợp chưa đọc được', (SELECT count(*) FROM tally) - (SELECT count(*) FROM read_tally)
UNION ALL SELECT 'hàng một cửa của lần nhập cũ', (SELECT count(*) FROM statistics) - (SELECT count(*) FROM standing)
UNION ALL SELECT 'hàng một cửa không tính', (SELECT count(*) FROM standing) - (SELECT count(*) FROM counted)
`;

/** What the brief calls matching: NFC, white space collapsed and cut off at the ends; case folded for keys. */
const tidied = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const answerKey = (text: string): string => tidied(text).toLowerCase();
const nameKey = (text: string): string => answerKey(text).replace(/ & /g, ' và ');

/** @param criteria headings of the criteria, in the order of a slip's */
export async function figuresBySql(year: SurveyYear, criteria: readonly string[]): Promise<Found> {
  const engine = await initSqlJs(NATIVE_FUNCTIONS);
  const database = new engine.Database();
  try {
    database.create_function('tidied', tidied);
    database.create_function('answer_key', answerKey);
    database.create_function('name_key', nameKey);
    database.run(TABLES);
    fill(database, year, criteria);
    for (const statements of [STATISTICS, ANSWERS, TALLIES, SHARES]) database.run(statements);
    const [result] = database.exec(FIGURES, { $year: String(year.year), $before: String(year.year - 1) });
    const rows = (result?.values ?? []).map(([indicator, period, name, numerator, denominator, low, high]) => ({
      ...{ indicator: String(indicator), period: String(period), name: String(name) },
      ...{ numerator: Number(numerator), denominator: Number(denominator) },
      ...{ low: low as number | null, high: high as number | null },
    }));
    const met = database.exec(MET)[0]?.values ?? [];
    return { rows, met: met.map(([rule, times]) => [String(rule), Number(times)]) };
  } finally {
    database.close();
  }
}

/** Square roots by SQLite itself; newer than the declared types. */
const NATIVE_FUNCTIONS = { useOldExtensionFunctions: false } as object;

type Value = string | number | null;

function fill(database: Database, year: SurveyYear, criteria: readonly string[]): void {
  const insert = (table: string, rows: readonly (readonly Value[])[]): void => {
    const [first] = rows;
    if (!first) return;
    const statement = database.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
    for (const row of rows) statement.run([...row]);
    statement.free();
  };
  const isSatisfied = (level: string): number => Number(year.satisfied.includes(level));
  insert('scale', [
    ...year.scale.map((level, rank) => [level, answerKey(level), rank, isSatisfied(level)]),
    ...year.synonyms.map(([word, level]) => [level, answerKey(word), year.scale.indexOf(level), isSatisfied(level)]),
  ]);
  insert(
    'unit',
    year.units.map(({ name, isNever, from, to }) => [name, Number(isNever), from, to]),
  );
  insert('unit_name', [
    ...year.units.map(({ name }) => [nameKey(name), name]),
    ...year.units.filter(({ otherName }) => otherName !== '').map(({ name, otherName }) => [nameKey(otherName), name]),
  ]);
  insert(
    'slip',
    year.slips.map((one, row) => [
      row,
      one.at,
      one.code,
      one.unit,
      one.field,
      one.overall,
      one.channel,
      one.source,
      one.id,
    ]),
  );
  insert(
    'criterion',
    year.slips.flatMap((one, row) => one.criteria.map((answer, at) => [row, criteria[at] ?? '', answer])),
  );
  insert(
    'tally',
    year.tallies.map(({ month, unit, source }, row) => [row, month, unit, source]),
  );
  insert(
    'tally_count',
    year.tallies.flatMap(({ counts }, row) => counts.map((typed, rank) => [row, rank, typed])),
  );
  insert(
    'statistics',
    year.statistics.map((one, row) => [
      row,
      one.from,
      one.to,
      one.by,
      one.name,
      one.early,
      one.onTime,
      one.overdue,
      one.importedAt,
    ]),
  );
}
