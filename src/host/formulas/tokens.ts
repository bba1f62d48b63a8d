/** Takes a formula apart: texts, numbers, references, names, in the way the spreadsheet's locale writes them. */

export type TokenKind =
  | 'space'
  | 'number'
  | 'text'
  | 'reference'
  | 'function'
  | 'name'
  | 'error'
  | 'operator'
  | 'open'
  | 'close'
  /** Between arguments, between columns of `{…}`, between rows of `{…}`. */
  | 'argument'
  | 'column'
  | 'row';

/** `text` is always as en_US writes it: `1.5`, `,` between arguments. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export type Decimal = '.' | ',';

const CORNER = String.raw`(?:\$?[A-Za-z]{1,3}(?:\$?[1-9]\d{0,6})?|\$?[1-9]\d{0,6})`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const ERROR = String.raw`#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|ERROR!)`;

const sticky = (source: string): RegExp => new RegExp(source, 'uy');
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', sticky(String.raw`\s+`)],
  ['text', sticky('"(?:[^"]|"")*"')],
  ['error', sticky(`(?:${SHEET})?${ERROR}`)],
  ['reference', sticky(String.raw`(?:${SHEET})?(?:${CORNER}:${CORNER}|${CELL})(?![\p{L}\p{N}_.(!$])`)],
  ['function', sticky(String.raw`[\p{L}_][\p{L}\p{N}_.]*(?=\()`)],
  ['name', sticky(String.raw`[\p{L}_][\p{L}\p{N}_.]*`)],
  ['operator', sticky(String.raw`<>|<=|>=|[-+*\/^&=<>%:]`)],
  ['open', sticky('[({]')],
  ['close', sticky('[)}]')],
];
const NUMBERS: Readonly<Record<Decimal, RegExp>> = {
  '.': sticky(String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`),
  ',': sticky(String.raw`(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?`),
};

/**
 * @param formula with its `=`
 * @param decimal sign of the locale: with a comma, arguments stand between semicolons and columns of `{…}` between `\`
 * @returns `null` where something stands that no formula has
 */
export function tokensOf(formula: string, decimal: Decimal = '.'): Token[] | null {
  const tokens: Token[] = [];
  const opened: string[] = [];
  let at = 1;
  while (at < formula.length) {
    const token = separatorAt(formula, at, decimal, opened) ?? tokenAt(formula, at, decimal);
    if (!token) return null;
    if (token.kind === 'open') opened.push(token.text);
    if (token.kind === 'close') opened.pop();
    at += token.length;
    tokens.push({ kind: token.kind, text: token.text });
  }
  return tokens;
}

/** The formula as the locale writes it, with its `=`. */
export function formulaText(tokens: readonly Token[], decimal: Decimal = '.'): string {
  const local = ({ kind, text }: Token): string => {
    if (decimal === '.') return text;
    if (kind === 'number') return text.replace('.', ',');
    return kind === 'argument' ? ';' : kind === 'column' ? '\\' : text;
  };
  return `=${tokens.map(local).join('')}`;
}

type Found = Token & { readonly length: number };

function tokenAt(formula: string, at: number, decimal: Decimal): Found | null {
  for (const [kind, pattern] of PATTERNS) {
    const text = matchAt(pattern, formula, at);
    if (text !== null) return { kind, text, length: text.length };
  }
  const number = matchAt(NUMBERS[decimal], formula, at);
  return number === null ? null : { kind: 'number', text: number.replace(',', '.'), length: number.length };
}

function separatorAt(formula: string, at: number, decimal: Decimal, opened: readonly string[]): Found | null {
  const sign = formula[at];
  const isInBraces = opened[opened.length - 1] === '{';
  const found = (kind: TokenKind, text: string): Found => ({ kind, text, length: 1 });
  if (sign === ';') return isInBraces ? found('row', ';') : found('argument', ',');
  if (decimal === '.') return sign !== ',' ? null : found(isInBraces ? 'column' : 'argument', ',');
  return sign === '\\' && isInBraces ? found('column', ',') : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
