/**
 * Each role tries each function that Google may call, directly: what it is let do, and that a refusal says why and changes
 * nothing. `SHOW_TABLE=1 npx jest test/bundle/roles` prints the table.
 */
import type { AppsScriptHost } from '../../src/host/host';
import { allShown, CLERK, newHost, newTracker, oneStopRequest, OWNER, SECRETARY } from '../builders/tracker';
import { STRANGER } from '../builders/unknown-mail';

/** Everybody with whom the sheet is shared, and how they stand in the directory. */
const PEOPLE = {
  'chạy tự động': OWNER,
  'Thư ký ISO': SECRETARY,
  'một cửa': CLERK,
  'lãnh đạo': 'chutich@tuyphuoc.example',
  'ngoài danh bạ': STRANGER,
  'không rõ': '',
};

type Person = keyof typeof PEOPLE;

const ALL = Object.keys(PEOPLE) as Person[];
const MEMBERS = ALL.slice(0, 4);
const STAFF = ALL.slice(0, 3);
const SECRETARIES = ALL.slice(0, 2);
const AUTOMATION = ALL.slice(0, 1);

const FILE = oneStopRequest('2024-01', { 'Phòng Tư pháp': [1, 0, 0] });

/** What each function is for, and something that its page could send. */
const WHO: Readonly<Record<string, { readonly who: readonly Person[]; readonly request?: object }>> = {
  onOpen: { who: ALL },
  onEdit: { who: ALL },
  setUp: { who: SECRETARIES },
  pullSurvey: { who: ALL },
  recompute: { who: ALL },
  showTracking: { who: ALL },
  showOneStopDesk: { who: ALL },
  showSlipDesk: { who: ALL },
  showResults: { who: ALL },
  showChanges: { who: ALL },
  showMailDesk: { who: ALL },
  showCheck: { who: ALL },
  showSetUp: { who: ALL },
  runDaily: { who: AUTOMATION },
  onSurveySubmit: { who: AUTOMATION },
  catchUpSurvey: { who: AUTOMATION },
  trackObjectives: { who: ALL, request: {} },
  explainFigure: {
    who: ALL,
    request: { indicator: 'satisfaction', unit: 'Toàn cơ quan', from: '2024-01', through: '2024-01' },
  },
  showRows: { who: ALL, request: { tab: 'Một cửa', runs: [[1, 1]] } },
  openOneStopDesk: { who: ALL, request: {} },
  previewOneStop: { who: ALL, request: FILE },
  importOneStop: { who: STAFF, request: FILE },
  undoOneStop: { who: STAFF, request: { importedAt: '2024-01-01 08:00:00' } },
  openSlipDesk: { who: STAFF, request: {} },
  addSlip: {
    who: STAFF,
    request: {
      key: 'abcdefghij0123456789',
      slip: {
        ...{ date: '2024-02-01', unit: 'Phòng Tư pháp', field: '', code: '', comment: '', channel: '' },
        levels: ['Hài lòng', '', '', '', '', ''],
      },
    },
  },
  correctSlip: { who: STAFF, request: { id: 'PG-20240201-abcdefghij012345', print: 'x', slip: null } },
  previewTally: { who: STAFF, request: { ...tally() } },
  saveTally: { who: STAFF, request: { ...tally(), seen: '', confirmed: false } },
  openSetUp: { who: ALL, request: {} },
  saveRows: { who: SECRETARIES, request: { tab: 'units', changes: [{ seen: ['x'], wanted: null }] } },
  sendUnitTests: { who: SECRETARIES, request: { units: [] } },
  checkSystem: { who: ALL, request: {} },
  repairSystem: { who: SECRETARIES, request: { by: 'setUp' } },
  openResults: { who: STAFF, request: {} },
  saveResults: {
    who: STAFF,
    request: { lines: [{ key: 'x', seen: Array(6).fill(''), typed: Array(6).fill('') }] },
  },
  openChanges: { who: STAFF, request: {} },
  saveChange: { who: STAFF, request: { seen: null, entry: null } },
  openMailDesk: { who: ALL, request: {} },
  previewSummary: { who: ALL, request: {} },
  holdSummary: { who: SECRETARIES, request: { month: '2024-01', isHeld: true } },
  settleMail: { who: SECRETARIES, request: { key: 'BC-2020-01-XXXX', wasSent: true } },
  sendTestMail: { who: MEMBERS, request: {} },
};

function tally() {
  return {
    ...{ month: '2024-01', unit: 'Phòng Tư pháp', source: 'Phiếu giấy' },
    ...{ handedOut: 3, returned: 2, invalid: 0, counts: [2, 0, 0, 0, 0] },
  };
}

const tracker = newTracker({ now: '2024-02-01 09:00:00' });
tracker.workbook.editors = Object.values(PEOPLE).filter((address) => address !== '');

/** What the person is told: the sidebar's reply, the alert, or what the trigger threw. */
function told(host: AppsScriptHost, name: string, person: Person, argument: unknown): string {
  const shownBefore = host.screen.dialogs.length;
  const from = WHO[name]?.request ? 'sidebar' : WHO[name]?.who === AUTOMATION ? 'editor' : 'menu';
  try {
    const reply = host.call(name, [argument], { email: PEOPLE[person], from });
    return JSON.stringify([reply ?? '', host.screen.dialogs.slice(shownBefore).map(({ text }) => text)]);
  } catch (error) {
    return String(error);
  }
}

const REFUSED: Readonly<Record<Person, string>> = {
  'chạy tự động': 'không có',
  'Thư ký ISO': 'không có',
  'một cửa': 'chỉ Thư ký ISO làm được',
  'lãnh đạo': 'thuộc nhóm lãnh đạo',
  'ngoài danh bạ': 'chưa có ở trang “Đơn vị”',
  'không rõ': 'Google không cho biết',
};
const NOT_OWN = 'tài khoản khác không chạy thay được';
const REFUSALS = [...Object.values(REFUSED), NOT_OWN];

const functionsOf = (host: AppsScriptHost): string[] => [...host.entryPoints()].sort();

test('every function that Google may call stands in the table', () => {
  expect(functionsOf(tracker)).toEqual(Object.keys(WHO).sort());
});

/** All refusals fall on one workbook: nothing but the log may show that they were asked for. */
const refusing = tracker.copy();
const untouched = allShown(tracker, ['Nhật ký']);
const tableRows: string[] = [];

test.each(Object.keys(WHO))('%s', (name) => {
  const { who = [], request } = WHO[name] ?? {};
  const marks = ALL.map((person) => {
    const host = who.includes(person) ? tracker.copy() : refusing;
    const words = told(host, name, person, request);
    const isRefused = REFUSALS.some((refusal) => words.includes(refusal));
    if (isRefused) {
      expect(words).toContain(who === AUTOMATION ? NOT_OWN : REFUSED[person]);
      expect(allShown(host, ['Nhật ký'])).toEqual(untouched);
    }
    return isRefused ? '–' : 'được';
  });
  tableRows.push([name.padEnd(18), ...marks.map((mark, at) => mark.padEnd((ALL[at] ?? '').length))].join(' | '));
  expect(marks).toEqual(ALL.map((person) => (who.includes(person) ? 'được' : '–')));
});

const WRONG = [null, undefined, 0, '', 'x', [], {}, { key: {} }, { month: '=1+1', isHeld: 'yes' }, { slip: [[]] }];

test.each(Object.keys(WHO).filter((name) => WHO[name]?.request))(
  '%s takes no argument of another form, whoever sends it, and shows no internals',
  (name) => {
    const before = allShown(tracker);
    const isOpen = JSON.stringify(WHO[name]?.request) === '{}';
    for (const wrong of WRONG.filter((one) => !isOpen || typeof one !== 'object' || one === null)) {
      const reply = tracker.call(name, [wrong], { email: SECRETARY, from: 'sidebar' }) as {
        ok: boolean;
        message: string;
      };
      expect([name, wrong, reply.ok]).toEqual([name, wrong, false]);
      expect(reply.message).toMatch(/^\p{Lu}[^{}[\]]+\.$/u);
      expect(reply.message).not.toMatch(/undefined|expected|invalid|TypeError|ngoài dự kiến/i);
    }
    expect(allShown(tracker)).toEqual(before);
  },
);

test('until somebody has set the tracker up, whoever comes first does', () => {
  const host = newHost();
  host.workbook.editors.push(STRANGER);
  host.call('setUp', [], { email: STRANGER });
  expect(host.workbook.sheets.length).toBeGreaterThan(5);
});

test('the account that keeps the automation cannot lock itself out of the directory', () => {
  const host = tracker.copy();
  const unitsTab = allShown(host)['Đơn vị'] ?? [];
  host.person(OWNER).type(
    'Đơn vị',
    2,
    1,
    unitsTab.slice(1).map((row) => row.map(() => '')),
  );
  expect(told(host, 'holdSummary', 'chạy tự động', WHO['holdSummary']?.request)).toContain('"ok":true');
  expect(told(host, 'holdSummary', 'Thư ký ISO', WHO['holdSummary']?.request)).toContain('chưa có ở trang “Đơn vị”');
});

test('an address of the leaders and of a unit reports for the unit', () => {
  const host = tracker.copy();
  host.person(OWNER).type('Đơn vị', 2, 5, [[PEOPLE['lãnh đạo']]]);
  expect(told(host, 'openSlipDesk', 'lãnh đạo', {})).toContain('"ok":true');
});

afterAll(() => {
  if (!process.env['SHOW_TABLE']) return;
  process.stdout.write(`${['hàm'.padEnd(18), ...ALL].join(' | ')}\n${tableRows.join('\n')}\n`);
});
