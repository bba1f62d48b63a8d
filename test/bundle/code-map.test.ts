/** Names in the bundle are short: a place in Google's log leads back to the source all the same. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

test.each(['Các trang tính đã đủ.', 'chưa đọc được. Cần'])('the place of “%s”', (words) => {
  const lines = readFileSync('dist/Code.js', 'utf8').split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  const column = lines[line]?.indexOf(words) ?? -1;
  const place = execFileSync('node', ['build/where.mjs', `at f (Code:${line + 1}:${column + 1})`], {
    encoding: 'utf8',
  });
  const [, file = '', row = ''] = /^(src\/.+):(\d+):\d+\n$/.exec(place) ?? [];
  const near = readFileSync(file, 'utf8').split('\n');
  expect(near.slice(Number(row) - 1, Number(row) + 8).join('\n')).toContain(words);
});
