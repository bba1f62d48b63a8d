/** A grid to type a month into, where there is only a PDF or a photo: a unit a block, blank blocks are left out. */
import { useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { COUNT_NAMES, type CountId } from '../../../core/one-stop/counts';
import type { Cell } from '../../../core/text/text';
import { formatNumber, parseCount } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Check, TextField } from '../design/field';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import type { Call } from '../server/use-call';
import { CountFields, type TypedCounts } from './count-fields';
import { isWholePeriod, PeriodPicker, type Period } from './period-picker';
import type { Source } from './source';

export interface TypedMonth {
  readonly period: Period | null;
  readonly paper: string;
  readonly isFull: boolean;
  readonly counts: Readonly<Record<string, TypedCounts>>;
}

const SETTLED: readonly CountId[] = ['early', 'onTime', 'overdue'];
const FULL: readonly CountId[] = [
  'receivedOnline',
  'receivedDirect',
  'carriedOver',
  ...SETTLED,
  'pendingInTime',
  'pendingOverdue',
];

const NOTHING: TypedMonth = { period: null, paper: '', isFull: false, counts: {} };

interface MonthGridProps {
  readonly desk: Call<'openOneStopDesk'>;
  readonly kept: TypedMonth | null;
  readonly onKeep: (month: TypedMonth) => void;
  readonly onReady: (source: Source) => void;
}

export function MonthGrid({ desk, ...rest }: MonthGridProps) {
  const { state } = desk;
  if (state.phase === 'failed') return <Failure message={state.message} onRetry={desk.retry} />;
  if (state.phase !== 'done') return <Progress label="Đang lấy danh sách đơn vị…" />;
  if (state.given.units.length === 0) {
    return (
      <Notice tone="none" title="Chưa có đơn vị nào">
        <p>Ghi tên các đơn vị vào trang “Đơn vị”, rồi mở lại bảng này.</p>
      </Notice>
    );
  }
  return <Grid desk={state.given} {...rest} />;
}

interface GridProps extends Omit<MonthGridProps, 'desk'> {
  readonly desk: GivenBy<'openOneStopDesk'>;
}

function Grid({ desk: { units, today }, kept, onKeep, onReady }: GridProps) {
  const month = kept ?? NOTHING;
  const [fault, setFault] = useState('');
  const ids = month.isFull ? FULL : SETTLED;
  const change = (part: Partial<TypedMonth>): void => {
    setFault('');
    onKeep({ ...month, ...part });
  };
  const filled = units.filter((unit) => ids.some((id) => (month.counts[unit]?.[id] ?? '').trim() !== ''));
  const countIn = (unit: string, id: CountId): number | null => parseCount(month.counts[unit]?.[id]?.trim() || 0);
  const isWrong = filled.some((unit) => ids.some((id) => countIn(unit, id) === null));
  const settled = filled.reduce((sum, unit) => sum + SETTLED.reduce((all, id) => all + (countIn(unit, id) ?? 0), 0), 0);
  const look = (): void => {
    if (!isWholePeriod(month.period)) return setFault('Chọn kỳ thống kê trước.');
    if (filled.length === 0) return setFault('Nhập số của ít nhất một đơn vị.');
    if (isWrong) return setFault('Có ô chưa phải là số nguyên. Sửa các ô được đánh dấu.');
    const heading: Cell[] = ['Đơn vị', ...ids.map((id) => COUNT_NAMES[id].replace(' –', ':'))];
    const cells = [heading, ...filled.map((unit) => [unit, ...ids.map((id) => countIn(unit, id) ?? 0)])];
    const fileName = month.paper.trim() === '' ? 'Nhập tay' : `Nhập tay: ${month.paper.trim()}`;
    onReady({ fileName, cells, typed: true, by: 'unit', period: month.period });
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <PeriodPicker today={today} value={month.period} onChange={(period) => change({ period })} />
      <TextField
        label="Theo văn bản"
        value={month.paper}
        onChange={(paper) => change({ paper })}
        hint="Không bắt buộc, ví dụ: báo cáo số 12/BC-UBND."
      />
      <Check
        label="Nhập cả số tiếp nhận và đang giải quyết"
        value={month.isFull}
        onChange={(isFull) => change({ isFull })}
      />
      <div class="stack">
        {units.map((unit) => (
          <CountFields
            key={unit}
            unit={unit}
            ids={ids}
            counts={month.counts[unit] ?? {}}
            onChange={(counts) => change({ counts: { ...month.counts, [unit]: counts } })}
          />
        ))}
      </div>
      <p class="soft small">Đơn vị để trống hết các ô thì không được ghi.</p>
      <div class="actions inner">
        {fault !== '' && (
          <Notice tone="bad" isUrgent>
            <p>{fault}</p>
          </Notice>
        )}
        <p class="numbers" role="status">
          {filled.length}/{units.length} đơn vị, {formatNumber(settled)} hồ sơ đã giải quyết
        </p>
        <Button look="main">Xem trước</Button>
      </div>
    </form>
  );
}
