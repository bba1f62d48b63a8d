/** Formulas in R1C1 notation: `R[-3]C[0]:R[-1]C[0]` counts from the cell that holds the formula, `R1C1` from A1. */
import { referenceOf, referenceText, formulaSheetName, type Corner, type End } from './reference';
import { formulaText, tokensOf, type Decimal, type Token } from './tokens';

export interface Place {
  readonly row: number;
  readonly column: number;
}

const PART = String.raw`(?:\[-?\d+\]|\d+)?`;
const CORNER = String.raw`(?:R${PART}C${PART}|R${PART}|C${PART})`;
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*"|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<![\p{L}\p{N}_.$])(${CORNER})(?::(${CORNER}))?(?![\p{L}\p{N}_.(!\[])`,
  'giu',
);

/** @param formula in A1 notation, as en_US writes it */
export function r1c1Of(formula: string, place: Place, decimal: Decimal = '.'): string {
  const tokens = tokensOf(formula) ?? [];
  const turn = (token: Token): Token => {
    if (token.kind !== 'reference') return token;
    const { sheet, start, end } = referenceOf(token.text);
    const prefix = sheet === null ? '' : `${formulaSheetName(sheet)}!`;
    return { ...token, text: `${prefix}${cornerText(start, place)}${end ? `:${cornerText(end, place)}` : ''}` };
  };
  return formulaText(tokens.map(turn), decimal);
}

/** The formula in A1 notation; references that would lie before A1 become `#REF!`. */
export function a1Of(formula: string, place: Place): string {
  return formula.replace(
    REFERENCE,
    (whole: string, sheet: string | undefined, from: string | undefined, to?: string) => {
      if (from === undefined) return whole;
      const [start, end] = [cornerOf(from, place), to === undefined ? null : cornerOf(to, place)];
      const corners = end ? [start, end] : [start];
      if (corners.some(({ rows, columns }) => (rows.at ?? 1) < 1 || (columns.at ?? 1) < 1)) return '#REF!';
      const isOpen = start.rows.at === null || start.columns.at === null;
      return `${sheet ?? ''}${referenceText({ sheet: null, start, end: end ?? (isOpen ? start : null) })}`;
    },
  );
}

function cornerText({ rows, columns }: Corner, { row, column }: Place): string {
  const part = (letter: string, { at, isFixed }: End, own: number): string =>
    at === null ? '' : isFixed ? `${letter}${at}` : `${letter}[${at - own}]`;
  return `${part('R', rows, row)}${part('C', columns, column)}`;
}

function cornerOf(text: string, { row, column }: Place): Corner {
  const [, rows] = /R(\[-?\d+\]|\d+)?/i.exec(text) ?? [];
  const [, columns] = /C(\[-?\d+\]|\d+)?/i.exec(text) ?? [];
  const end = (has: boolean, part: string | undefined, own: number): End => {
    if (!has) return { at: null, isFixed: false };
    if (part === undefined) return { at: own, isFixed: false };
    return part.startsWith('[')
      ? { at: own + Number(part.slice(1, -1)), isFixed: false }
      : { at: Number(part), isFixed: true };
  };
  return { rows: end(/R/i.test(text), rows, row), columns: end(/C/i.test(text), columns, column) };
}
