/** A unit's row as a form; a new one where there is none. */
import { useState } from 'preact/hooks';
import type { RowTexts } from '../../../app/set-up-desk/edited-rows';
import { Button } from '../design/button';
import { TextField } from '../design/field';
import { rowWith, textIn } from './edited';
import { SaveButton } from './save-button';
import type { StepProps } from './set-up-board';

const FIELDS = [
  ['name', 'Tên đơn vị', 'Tên chính thức, dùng trong mọi bảng và thư.'],
  ['group', 'Nhóm', ''],
  ['email', 'Email', 'Nơi nhận thư công vụ; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.'],
  ['account', 'Tài khoản Google', 'Tài khoản dùng để mở trang tính này, nếu khác Email.'],
  ['otherNames', 'Tên khác', 'Nhiều tên cách nhau bằng dấu chấm phẩy.'],
  ['contact', 'Cán bộ đầu mối', ''],
  ['phone', 'Điện thoại/Zalo', ''],
  ['scope', 'Thuộc phạm vi', 'Để trống là có; hoặc “Không”, “Từ 01/7/2024”, “Đến 30/6/2024”.'],
] as const;

interface FormProps {
  readonly row: RowTexts | null;
  readonly groups: readonly string[];
  readonly onClose: () => void;
  readonly onSaved: StepProps['onSaved'];
}

export function UnitForm({ row, groups, onClose, onSaved }: FormProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const wanted = rowWith(
    'units',
    row,
    Object.fromEntries(Object.entries(typed).map(([id, text]) => [id, text.trim()])),
  );
  const isWhole = textIn('units', wanted, 'name') !== '' && Object.keys(typed).length > 0;
  return (
    <section class="stack card" aria-label={row ? `Sửa ${textIn('units', row, 'name')}` : 'Đơn vị mới'}>
      {FIELDS.map(([id, label, hint]) => (
        <TextField
          key={id}
          label={label}
          value={typed[id] ?? (row ? textIn('units', row, id) : '')}
          onChange={(text) => setTyped({ ...typed, [id]: text })}
          {...(hint ? { hint } : {})}
          {...(id === 'group' ? { suggestions: groups } : {})}
        />
      ))}
      <div class="row">
        <SaveButton
          label={row ? 'Lưu' : 'Thêm'}
          tab="units"
          changes={isWhole ? [{ seen: row, wanted }] : []}
          onSaved={onSaved}
        />
        <Button onPress={onClose}>Đóng</Button>
      </div>
    </section>
  );
}
