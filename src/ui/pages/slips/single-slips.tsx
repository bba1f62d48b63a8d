/** Slips one after another: the form, what is on its way or did not get there, today's count, the last ones to correct. */
import { useState } from 'preact/hooks';
import type { GivenBy } from '../../../app/sidebar-calls';
import { formatDate } from '../../../core/calendar/calendar-date';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { Correction } from './correction';
import { LastSlips } from './last-slips';
import { SlipForm } from './slip-form';
import { draftOf, filled, nextSlip, type DraftSlip } from './slip-fields';
import { useSlipQueue } from './slip-queue';

type Desk = GivenBy<'openSlipDesk'>;
export type TypedSlip = Desk['last'][number];

const SHOWN = 5;

export function SingleSlips({ desk }: { readonly desk: Desk }) {
  const blank = { date: formatDate(desk.today), unit: '', levels: [null, ...desk.criteria.map(() => '')] };
  const [draft, setDraft] = useState<DraftSlip>(nextSlip({ ...blank, field: '', code: '', comment: '', channel: '' }));
  const [last, setLast] = useState<readonly TypedSlip[]>(desk.last);
  const [count, setCount] = useState(desk.count);
  const [corrected, setCorrected] = useState<TypedSlip | null>(null);
  const [hasMoved, setMoved] = useState(false);
  const queue = useSlipQueue((saved, total) => {
    setCount(total);
    setLast((all) => [saved, ...all.filter(({ id }) => id !== saved.id)].slice(0, SHOWN));
  });
  const waiting = queue.sent.filter(({ fault }) => fault === null).length;
  const failed = queue.sent.filter(({ fault }) => fault !== null);

  const save = (): void => {
    queue.put(filled(draft));
    setDraft(nextSlip(draft));
  };
  const takeBack = (key: string, slip: DraftSlip): void => {
    queue.take(key);
    setDraft(slip);
  };
  return (
    <div class="stack">
      {corrected ? (
        <Correction
          key={corrected.id}
          desk={desk}
          typed={corrected}
          onDone={(now) => {
            if (now) setLast((all) => all.map((one) => (one.id === now.id ? now : one)));
            setMoved(true);
            setCorrected(null);
          }}
        />
      ) : (
        <SlipForm desk={desk} draft={draft} onChange={setDraft} onSave={save} takesFocus={hasMoved} />
      )}
      {failed.map(({ key, slip, fault }) => (
        <Notice key={key} tone="bad" title="Có phiếu chưa lưu được" isUrgent>
          <p class="lines">{fault}</p>
          <p class="soft small">
            {slip.unit}, {slip.levels[0] || 'bỏ trống mức độ'}
            {slip.code && `, mã ${slip.code}`}
          </p>
          <div class="row">
            <Button onPress={queue.retry}>Thử lại</Button>
            <Button onPress={() => takeBack(key, draftOf(slip))}>Đưa lại vào ô nhập</Button>
            <Button look="quiet" onPress={() => queue.take(key)}>
              Bỏ phiếu này
            </Button>
          </div>
        </Notice>
      ))}
      <section class="card stack tight">
        <h2 class="numbers">Hôm nay đã nhập {formatNumber(count)} phiếu</h2>
        <p class="soft small" role="status">
          {waiting > 0 ? `Đang lưu ${waiting} phiếu, chưa đóng bảng này.` : queue.hasSaved ? 'Đã lưu hết.' : ''}
        </p>
        <LastSlips
          last={last}
          onCorrect={setCorrected}
          onDeleted={(id, total) => {
            setCount(total);
            setLast((all) => all.filter((one) => one.id !== id));
          }}
        />
        <p class="soft small">
          Phiếu được ghi ngay vào trang “Khảo sát”; các chỉ số tính lại ở lần chạy tự động mỗi sáng, hoặc khi chọn Mục
          tiêu chất lượng → Tính lại chỉ số.
        </p>
      </section>
    </div>
  );
}
