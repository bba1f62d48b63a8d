/**
 * Cells of a workbook (`.xlsx`, `.xlsm`), read from its parts as they unpack. Only five kinds of part are opened: macros,
 * pictures and links to other files stay packed. A formula counts as what it came to.
 */
import { MOST_SHEETS } from '../../core/one-stop/limits';
import { isDateFormat } from './cell';
import { Unreadable } from './fault';
import { feedMarkup, type MarkupReader } from './markup';
import { Grid, type FileLimits } from './grid';
import type { ShownSheet } from './sheets';
import { SheetReader, TextReader } from './sheet-part';
import type { Zip } from './zip';

export const WORKBOOK_PART = 'xl/workbook.xml';

/** Not every part has texts or ends that matter. */
type PartReader = Pick<MarkupReader, 'open'> & Partial<MarkupReader>;

export function workbookSheets(zip: Zip, limits: FileLimits): ShownSheet[] {
  const book = new BookReader();
  readPart(zip, WORKBOOK_PART, book);
  const relations = new RelationReader();
  readPart(zip, 'xl/_rels/workbook.xml.rels', relations);
  const texts = readOptional(zip, relations.first('sharedStrings'), new TextReader())?.texts ?? [];
  const formats = readOptional(zip, relations.first('styles'), new StyleReader())?.isDate ?? [];
  return book.sheets.flatMap(({ name, relation, isHidden }) => {
    const part = relations.sheets.get(relation);
    if (part === undefined) return [];
    const grid = new Grid(limits);
    readPart(zip, part, new SheetReader(grid, { texts, isDate: formats, date1904: book.date1904 }));
    return { name, isHidden, cells: grid.cells() };
  });
}

/** An element that the file itself never closes is a part that broke off. */
function readPart<T extends PartReader>(zip: Zip, name: string, reader: T): T {
  const feed = feedMarkup('xml', {
    open: (element, attributes) => {
      reader.open(element, attributes);
    },
    text: (text) => {
      reader.text?.(text);
    },
    close: (element, isMissing) => {
      if (isMissing) throw new Unreadable('damaged');
      reader.close?.(element, isMissing);
    },
  });
  let decoder: TextDecoder | null = null;
  zip.unpack(name, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece));
    feed.write(decoder.decode(piece, { stream: true }));
  });
  feed.end();
  return reader;
}

const readOptional = <T extends PartReader>(zip: Zip, name: string | null, reader: T): T | null =>
  name !== null && zip.has(name) ? readPart(zip, name, reader) : null;

/** XML is UTF-8, or UTF-16 by its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Names of sheets in their order, and from which year days are counted. */
class BookReader {
  readonly sheets: { readonly name: string; readonly relation: string; readonly isHidden: boolean }[] = [];
  date1904 = false;

  open(element: string, attributes: ReadonlyMap<string, string>): void {
    if (element === 'workbookPr') this.date1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    if (element !== 'sheet') return;
    if (this.sheets.length >= MOST_SHEETS) throw new Unreadable('too-large');
    this.sheets.push({
      name: attributes.get('name') ?? '',
      relation: attributes.get('id') ?? '',
      isHidden: /hidden/i.test(attributes.get('state') ?? ''),
    });
  }
}

/** Where the parts of the workbook lie; those elsewhere than in this file are none. */
class RelationReader {
  readonly sheets = new Map<string, string>();
  private readonly firsts = new Map<string, string>();

  open(element: string, attributes: ReadonlyMap<string, string>): void {
    if (element !== 'Relationship' || /external/i.test(attributes.get('TargetMode') ?? '')) return;
    const kind = (attributes.get('Type') ?? '').replace(/^.*\//, '');
    const target = (attributes.get('Target') ?? '').replace(/\\/g, '/').toLowerCase();
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    if (kind === 'worksheet') this.sheets.set(attributes.get('Id') ?? '', part);
    else if (!this.firsts.has(kind)) this.firsts.set(kind, part);
  }

  first(kind: string): string | null {
    return this.firsts.get(kind) ?? null;
  }
}

/** Which of the cells' styles show a number as a date. */
class StyleReader {
  readonly isDate: boolean[] = [];
  private readonly own = new Map<string, string>();
  private isInCells = false;

  open(element: string, attributes: ReadonlyMap<string, string>): void {
    if (element === 'numFmt') this.own.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '');
    if (element === 'cellXfs') this.isInCells = true;
    if (element !== 'xf' || !this.isInCells) return;
    const id = attributes.get('numFmtId') ?? '0';
    this.isDate.push(isDateFormat(this.own.get(id) ?? Number(id)));
  }

  close(element: string): void {
    if (element === 'cellXfs') this.isInCells = false;
  }
}
