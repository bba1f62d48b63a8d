/** Rich text in cells: what holds for the whole text is the look of the cell, the rest is kept beside the content. */
import type { Area } from './area';
import { STYLE_DEFAULTS, type StyleName } from './cell-style';
import { changed, commonLook, LINK_LOOK, LOOK_NAMES, without, type RichText, type TextLook } from './rich-text';
import type { SheetModel } from './sheet-model';

/** Attributes of a cell's look by those of text. */
const CELL_ATTRIBUTES: Readonly<Partial<Record<StyleName, readonly (keyof TextLook)[]>>> = {
  fontFamily: ['fontFamily'],
  fontSize: ['fontSize'],
  fontColor: ['foreground'],
  fontWeight: ['bold'],
  fontStyle: ['italic'],
  fontLine: ['underline', 'strikethrough'],
};

export function lookOfCell(sheet: SheetModel, row: number, column: number): Required<TextLook> {
  const of = <N extends StyleName>(name: N) => sheet.styles.at(name, row, column);
  const line = of('fontLine');
  return {
    fontFamily: of('fontFamily'),
    fontSize: of('fontSize'),
    foreground: of('fontColor'),
    bold: of('fontWeight') === 'bold',
    italic: of('fontStyle') === 'italic',
    strikethrough: line.includes('line-through'),
    underline: line.includes('underline'),
  };
}

/** What is kept of a cell's runs; `null` where the text is all alike, or was overwritten since. */
export function runsOfCell(sheet: SheetModel, row: number, column: number): RichText | null {
  const json = sheet.richTexts.at(row, column);
  if (json === undefined) return null;
  const rich = JSON.parse(json) as RichText;
  return sheet.cells.at(row, column) === rich.text ? rich : null;
}

/** Of a merged block only the cell at its top left takes a text. */
export function writeRichText(sheet: SheetModel, row: number, column: number, given: RichText): void {
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return;
  const cell = { row, column, height: 1, width: 1 };
  const rich = withoutLinkLooks(given);
  const whole = rich.runs.length === 0 ? {} : ownCommonLook(rich);
  sheet.cells.writeRow(row, column, [rich.text]);
  setLook(sheet, cell, whole);
  const names = LOOK_NAMES.filter((name) => whole[name] !== undefined);
  keep(
    sheet,
    cell,
    changed(rich, 0, rich.text.length, ({ look }) => ({ look: without(look, names) })),
  );
}

/** Gives the cells of a block a look, whatever their runs had; what is not said of it stays. */
export function setLook(sheet: SheetModel, area: Area, look: TextLook): void {
  const { styles } = sheet;
  if (look.fontFamily !== undefined) styles.fill('fontFamily', area, look.fontFamily);
  if (look.fontSize !== undefined) styles.fill('fontSize', area, look.fontSize);
  if (look.foreground !== undefined) styles.fill('fontColor', area, look.foreground);
  if (look.bold !== undefined) styles.fill('fontWeight', area, look.bold ? 'bold' : 'normal');
  if (look.italic !== undefined) styles.fill('fontStyle', area, look.italic ? 'italic' : 'normal');
  const { underline, strikethrough } = look;
  if (underline !== undefined || strikethrough !== undefined) {
    const lines = styles.matrix('fontLine', area);
    styles.setEach(
      'fontLine',
      area,
      lines.map((row) => row.map((line) => lineOf(line, underline, strikethrough))),
    );
  }
  dropLooks(
    sheet,
    area,
    LOOK_NAMES.filter((name) => look[name] !== undefined),
  );
}

/** Takes from the runs of a block what the look of the cells now says, after one of its attributes was set. */
export function dropRunStyle(sheet: SheetModel, area: Area, style: StyleName): void {
  const names = CELL_ATTRIBUTES[style];
  if (names) dropLooks(sheet, area, names);
}

/** Links stay. */
export function dropAllLooks(sheet: SheetModel, area: Area): void {
  dropLooks(sheet, area, LOOK_NAMES);
}

function dropLooks(sheet: SheetModel, area: Area, names: readonly (keyof TextLook)[]): void {
  for (let column = area.column; column < area.column + area.width; column += 1) {
    for (const run of sheet.richTexts.runs(column, area.row, area.row + area.height - 1)) {
      const rich = JSON.parse(run.value) as RichText;
      const block = { row: run.from, column, height: run.to - run.from + 1, width: 1 };
      keep(
        sheet,
        block,
        changed(rich, 0, rich.text.length, ({ look }) => ({ look: without(look, names) })),
      );
    }
  }
}

function keep(sheet: SheetModel, area: Area, rich: RichText): void {
  const isPlain = rich.runs.every(({ look, link }) => link === null && Object.keys(look).length === 0);
  sheet.richTexts.fill(area, isPlain ? undefined : JSON.stringify(rich));
}

/** A link looks like one by itself: what says no more than that is not kept. */
function withoutLinkLooks(rich: RichText): RichText {
  return changed(rich, 0, rich.text.length, ({ look, link }) => {
    const names = LOOK_NAMES.filter((name) => LINK_LOOK[name] !== undefined && look[name] === LINK_LOOK[name]);
    return link === null ? {} : { look: without(look, names) };
  });
}

/** As `commonLook`, of what the runs themselves say. */
function ownCommonLook(rich: RichText): TextLook {
  const own = { ...rich, runs: rich.runs.map((run) => ({ ...run, link: null })) };
  return commonLook(own, 0, rich.text.length);
}

function lineOf(present: string, underline: boolean | undefined, strikethrough: boolean | undefined): string {
  const lines = [
    ...((underline ?? present.includes('underline')) ? ['underline'] : []),
    ...((strikethrough ?? present.includes('line-through')) ? ['line-through'] : []),
  ];
  return lines.length === 0 ? STYLE_DEFAULTS.fontLine : lines.join(' ');
}
