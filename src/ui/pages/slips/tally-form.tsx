/** The numbers of a tally as they stand on the desk's paper, with their sums said while they are typed. */
import { useId, useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { addMonths, formatMonth, monthOf } from '../../../core/calendar/calendar-date';
import { checkTally } from '../../../core/survey/paper-tally';
import { formatNumber, parseCount } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Select, TextField } from '../design/field';
import { Notice } from '../design/notice';
import type { Tally } from './tally-desk';

/** As typed: handed out, returned, invalid, then each level. */
export interface TypedTally {
  readonly month: string;
  readonly unit: string;
  readonly source: string;
  readonly numbers: Readonly<Record<number, string>>;
}

export const EMPTY_TALLY: TypedTally = { month: '', unit: '', source: 'Phiếu giấy', numbers: {} };

export const totalNames = ['Phát ra', 'Thu về', 'Không hợp lệ'] as const;
const MONTHS = 24;
const LONGEST = 9;

interface TallyFormProps {
  readonly desk: GivenBy<'openSlipDesk'>;
  readonly typed: TypedTally;
  readonly onChange: (typed: TypedTally) => void;
  readonly onReady: (tally: Tally) => void;
}

export function TallyForm({ desk, typed, onChange, onReady }: TallyFormProps) {
  const [fault, setFault] = useState('');
  const { today, units, scale, sources } = desk;
  const change = (part: Partial<TypedTally>): void => {
    setFault('');
    onChange({ ...typed, ...part });
  };
  const names = [...totalNames, ...scale];
  const textOf = (index: number): string => (typed.numbers[index] ?? '').trim();
  const countAt = (index: number): number | null => parseCount(textOf(index) || 0);
  const counts = scale.map((_, index) => countAt(totalNames.length + index) ?? 0);
  const valid = counts.reduce((sum, count) => sum + count, 0);
  const [returned, invalid] = [countAt(1) ?? 0, countAt(2) ?? 0];
  const look = (): void => {
    if (typed.month === '') return setFault('Chọn tháng trước.');
    if (typed.unit === '') return setFault('Chọn đơn vị trước.');
    if (typed.source.trim() === '') return setFault('Ghi nguồn của phiếu, ví dụ “Phiếu giấy”.');
    if (names.some((_, index) => countAt(index) === null))
      return setFault('Có ô chưa phải là số nguyên. Sửa các ô được đánh dấu.');
    const { month, unit, source } = typed;
    const handedOut = textOf(0) === '' ? null : countAt(0);
    const tally = { month, unit, source, handedOut, returned, invalid, counts };
    const [wrong] = checkTally(tally, today).faults;
    if (wrong !== undefined) return setFault(wrong);
    onReady(tally);
  };
  const months = Array.from({ length: MONTHS }, (_, ago) => addMonths(monthOf(today), -ago));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <Select
        label="Tháng"
        value={typed.month}
        onChange={(month) => change({ month })}
        options={[
          { value: '', label: 'Chọn tháng' },
          ...months.map((month) => ({ value: month, label: `Tháng ${formatMonth(month)}` })),
        ]}
      />
      <Select
        label="Đơn vị"
        value={typed.unit}
        onChange={(unit) => change({ unit })}
        options={[{ value: '', label: 'Chọn đơn vị' }, ...units.map((unit) => ({ value: unit, label: unit }))]}
      />
      <TextField
        label="Nguồn"
        value={typed.source}
        onChange={(source) => change({ source })}
        suggestions={sources}
        hint="Phải khác nguồn của phiếu lẻ cùng đơn vị, cùng tháng."
      />
      <div class="card stack tight">
        {names.map((name, index) => (
          <CountRow
            key={name}
            name={name}
            hint={index === 0 ? 'để trống nếu không đếm' : ''}
            text={typed.numbers[index] ?? ''}
            onChange={(text) => change({ numbers: { ...typed.numbers, [index]: text } })}
          />
        ))}
      </div>
      <p class="numbers" role="status">
        Hợp lệ {formatNumber(valid)} + không hợp lệ {formatNumber(invalid)} = {formatNumber(valid + invalid)}; thu về{' '}
        {formatNumber(returned)}
      </p>
      {fault !== '' && (
        <Notice tone="bad" isUrgent>
          <p>{fault}</p>
        </Notice>
      )}
      <div>
        <Button look="main">Xem trước</Button>
      </div>
    </form>
  );
}

interface CountRowProps {
  readonly name: string;
  readonly hint: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function CountRow({ name, hint, text, onChange }: CountRowProps) {
  const id = useId();
  const isWrong = text.trim() !== '' && parseCount(text.trim()) === null;
  return (
    <div class="count-row">
      <label for={id}>
        {name}
        {hint !== '' && <span class="soft small"> ({hint})</span>}
        {isWrong && <span class="fault"> Cần số nguyên</span>}
      </label>
      <input
        id={id}
        class="input numbers"
        inputMode="numeric"
        autocomplete="off"
        maxLength={LONGEST}
        value={text}
        aria-invalid={isWrong}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
