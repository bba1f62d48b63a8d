/** What a formula says: its tokens as a tree, by Google's precedence. */
import { referenceOf, type Reference } from './reference';
import { tokensOf, type Token } from './tokens';

export type Node =
  | { readonly kind: 'number' | 'text' | 'error' | 'name'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Node[] }
  /** A function's result called again, as `LAMBDA(x, x + 1)(2)`. */
  | { readonly kind: 'applied'; readonly what: Node; readonly given: readonly Node[] }
  | { readonly kind: 'prefix' | 'percent'; readonly sign: string; readonly of: Node }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  /** An argument that was left out: `IF(A1,,2)`. */
  | { readonly kind: 'nothing' };

const BINDING: Readonly<Record<string, number>> = {
  ...{ '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1 },
  ...{ '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5, ':': 8 },
};
const PREFIX = 6;

/** @returns `null` where the text is no formula: Google then shows `#ERROR!` */
export function syntaxOf(formula: string): Node | null {
  const tokens = tokensOf(formula)?.filter(({ kind }) => kind !== 'space');
  if (!tokens || tokens.length === 0) return null;
  try {
    return new Reader(tokens).whole();
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

/** A node and all below it. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'call':
      return node.given;
    case 'applied':
      return [node.what, ...node.given];
    case 'prefix':
    case 'percent':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'array':
      return node.rows.flat();
    default:
      return [];
  }
}

class NoFormula extends Error {}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new NoFormula();
    return node;
  }

  private expression(least: number): Node {
    let left = this.operand();
    for (;;) {
      const sign = this.tokens[this.at]?.kind === 'operator' ? (this.tokens[this.at] as Token).text : null;
      if (sign === '%') {
        this.at += 1;
        left = { kind: 'percent', sign, of: left };
        continue;
      }
      const binding = sign === null ? 0 : (BINDING[sign] ?? 0);
      if (sign === null || binding <= least) return left;
      this.at += 1;
      left = { kind: 'binary', sign, left, right: this.expression(binding) };
    }
  }

  private operand(): Node {
    const token = this.next();
    switch (token.kind) {
      case 'number':
      case 'text':
      case 'error':
      case 'name':
        return { kind: token.kind, text: token.text };
      case 'reference':
        return { kind: 'reference', reference: referenceOf(token.text) };
      case 'function':
        this.next();
        return this.applied({ kind: 'call', name: token.text.toUpperCase(), given: this.given() });
      case 'operator':
        if (token.text !== '-' && token.text !== '+') throw new NoFormula();
        return { kind: 'prefix', sign: token.text, of: this.expression(PREFIX) };
      case 'open':
        return token.text === '{' ? this.array() : this.parenthesis();
      default:
        throw new NoFormula();
    }
  }

  private parenthesis(): Node {
    const node = this.expression(0);
    this.close(')');
    return this.applied(node);
  }

  private applied(node: Node): Node {
    let what = node;
    while (this.tokens[this.at]?.text === '(' && this.tokens[this.at]?.kind === 'open') {
      this.at += 1;
      what = { kind: 'applied', what, given: this.given() };
    }
    return what;
  }

  /** Arguments up to the closing parenthesis; Google forgives a missing one at the very end. */
  private given(): Node[] {
    const given: Node[] = [];
    if (this.isAt('close', ')')) {
      this.at += 1;
      return given;
    }
    for (;;) {
      given.push(this.isAt('argument', ',') || this.isAt('close', ')') ? { kind: 'nothing' } : this.expression(0));
      if (!this.isAt('argument', ',')) break;
      this.at += 1;
    }
    this.close(')');
    return given;
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    if (this.isAt('close', '}')) throw new NoFormula();
    for (;;) {
      rows[rows.length - 1]?.push(this.expression(0));
      if (this.isAt('row', ';')) rows.push([]);
      else if (!this.isAt('column', ',')) break;
      this.at += 1;
    }
    this.close('}');
    return { kind: 'array', rows };
  }

  private close(text: string): void {
    if (this.at === this.tokens.length && text === ')') return;
    const token = this.next();
    if (token.kind !== 'close' || token.text !== text) throw new NoFormula();
  }

  private isAt(kind: Token['kind'], text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === kind && token.text === text;
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new NoFormula();
    this.at += 1;
    return token;
  }
}
