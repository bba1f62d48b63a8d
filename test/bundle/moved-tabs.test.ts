/** People sort, insert and delete while a job runs: what is theirs stays, what the tracker writes gets to its place. */
import {
  allShown,
  answer,
  importMonth,
  inspect,
  newTracker,
  oneStopRequest,
  OWNER,
  records,
  shown,
} from '../builders/tracker';
import type { AppsScriptHost } from '../../src/host/host';

const UNITS = ['Phòng Tư pháp', 'Phòng Nội vụ'] as const;

/** Does something by hand just before the next call of that name. */
function justBefore(host: AppsScriptHost, call: string, act: () => void): void {
  host.calls.before = ({ name }) => {
    if (name !== call) return;
    host.calls.before = () => undefined;
    act();
  };
}

function pulled(): AppsScriptHost {
  const host = newTracker();
  answer(host, '2024-01-10 08:00:00', { code: 'H-1', comment: '=1+1' });
  return host;
}

function imported(): AppsScriptHost {
  const host = newTracker();
  host.advanceTo('2024-03-01 09:00:00');
  importMonth(host, oneStopRequest('2024-01', { [UNITS[0]]: [8, 1, 1], [UNITS[1]]: [5, 0, 0] }));
  importMonth(host, oneStopRequest('2024-02', { [UNITS[0]]: [6, 1, 1] }));
  return host;
}
const figures = (host: AppsScriptHost): string[] =>
  records(host, 'Một cửa')
    .map((row) => `${row['Tên']} ${row['Từ ngày']} ${row['Đã giải quyết: trước hạn']}`)
    .sort();
const AGAIN = oneStopRequest('2024-01', { [UNITS[0]]: [7, 2, 1], [UNITS[1]]: [4, 1, 0] });

describe('an answer that comes in while someone', () => {
  test.each<[string, (host: AppsScriptHost) => void]>([
    ['puts a column in at the left', (host) => host.person(OWNER).insertColumns('Khảo sát', 1)],
    ['puts a column in among the others', (host) => host.person(OWNER).insertColumns('Khảo sát', 4)],
    ['puts a row in above the heading', (host) => host.person(OWNER).insertRows('Khảo sát', 1)],
    ['puts a row in below the heading', (host) => host.person(OWNER).insertRows('Khảo sát', 2)],
  ])('%s stands under its headings, as text, and no other row is touched', (_, edit) => {
    const host = pulled();
    justBefore(host, 'Sheet.appendRow', () => edit(host));
    answer(host, '2024-01-11 08:00:00', { code: '=2+2', comment: '=IMPORTDATA("https://la.example")' });
    const rows = shown(host, 'Khảo sát');
    const headings = rows.find((row) => row.includes('Mã hồ sơ')) ?? [];
    const column = (heading: string): string[] =>
      rows.map((row) => row[headings.indexOf(heading)] ?? '').filter((cell) => cell !== '' && cell !== heading);
    expect(column('Mã hồ sơ')).toEqual(['H-1', '=2+2']);
    expect(column('Ý kiến góp ý')).toEqual(['=1+1', '=IMPORTDATA("https://la.example")']);
    expect(column('Dấu thời gian')).toEqual(['10/01/2024 08:00:00', '11/01/2024 08:00:00']);
  });
});

test('a month imported again while someone puts a row in replaces its own rows and no other', () => {
  const host = imported();
  justBefore(host, 'Sheet.deleteRows', () => host.person(OWNER).insertRows('Một cửa', 1));
  expect(importMonth(host, AGAIN)).toMatchObject({ ok: true, changed: true });
  expect(shown(host, 'Một cửa').filter(([first]) => first === 'Từ ngày')).toHaveLength(1);
  const headings = shown(host, 'Một cửa').find((row) => row.includes('Tên')) ?? [];
  const names = shown(host, 'Một cửa').map(
    (row) => `${row[headings.indexOf('Tên')]} ${row[headings.indexOf('Từ ngày')]}`,
  );
  expect(names.filter((name) => name.startsWith('Phòng')).sort()).toEqual([
    'Phòng Nội vụ 01/01/2024',
    'Phòng Tư pháp 01/01/2024',
    'Phòng Tư pháp 01/02/2024',
  ]);
});

test('a month added while someone puts a row in above the others writes over none of them', () => {
  const host = imported();
  const before = figures(host);
  justBefore(host, 'Range.setValues', () => host.person(OWNER).insertRows('Một cửa', 2));
  importMonth(host, oneStopRequest('2023-12', { [UNITS[0]]: [3, 0, 0] }));
  expect(figures(host).filter((line) => line.startsWith('Phòng'))).toEqual(
    [...before, 'Phòng Tư pháp 01/12/2023 3'].sort(),
  );
});

test('results get beside their objectives, and what the secretary chose stays, when a column comes in', () => {
  const host = newTracker();
  host.person(OWNER).type('Mục tiêu', 2, 10, [['Theo sổ', 'kết quả cũ']]);
  justBefore(host, 'Range.setValues', () => host.person(OWNER).insertColumns('Mục tiêu', 1));
  host.call('recompute');
  const [headings = [], first = []] = shown(host, 'Mục tiêu');
  expect(first[headings.indexOf('Cách theo dõi')]).toBe('Theo sổ');
  expect(['', 'kết quả cũ']).not.toContain(first[headings.indexOf('Kết quả')]);
  expect(headings[0]).toBe('');
});

test('a heading that is renamed for good stops the next run, which names tab and heading', () => {
  const host = newTracker();
  justBefore(host, 'Sheet.getSheetValues', () => host.person(OWNER).type('Đơn vị', 1, 1, [['Tên cơ quan']]));
  host.call('recompute');
  expect(host.screen.dialogs.slice(-1)[0]?.text).toMatch(/^Trang tính “Đơn vị”: không thấy cột “Tên đơn vị”/);
});

/** A filter over the whole tab that lets nothing through, one row hidden besides. */
const FILTER_ALL = `function filterAll() {
  return SpreadsheetApp.getActive().getSheets().map((sheet) => {
    sheet.getDataRange().createFilter().setColumnFilterCriteria(1,
      SpreadsheetApp.newFilterCriteria().whenTextEqualTo('không có hàng nào').build());
    sheet.hideRows(2);
    return sheet.isRowHiddenByUser(2) && sheet.getFilter() !== null;
  });
}`;

test('filters and hidden rows on every tab change nothing of what a month brings', () => {
  const month = (act: (host: AppsScriptHost) => void): AppsScriptHost => {
    const host = imported();
    act(host);
    answer(host, '2024-03-02 08:00:00', { code: 'H-9' });
    importMonth(host, AGAIN);
    host.advanceTo('2024-04-06 09:00:00');
    return host;
  };
  const filtered = month((host) => {
    const isFiltered = inspect(host, FILTER_ALL) as boolean[];
    expect(isFiltered).toHaveLength(Object.keys(allShown(host)).length);
    expect(isFiltered).not.toContain(false);
  });
  expect(allShown(filtered)).toEqual(allShown(month(() => undefined)));
});
