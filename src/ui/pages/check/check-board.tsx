/** What needs a person first, each with its button; below it what is in order. */
import { useState } from 'preact/hooks';
import type { SystemFacts } from '../../../app/check/system-facts';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { useLook } from '../server/use-look';
import { FindingCard } from './finding-card';
import { findingsOf, remedyIn, type Finding } from './findings';

export function CheckBoard() {
  const { call, seen, again } = useLook('checkSystem');
  const { state } = call;
  const [said, setSaid] = useState('');
  return (
    <div class="stack">
      {said !== '' && (
        <Notice tone="none" isUrgent>
          <p class="lines">{said}</p>
        </Notice>
      )}
      {state.phase === 'failed' && <Failure message={state.message} onRetry={call.retry} />}
      {state.phase === 'waiting' && <Progress label="Đang kiểm tra các trang, lịch chạy và thư…" />}
      {seen && state.phase !== 'waiting' && (
        <Report
          facts={seen}
          onDone={(message) => {
            setSaid(message);
            again();
          }}
        />
      )}
      {seen && state.phase !== 'waiting' && (
        <div>
          <Button onPress={again}>Kiểm tra lại</Button>
        </div>
      )}
    </div>
  );
}

interface ReportProps {
  readonly facts: SystemFacts;
  readonly onDone: (message: string) => void;
}

function Report({ facts, onDone }: ReportProps) {
  const findings = findingsOf(facts);
  const isWell = ({ tone }: Finding): boolean => tone === 'good' || tone === 'none';
  const wanting = findings.filter((one) => !isWell(one));
  const data = facts.warnings.map((text): Finding => ({ title: '', tone: 'risk', text, ...remedyIn(text) }));
  const count = wanting.length + data.length;
  return (
    <>
      <Notice tone={count === 0 ? 'good' : wanting.some(({ tone }) => tone === 'bad') ? 'bad' : 'risk'}>
        <strong>{count === 0 ? 'Chương trình đang tốt' : `Có ${formatNumber(count)} việc cần xem`}</strong>
        <p>
          {count === 0
            ? 'Không có việc gì cần làm.'
            : 'Mỗi việc dưới đây có cách xử lý; việc nào làm ngay được thì có nút bên dưới.'}
        </p>
      </Notice>
      {wanting.length > 0 && (
        <section class="stack tight">
          <h2>Chương trình</h2>
          {wanting.map((one) => (
            <FindingCard key={one.text} finding={one} onDone={onDone} />
          ))}
        </section>
      )}
      {data.length > 0 && (
        <section class="stack tight">
          <h2>Số liệu</h2>
          {data.map((one) => (
            <FindingCard key={one.text} finding={one} onDone={onDone} />
          ))}
        </section>
      )}
      <section class="stack tight">
        <h2>Đang tốt</h2>
        <ul class="well">
          {findings.filter(isWell).map((one) => (
            <li key={one.title}>
              <FindingCard finding={one} onDone={onDone} />
            </li>
          ))}
          {data.length === 0 && facts.tabFaults.length === 0 && (
            <li>
              <FindingCard finding={NO_FAULT_IN_DATA} onDone={onDone} />
            </li>
          )}
        </ul>
      </section>
    </>
  );
}

const NO_FAULT_IN_DATA: Finding = {
  title: 'Số liệu',
  tone: 'good',
  text: 'Không có hàng nào bị bỏ ra ngoài, không có đơn vị hay câu trả lời lạ.',
};
