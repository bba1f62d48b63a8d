/** The fields of one slip in the order in which a hand with a pile of paper goes; Enter saves from any of them. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { Button } from '../design/button';
import { Select, TextField } from '../design/field';
import { Notice } from '../design/notice';
import { DigitChoice, focusOn } from './digit-choice';
import { faultIn, type DraftSlip, type SlipFault } from './slip-fields';

interface SlipFormProps {
  readonly desk: GivenBy<'openSlipDesk'>;
  readonly draft: DraftSlip;
  readonly onChange: (draft: DraftSlip) => void;
  readonly onSave: () => void;
  /** It comes in the place of something that had it. */
  readonly takesFocus: boolean;
  /** Given where a slip that is there is corrected. */
  readonly onCancel?: () => void;
}

export function SlipForm({ desk, draft, onChange, onSave, takesFocus, onCancel }: SlipFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<SlipFault | null>(null);
  const { scale, criteria, channels, fields, units, today } = desk;
  const change = (part: Partial<DraftSlip>): void => {
    setFault(null);
    onChange({ ...draft, ...part });
  };
  const setLevel = (at: number, level: string): void =>
    change({ levels: draft.levels.map((one, index) => (index === at ? level : one)) });
  const goTo = (name: string): void => {
    const place = form.current?.querySelector(`[data-field=${name}]`) ?? null;
    focusOn(place?.querySelector('input, select') ? place : null);
    if (name === 'unit') place?.querySelector('select')?.focus();
  };
  // At once: who types fast has the next key down before the page is drawn.
  useLayoutEffect(() => {
    if (takesFocus) goTo('field');
  }, []);
  const save = (): void => {
    const found = faultIn(draft, today);
    setFault(found);
    goTo(found ? found.field : 'field');
    if (!found) onSave();
  };
  const offered = draft.unit === '' || units.includes(draft.unit) ? units : [...units, draft.unit];
  return (
    <form
      ref={form}
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
        // Of a text of several lines, Enter is the way on to the next slip; the keyboard of Vietnamese may still be composing.
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        if (!(event.target instanceof HTMLTextAreaElement)) return;
        event.preventDefault();
        save();
      }}
    >
      <div data-field="date">
        <TextField label="Ngày trên phiếu" value={draft.date} onChange={(date) => change({ date })} />
      </div>
      <div data-field="unit">
        <Select
          label="Cơ quan giải quyết"
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          options={[{ value: '', label: 'Chọn đơn vị' }, ...offered.map((unit) => ({ value: unit, label: unit }))]}
        />
      </div>
      <div data-field="field">
        <TextField label="Lĩnh vực" value={draft.field} onChange={(field) => change({ field })} suggestions={fields} />
      </div>
      <TextField
        label="Mã hồ sơ"
        value={draft.code}
        onChange={(code) => change({ code })}
        hint="Không bắt buộc. Hồ sơ có nhiều phiếu chỉ tính phiếu mới nhất."
      />
      <div class="stack tight">
        <p class="soft small">
          Bấm số để chọn và sang câu sau: {scale.map((level, index) => `${index + 1} ${level}`).join(', ')}, 0 bỏ trống.
        </p>
        {['Mức độ hài lòng chung', ...criteria].map((label, index) => (
          <DigitChoice
            key={label}
            label={label}
            options={scale}
            value={draft.levels[index] ?? (index === 0 ? null : '')}
            onChange={(level) => setLevel(index, level)}
            {...(index === 0 ? { name: 'overall' } : {})}
          />
        ))}
      </div>
      <div class="field">
        <label for="comment">Ý kiến góp ý</label>
        <textarea
          id="comment"
          class="input"
          rows={2}
          maxLength={2000}
          value={draft.comment}
          aria-describedby="comment-hint"
          onInput={(event) => change({ comment: event.currentTarget.value })}
        />
        <p id="comment-hint" class="soft small">
          Không ghi họ tên, điện thoại, số định danh; số điện thoại và thư điện tử được che khi lưu. Shift+Enter để
          xuống dòng.
        </p>
      </div>
      <DigitChoice
        label="Hình thức nộp hồ sơ"
        options={channels}
        value={draft.channel}
        onChange={(channel) => change({ channel: channel as DraftSlip['channel'] })}
      />
      <p class="soft small">{channels.map((channel, index) => `${index + 1} ${channel}`).join(', ')}.</p>
      {fault && (
        <Notice tone="bad" isUrgent>
          <p>{fault.text}</p>
        </Notice>
      )}
      <div class="row">
        <Button look="main">{onCancel ? 'Lưu sửa đổi (Enter)' : 'Lưu phiếu (Enter)'}</Button>
        {onCancel && <Button onPress={onCancel}>Thôi sửa</Button>}
      </div>
    </form>
  );
}
