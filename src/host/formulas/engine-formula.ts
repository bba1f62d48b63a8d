/** A formula as the engine reads it: Google's meaning in the engine's words. */
import { areaA1 } from '../model/a1-notation';
import { isBeyondEngine } from './array-arguments';
import type { Area } from '../model/area';
import type { SheetLocale } from '../model/sheet-locale';
import { GOOGLE_FUNCTIONS, LACKING, OPERATORS, TAKING_ARRAYS, TAKING_VALUES } from './google-functions';
import type { Reference } from './reference';
import type { Node } from './syntax';

/** Where a formula stands, and what its names mean there. */
export interface FormulaSetting {
  readonly row: number;
  readonly column: number;
  readonly locale: SheetLocale;
  /** Of the sheets in the engine, as a formula writes them. */
  readonly sheetNames: readonly string[];
  /** Where a reference leads; `null` where its sheet is gone. */
  readonly place: (reference: Reference) => Target | null;
  readonly named: (name: string) => Target | null;
  /** Whether the script declares a function of that name, letter case aside. */
  readonly isScriptFunction: (name: string) => boolean;
}

export interface Target {
  /** The sheet's place among the sheets, from 0. */
  readonly sheet: number;
  readonly area: Area;
}

/** A formula that the host cannot work out. */
export class Unsupported extends Error {}

/** The engine's own locale that reads and writes numbers and dates as the spreadsheet's does. */
export const engineLocale = ({ decimal, dateOrder }: SheetLocale): string =>
  decimal === ',' ? 'es' : dateOrder === 'dmy' ? 'en-GB' : 'en';

/** @throws Unsupported where Google has a function that the engine lacks */
export function engineFormula(node: Node, setting: FormulaSetting): string {
  return `=${new Writer(setting).write(node, { isArray: false, isValue: true, names: [] })}`;
}

interface Context {
  /** Inside a function that takes ranges as arrays. */
  readonly isArray: boolean;
  /** Where one value is wanted. */
  readonly isValue: boolean;
  /** Bound by LET and LAMBDA. */
  readonly names: readonly string[];
}

class Writer {
  private readonly comma: string;

  constructor(private readonly setting: FormulaSetting) {
    this.comma = setting.locale.decimal === ',' ? ';' : ',';
  }

  write(node: Node, context: Context): string {
    const operand = { ...context, isValue: true };
    switch (node.kind) {
      case 'number':
        return this.comma === ';' ? node.text.replace('.', ',') : node.text;
      case 'text':
        return node.text;
      case 'error':
        return node.text.endsWith('#REF!') ? '#REF!' : node.text;
      case 'nothing':
        return '';
      case 'name':
        return this.name(node.text, context);
      case 'reference':
        return this.target(this.setting.place(node.reference), context);
      case 'prefix':
        return this.prefix(node.sign, this.write(node.of, operand), context);
      case 'percent':
        return context.isArray ? `(${this.write(node.of, operand)}/100)` : `(${this.write(node.of, operand)}%)`;
      case 'binary':
        return this.binary(node.sign, node.left, node.right, operand);
      case 'array':
        return `{${node.rows.map((row) => row.map((cell) => this.write(cell, operand)).join(this.comma)).join(this.rowMark)}}`;
      case 'applied':
        return `${this.write(node.what, context)}(${this.list(node.given, context)})`;
      case 'call':
        return this.call(node.name, node.given, context);
    }
  }

  /** The engine has no sign before many values. */
  private prefix(sign: string, of: string, { isArray }: Context): string {
    if (!isArray) return `(${sign}${of})`;
    return sign === '-' ? `(0-${of})` : `(${of})`;
  }

  /** The engine's own mark, which is Google's only where arguments stand between commas. */
  private get rowMark(): string {
    return this.comma === ';' ? '\\' : ';';
  }

  private list(given: readonly Node[], context: Context): string {
    return given.map((node) => this.write(node, { ...context, isValue: false })).join(this.comma);
  }

  private binary(sign: string, left: Node, right: Node, context: Context): string {
    if (sign === ':') throw new Unsupported('NOT IMPLEMENTED: a range between computed corners in a formula');
    const part = (node: Node): string => (sign === '&' ? this.textPart(node, context) : this.write(node, context));
    return `(${part(left)}${sign}${part(right)})`;
  }

  /** Google joins numbers to texts with 15 digits and the locale's decimal sign; the engine with all, and a point. */
  private textPart(node: Node, context: Context): string {
    const written = this.write(node, context);
    const isText = node.kind === 'text' || (node.kind === 'binary' && node.sign === '&');
    if (isText || context.isArray) return written;
    const c = this.comma;
    const rounded = `ROUND(v_${c}14-INT(LOG10(ABS(v_))))`;
    const shown = c === ';' ? `SUBSTITUTE(${rounded}&""${c}"."${c}",")` : rounded;
    return `LET(v_${c}${written}${c}IF(ISNUMBER(v_)${c}IF(v_=INT(v_)${c}v_${c}${shown})${c}v_))`;
  }

  private name(name: string, context: Context): string {
    const upper = name.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return upper;
    if (context.names.includes(upper)) return name;
    const target = this.setting.named(name);
    return target ? this.target(target, context) : '#NAME?';
  }

  /** Where one value is wanted, a range stands for its cell in the formula's own row or column. */
  private target(target: Target | null, { isArray, isValue }: Context): string {
    if (!target) return '#REF!';
    const prefix = `${this.setting.sheetNames[target.sheet] ?? ''}!`;
    const { area } = target;
    if (isArray || !isValue || area.height * area.width === 1) return `${prefix}${areaA1(area)}`;
    const { row, column } = this.setting;
    const isBeside = area.width === 1 && row >= area.row && row < area.row + area.height;
    const isBelow = area.height === 1 && column >= area.column && column < area.column + area.width;
    if (isBeside) return `${prefix}${areaA1({ row, column: area.column, height: 1, width: 1 })}`;
    return isBelow ? `${prefix}${areaA1({ row: area.row, column, height: 1, width: 1 })}` : '#VALUE!';
  }

  private call(name: string, given: readonly Node[], context: Context): string {
    if (!GOOGLE_FUNCTIONS.has(name)) {
      if (this.setting.isScriptFunction(name)) throw lacking(name);
      return context.names.includes(name) ? `${name}(${this.list(given, context)})` : '#NAME?';
    }
    const operator = OPERATORS[name];
    const [first, second] = given;
    if (operator !== undefined && first && second && given.length === 2) {
      return this.binary(operator, first, second, { ...context, isValue: true });
    }
    const inner: Context = {
      isArray: context.isArray || TAKING_ARRAYS.has(name),
      isValue: TAKING_VALUES.has(name),
      names: name === 'LET' || name === 'LAMBDA' ? [...context.names, ...given.flatMap(nameOf)] : context.names,
    };
    if (inner.isArray && isBeyondEngine(name, given, (part) => this.isMany(part))) throw lacking(name);
    const rewritten = this.rewritten(name, given, inner);
    if (rewritten !== null) return rewritten;
    if (LACKING.has(name) || operator !== undefined) throw lacking(name);
    return `${name}(${given.map((node, index) => this.argument(name, index, node, inner)).join(this.comma)})`;
  }

  private isMany(node: Node): boolean {
    const target =
      node.kind === 'reference'
        ? this.setting.place(node.reference)
        : node.kind === 'name'
          ? this.setting.named(node.text)
          : null;
    return target !== null && target.area.height * target.area.width > 1;
  }

  private argument(name: string, index: number, node: Node, context: Context): string {
    if (name === 'IF' && index === 0) return this.write(node, { ...context, isValue: true });
    if (name === 'TEXT' && index === 1 && node.kind === 'text') return this.pattern(node.text);
    if (name === 'CONCATENATE' && node.kind !== 'reference') return this.textPart(node, context);
    return this.write(node, context);
  }

  /** The engine wants the letters of dates small, and would name days and months in its own language. */
  private pattern(text: string): string {
    const isDate = /[ymdhs]/i.test(text) && !/[0#?]/.test(text);
    if (isDate && this.comma === ';' && /d{3}|m{3}/i.test(text)) throw lacking('TEXT');
    return isDate
      ? text.replace(/[A-Z]+/g, (word) => (/^(?:AM|PM|A|P)$/.test(word) ? word : word.toLowerCase()))
      : text;
  }

  private rewritten(name: string, given: readonly Node[], context: Context): string | null {
    const [first, second] = given;
    const c = this.comma;
    const value = (node: Node): string => this.write(node, { ...context, isValue: true });
    if (name === 'ARRAYFORMULA' && first) return `(${this.write(first, context)})`;
    if ((name === 'TO_DATE' || name === 'TO_PURE_NUMBER' || name === 'UPLUS') && first) return `(${value(first)})`;
    if (name === 'UMINUS' && first) return `(-${value(first)})`;
    if (name === 'UNARY_PERCENT' && first) return `(${value(first)}%)`;
    if (name === 'HYPERLINK' && first) return `(${value(second ?? first)})`;
    if (name === 'JOIN' && first) return `TEXTJOIN(${value(first)}${c}FALSE${c}${this.list(given.slice(1), context)})`;
    if (name === 'FILTER' && first && given.length > 2) {
      const conditions = given.slice(1).map((node) => `(${this.write(node, context)})`);
      return `FILTER(${this.write(first, context)}${c}${conditions.join('*')})`;
    }
    const more = given.length === 1 && first ? LEFT_OUT[name] : undefined;
    return more !== undefined && first ? `${name}(${this.write(first, context)}${c}${more})` : null;
  }
}

/** Arguments that Google lets one leave out. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  ...{ ROUND: '0', ROUNDUP: '0', ROUNDDOWN: '0', CEILING: '1', FLOOR: '1', IFERROR: '""', IFNA: '""' },
};

const nameOf = (node: Node): string[] => (node.kind === 'name' ? [node.text.toUpperCase()] : []);

const lacking = (name: string): Unsupported => new Unsupported(`NOT IMPLEMENTED: the function ${name} in a formula`);
