/** Which answers can have come through the Form, and which staff must have typed. */
import { newForm, type FormItem, type FormState } from '../../src/host/forms/form-model';
import { formSlip } from '../../src/host/replay/form-slip';

const item = (type: FormItem['type'], title: string, choices: string[] = [], isRequired = false): FormItem => ({
  id: title.length,
  type,
  title,
  helpText: '',
  isRequired,
  choices,
  lower: 1,
  upper: 5,
});

function form(...items: FormItem[]): FormState {
  return { ...newForm('f', 'Phiếu'), items };
}

const SURVEY = form(
  item('TEXT', 'Mã hồ sơ'),
  item('LIST', 'Cơ quan giải quyết', ['Phòng Tư pháp']),
  item('MULTIPLE_CHOICE', 'Mức độ hài lòng chung', ['Rất hài lòng', 'Hài lòng']),
);

test('letter for letter among the choices: through the Form, blanks left out', () => {
  const answers = { 'Mã hồ sơ': 'HS 1', 'Cơ quan giải quyết': '', 'Mức độ hài lòng chung': 'Hài lòng' };
  expect(formSlip(SURVEY, answers)).toEqual({ 'Mã hồ sơ': 'HS 1', 'Mức độ hài lòng chung': 'Hài lòng' });
});

test.each(['HÀI LÒNG', ' Hài lòng', 'Hài\u00a0lòng', 'Hài lòng'.normalize('NFD')])(
  '%j is no choice of the Form',
  (answer) => {
    expect(formSlip(SURVEY, { 'Mức độ hài lòng chung': answer })).toBeNull();
  },
);

test('a unit that the Form does not offer was typed', () => {
  expect(formSlip(SURVEY, { 'Cơ quan giải quyết': 'Phòng Nội vụ' })).toBeNull();
});

test('an answer to a question that the Form does not ask was typed', () => {
  expect(formSlip(SURVEY, { 'Lĩnh vực': 'Hộ tịch' })).toBeNull();
  expect(formSlip(SURVEY, { 'Lĩnh vực': '' })).toEqual({});
});

test('a required question left blank cannot have come through the Form', () => {
  expect(formSlip(form(item('TEXT', 'Mã hồ sơ', [], true)), { 'Mã hồ sơ': '' })).toBeNull();
});

test('a level of a scale is a whole number on it', () => {
  const scale = form(item('SCALE', 'Điểm'));
  expect(formSlip(scale, { Điểm: '5' })).toEqual({ Điểm: '5' });
  expect(formSlip(scale, { Điểm: '6' })).toBeNull();
});
