/**
 * How large a month's statistics may be, each limit with its reason: for the reader of files and for what a sidebar sends.
 * Whatever is larger was not made by a one-stop system; whoever made it meant to slow the reader down or to fill its memory.
 */

const MEGABYTE = 1024 * 1024;

/** Of a file as it lies on the disk: real exports have 8 to 300 KB, with a logo and styles up to 2 MB. */
export const MOST_BYTES = 10 * MEGABYTE;

/** What the parts of a workbook that are read may unpack to, counted while unpacking: 5,000 rows of 20 columns come to 6 MB. */
export const MOST_UNPACKED = 32 * MEGABYTE;

/** Parts of a zip: a workbook of a hundred sheets with drawings and comments has some five hundred. */
export const MOST_PARTS = 1000;

/** Sheets of a workbook: a year's book has one a month and some more. */
export const MOST_SHEETS = 100;

/** Rows of a table: a province's list of all procedures has some 2,500. */
export const MOST_ROWS = 5000;

/** Columns of a table: the form has 13, the widest seen 41. Cells further right are not read. */
export const MOST_COLUMNS = 200;

/** Cells of a file that hold something: 5,000 rows of 40 columns. */
export const MOST_FILLED = 200_000;

/** Cells of a file, blank ones among them, that a few cells far apart may span. */
export const MOST_CELLS = MOST_ROWS * MOST_COLUMNS;

/** Characters of a file's cells: Google takes some millions from a sidebar in one call. */
export const MOST_CHARACTERS = 2_000_000;

/** Of one cell: the longest title of a form has some 400. Patterns look at a whole cell at once. */
export const LONGEST_TEXT = 5000;

/** Elements within elements: a page with tables within tables has some thirty. */
export const DEEPEST_ELEMENT = 200;

/** Days of a period: a month's. */
export const MOST_DAYS = 31;
