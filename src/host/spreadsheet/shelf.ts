/** The spreadsheets that one execution has open: one Book each, the same enumerations for all. */
import { ServiceError, type Execution, type HostValue } from '../border/service-object';
import type { WorkbookModel } from '../model/workbook-model';
import { Book } from './book';
import { SpreadsheetEnums } from './enums';
import type { WorkbookStore } from './workbook-store';

export class Shelf {
  readonly enums: SpreadsheetEnums;
  private readonly books = new Map<WorkbookModel, Book>();

  constructor(
    private readonly execution: Execution,
    readonly store: WorkbookStore,
    private readonly random: () => number,
    /** Gives the Ui, or throws where there is none. */
    readonly ui: () => HostValue,
  ) {
    this.enums = new SpreadsheetEnums(execution);
  }

  /** The spreadsheet that the script is bound to. */
  get bound(): Book {
    return this.bookOf(this.store.bound);
  }

  bookOf(workbook: WorkbookModel): Book {
    const present = this.books.get(workbook);
    if (present) return present;
    const seat = workbook === this.store.bound ? this.execution.seat : undefined;
    const book = new Book(this.execution, workbook, this.random, this, seat);
    this.books.set(workbook, book);
    return book;
  }

  /**
   * The spreadsheet with an id.
   *
   * @param member that asks, for Google's words: `openById`
   * @throws ServiceError where there is none, or where the account has no part in it
   */
  open(id: string, member: string): Book {
    const workbook = this.store.withId(id);
    if (!workbook) {
      throw new ServiceError(
        `Unexpected error while getting the method or property ${member} on object SpreadsheetApp.`,
      );
    }
    if (!workbook.isReader(this.execution.effectiveUser)) {
      throw new ServiceError('You do not have permission to access the requested document.');
    }
    return this.bookOf(workbook);
  }

  /** A new spreadsheet of the account that runs the script, in the script's zone. */
  create(title: string, rows?: number, columns?: number): Book {
    const { effectiveUser: owner, scriptTimeZone: timeZone } = this.execution;
    const size = { ...(rows === undefined ? {} : { rows }), ...(columns === undefined ? {} : { columns }) };
    return this.bookOf(this.store.create({ title, owner, timeZone, ...size }));
  }
}
