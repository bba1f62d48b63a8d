/** Random one-stop tables for property tests: any units, figures, order of columns, words, and place in the sheet. */
import fc from 'fast-check';
import { counts, type Column, type ExportOptions, type ExportRow } from './one-stop-export';

const WORDS = {
  received: ['Số lượng hồ sơ tiếp nhận', 'Tiếp nhận', 'Số hồ sơ nhận giải quyết', 'TỔNG SỐ HỒ SƠ TIẾP NHẬN'],
  settled: ['Số lượng hồ sơ đã giải quyết', 'Đã giải quyết', 'Kết quả giải quyết', 'Hồ sơ đã xử lý'],
  pending: ['Số lượng hồ sơ đang giải quyết', 'Đang giải quyết', 'Hồ sơ chưa giải quyết', 'Hồ sơ đang xử lý'],
  total: ['Tổng số', 'Tổng', 'Tổng cộng'],
  within: ['Trong kỳ', 'Trong tháng', 'Mới tiếp nhận'],
  online: ['Trực tuyến', 'Tiếp nhận trực tuyến', 'Qua mạng'],
  direct: ['Trực tiếp, dịch vụ bưu chính', 'Trực tiếp hoặc qua bưu chính', 'Trực tiếp'],
  carried: ['Từ kỳ trước', 'Kỳ trước chuyển sang', 'Tồn kỳ trước'],
  early: ['Trước hạn', 'Sớm hạn', 'Trước hẹn', 'Trước thời hạn', 'Giải quyết trước hạn'],
  onTime: ['Đúng hạn', 'Đúng hẹn', 'Đúng thời hạn'],
  overdue: ['Quá hạn', 'Trễ hạn', 'Quá thời hạn', 'Trễ hẹn'],
  inTime: ['Trong hạn', 'Chưa đến hạn', 'Còn hạn', 'Chưa quá hạn'],
  name: ['Đơn vị', 'Tên đơn vị', 'Cơ quan, đơn vị', 'ĐƠN VỊ THỰC HIỆN'],
  order: ['STT', 'TT', 'Số TT'],
  unknown: ['Ghi chú', 'Tỷ lệ trước hạn (%)', 'Người báo cáo', 'Số hồ sơ thanh toán trực tuyến'],
} as const;

const words = fc.record(
  Object.fromEntries(Object.entries(WORDS).map(([key, labels]) => [key, fc.constantFrom(...labels)])) as {
    [Key in keyof typeof WORDS]: fc.Arbitrary<string>;
  },
);

/** Groups stay together, as merged headings need; they and their columns come in any order. */
export const anyColumns: fc.Arbitrary<Column[]> = words.chain((word) => {
  const column = (holds: Column['holds'], ...labels: string[]): Column => ({ holds, labels });
  const within = shuffled([
    column('receivedOnline', word.received, word.within, word.online),
    column('receivedDirect', word.received, word.within, word.direct),
  ]);
  const received = within.chain((pair) =>
    shuffled<Column[]>([
      [column('receivedTotal', word.received, word.total)],
      pair,
      [column('carriedOver', word.received, word.carried)],
    ]),
  );
  const settled = shuffled([
    column('settledTotal', word.settled, word.total),
    column('early', word.settled, word.early),
    column('onTime', word.settled, word.onTime),
    column('overdue', word.settled, word.overdue),
  ]);
  const pending = shuffled([
    column('pendingTotal', word.pending, word.total),
    column('pendingInTime', word.pending, word.inTime),
    column('pendingOverdue', word.pending, word.overdue),
  ]);
  const plain = [column('order', word.order), column('name', word.name), column('nothing-known', word.unknown)];
  return fc
    .tuple(received, settled, pending)
    .chain(([first, second, third]) =>
      shuffled<Column[]>([first.flat(), second, third, ...plain.map((one) => [one])]).map((groups) => groups.flat()),
    );
});

const count = fc.integer({ min: 0, max: 2500 });

const anyCounts = fc
  .record({ early: fc.integer({ min: 1, max: 2500 }), onTime: count, overdue: count, inTime: count, late: count })
  .chain((own) => {
    const total = own.early + own.onTime + own.overdue + own.inTime + own.late;
    return fc.tuple(fc.nat(Math.floor(total / 2)), fc.nat(Math.floor(total / 2))).map(([receivedDirect, carriedOver]) =>
      counts(own.early, own.onTime, own.overdue, {
        pendingInTime: own.inTime,
        pendingOverdue: own.late,
        receivedDirect,
        carriedOver,
      }),
    );
  });

const NAMES = [
  'Phòng Tư pháp',
  'Phòng Tài nguyên và Môi trường',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Lao động - Thương binh và Xã hội',
  'Văn phòng HĐND&UBND huyện',
  'UBND xã Phước Hưng',
  'Thanh tra huyện',
  'Cộng đồng số Tuy Phước',
];

export const anyRows: fc.Arbitrary<ExportRow[]> = fc
  .tuple(fc.shuffledSubarray(NAMES, { minLength: 1 }), fc.array(anyCounts, { minLength: 8, maxLength: 8 }))
  .map(([names, figures]) =>
    names.map((name, at) => ({ order: at + 1, name, counts: figures[at] ?? counts(1, 0, 0) })),
  );

export const anyOptions: fc.Arbitrary<Partial<ExportOptions>> = fc.record({
  columns: anyColumns,
  rows: anyRows,
  numberRow: fc.boolean(),
  totalRow: fc.boolean(),
  titles: fc
    .array(fc.constantFrom('UBND HUYỆN TUY PHƯỚC', '', 'Đơn vị tính: hồ sơ', 'BÁO CÁO TÌNH HÌNH'), { maxLength: 6 })
    .map((titles) => [...titles, '(Từ ngày 01/06/2024 đến ngày 30/06/2024)']),
  below: fc.constantFrom([], [[''], ['', '', 'Tuy Phước, ngày 05 tháng 7 năm 2024'], ['NGƯỜI LẬP BIỂU']]),
  write: fc.constantFrom<ExportOptions['write']>(
    (value) => value,
    (value) => String(value),
    (value) => String(value).replace(/\B(?=(\d{3})+$)/g, '.'),
  ),
});

function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
