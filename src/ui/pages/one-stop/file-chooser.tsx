/** Takes a file by hand or by drop and reads it in the page: nothing leaves the computer before that. */
import { useRef, useState } from 'preact/hooks';
import { Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { readFile, type Source } from './source';

type Reading = { readonly phase: 'idle' } | { readonly phase: 'reading' | 'refused'; readonly text: string };

/** Time for the screen to show that reading began: reading itself lets nothing else happen. */
const TO_BE_SEEN = 30;

export function FileChooser({ onRead }: { readonly onRead: (source: Source) => void }) {
  const [reading, setReading] = useState<Reading>({ phase: 'idle' });
  const [isOver, setOver] = useState(false);
  const isBusy = useRef(false);
  const take = async (files: FileList | null | undefined): Promise<void> => {
    const [file, second] = Array.from(files ?? []);
    if (!file || isBusy.current) return;
    if (second) {
      setReading({ phase: 'refused', text: 'Mỗi lần nhập một tệp. Chọn từng tệp một, tháng trước nhập trước.' });
      return;
    }
    isBusy.current = true;
    setReading({ phase: 'reading', text: file.name });
    await new Promise((resolve) => setTimeout(resolve, TO_BE_SEEN));
    const outcome = await readFile(file);
    isBusy.current = false;
    if (outcome.ok) onRead(outcome.source);
    else setReading({ phase: 'refused', text: outcome.message });
  };
  return (
    <div class="stack">
      <label
        class={`drop ${isOver ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files);
        }}
      >
        <input
          class="unseen"
          type="file"
          accept=".xlsx,.xlsm,.xls,.htm,.html,.csv,.txt,.tsv"
          onChange={(event) => {
            const input = event.currentTarget;
            void take(input.files).then(() => {
              // The same file chosen again, mended meanwhile, is to be read again.
              input.value = '';
            });
          }}
        />
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <path
            d="M8 3h11l6 6v20H8zM19 3v6h6M16.5 25V14m-4.5 4.5 4.5-4.5 4.5 4.5"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        </svg>
        <span>
          <strong>Chọn tệp thống kê</strong> hoặc kéo thả vào đây
        </span>
        <span class="soft small">
          Tệp .xlsx, .xls hoặc .csv xuất từ hệ thống một cửa. Chưa ghi gì cho đến khi xác nhận.
        </span>
      </label>
      {reading.phase === 'reading' && <Progress label={`Đang đọc tệp ${reading.text}…`} />}
      {reading.phase === 'refused' && (
        <Notice tone="bad" title="Chưa đọc được tệp" isUrgent>
          <p>{reading.text}</p>
        </Notice>
      )}
    </div>
  );
}
