/** The desk: choose or type, look at what was understood, confirm, and undo what was brought in last. */
import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../design/field';
import { Failure } from '../design/notice';
import { Button } from '../design/button';
import { Progress } from '../design/progress';
import { Stage } from '../design/stage';
import { useCall } from '../server/use-call';
import { Done } from './done';
import { FileChooser } from './file-chooser';
import { LastImport } from './last-import';
import { MonthGrid, type TypedMonth } from './month-grid';
import { Preview } from './preview';
import { requestOf, type Source } from './source';

type Way = 'file' | 'grid';

const WAYS = [
  { value: 'file', label: 'Từ tệp' },
  { value: 'grid', label: 'Nhập tay' },
];

export function OneStopDesk() {
  const desk = useCall('openOneStopDesk');
  const preview = useCall('previewOneStop');
  const entry = useCall('importOneStop');
  const [way, setWay] = useState<Way>('file');
  const [source, setSource] = useState<Source | null>(null);
  const [typed, setTyped] = useState<TypedMonth | null>(null);
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => desk.send({}), []);

  const look = (next: Source): void => {
    setMoved(true);
    setSource(next);
    preview.reset();
    entry.reset();
  };
  // A file may be read before it is known what the units are called.
  const isKnown = desk.state.phase === 'done';
  useEffect(() => {
    if (source && desk.state.phase === 'done') preview.send(requestOf(source, desk.state.given));
  }, [source, isKnown]);
  const back = (): void => {
    setSource(null);
    preview.reset();
    entry.reset();
  };
  const begin = (): void => {
    back();
    setTyped(null);
    desk.reset();
    desk.send({});
  };

  if (entry.state.phase === 'done') return <Done result={entry.state.given} onBegin={begin} />;
  if (source && preview.state.phase === 'done' && desk.state.phase === 'done') {
    const { given } = desk.state;
    return (
      <Preview
        source={source}
        onConfirm={(confirmed) => entry.send({ ...requestOf(source, given), confirmed })}
        preview={preview.state.given}
        entry={entry}
        onAgain={look}
        onBack={back}
        today={given.today}
      />
    );
  }
  if (source) {
    return (
      <Stage title={source.fileName}>
        {preview.state.phase === 'failed' ? (
          <Failure message={preview.state.message} onRetry={preview.retry} />
        ) : desk.state.phase === 'failed' ? (
          <Failure message={desk.state.message} onRetry={desk.retry} />
        ) : (
          <Progress label="Đang đối chiếu với trang “Một cửa”…" />
        )}
        <div>
          <Button onPress={back}>{source.typed ? 'Sửa lại bảng' : 'Chọn tệp khác'}</Button>
        </div>
      </Stage>
    );
  }
  return (
    <Stage title="Thống kê của một tháng" isFirst={!hasMoved}>
      <Choice label="Cách nhập" value={way} onChange={(value) => setWay(value as Way)} options={WAYS} />
      {way === 'file' ? (
        <FileChooser onRead={look} />
      ) : (
        <MonthGrid desk={desk} kept={typed} onKeep={setTyped} onReady={look} />
      )}
      <LastImport desk={desk} onUndone={begin} />
    </Stage>
  );
}
