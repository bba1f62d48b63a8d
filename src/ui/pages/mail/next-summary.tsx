/** The summary that leadership gets next, as it stands now: read, held back, or copied into a Zalo message. */
import { useEffect, useState } from 'preact/hooks';
import type { SummaryPreview } from '../../../app/mail/mail-desk';
import { formatDate, formatMonth } from '../../../core/calendar/calendar-date';
import { Button } from '../design/button';
import { CopiedMessage } from '../design/copied-message';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useCall } from '../server/use-call';

type Next = NonNullable<SummaryPreview['next']>;

export function NextSummary() {
  const preview = useCall('previewSummary');
  const { state } = preview;
  return (
    <section class="stack tight card">
      <h3>Báo cáo tháng sắp gửi</h3>
      {state.phase === 'idle' && (
        <>
          <p class="soft small">Xem nội dung theo số liệu lúc này, giữ lại nếu cần, hoặc chép thành tin nhắn.</p>
          <div>
            <Button onPress={() => preview.send({})}>Xem trước</Button>
          </div>
        </>
      )}
      {state.phase === 'waiting' && <Progress label="Đang tính và soạn báo cáo…" />}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={preview.retry} />}
      {state.phase === 'done' &&
        (state.given.next ? <Shown next={state.given.next} /> : <p class="soft">Các báo cáo của năm đã gửi hết.</p>)}
    </section>
  );
}

function Shown({ next }: { readonly next: Next }) {
  const [isHeld, setHeld] = useState(next.isHeld);
  const hold = useCall('holdSummary');
  const { state } = hold;
  useEffect(() => {
    if (state.phase === 'done') setHeld(!isHeld);
  }, [state.phase]);
  const month = formatMonth(next.month);
  return (
    <>
      <p>
        <strong>Báo cáo tháng {month}</strong>
      </p>
      <dl class="facts small">
        <dt>Dự thảo gửi Thư ký</dt>
        <dd>{formatDate(next.draftOn)}</dd>
        <dt>Gửi lãnh đạo</dt>
        <dd>{isHeld ? 'đang giữ lại' : next.isDue ? 'lần chạy tự động tới' : formatDate(next.sendOn)}</dd>
      </dl>
      {next.addresses.length === 0 ? (
        <Notice tone="risk">
          <p>Chưa có địa chỉ nhận. Điền Email của nhóm Lãnh đạo ở trang “Đơn vị”.</p>
        </Notice>
      ) : (
        <p class="small">Người nhận: {next.addresses.join('; ')}</p>
      )}
      {isHeld && (
        <Notice tone="risk">
          <p>Báo cáo tháng {month} đang được giữ lại, chưa gửi lãnh đạo.</p>
        </Notice>
      )}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={hold.retry} />}
      {state.phase === 'waiting' ? (
        <Progress label="Đang ghi…" />
      ) : (
        <div>
          <Button
            onPress={() => {
              hold.reset();
              hold.send({ month: next.month, isHeld: !isHeld });
            }}
          >
            {isHeld ? 'Bỏ giữ, gửi theo lịch' : 'Tạm dừng gửi'}
          </Button>
        </div>
      )}
      <CopiedMessage title={next.subject} text={`${next.subject}\n\n${next.text}`} />
    </>
  );
}
