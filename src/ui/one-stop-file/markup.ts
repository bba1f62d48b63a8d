/** Elements of a page or of a workbook's XML, read piece by piece; what XML can be misused for is refused. */
import { Parser } from 'htmlparser2';
import { DEEPEST_ELEMENT } from '../../core/one-stop/limits';
import { Unreadable } from './fault';

/** Told of each element as it comes; names without prefix, those of a page in lower case. */
export interface MarkupReader {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  /** @param isMissing the element was never closed by the file itself */
  close(name: string, isMissing: boolean): void;
}

/** Feeds pieces of text; the second function tells that there are no more. */
export interface MarkupFeed {
  write(piece: string): void;
  end(): void;
}

/**
 * Declares nothing and expands nothing but the characters that XML and HTML know: a document that declares entities of
 * its own, or a workbook that has any document type, is refused. Linear in time, whatever the text.
 */
export function feedMarkup(kind: 'page' | 'xml', reader: MarkupReader): MarkupFeed {
  let depth = 0;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST_ELEMENT) throw new Unreadable('unsafe');
        reader.open(bare(name), mapOf(attributes));
      },
      ontext: (text) => {
        reader.text(text);
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        reader.close(bare(name), isOver || (kind === 'page' && isImplied));
      },
      onprocessinginstruction: (name, text) => {
        if (/^!(entity|element|attlist|notation)/i.test(name)) throw new Unreadable('unsafe');
        if (/^!doctype/i.test(name) && (kind === 'xml' || text.includes('['))) throw new Unreadable('unsafe');
      },
    },
    { xmlMode: kind === 'xml' },
  );
  return {
    write: (piece) => {
      parser.write(piece);
    },
    end: () => {
      isOver = true;
      parser.end();
    },
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Most elements of a large sheet have no attributes. */
function mapOf(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? NONE : new Map(entries.map(([key, value]) => [bare(key), value]));
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
