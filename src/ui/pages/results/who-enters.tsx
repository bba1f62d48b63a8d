/** Who enters it, since accounts are shared; and where somebody enters for another unit, who told it and how. */
import { Select, TextField } from '../design/field';

export interface Entering {
  readonly reporter: string;
  readonly toldBy: string;
  readonly toldHow: string;
}

const WAYS = ['Điện thoại', 'Giấy', 'Zalo', 'Thư điện tử', 'Trực tiếp'];

/** Example: `Bà Lan, qua điện thoại`. */
export const onBehalfOf = ({ toldBy, toldHow }: Entering): string =>
  `${toldBy.trim()}, ${toldHow === 'Trực tiếp' ? 'trực tiếp' : `qua ${toldHow === 'Zalo' ? toldHow : toldHow.toLowerCase()}`}`;

export interface EnteringFault {
  readonly text: string;
  /** Name of the field to go to. */
  readonly field: keyof Entering;
}

export function faultOfEntering({ reporter, toldBy, toldHow }: Entering, isForOther: boolean): EnteringFault | null {
  if (reporter.trim() === '') return { text: 'Chưa ghi người nhập.', field: 'reporter' };
  if (isForOther && toldBy.trim() === '') return { text: 'Nhập thay thì cần ghi ai ở đơn vị đã báo.', field: 'toldBy' };
  if (isForOther && toldHow === '') return { text: 'Chưa chọn đơn vị đã báo bằng cách nào.', field: 'toldHow' };
  return null;
}

interface WhoEntersProps {
  readonly entering: Entering;
  readonly isForOther: boolean;
  readonly onChange: (entering: Entering) => void;
}

export function WhoEnters({ entering, isForOther, onChange }: WhoEntersProps) {
  const { reporter, toldBy, toldHow } = entering;
  return (
    <div class="stack tight">
      <div data-field="reporter">
        <TextField
          label="Người nhập"
          value={reporter}
          onChange={(name) => onChange({ ...entering, reporter: name })}
          hint="Họ tên; tài khoản có thể dùng chung."
        />
      </div>
      {isForOther && (
        <fieldset class="card stack tight">
          <legend class="legend">Nhập thay đơn vị</legend>
          <div data-field="toldBy">
            <TextField label="Ai báo" value={toldBy} onChange={(name) => onChange({ ...entering, toldBy: name })} />
          </div>
          <div data-field="toldHow">
            <Select
              label="Báo bằng"
              value={toldHow}
              onChange={(way) => onChange({ ...entering, toldHow: way })}
              options={[{ value: '', label: 'Chọn cách báo' }, ...WAYS.map((way) => ({ value: way, label: way }))]}
            />
          </div>
        </fieldset>
      )}
    </div>
  );
}
