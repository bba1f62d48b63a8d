/** The form, what became of the last call with its undoing, and the last entries. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GivenBy, RequestOf } from '../../../app/sidebar-calls';
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';
import { ChangeForm } from './change-form';
import { EMPTY_ENTRY, entryOf, sentOf } from './entry';
import { LastEntries } from './last-entries';

type Desk = GivenBy<'openChanges'>;
type Request = RequestOf<'saveChange'>;
type Outcome = GivenBy<'saveChange'>['outcome'];

const REFUSALS: Readonly<Record<Exclude<Outcome, 'saved'>, string>> = {
  present: 'Trang “Thay đổi” đã có đúng mục này nên không ghi gì thêm.',
  known:
    'Sổ đã có mục cùng nội dung, đơn vị và quyết định nên chưa ghi. Tìm mục đó ở danh sách bên dưới hoặc ở trang “Thay đổi” để sửa.',
  changed: 'Mục này vừa có người sửa hoặc xóa nên chưa ghi. Danh sách bên dưới là nội dung lúc này.',
};

const doneWords = ({ seen, entry }: Request): string =>
  entry === null ? 'Đã xóa mục khỏi sổ.' : seen === null ? 'Đã ghi vào sổ.' : 'Đã sửa mục trong sổ.';

const COMING = 'Việc tương ứng ở trang “Công việc” cập nhật ở lần chạy mỗi sáng, hoặc khi chọn Tính lại chỉ số.';

export function ChangeBoard({ desk }: { readonly desk: Desk }) {
  const blank = { ...EMPTY_ENTRY, unit: desk.role === 'secretary' ? '' : (desk.units[0] ?? '') };
  const [entry, setEntry] = useState(blank);
  const [corrected, setCorrected] = useState<readonly string[] | null>(null);
  const [last, setLast] = useState(desk.last);
  const [sent, setSent] = useState<(Request & { readonly isUndo: boolean }) | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const call = useCall('saveChange');
  const { state } = call;
  // Before anybody can type: what comes next goes into an empty form.
  useLayoutEffect(() => {
    if (state.phase !== 'done' || !sent) return;
    setLast(state.given.last);
    // What was refused stays in the form.
    if ((state.given.outcome !== 'saved' && state.given.outcome !== 'present') || sent.isUndo || sent.entry === null)
      return;
    setCorrected(null);
    setEntry(blank);
  }, [state]);
  const send = (seen: readonly string[] | null, next: readonly string[] | null, isUndo = false): void => {
    if (state.phase === 'waiting') return;
    const request = { seen: seen && [...seen], entry: next && [...next] };
    setSent({ ...request, isUndo });
    call.reset();
    call.send(request);
  };
  const correct = (one: readonly string[] | null): void => {
    setCorrected(one);
    setEntry(one ? entryOf(one) : blank);
    call.reset();
    heading.current?.focus();
  };
  const outcome = state.phase === 'done' ? state.given.outcome : null;
  return (
    <div class="stack">
      <h2 ref={heading} tabIndex={-1}>
        {corrected ? 'Sửa mục đã ghi' : 'Ghi một thay đổi'}
      </h2>
      <ChangeForm
        desk={{ ...desk, last }}
        entry={entry}
        isCorrection={corrected !== null}
        isOff={state.phase === 'waiting'}
        onChange={setEntry}
        onSave={() => send(corrected, sentOf(entry))}
        onCancel={() => correct(null)}
      />
      {state.phase === 'waiting' && <Progress label="Đang ghi vào trang “Thay đổi”…" />}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {outcome === 'saved' && sent && (
        <Notice tone="good" isUrgent>
          <p>
            {sent.isUndo ? 'Đã hoàn tác.' : doneWords(sent)} {COMING}
          </p>
          {!sent.isUndo && (
            <div>
              <Button onPress={() => send(sent.entry, sent.seen, true)}>Hoàn tác</Button>
            </div>
          )}
        </Notice>
      )}
      {outcome !== null && outcome !== 'saved' && (
        <Notice tone={outcome === 'present' ? 'none' : 'risk'} isUrgent>
          <p>{REFUSALS[outcome]}</p>
        </Notice>
      )}
      <section class="stack tight">
        <h2>Các mục ghi gần nhất</h2>
        <LastEntries desk={desk} last={last} onCorrect={correct} onDelete={(one) => send(one, null)} />
      </section>
    </div>
  );
}
