/** The JavaScript that a template becomes, in the shape that Google's own `getCode` shows. */

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code' | 'escaped' | 'raw'; readonly text: string; readonly endsLine: boolean };

/** A line end right behind a scriptlet belongs to it and is not of the page. */
const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>(\r?\n)?/g;

/**
 * An expression that makes the page: `HtmlService.initTemplate()` is the output, `output._ = text` appends, and
 * `output._$ = text` appends with escaping.
 */
export function templateCode(source: string): string {
  const body = pieces(source).map(statement).join('');
  return `(function() { var output = HtmlService.initTemplate(); ${body}\n  /* End of user code */\n  return output.$out.append('');\n})();`;
}

/** The same with each line of the template as a comment beside the code that it became. */
export function templateCodeWithComments(source: string): string {
  const lines = templateCode(source).split('\n');
  const written = source.split('\n');
  const width = Math.max(...lines.map(({ length }) => length));
  return lines
    .map((line, index) => {
      const comment = written[index]?.replace(/\*\//g, '* /');
      return comment === undefined ? line : `${line.padEnd(width)} /* ${comment} */`;
    })
    .join('\n');
}

function pieces(source: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    found.push({ kind: 'text', text: source.slice(at, match.index) });
    const [whole, mark, text = '', lineEnd] = match;
    const kind = mark === '=' ? 'escaped' : mark === '!=' ? 'raw' : 'code';
    found.push({ kind, text, endsLine: lineEnd !== undefined });
    at = match.index + whole.length;
  }
  found.push({ kind: 'text', text: source.slice(at) });
  return found.filter(({ kind, text }) => kind !== 'text' || text !== '');
}

/** Lines of text stay lines of the code, so that a comment in a scriptlet hides the rest of its own line only. */
function statement(piece: Piece): string {
  const { text } = piece;
  if (piece.kind !== 'text') return `${TARGETS[piece.kind]}${text};${piece.endsLine ? '\n  ' : ' '}`;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.map((line) => `output._ =  ${quoted(line)};${line.endsWith('\n') ? '\n  ' : ' '}`).join('');
}

const TARGETS = { code: '', escaped: 'output._$ = ', raw: 'output._ = ' } as const;

const quoted = (line: string): string =>
  `'${JSON.stringify(line)
    .slice(1, -1)
    .replace(/'/g, "\\'")
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')}'`;
