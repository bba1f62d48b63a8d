/** A small authority in the middle of its work: three units, thirty answers, statistics of a month, mail about to be due. */
import type { AppsScriptHost, Bundle } from '../../src/host/host';
import {
  answer,
  importMonth,
  inspect,
  newHost,
  OWNER,
  oneStopRequest,
  setSetting,
  shown,
  typeBelowHeading,
} from '../builders/tracker';

export const UNITS = ['Phòng Tư pháp', 'Phòng Nội vụ', 'Phòng Kinh tế'] as const;

export const LEADERS = ['chutich@tuyphuoc.example', 'pct.vanxa@tuyphuoc.example'] as const;

/** All foreign text begins like this, so that a formula made of it is known for what it is. */
export const FOREIGN = '=HYPERLINK("https://la.example","góp ý")';

const SECRETARY = 'thuky.iso@tuyphuoc.example';

const OBJECTIVES = [
  [
    '1',
    'Duy trì hệ thống',
    'Hậu kiểm của Chi cục đạt yêu cầu.',
    'Cập nhật thủ tục khi có thay đổi',
    'Thường xuyên',
    'Phòng Nội vụ',
    '',
  ],
  ['', '', '', 'Đánh giá nội bộ', 'Theo Kế hoạch', 'Phòng Nội vụ', ''],
  [
    '2',
    'Trả kết quả trước hạn',
    'Tăng 1% so với năm 2023.',
    'Rút ngắn thời gian',
    'Thường xuyên',
    'Phòng Tư pháp, Phòng Nội vụ',
    '',
  ],
  ['3', 'Hài lòng của người dân', 'Đạt từ 90% trở lên.', 'Khảo sát', 'Hàng tháng', 'Phòng Kinh tế', ''],
];

/** Nothing but the script in a new file. */
export function unfounded(bundle?: Bundle): AppsScriptHost {
  const host = newHost({ now: '2023-12-29 08:00:00' });
  if (bundle) host.install(bundle);
  return host;
}

/** Set up, with its units and objectives, and nothing measured yet. */
export function founded(bundle?: Bundle): AppsScriptHost {
  const host = unfounded(bundle);
  host.call('setUp');
  setSetting(host, 'Năm', '2024');
  setSetting(host, 'Tên gọi tắt', 'UBND huyện Tuy Phước');
  typeBelowHeading(host, 'Đơn vị', [
    ...UNITS.map((name) => [name, '', 'Cơ quan chuyên môn', '']),
    ['Thư ký ISO', '', 'Thư ký ISO', SECRETARY],
    ['Lãnh đạo UBND', '', 'Lãnh đạo', LEADERS.join('; ')],
    ['Bộ phận Một cửa', '', 'Một cửa', 'motcua@tuyphuoc.example'],
  ]);
  typeBelowHeading(host, 'Mục tiêu', OBJECTIVES);
  typeBelowHeading(host, 'Thay đổi', [
    [
      'Thủ tục hành chính',
      'Thủ tục khai sinh',
      UNITS[0],
      '12/QĐ-UBND',
      '28/12/2023',
      '02/01/2024',
      '04/01/2024',
      'Một cửa',
    ],
  ]);
  host.call('recompute');
  return host;
}

/** On the morning of 5 February 2024: four answers and an edit not yet pulled, the summary of January due today. */
export function atWork(bundle?: Bundle): AppsScriptHost {
  const host = founded(bundle);
  reportWork(host);
  const ids = Array.from({ length: 26 }, (_, index) => answer(host, at(index + 2), slip(index)));
  typeBelowHeading(host, 'Khảo sát', [
    [
      '15/01/2024 09:00:00',
      'H08-GIAY',
      UNITS[0],
      '',
      'Hài lòng',
      '',
      '',
      '',
      '',
      '',
      'Phiếu giấy',
      '',
      'Phiếu giấy',
      '',
    ],
  ]);
  host.advanceTo('2024-02-01 09:00:00');
  importMonth(host, oneStopRequest('2024-01', { [UNITS[0]]: [8, 1, 1], [UNITS[1]]: [5, 0, 0], [UNITS[2]]: [9, 1, 0] }));
  host.advanceTo('2024-02-04 20:00:00');
  host.editResponse(host.forms[0]?.id ?? '', ids[3] ?? '', answersOf(slip(4)), '2024-02-04 20:10:00', {
    event: 'none',
  });
  for (const index of [26, 27, 28, 29]) {
    host.submitForm(host.forms[0]?.id ?? '', answersOf(slip(index)), `2024-02-04 21:0${index - 25}:00`, {
      event: 'none',
    });
  }
  mendTable(host);
  host.advanceTo('2024-02-05 04:00:00');
  return host;
}

/** A self-check by its drop-down alone, a planned one with all that belongs to it, a note on one that is not done yet. */
function reportWork(host: AppsScriptHost): void {
  const lines = shown(host, 'Công việc');
  const type = (text: string, unit: string, period: string, cells: readonly string[]): void => {
    const row = lines.findIndex((line) => line[2]?.includes(text) && line[3] === unit && line[4] === period) + 1;
    host.person(OWNER).type('Công việc', row, 7, [[...cells]]);
  };
  type('Tự kiểm tra', UNITS[0], 'Quý I/2024', ['Không phát sinh', '', '', '']);
  type('Tự kiểm tra', UNITS[1], 'Quý I/2024', ['Có phát sinh', '31/01/2024', 'CV 12/PNV', 'đã mở lại 3 hồ sơ']);
  type('Tự kiểm tra', UNITS[0], 'Quý III/2024', ['', '', '', 'nhờ Thư ký nhập thay']);
  host.call('recompute');
}

/** Lines come in, go, keep a report without a place, and read otherwise at the next run. */
function mendTable(host: AppsScriptHost): void {
  host.person(OWNER).type('Mục tiêu', 4, 4, [['Rút ngắn thời gian giải quyết', 'Hàng quý']]);
  host.person(OWNER).type('Mục tiêu', 2, 4, [['Cập nhật các thủ tục khi có thay đổi']]);
}

/** The same, with the hourly trigger that takes in a backlog: the last pull had no time for the last five. */
export function behind(bundle?: Bundle): AppsScriptHost {
  const host = atWork(bundle);
  inspect(
    host,
    `function start() {
      ScriptApp.newTrigger('catchUpSurvey').timeBased().everyHours(1).create();
      PropertiesService.getDocumentProperties().setProperty('surveyComplete', '2024-02-04 20:00:00 5');
    }`,
  );
  return host;
}

const at = (day: number): string => `2024-01-${String(day).padStart(2, '0')} 10:00:00`;

function slip(index: number) {
  return { unit: UNITS[index % 3] ?? '', overall: index % 5 === 0 ? 'Không hài lòng' : 'Hài lòng', comment: FOREIGN };
}

const answersOf = ({ unit, overall, comment }: ReturnType<typeof slip>) => ({
  'Cơ quan giải quyết': unit,
  'Mức độ hài lòng chung': overall,
  'Ý kiến góp ý': comment,
});

/** What the clerk imports in the sweep: January again, with other figures. */
export const JANUARY_AGAIN = oneStopRequest(
  '2024-01',
  { [UNITS[0]]: [7, 2, 1], [UNITS[1]]: [5, 0, 0], [UNITS[2]]: [9, 0, 1] },
  { confirmed: true },
);

export { OWNER, shown };
