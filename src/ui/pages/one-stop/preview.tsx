/** What the script understood of a file or a grid; nothing is written until the person confirms. */
import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../../app/one-stop/one-stop-preview';
import { formatDate, formatMonth } from '../../../core/calendar/calendar-date';
import { isCalendarPeriod } from '../../../core/calendar/reporting-period';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Check, Choice } from '../design/field';
import { Failure, Notice } from '../design/notice';
import { Progress } from '../design/progress';
import { Stage } from '../design/stage';
import type { Call } from '../server/use-call';
import { Changes } from './changes';
import { Faults } from './faults';
import { isWholePeriod, PeriodPicker, type Period } from './period-picker';
import type { Source } from './source';

interface PreviewProps {
  readonly source: Source;
  readonly preview: ImportPreview;
  readonly entry: Call<'importOneStop'>;
  readonly onConfirm: (isRead: boolean) => void;
  /** Looks once more, with what the person chose. */
  readonly onAgain: (source: Source) => void;
  readonly onBack: () => void;
  readonly today: string;
}

export function Preview({ source, preview, entry, onConfirm, onAgain, onBack, today }: PreviewProps) {
  const [isRead, setRead] = useState(false);
  const { faults, fileName, canImport, needsConfirmation, replaces, rowCount } = preview;
  const { phase } = entry.state;
  const isHeld = needsConfirmation && !isRead;
  const isRefused = faults.some(({ severity, code }) => severity === 'stop' && code !== 'no-period');
  return (
    <Stage title={canImport ? 'Kiểm tra trước khi nhập' : 'Chưa nhập được'}>
      <p class="soft file">{source.typed ? source.fileName : `Tệp ${fileName}`}</p>
      <Understood preview={preview} isRefused={isRefused} />
      <Faults faults={faults} fileName={fileName} />
      <Missing source={source} preview={preview} today={today} onAgain={onAgain} />
      {rowCount > 0 && !isRefused && <Changes changes={preview.changes} replaces={replaces} />}
      {preview.summary.unmatched.length > 0 && <Unmatched names={preview.summary.unmatched} />}
      {entry.state.phase === 'failed' && <Failure message={entry.state.message} onRetry={entry.retry} />}
      <div class="actions">
        {canImport && needsConfirmation && (
          <Check label="Tôi đã kiểm tra các điểm nêu trên và vẫn nhập" value={isRead} onChange={setRead} />
        )}
        {phase === 'waiting' ? (
          <Progress label="Đang nhập và tính lại các chỉ số…" />
        ) : (
          canImport && (
            <Button look="main" isOff={isHeld} onPress={() => onConfirm(isRead)}>
              {replaces ? 'Thay số liệu của kỳ này' : 'Nhập vào trang “Một cửa”'}
            </Button>
          )
        )}
        {phase !== 'waiting' && <Button onPress={onBack}>{source.typed ? 'Sửa lại bảng' : 'Chọn tệp khác'}</Button>}
      </div>
    </Stage>
  );
}

interface UnderstoodProps {
  readonly preview: ImportPreview;
  /** Its figures are then none to look at. */
  readonly isRefused: boolean;
}

function Understood({ preview: { period, by, rowCount, summary, replaces }, isRefused }: UnderstoodProps) {
  const kind = by === 'unit' ? 'Theo đơn vị' : by === 'field' ? 'Theo lĩnh vực' : 'Chưa rõ';
  const out = summary.outOfScope.settledTotal;
  const facts: readonly (readonly [string, string])[] = [
    ['Kỳ thống kê', period === null ? 'Chưa rõ' : describe(period)],
    ['Loại bảng', kind],
    ['Số hàng', formatNumber(rowCount)],
    ...(isRefused ? [] : ([['Đã giải quyết', `${formatNumber(summary.total.settledTotal)} hồ sơ`]] as const)),
    ...(out > 0 && !isRefused
      ? ([
          ['Trong phạm vi', formatNumber(summary.inScope.settledTotal)],
          ['Ngoài phạm vi', formatNumber(out)],
        ] as const)
      : []),
  ];
  return (
    <>
      <dl class="facts card">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {replaces && !isRefused && (
        <Notice tone="none">
          <p>Kỳ này đã có số liệu. Nhập tiếp sẽ thay số cũ, không cộng thêm.</p>
        </Notice>
      )}
    </>
  );
}

function describe(period: NonNullable<ImportPreview['period']>): string {
  if (isCalendarPeriod(period)) return `Tháng ${formatMonth(period.key)}`;
  return `${formatDate(period.from)} – ${formatDate(period.to)}`;
}

interface MissingProps {
  readonly source: Source;
  readonly preview: ImportPreview;
  readonly today: string;
  readonly onAgain: (source: Source) => void;
}

/** What the file does not say and a person can: its period, its kind. */
function Missing({ source, preview, today, onAgain }: MissingProps) {
  const [period, setPeriod] = useState<Period | null>(source.period ?? null);
  const [by, setBy] = useState<string>(source.by ?? 'unit');
  const lacksPeriod = preview.faults.some(({ code }) => code === 'no-period');
  const lacksKind = preview.by === null && preview.rowCount > 0;
  if ((!lacksPeriod && !lacksKind) || today === '') return null;
  const isReady = !lacksPeriod || isWholePeriod(period);
  return (
    <div class="stack card">
      {lacksPeriod && <PeriodPicker today={today} value={period} onChange={setPeriod} />}
      {lacksKind && (
        <Choice
          label="Loại bảng"
          value={by}
          onChange={setBy}
          options={[
            { value: 'unit', label: 'Theo đơn vị' },
            { value: 'field', label: 'Theo lĩnh vực' },
          ]}
        />
      )}
      <Button
        look="main"
        isOff={!isReady}
        onPress={() =>
          onAgain({
            ...source,
            ...(period ? { period } : {}),
            ...(lacksKind ? { by: by === 'field' ? 'field' : 'unit' } : {}),
          })
        }
      >
        Xem lại với lựa chọn này
      </Button>
    </div>
  );
}

function Unmatched({ names }: { readonly names: readonly string[] }) {
  return (
    <details>
      <summary>{names.length} tên không có trong trang “Đơn vị”</summary>
      <p class="small">
        Hồ sơ của các tên này vẫn được tính chung toàn cơ quan. Thêm tên vào cột “Tên khác” của đơn vị để tính riêng.
      </p>
      <ul class="small listed">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
