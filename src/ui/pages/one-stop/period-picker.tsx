/** The period that figures are of: a calendar month, or two days where the office's months run otherwise. */
import { useState } from 'preact/hooks';
import { addMonths, formatMonth, monthOf } from '../../../core/calendar/calendar-date';
import { calendarPeriod } from '../../../core/calendar/reporting-period';
import { Check, Select, TextField } from '../design/field';

export interface Period {
  readonly from: string;
  readonly to: string;
}

interface PeriodPickerProps {
  readonly today: string;
  readonly value: Period | null;
  readonly onChange: (period: Period | null) => void;
}

const MONTHS = 24;

const isMonth = ({ from, to }: Period): boolean => {
  const month = calendarPeriod(monthOf(to));
  return from === month.from && to === month.to;
};

export function PeriodPicker({ today, value, onChange }: PeriodPickerProps) {
  const [isFree, setFree] = useState(value !== null && value.from !== '' && !isMonth(value));
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(monthOf(today), -back));
  const options = [
    { value: '', label: 'Chọn tháng' },
    ...months.map((month) => ({ value: month, label: `Tháng ${formatMonth(month)}` })),
  ];
  const monthPeriod = (month: string): Period | null => {
    if (month === '') return null;
    const { from, to } = calendarPeriod(month);
    return { from, to };
  };
  const [from, to] = [value?.from ?? '', value?.to ?? ''];
  return (
    <div class="stack tight">
      {isFree ? (
        <div class="pair">
          <TextField label="Từ ngày" type="date" value={from} onChange={(day) => onChange({ from: day, to })} />
          <TextField label="Đến ngày" type="date" value={to} onChange={(day) => onChange({ from, to: day })} />
        </div>
      ) : (
        <Select
          label="Kỳ thống kê"
          value={to === '' ? '' : monthOf(to)}
          onChange={(month) => onChange(monthPeriod(month))}
          options={options}
        />
      )}
      <Check
        label="Kỳ không trùng tháng dương lịch (ví dụ từ ngày 15 đến ngày 14)"
        value={isFree}
        onChange={(isOn) => {
          setFree(isOn);
          if (!isOn) onChange(to === '' ? null : monthPeriod(monthOf(to)));
        }}
      />
    </div>
  );
}

/** Both days are there and in their order. */
export const isWholePeriod = (period: Period | null): period is Period =>
  period !== null && period.from !== '' && period.to !== '' && period.from <= period.to;
