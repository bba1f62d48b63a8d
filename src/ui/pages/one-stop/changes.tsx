/** The rows as they will stand, each beside what stands there now. */
import { useState } from 'preact/hooks';
import type { RowChange } from '../../../app/one-stop/one-stop-preview';
import type { OneStopCounts } from '../../../core/one-stop/dossier';
import { COUNT_IDS, COUNT_NAMES, type CountId } from '../../../core/one-stop/counts';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';

const COLUMNS: readonly { readonly id: CountId; readonly label: string }[] = [
  { id: 'early', label: 'Trước hạn' },
  { id: 'onTime', label: 'Đúng hạn' },
  { id: 'overdue', label: 'Quá hạn' },
];
const OTHERS = COUNT_IDS.filter((id) => !COLUMNS.some((column) => column.id === id));

/** So many rows at a time. */
const STEP = 30;

const isSame = ({ before, after }: RowChange): boolean =>
  before !== null && after !== null && COUNT_IDS.every((id) => before[id] === after[id]);

export function Changes({ changes, replaces }: { readonly changes: readonly RowChange[]; readonly replaces: boolean }) {
  const [isWhole, setWhole] = useState(false);
  const [shown, setShown] = useState(STEP);
  const same = changes.filter(isSame).length;
  const rows = isWhole ? changes : changes.filter((change) => !isSame(change));
  return (
    <section class="stack tight">
      {rows.length > 0 && (
        <table>
          <caption>{replaces ? 'Thay đổi so với trang “Một cửa”' : 'Hồ sơ đã giải quyết'}</caption>
          <thead>
            <tr>
              <th scope="col">Tên</th>
              {COLUMNS.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((change, index) => (
              <Row key={index} change={change} replaces={replaces} />
            ))}
          </tbody>
        </table>
      )}
      {replaces && rows.length === 0 && <p class="soft">Mọi số đều đúng như trong trang “Một cửa”.</p>}
      {rows.length > shown && (
        <div>
          <Button look="quiet" onPress={() => setShown(shown + STEP)}>
            Hiện thêm {Math.min(STEP, rows.length - shown)} hàng
          </Button>
        </div>
      )}
      {same > 0 && !isWhole && (
        <div>
          <Button look="quiet" onPress={() => setWhole(true)}>
            Hiện cả {same} hàng không đổi
          </Button>
        </div>
      )}
    </section>
  );
}

function Row({ change, replaces }: { readonly change: RowChange; readonly replaces: boolean }) {
  const { name, before, after } = change;
  const word = !replaces ? '' : after === null ? 'sẽ bỏ' : before === null ? 'hàng mới' : '';
  const others = OTHERS.filter((id) => before !== null && after !== null && before[id] !== after[id]);
  return (
    <tr>
      <th scope="row">
        {name}
        {word !== '' && <em class="soft"> ({word})</em>}
        {before !== null && after !== null && others.length > 0 && (
          <details>
            <summary>{others.length} cột khác</summary>
            <ul>
              {others.map((id) => (
                <li key={id}>
                  {COUNT_NAMES[id]}: {formatNumber(before[id])} → {formatNumber(after[id])}
                </li>
              ))}
            </ul>
          </details>
        )}
      </th>
      {COLUMNS.map(({ id }) => (
        <td key={id}>
          <Count id={id} before={before} after={after} />
        </td>
      ))}
    </tr>
  );
}

interface CountProps {
  readonly id: CountId;
  readonly before: OneStopCounts | null;
  readonly after: OneStopCounts | null;
}

function Count({ id, before, after }: CountProps) {
  const isChanged = before !== null && before[id] !== after?.[id];
  return (
    <>
      {after !== null && (isChanged ? <strong>{formatNumber(after[id])}</strong> : formatNumber(after[id]))}
      {isChanged && (
        <del>
          <span class="unseen">trước đây </span>
          {formatNumber(before[id])}
        </del>
      )}
    </>
  );
}
