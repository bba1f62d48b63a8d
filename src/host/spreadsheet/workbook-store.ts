/** All spreadsheets there are: the one that the script is bound to, and those that scripts made. */
import { WorkbookModel, type WorkbookJson } from '../model/workbook-model';

/** What a new spreadsheet takes from its surroundings. */
export interface NewSpreadsheet {
  readonly title: string;
  readonly owner: string;
  readonly timeZone: string;
  /** Size of its one sheet; 1000 × 26 where not said. */
  readonly rows?: number;
  readonly columns?: number;
}

export class WorkbookStore {
  private readonly made: WorkbookModel[] = [];

  /**
   * @param locale Google's code, for new spreadsheets
   * @param newId gives ids that no file has yet
   */
  constructor(
    readonly bound: WorkbookModel,
    private readonly locale: string = bound.locale.code,
    private readonly newId: () => string = () => `${bound.id}-${this.made.length + 1}`,
  ) {}

  /** The bound one first, then the others as they were made. */
  get all(): readonly WorkbookModel[] {
    return [this.bound, ...this.made];
  }

  withId(id: string): WorkbookModel | null {
    return this.all.find((workbook) => workbook.id === id) ?? null;
  }

  create({ rows, columns, ...given }: NewSpreadsheet): WorkbookModel {
    const workbook = WorkbookModel.create({ ...given, id: this.newId(), locale: this.locale }, { rows, columns });
    this.made.push(workbook);
    return workbook;
  }

  /** A spreadsheet with the same sheets and names under another title; nobody but its owner may use it yet. */
  copy(source: WorkbookModel, title: string, owner: string): WorkbookModel {
    const json = JSON.parse(JSON.stringify(source)) as WorkbookJson;
    const copy = WorkbookModel.fromJSON({ ...json, id: this.newId(), title, owner, editors: [], viewers: [] });
    this.made.push(copy);
    return copy;
  }

  /** Those that scripts made, as plain data. */
  toJSON(): readonly WorkbookJson[] {
    return this.made.map((workbook) => workbook.toJSON());
  }

  load(workbooks: readonly WorkbookJson[]): void {
    this.made.push(...workbooks.map((json) => WorkbookModel.fromJSON(json)));
  }
}
