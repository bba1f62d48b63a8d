/** Cells of separated text (`.csv`); numbers stay the text that they are (`1.234`). */
import Papa from 'papaparse';
import { findHeadings } from '../../core/one-stop/heading';
import { MOST_CELLS, MOST_CHARACTERS, MOST_FILLED, MOST_ROWS } from '../../core/one-stop/limits';
import { Unreadable } from './fault';
import { Grid, type FileLimits, type NamedCells } from './grid';

const SEPARATORS = [';', '\t', ',', '|'];

/** Two a cell; the library keeps an object for each that stands where none may. */
const MOST_QUOTES = 2 * MOST_FILLED;

/** The separator is the one by which the heading is found, else the one that makes most cells. */
export function separatedSheet(text: string, limits: FileLimits): NamedCells {
  if (text.length > MOST_CHARACTERS + MOST_CELLS) throw new Unreadable('too-large');
  if (countQuotes(text) > MOST_QUOTES) throw new Unreadable('too-large');
  const content = text.replace(/^sep=.[\r\n]+/i, '');
  let best: { readonly reading: Papa.ParseResult<string[]>; readonly weight: number } | null = null;
  for (const delimiter of SEPARATORS) {
    const reading = Papa.parse<string[]>(content, { delimiter, skipEmptyLines: false });
    const weight = weightOf(reading.data);
    if (!best || weight > best.weight) best = { reading, weight };
  }
  const grid = new Grid(limits);
  if (best?.reading.errors.some(({ code }) => code === 'MissingQuotes')) throw new Unreadable('damaged');
  best?.reading.data.forEach((cells, row) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    cells.forEach((cell, column) => {
      grid.put(row, column, cell);
    });
  });
  return { name: '', cells: grid.cells() };
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function weightOf(rows: readonly (readonly string[])[]): number {
  const cellCount = rows.reduce((sum, row) => sum + row.length, 0);
  const hasHeading = findHeadings(rows.slice(0, MOST_ROWS)).length > 0;
  return cellCount / (cellCount + 1) + (hasHeading ? 1 : 0);
}
