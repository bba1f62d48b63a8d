/** An objective as it was understood: its target, and for each measure until when and by whom; what is unclear can be mended. */
import { useState } from 'preact/hooks';
import { INDICATOR_NAMES } from '../../../core/figures/indicator';
import { FOLLOW_UPS } from '../../../core/tasks/follow-up';
import { formatNumber } from '../../../core/text/vietnamese-number';
import { Select, TextArea, TextField, type Option } from '../design/field';
import { Mark } from '../design/sign';
import { directoryOf, rowWith, textIn, type Desk } from './edited';
import { SaveButton } from './save-button';
import type { StepProps } from './set-up-board';
import type { UnderstoodMeasure, UnderstoodObjective } from './understood';

type Mend = (row: number, texts: Readonly<Record<string, string>>) => void;

interface CardProps {
  readonly one: UnderstoodObjective;
  /** Not written yet: what was read wrongly can be put right word by word. */
  readonly isDraft: boolean;
  readonly desk: Desk;
  readonly onMend: Mend;
  readonly onSaved: StepProps['onSaved'];
}

const options = (names: readonly string[]): Option[] => [
  { value: '', label: 'Chương trình đề xuất' },
  ...names.map((name) => ({ value: name, label: name })),
];

export function ObjectiveCard({ one, isDraft, desk, onMend, onSaved }: CardProps) {
  const { objective, row, isClear, targetWords, measures } = one;
  const text = (id: string): string => textIn('objectives', row, id);
  return (
    <article class="card stack tight">
      <h3>
        {objective.number}. {objective.text}
      </h3>
      <dl class="read small">
        <dt>Chỉ tiêu</dt>
        <dd>
          {isClear ? targetWords : <Mark tone="risk" words={targetWords} />}
          <span class="soft">{objective.targetText === '' ? 'để trống' : `“${objective.targetText}”`}</span>
        </dd>
      </dl>
      {isDraft && <Wording row={row} at={objective.row} fields={OF_OBJECTIVE} onMend={onMend} />}
      {(!isClear || text('aim') !== '') && (
        <TextField
          label="Chỉ tiêu theo dõi"
          hint="Ghi lại cho rõ, ví dụ “≥ 90%”, “tăng 1% so với năm 2023”, “đạt yêu cầu”. Lời văn của quyết định không đổi."
          value={text('aim')}
          onChange={(aim) => onMend(objective.row, { aim })}
        />
      )}
      <Select
        label="Cách đánh giá"
        value={text('evaluation')}
        onChange={(evaluation) => onMend(objective.row, { evaluation })}
        options={options([...INDICATOR_NAMES, 'Hậu kiểm'])}
      />
      {measures.map((measure) => (
        <MeasureBlock key={measure.measure.row} {...{ one: measure, isDraft, desk, onMend, onSaved }} />
      ))}
    </article>
  );
}

type Fields = readonly (readonly [id: string, label: string])[];

const OF_OBJECTIVE: Fields = [
  ['objective', 'Mục tiêu'],
  ['target', 'Chỉ tiêu'],
];
const OF_MEASURE: Fields = [
  ['measure', 'Biện pháp thực hiện'],
  ['time', 'Thời gian hoàn thành'],
  ['responsible', 'Trách nhiệm thực hiện'],
];

interface WordingProps extends Pick<CardProps, 'onMend'> {
  readonly row: readonly string[];
  readonly at: number;
  readonly fields: Fields;
}

/** The cells of a row that was just read, for where they were put together wrongly. */
function Wording({ row, at, fields, onMend }: WordingProps) {
  return (
    <details>
      <summary class="small">Sửa chữ đọc sai</summary>
      <div class="stack tight">
        {fields.map(([id, label]) => (
          <TextArea
            key={id}
            label={label}
            value={textIn('objectives', row, id)}
            onChange={(text) => onMend(at, { [id]: text })}
          />
        ))}
      </div>
    </details>
  );
}

interface MeasureProps extends Omit<CardProps, 'one'> {
  readonly one: UnderstoodMeasure;
}

/** So few units are named, of more the number is. */
const NAMED = 2;

function MeasureBlock({ one, isDraft, desk, onMend, onSaved }: MeasureProps) {
  const { measure, row, deadline, deadlineWords, units } = one;
  const isUnclear = deadline.kind === 'unclear';
  const text = (id: string): string => textIn('objectives', row, id);
  const names = units.units.map(({ name }) => name);
  return (
    <section class="stack tight measure">
      <p class="small">
        <strong>{measure.number}</strong> {measure.text}
      </p>
      <dl class="read small">
        <dt>Thời hạn</dt>
        <dd>
          {isUnclear ? <Mark tone="risk" words="Chưa xác định" /> : deadlineWords}
          {(isUnclear || deadlineWords !== measure.timeText) && <span class="soft">“{measure.timeText}”</span>}
        </dd>
        <dt>Đơn vị</dt>
        <dd>
          {names.length === 0 && units.unmatched.length === 0 && <Mark tone="risk" words="Chưa ghi đơn vị" />}
          {names.length > NAMED ? `${formatNumber(names.length)} đơn vị` : names.join(', ')}
        </dd>
      </dl>
      {isDraft && <Wording row={row} at={measure.row} fields={OF_MEASURE} onMend={onMend} />}
      {directoryOf(desk).units.length > 0 &&
        units.unmatched.map((name) => <UnmatchedName key={name} name={name} desk={desk} onSaved={onSaved} />)}
      <details open={isUnclear}>
        <summary class="small">Chọn cách theo dõi, lịch</summary>
        <div class="stack tight">
          <Select
            label="Cách theo dõi"
            value={text('followUp')}
            onChange={(followUp) => onMend(measure.row, { followUp })}
            options={options(Object.values(FOLLOW_UPS))}
          />
          <TextField
            label="Lịch theo dõi"
            hint="Ngày theo kế hoạch, hoặc thời hạn ghi lại cho rõ, ví dụ “Trước 25/12/2024”, “Cuối mỗi tháng”."
            value={text('plan')}
            onChange={(plan) => onMend(measure.row, { plan })}
          />
        </div>
      </details>
    </section>
  );
}

interface UnmatchedProps extends Pick<CardProps, 'desk' | 'onSaved'> {
  readonly name: string;
}

/** A name that the directory lacks becomes another name of the unit that is meant. */
function UnmatchedName({ name, desk, onSaved }: UnmatchedProps) {
  const [unit, setUnit] = useState('');
  const seen = (desk.rows.units ?? []).find((row) => textIn('units', row, 'name') === unit);
  const others = seen ? textIn('units', seen, 'otherNames') : '';
  const wanted = seen && rowWith('units', seen, { otherNames: others === '' ? name : `${others}; ${name}` });
  return (
    <div class="stack tight">
      <Mark tone="risk" words={`“${name}” chưa có ở trang “Đơn vị”`} />
      <Select
        label={`“${name}” là đơn vị nào`}
        value={unit}
        onChange={setUnit}
        options={[
          { value: '', label: 'Chọn đơn vị' },
          ...directoryOf(desk).units.map((one) => ({ value: one.name, label: one.name })),
        ]}
      />
      {seen && wanted && (
        <SaveButton
          label="Ghi là tên khác của đơn vị này"
          look="plain"
          tab="units"
          changes={[{ seen, wanted }]}
          onSaved={onSaved}
        />
      )}
    </div>
  );
}
