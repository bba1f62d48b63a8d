/** Step 4: the decision's table, pasted and shown as it was understood, mended where it is unclear, written when it is right. */
import { useState } from 'preact/hooks';
import type { RowTexts } from '../../../app/set-up-desk/edited-rows';
import { normalise } from '../../../core/text/text';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { directoryOf, rowWith, textIn, type Change } from './edited';
import { ObjectiveCard } from './objective-card';
import { PasteBox } from './paste-box';
import { readPastedTable } from './pasted-table';
import { SaveButton } from './save-button';
import type { StepProps } from './set-up-board';
import { yearOf } from './steps';
import { understand, unclearIn } from './understood';

interface Draft {
  readonly rows: readonly RowTexts[];
  readonly remarks: readonly string[];
}

const DECISION_IDS = ['number', 'objective', 'target', 'measure', 'time', 'responsible', 'note'] as const;
/** What the secretary chose beside a measure goes with it into a new table. */
const CHOSEN_IDS = ['resources', 'followUp', 'plan'] as const;

const NO_TABLE =
  'Chưa thấy bảng mục tiêu trong nội dung vừa dán. Trong văn bản, chọn cả bảng kể cả hàng tiêu đề, chép, rồi dán lại.';

export function ObjectivesStep({ desk, onSaved }: StepProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [mended, setMended] = useState<ReadonlyMap<number, RowTexts>>(new Map());
  const present = desk.rows.objectives;
  if (!present) return <p class="small soft">Làm bước 1 trước.</p>;

  const rows = (draft?.rows ?? present).map((row, index) => mended.get(index) ?? row);
  const directory = directoryOf(desk);
  const objectives = understand(rows, directory, yearOf(desk));
  const unclear = unclearIn(objectives);
  const changes: Change[] = draft
    ? [...present.map((seen) => ({ seen, wanted: null })), ...rows.map((wanted) => ({ seen: null, wanted }))]
    : present.flatMap((seen, index) => (mended.has(index) ? [{ seen, wanted: mended.get(index) ?? null }] : []));
  const start = (next: Draft | null): void => {
    setDraft(next);
    setMended(new Map());
  };
  return (
    <>
      <PasteBox
        label="Dán bảng mục tiêu"
        hint="Mở quyết định trong Word, chọn cả bảng (kể cả hàng tiêu đề), chép, rồi bấm vào ô này và dán (Ctrl+V). Dán từ PDF cũng được, nhưng cần xem lại kỹ."
        onPaste={(html, text) => {
          const table = readPastedTable(html, text);
          if (!table || table.rows.length === 0) return table?.remarks.join(' ') || NO_TABLE;
          start({ rows: table.rows.map((cells) => rowOf(cells, present)), remarks: table.remarks });
          return null;
        }}
      />
      {draft && (
        <Notice tone={unclear > 0 || draft.remarks.length > 0 ? 'risk' : 'good'} isUrgent>
          <strong>
            Đọc được {formatNumber(objectives.length)} mục tiêu,{' '}
            {formatNumber(objectives.reduce((sum, { measures }) => sum + measures.length, 0))} biện pháp
          </strong>
          <p>
            {unclear > 0
              ? `Có ${formatNumber(unclear)} chỗ chưa xác định, được đánh dấu dưới đây.`
              : 'Xem lại từng mục tiêu, rồi ghi vào trang tính ở cuối bảng này.'}
          </p>
          {draft.remarks.map((remark) => (
            <p key={remark} class="small">
              {remark}
            </p>
          ))}
          {present.length > 0 && (
            <p class="small">
              Trang “Mục tiêu” đang có {formatNumber(present.length)} hàng, sẽ được thay bằng bảng này. Kết quả đã báo
              cáo ở trang “Công việc” được giữ theo từng biện pháp.
            </p>
          )}
        </Notice>
      )}
      {objectives.length > 0 && directory.units.length === 0 && (
        <Notice tone="risk">
          <p>Chưa có đơn vị nào nên chưa biết ai thực hiện. Ghi bảng này, rồi làm bước 3.</p>
        </Notice>
      )}
      {objectives.map((one) => (
        <ObjectiveCard
          key={one.objective.row}
          isDraft={draft !== null}
          one={one}
          desk={desk}
          onSaved={onSaved}
          onMend={(at, texts) => setMended(new Map([...mended, [at, rowWith('objectives', rows[at] ?? null, texts)]]))}
        />
      ))}
      {(draft || mended.size > 0) && (
        <div class="actions inner">
          <SaveButton
            label={draft ? 'Ghi vào trang “Mục tiêu”' : 'Lưu'}
            tab="objectives"
            changes={changes}
            onSaved={(saved) => {
              start(null);
              onSaved(saved);
            }}
          />
          <div>
            <Button look="quiet" onPress={() => start(null)}>
              Bỏ, không ghi
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** A pasted row, with what was chosen for the same measure before. */
function rowOf(cells: readonly string[], present: readonly RowTexts[]): RowTexts {
  const own = rowWith('objectives', null, Object.fromEntries(DECISION_IDS.map((id, at) => [id, cells[at] ?? ''])));
  const measure = normalise(textIn('objectives', own, 'measure'));
  const old = present.find((row) => normalise(textIn('objectives', row, 'measure')) === measure);
  if (!old) return own;
  const kept = Object.fromEntries(CHOSEN_IDS.map((id) => [id, textIn('objectives', old, id)]));
  const isSameTarget = textIn('objectives', old, 'target') === textIn('objectives', own, 'target');
  const ofTarget = isSameTarget
    ? { evaluation: textIn('objectives', old, 'evaluation'), aim: textIn('objectives', old, 'aim') }
    : {};
  return rowWith('objectives', own, { ...kept, ...ofTarget });
}
