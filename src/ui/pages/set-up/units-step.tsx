/** Step 3: the directory: seen, changed one by one, or pasted as a list. Nothing is deleted here. */
import { useState } from 'preact/hooks';
import type { RowTexts } from '../../../app/set-up-desk/edited-rows';
import { normalise } from '../../../core/text/text';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Button } from '../design/button';
import { Notice } from '../design/notice';
import { directoryOf, rowWith, settingIn, textIn, type Change, type Desk } from './edited';
import { PasteBox } from './paste-box';
import { readPastedUnits } from './pasted-units';
import { SaveButton } from './save-button';
import type { StepProps } from './set-up-board';
import { UnitForm } from './unit-form';

/** Groups that settings name: without a unit in them nobody gets the mails, or nobody is asked about. */
const NAMED_GROUPS = [
  ['Nhóm lãnh đạo', 'báo cáo tháng chưa có người nhận'],
  ['Nhóm thư ký', 'chưa có ai nhận bản dự thảo và theo dõi việc chậm'],
  ['Nhóm giải quyết hồ sơ', 'phiếu khảo sát chưa có cơ quan để chọn'],
] as const;

export function UnitsStep({ desk, onSaved }: StepProps) {
  const [edited, setEdited] = useState<RowTexts | 'new' | null>(null);
  const [pasted, setPasted] = useState<readonly Change[] | null>(null);
  const rows = desk.rows.units;
  if (!rows) return <p class="small soft">Làm bước 1 trước.</p>;
  const directory = directoryOf(desk);
  const settle: StepProps['onSaved'] = (saved) => {
    setEdited(null);
    setPasted(null);
    onSaved(saved);
  };
  const groups = [
    ...new Set([...NAMED_GROUPS.map(([name]) => settingIn(desk, name)), ...directory.units.map(({ group }) => group)]),
  ].filter((group) => group !== '');
  return (
    <>
      {directory.faults.map((fault) => (
        <Notice key={fault} tone="risk">
          <p>Trang “Đơn vị”: {fault}</p>
        </Notice>
      ))}
      {rows.length > 0 &&
        NAMED_GROUPS.filter(([name]) => directory.expand(settingIn(desk, name)).units.length === 0).map(
          ([name, then]) => (
            <Notice key={name} tone="risk">
              <p>
                Chưa có đơn vị nào thuộc “{settingIn(desk, name)}” nên {then}. Ghi tên này vào ô Nhóm của đơn vị đó.
              </p>
            </Notice>
          ),
        )}
      {rows.length > 0 && (
        <ul class="units">
          {rows.map((row) => (
            <li key={textIn('units', row, 'name')} class={`unit ${edited === row ? '' : 'line'}`}>
              {edited === row ? (
                <UnitForm row={row} groups={groups} onClose={() => setEdited(null)} onSaved={settle} />
              ) : (
                <UnitLine row={row} onEdit={() => setEdited(row)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {edited === 'new' ? (
        <UnitForm row={null} groups={groups} onClose={() => setEdited(null)} onSaved={settle} />
      ) : (
        <div>
          <Button onPress={() => setEdited('new')}>Thêm đơn vị</Button>
        </div>
      )}
      <PasteBox
        label="Dán danh sách đơn vị"
        hint="Chép danh sách hoặc bảng trong Word, Excel, rồi bấm vào ô này và dán (Ctrl+V). Đơn vị đã có được giữ nguyên, chỉ điền ô còn trống."
        onPaste={(html, text) => {
          const found = readPastedUnits(html, text);
          if (found.length === 0)
            return 'Chưa thấy tên đơn vị nào trong nội dung vừa dán. Chép lại cả danh sách rồi dán lần nữa.';
          setPasted(changesFrom(desk, found));
          return null;
        }}
      />
      {pasted && (
        <section class="stack tight card">
          <h3>Sẽ ghi vào trang “Đơn vị”</h3>
          {pasted.length === 0 && <p class="small">Các đơn vị này đều đã có, không thiếu ô nào.</p>}
          <ul class="small units">
            {pasted.map(({ seen, wanted }) => (
              <li key={wanted?.[0] ?? ''} class="unit">
                <strong>{textIn('units', wanted ?? [], 'name')}</strong>
                <span class="soft">
                  {seen ? 'bổ sung ô còn trống' : 'đơn vị mới'}
                  {textIn('units', wanted ?? [], 'email') && `, ${textIn('units', wanted ?? [], 'email')}`}
                </span>
              </li>
            ))}
          </ul>
          <SaveButton
            label={`Ghi ${formatNumber(pasted.length)} đơn vị`}
            tab="units"
            changes={pasted}
            onSaved={settle}
          />
          <div>
            <Button look="quiet" onPress={() => setPasted(null)}>
              Bỏ, không ghi
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

function UnitLine({ row, onEdit }: { readonly row: RowTexts; readonly onEdit: () => void }) {
  const text = (id: string): string => textIn('units', row, id);
  return (
    <>
      <strong>{text('name')}</strong>
      <Button look="quiet" onPress={onEdit}>
        Sửa <span class="unseen">{text('name')}</span>
      </Button>
      <span class="small soft whole">
        {[text('group') || 'chưa có nhóm', text('email') || 'chưa có địa chỉ thư'].join(' · ')}
      </span>
    </>
  );
}

/** New units whole; of those that are there only cells that are blank. */
function changesFrom({ rows }: Desk, found: readonly Readonly<Record<string, string>>[]): Change[] {
  return found.flatMap((unit): Change[] => {
    const seen = (rows.units ?? []).find(
      (row) => normalise(textIn('units', row, 'name')) === normalise(unit['name'] ?? ''),
    );
    if (!seen) return [{ seen: null, wanted: rowWith('units', null, unit) }];
    const blank = Object.entries(unit).filter(([id, text]) => text !== '' && textIn('units', seen, id) === '');
    return blank.length === 0 ? [] : [{ seen, wanted: rowWith('units', seen, Object.fromEntries(blank)) }];
  });
}
