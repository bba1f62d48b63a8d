/** Content types by the ending of a file's name, and back. */

/** The first ending of a type is the one that a conversion gives. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/json': ['json'],
  'application/msword': ['doc'],
  'application/pdf': ['pdf'],
  'application/rtf': ['rtf'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/zip': ['zip'],
  'application/x-gzip': ['gz'],
  'application/javascript': ['js'],
  'audio/mpeg': ['mp3'],
  'image/bmp': ['bmp'],
  'image/gif': ['gif'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/svg+xml': ['svg'],
  'text/calendar': ['ics'],
  'text/css': ['css'],
  'text/csv': ['csv'],
  'text/html': ['html', 'htm'],
  'text/plain': ['txt'],
  'text/xml': ['xml'],
  'video/mp4': ['mp4'],
};

const BY_ENDING: ReadonlyMap<string, string> = new Map(
  Object.entries(TYPES).flatMap(([type, endings]) => endings.map((ending) => [ending, type] as const)),
);

/** `bao-cao.pdf` → `application/pdf`; null where the ending tells nothing. */
export function contentTypeOfName(name: string | null): string | null {
  const [, ending] = /\.([^.]+)$/.exec(name ?? '') ?? [];
  return (ending && BY_ENDING.get(ending.toLowerCase())) ?? null;
}

/** Name of a file that was converted: what follows the last full stop counts as its old ending. */
export function convertedName(name: string | null, contentType: string): string | null {
  const [ending] = TYPES[contentType] ?? [];
  if (name === null || ending === undefined) return name;
  return `${name.replace(/\.[^.]*$/, '')}.${ending}`;
}
