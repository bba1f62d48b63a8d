/** The period that figures are of: a calendar month, or two days where the office's months run otherwise. */
import { useState } from 'preact/hooks';
import {
  addMonths,
  daysBetween,
  formatDate,
  formatMonth,
  monthOf,
  parseDate,
} from '../../../core/calendar/calendar-date';
import { calendarPeriod } from '../../../core/calendar/reporting-period';
import { MOST_DAYS } from '../../../core/one-stop/limits';
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
/** `1/6/2024`: with fewer letters a day is still being typed. */
const SHORTEST_DATE = 8;

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
  const fault = faultOf({ from, to });
  return (
    <div class="stack tight">
      {isFree ? (
        <>
          <div class="pair">
            <DayField label="Từ ngày" value={from} onChange={(day) => onChange({ from: day, to })} />
            <DayField label="Đến ngày" value={to} onChange={(day) => onChange({ from, to: day })} />
          </div>
          {fault !== '' && <p class="fault">{fault}</p>}
        </>
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

interface DayProps {
  readonly label: string;
  /** `YYYY-MM-DD`, `''` while it is none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day as the administration writes it, whatever language the browser speaks. */
function DayField({ label, value, onChange }: DayProps) {
  const [typed, setTyped] = useState(value === '' ? '' : formatDate(value));
  const isWrong = typed.trim().length >= SHORTEST_DATE && parseDate(typed) === null;
  return (
    <TextField
      label={label}
      hint={isWrong ? 'Không có ngày này' : 'ngày/tháng/năm'}
      isWrong={isWrong}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(parseDate(text) ?? '');
      }}
    />
  );
}

/** Why two days are no period, `''` where they are one or one of them is not there yet. */
function faultOf({ from, to }: Period): string {
  if (from === '' || to === '') return '';
  if (from > to) return 'Ngày cuối kỳ đứng trước ngày đầu kỳ.';
  return daysBetween(from, to) < MOST_DAYS ? '' : 'Kỳ dài hơn một tháng; thống kê được nhập từng tháng.';
}

export const isWholePeriod = (period: Period | null): period is Period =>
  period !== null && period.from !== '' && period.to !== '' && faultOf(period) === '';
