/** The fields of a report: only those that the chosen status has a use for. */
import { Select, TextField } from '../design/field';
import { DONE, isDone, SET_APART, SOMETHING_CAME, withStatus, type Draft } from './draft';

const LONGEST = 1000;

interface ReportFieldsProps {
  readonly label: string;
  readonly statuses: readonly string[];
  readonly draft: Draft;
  readonly today: string;
  readonly onChange: (draft: Draft) => void;
}

export function ReportFields({ label, statuses, draft, today, onChange }: ReportFieldsProps) {
  const { status, doneOn, evidence, note } = draft;
  const known = status === '' || statuses.includes(status) ? statuses : [...statuses, status];
  const options = known.map((one) => ({ value: one, label: one }));
  return (
    <>
      <Select
        label={label}
        value={status}
        onChange={(next) => onChange(withStatus(draft, next, today))}
        options={[{ value: '', label: 'Chưa báo cáo' }, ...options]}
      />
      {isDone(status) && (
        <TextField
          label="Ngày hoàn thành"
          value={doneOn}
          onChange={(text) => onChange({ ...draft, doneOn: text })}
          hint="Ngày/tháng/năm, ví dụ 05/7/2024."
        />
      )}
      {(status === DONE || status === SOMETHING_CAME) && (
        <TextField
          label={status === SOMETHING_CAME ? 'Minh chứng (cần có)' : 'Minh chứng'}
          value={evidence}
          onChange={(text) => onChange({ ...draft, evidence: text })}
          hint="Số, ký hiệu văn bản hoặc liên kết."
          longest={LONGEST}
        />
      )}
      {status !== '' && (
        <TextField
          label={status === SET_APART ? 'Lý do (cần có)' : 'Ghi chú'}
          value={note}
          onChange={(text) => onChange({ ...draft, note: text })}
          longest={LONGEST}
        />
      )}
    </>
  );
}
