/** The calculation engine (`@ironcalc/wasm`), loaded when a workbook first has a formula, on a clock of the host's. */
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

/** What of the engine's workbook the host uses. Sheets count from 0, rows and columns from 1. */
export interface EngineBook {
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
  getCellType(sheet: number, row: number, column: number): number;
  getCellArrayStructure(sheet: number, row: number, column: number): unknown;
  renameSheet(sheet: number, name: string): void;
  newSheet(): void;
  pauseEvaluation(): void;
  evaluate(): void;
  flushSendQueue(): unknown;
  free(): void;
}

export interface Engine {
  /** @param locale the engine's own: `en`, `en-GB`, `es` */
  newBook(locale: string): EngineBook;
}

/** What the engine asks of the world. */
export interface EngineWorld {
  /** The spreadsheet's local time, in milliseconds as if it were UTC. */
  readonly now: () => number;
  /** From 0 up to but without 1. */
  readonly random: () => number;
}

interface Glue {
  initSync(module: object): unknown;
  readonly Model: new (name: string, locale: string, timeZone: string, language: string) => EngineBook;
}

interface Parts {
  readonly glue: (...needs: readonly unknown[]) => unknown;
  readonly module: WebAssembly.Module;
}

/** Read and compiled once, when a workbook first has a formula: hosts are copied by the thousand. */
let parts: Parts | undefined;

/**
 * One engine of its own: it keeps nothing of another's.
 *
 * The package is an ES module that reads the real clock and real chance; its glue code is therefore run here as a
 * function of both, which also makes it load synchronously, as Apps Script's calls are.
 */
export function loadEngine(world: EngineWorld): Engine {
  parts ??= readParts();
  const glue = parts.glue(
    { now: world.now },
    Object.assign(Object.create(Math) as Math, { random: world.random }),
    { warn: () => undefined },
    fieldsAsUtc,
    () => true,
    WebAssembly,
  ) as Glue;
  glue.initSync(parts.module);
  return { newBook: (locale) => new glue.Model('book', locale, 'UTC', 'en') };
}

/** The last: a module is one only to the `WebAssembly` that made it. */
const NEEDS = ['Date', 'Math', 'console', 'ic_tz_parts', 'ic_tz_validate', 'WebAssembly'];

function fieldsAsUtc(milliseconds: number): number[] {
  const date = new Date(milliseconds);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

function readParts(): Parts {
  const glue = readFileSync(require.resolve('@ironcalc/wasm/wasm.js'), 'utf8')
    .replace(/^import \* as (\w+) from .*$/gm, 'const $1 = { ic_tz_parts, ic_tz_validate, ic_tz_all: () => [] };')
    .replace(/^import .*$/gm, '')
    .replace(/^export \{.*$/gm, '')
    .replace(/^export /gm, '')
    .replace(/import\.meta\.url/g, "''");
  return {
    glue: compileFunction(`${glue}\nreturn { initSync, Model };`, NEEDS) as Parts['glue'],
    module: new WebAssembly.Module(readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm'))),
  };
}
