/** One sheet as the page shows it, and what has changed of it since the page last looked. */
import type { Area } from '../model/area';
import type { CriteriaContext } from '../model/boolean-criteria';
import { readValues } from '../model/cell-reading';
import { mayEdit } from '../model/protection-model';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { conditionalLook, looksOf, type StyleBook } from './cell-styles';
import { ChoiceBook } from './choice-book';
import { DrawingBook } from './drawing-book';
import { layoutOf } from './layout-view';
import type { CellView, DrawingView, Move, RowView, SheetLayout, SheetView } from './sheet-view';
import { readable, shownTexts } from './shown-texts';
import { typedText } from './typed-text';

interface KnownRow {
  readonly json: string;
  readonly view: RowView['cells'];
  readonly version: number;
}

/** A part of the view that is told whole when it changes. */
interface KnownPart<T> {
  readonly json: string;
  readonly value: T;
  readonly version: number;
}

export class SheetViewer {
  private version = 1;
  private rows: KnownRow[] = [];
  private layout: KnownPart<SheetLayout> | null = null;
  private drawings: KnownPart<readonly DrawingView[]> | null = null;
  private readonly moves: (Move & { readonly version: number })[] = [];
  private seenMoves: number;
  private readonly choices: ChoiceBook;
  private readonly drawingBook: DrawingBook;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly sheet: SheetModel,
    private readonly styles: StyleBook,
    private readonly now: () => number,
  ) {
    this.seenMoves = sheet.shapeChanges.length;
    this.choices = new ChoiceBook(workbook);
    this.drawingBook = new DrawingBook(workbook);
  }

  /** @param since version that the page has; 0 for none */
  view(email: string, since: number): SheetView {
    this.refresh();
    const isWhole = since === 0 || since > this.version;
    const isNew = (version: number): boolean => isWhole || version > since;
    const { layout, drawings } = this;
    return {
      sheet: this.sheet.id,
      version: this.version,
      isWhole,
      moves: isWhole ? [] : this.moves.filter(({ version }) => isNew(version)),
      ...(layout && isNew(layout.version) ? { layout: layout.value } : {}),
      ...(drawings && isNew(drawings.version) ? { drawings: drawings.value } : {}),
      rows: this.rows.flatMap(({ view, version }, index) =>
        isNew(version) && !(isWhole && view.length === 0) ? [{ row: index + 1, cells: view }] : [],
      ),
      styles: this.styles.styles,
      choices: this.choices.lists,
      locks: this.locks(email),
    };
  }

  /** Where a cell of an older view stands now; `null` where it is gone. */
  placeNow(since: number, row: number, column: number): { row: number; column: number } | null {
    this.takeMoves(this.version + 1);
    const place = { row, column };
    for (const { axis, at, count, version } of this.moves) {
      if (version <= since) continue;
      const key = axis === 'rows' ? 'row' : 'column';
      if (count < 0 && place[key] >= at && place[key] < at - count) return null;
      if (place[key] >= at) place[key] += count;
    }
    return place;
  }

  private refresh(): void {
    const next = this.version + 1;
    const layout = refreshed(this.layout, layoutOf(this.workbook, this.sheet, this.context()), next);
    const drawings = refreshed(this.drawings, readable(() => this.drawingBook.of(this.sheet)) ?? [], next);
    const rows = this.freshRows();
    this.takeMoves(next);
    let isChanged = this.moves.some(({ version }) => version === next);
    isChanged ||= layout !== this.layout || drawings !== this.drawings;
    this.layout = layout;
    this.drawings = drawings;
    this.rows = rows.map((view, index) => {
      const fresh = JSON.stringify(view);
      const known = this.rows[index];
      if (known?.json === fresh) return known;
      isChanged = true;
      return { json: fresh, view, version: next };
    });
    if (isChanged) this.version = next;
  }

  /** Rows that are known move along: only those that came in are new to the page. */
  private takeMoves(version: number): void {
    const fresh = this.sheet.shapeChanges.slice(this.seenMoves);
    this.seenMoves = this.sheet.shapeChanges.length;
    for (const move of fresh) {
      this.moves.push({ ...move, version });
      if (move.axis !== 'rows') continue;
      const blanks = Array.from({ length: Math.max(0, move.count) }, () => ({ json: '', view: [], version }));
      if (move.at <= this.rows.length) this.rows.splice(move.at - 1, Math.max(0, -move.count), ...blanks);
    }
  }

  private freshRows(): CellView[][] {
    const { sheet, workbook } = this;
    const area: Area = { row: 1, column: 1, height: sheet.rows.count, width: sheet.columns.count };
    const shown = shownTexts(sheet, area, workbook);
    const values =
      sheet.conditionalFormats.length > 0 ? readable(() => readValues(sheet, area, (serial) => serial)) : null;
    const looks = looksOf(sheet, area);
    const notes = sheet.notes.matrix(area, undefined);
    const rules = sheet.ruleGrid.matrix(area, undefined);
    const context = this.context();
    const numbers = new Map<string, number>();
    return shown.map((texts, r) =>
      texts.flatMap((text, c): CellView[] => {
        const [row, column] = [r + 1, c + 1];
        const content = sheet.cells.at(row, column);
        const format = looks.formatAt(row, column);
        const value = values?.[r]?.[c] ?? '';
        const over =
          values && conditionalLook(sheet.conditionalFormats, { row, column }, { value, text }, format, context);
        const isNumber = typeof content === 'number' || (typeof content === 'object' && /^-?[\d.,]+%?$/.test(text));
        const key = `${looks.keyAt(row, column)}${isNumber}${over ? JSON.stringify(over) : ''}`;
        let style = numbers.get(key);
        if (style === undefined)
          numbers.set(key, (style = this.styles.numberOf(looks.at(row, column), isNumber, over)));
        const typed = typedText(content, text, format, workbook.locale);
        const [note, rule] = [notes[r]?.[c], rules[r]?.[c]];
        const choices = rule === undefined ? null : this.choices.numberOf(rule);
        if (text === '' && style === this.styles.plain && note === undefined && choices === null && typed === '')
          return [];
        return [
          {
            column,
            text,
            style,
            ...(typed === text ? {} : { typed }),
            ...(note === undefined ? {} : { note }),
            ...(choices === null ? {} : { choices }),
          },
        ];
      }),
    );
  }

  private locks(email: string): SheetView['locks'] {
    return this.sheet.protections.map((protection) => {
      const { row, column, height, width } = protection.area ?? this.sheet.wholeArea;
      const isLocked = !mayEdit(protection, email, this.workbook.owner);
      const { description, warningOnly: isWarning } = protection;
      return { row, column, height, width, isLocked, isWarning, description };
    });
  }

  private context(): CriteriaContext {
    const { zone } = this.workbook;
    return { serialOf: (moment) => zone.serialOf(moment), today: Math.floor(zone.serialOf(this.now())) };
  }
}

function refreshed<T>(known: KnownPart<T> | null, value: T, version: number): KnownPart<T> {
  const json = JSON.stringify(value);
  return known?.json === json ? known : { json, value, version };
}
