/** The sample year as the rules take it: files read and counted, without a sheet in between. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDateTime } from '../../src/core/calendar/calendar-date';
import { countDossiers, type OneStopRow } from '../../src/core/one-stop/dossier';
import type { Figures } from '../../src/core/figures/indicator';
import { readOneStopTable } from '../../src/core/one-stop/table';
import { countSurveys } from '../../src/core/survey/survey';
import type { Cell } from '../../src/core/text/text';
import { unitDirectory, type UnitDirectory } from '../../src/core/unit-directory';
import { readTableFile, statisticsSheet } from '../../src/ui/one-stop-file/file';
import { csv, SAMPLE } from './sample-files';

export function sampleDirectory(): UnitDirectory {
  return unitDirectory(
    csv('don-vi.csv')
      .slice(1)
      .map(([name = '', otherNames = '', group = '', email = '']) => ({ name, otherNames, group, email, scope: '' })),
  );
}

export function sampleOneStopRows(): OneStopRow[] {
  return readdirSync(join(SAMPLE, 'mot-cua')).flatMap((fileName) => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLE, 'mot-cua', fileName)));
    const { cells } = statisticsSheet(readTableFile(bytes, fileName).sheets);
    const { period, by, rows, faults } = readOneStopTable(cells, { fileName });
    if (period === null || by === null || faults.length > 0) throw new Error(`${fileName}: ${JSON.stringify(faults)}`);
    return rows.map(({ name, counts }) => ({ ...period, by, name, counts, source: fileName, importedAt: '' }));
  });
}

export const SCALE = {
  levels: ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'],
  satisfied: ['Rất hài lòng', 'Hài lòng'],
  synonyms: { 'Chưa hài lòng': 'Không hài lòng' },
};

/** @param until with what is known at the end of that day: statistics of whole months before it, answers up to it */
export function sampleFigures(until = '9999-12-31'): Figures {
  const directory = sampleDirectory();
  const known = sampleOneStopRows().filter(({ to }) => to < until);
  const dossiers = countDossiers(known, directory);
  const rows = csv('khao-sat.csv')
    .slice(1)
    .filter(([at = '']) => (parseDateTime(at) ?? '') <= `${until} 23:59:59`) as Cell[][];
  const surveys = countSurveys({
    sheet: {
      rows: rows as readonly (readonly Cell[])[],
      firstRow: 2,
      columns: { at: 0, code: 1, unit: 2, field: 3, overall: 4, channel: 11, source: 99, id: 99 },
      criteria: [{ name: 'Thời gian giải quyết', column: 5 }],
    },
    tallies: [],
    directory,
    scale: SCALE,
    periods: dossiers.periods,
  });
  return { dossiers, surveys };
}
