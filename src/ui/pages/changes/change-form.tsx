/** The fields of an entry; by when it has to be posted is said while it is typed. */
import { useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { CHANGE_WORDS } from '../../../core/tasks/follow-up';
import { Button } from '../design/button';
import { Select, TextField } from '../design/field';
import { Notice } from '../design/notice';
import { Mark } from '../design/sign';
import { DAYS, entryOf, faultIn, type Entry } from './entry';
import { postingOf } from './posting';

const LONGEST = 1000;

interface ChangeFormProps {
  readonly desk: GivenBy<'openChanges'>;
  readonly entry: Entry;
  readonly isCorrection: boolean;
  readonly isOff: boolean;
  readonly onChange: (entry: Entry) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

export function ChangeForm({ desk, entry, isCorrection, isOff, onChange, onSave, onCancel }: ChangeFormProps) {
  const [fault, setFault] = useState('');
  const { today, role, units, last } = desk;
  const change = (part: Partial<Entry>): void => {
    setFault('');
    onChange({ ...entry, ...part });
  };
  const posting = postingOf(entry, desk);
  const kinds = entry.kind === '' || CHANGE_WORDS.includes(entry.kind) ? CHANGE_WORDS : [...CHANGE_WORDS, entry.kind];
  const names = entry.unit === '' || units.includes(entry.unit) ? units : [...units, entry.unit];
  const places = [...new Set(last.map((one) => entryOf(one).place).filter((place) => place !== ''))];
  const day = (id: keyof typeof DAYS, hint?: string) => (
    <div data-field={id}>
      <TextField
        label={DAYS[id]}
        value={entry[id]}
        onChange={(text) => change({ [id]: text })}
        {...(hint ? { hint } : {})}
      />
    </div>
  );
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOff) return;
        const found = faultIn(entry, today);
        setFault(found?.text ?? '');
        if (!found) return onSave();
        event.currentTarget.querySelector<HTMLElement>(`[data-field=${found.field}] :is(input, select)`)?.focus();
      }}
    >
      <div data-field="kind">
        <Select
          label="Loại thay đổi"
          value={entry.kind}
          onChange={(kind) => change({ kind })}
          options={[{ value: '', label: 'Chọn loại' }, ...kinds.map((kind) => ({ value: kind, label: kind }))]}
        />
      </div>
      <div data-field="what">
        <TextField
          label="Nội dung thay đổi"
          value={entry.what}
          onChange={(what) => change({ what })}
          longest={LONGEST}
        />
      </div>
      <Select
        label="Đơn vị phải cập nhật"
        value={entry.unit}
        onChange={(unit) => change({ unit })}
        options={[
          ...(role === 'secretary' || entry.unit === '' ? [{ value: '', label: 'Thư ký ISO' }] : []),
          ...names.map((name) => ({ value: name, label: name })),
        ]}
      />
      <TextField
        label="Quyết định"
        value={entry.decision}
        onChange={(decision) => change({ decision })}
        hint="Số, ký hiệu, ví dụ 12/QĐ-UBND."
      />
      {day('decided')}
      {day('received', 'Ngày/tháng/năm; thời hạn tính từ ngày này.')}
      {day('posted', 'Để trống nếu chưa niêm yết.')}
      <TextField
        label="Nơi niêm yết, công bố"
        value={entry.place}
        onChange={(place) => change({ place })}
        suggestions={places}
      />
      <TextField label="Ghi chú" value={entry.note} onChange={(note) => change({ note })} longest={LONGEST} />
      {posting && (
        <div class="stack tight" role="status">
          <div>
            <Mark tone={posting.tone} words={posting.words} />
          </div>
          {posting.until !== '' && <p>{posting.until}</p>}
        </div>
      )}
      {posting && posting.warning !== '' && (
        <Notice tone="risk">
          <p>{posting.warning}</p>
        </Notice>
      )}
      {fault !== '' && (
        <Notice tone="bad" isUrgent>
          <p>{fault}</p>
        </Notice>
      )}
      <div class="row">
        <Button look="main" isOff={isOff}>
          {isCorrection ? 'Lưu sửa đổi' : 'Ghi vào sổ'}
        </Button>
        {isCorrection && <Button onPress={onCancel}>Thôi sửa</Button>}
      </div>
    </form>
  );
}
