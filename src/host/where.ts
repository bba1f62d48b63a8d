/** Where in the sources a place in Google's log stands: `npm run where -- 2:12345`, line and column of `Code`. */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

const [, line = '', column = ''] = /(\d+):(\d+)\)?$/.exec(process.argv[2] ?? '') ?? [];
if (line === '') {
  process.stderr.write('Ghi dòng và cột như trong nhật ký của Google, ví dụ: npm run where -- Code:2:12345\n');
  process.exit(1);
}
const payload = JSON.parse(readFileSync(new URL('Code.js.map', import.meta.url), 'utf8')) as SourceMapPayload;
const entry = new SourceMap(payload).findEntry(Number(line) - 1, Number(column) - 1);
if (!('originalSource' in entry)) {
  process.stderr.write(`Không có dòng ${line}, cột ${column} trong bản dựng này.\n`);
  process.exit(1);
}
const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
process.stdout.write(`${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}\n`);
