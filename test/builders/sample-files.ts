/** The files of the sample year as they lie in the fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export const SAMPLE = join(process.cwd(), 'test', 'fixtures', 'tuy-phuoc-2024');

/** Rows of a CSV file, the heading first. */
export function csv(name: string): string[][] {
  const text = readFileSync(join(SAMPLE, name), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}
