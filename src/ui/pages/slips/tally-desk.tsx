/** The tally of a unit's month: typed, looked at beside what is there, written. */
import { useState } from 'preact/hooks';
import type { GivenBy, RequestOf } from '../../../app/sidebar-calls';
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { Stage } from '../design/stage';
import { useCall } from '../server/use-call';
import { EMPTY_TALLY, TallyForm } from './tally-form';
import { TallyPreview } from './tally-preview';

export type Tally = RequestOf<'previewTally'>;

export function TallyDesk({ desk }: { readonly desk: GivenBy<'openSlipDesk'> }) {
  const preview = useCall('previewTally');
  const save = useCall('saveTally');
  const [typed, setTyped] = useState(EMPTY_TALLY);
  const [tally, setTally] = useState<Tally | null>(null);
  const look = (next: Tally): void => {
    setTally(next);
    save.reset();
    preview.reset();
    preview.send(next);
  };
  const back = (): void => {
    setTally(null);
    save.reset();
    preview.reset();
  };
  if (save.state.phase === 'done') {
    return (
      <Stage title={save.state.given.changed ? 'Đã ghi xong' : 'Không có gì thay đổi'}>
        <Notice tone="good" isUrgent>
          <p>{save.state.given.message}</p>
        </Notice>
        <p class="soft">
          Các chỉ số tính lại ở lần chạy tự động mỗi sáng, hoặc khi chọn Mục tiêu chất lượng → Tính lại chỉ số. Ghi sai
          thì nhập lại đúng đơn vị, tháng và nguồn này: số mới thay số cũ.
        </p>
        <Button
          look="main"
          onPress={() => {
            setTyped({ ...EMPTY_TALLY, month: typed.month, source: typed.source });
            back();
          }}
        >
          Nhập đơn vị khác
        </Button>
      </Stage>
    );
  }
  if (tally && preview.state.phase === 'done') {
    return (
      <TallyPreview desk={desk} tally={tally} preview={preview.state.given} save={save} onBack={back} onAgain={look} />
    );
  }
  if (tally) {
    return (
      <Stage title="Đối chiếu phiếu tổng hợp">
        {preview.state.phase === 'failed' ? (
          <Failure message={preview.state.message} onRetry={preview.retry} />
        ) : (
          <Progress label="Đang đối chiếu với trang “Phiếu tổng hợp” và “Khảo sát”…" />
        )}
        <Button onPress={back}>Sửa lại</Button>
      </Stage>
    );
  }
  return <TallyForm desk={desk} typed={typed} onChange={setTyped} onReady={look} />;
}
