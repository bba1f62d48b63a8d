/** Which Form is the survey, and keeping its list of units in step with tab `Đơn vị`. */
import { formatDate, type CalendarDate } from '../../core/calendar/calendar-date';
import { normalise } from '../../core/text/text';
import type { UnitDirectory } from '../../core/unit-directory';
import { automationAccount } from '../automation-account';
import { TrackerFault } from '../fault';
import type { Ports, SurveyFormIds } from '../ports';
import type { RunLog } from '../run-log';
import { surveySpec, UNIT_QUESTION } from './survey-spec';

const FORM_KEY = 'surveyForm';
const CHOICES_KEY = 'surveyUnits';

/** As it is kept: with the day on which a set-up first could not open it. */
interface KeptForm extends SurveyFormIds {
  readonly missingSince?: CalendarDate;
}

/** The survey's Form, `null` before the set-up. */
export function surveyForm(ports: Ports): KeptForm | null {
  const kept = ports.memory.get(FORM_KEY);
  return kept === null ? null : (JSON.parse(kept) as KeptForm);
}

const keep = (ports: Ports, form: KeptForm): void => ports.memory.set(FORM_KEY, JSON.stringify(form));

/**
 * The Form made earlier, or a new one where there is none. One that cannot be opened may only be out of reach for a moment,
 * and a second Form would leave behind the answers of the first: it is given up only when a set-up on a later day finds
 * it missing still.
 *
 * @throws TrackerFault `form-missing`
 */
export function ensureSurveyForm(
  ports: Ports,
  log: RunLog,
  survey: { authority: string; scale: readonly string[] },
): SurveyFormIds {
  const present = surveyForm(ports);
  if (present) {
    const { missingSince, ...form } = present;
    if (ports.forms.exists(form.formId)) {
      if (missingSince !== undefined) keep(ports, form);
      return form;
    }
    const today = ports.clock.today();
    if (missingSince === undefined || missingSince >= today) {
      keep(ports, { ...form, missingSince: missingSince ?? today });
      throw new TrackerFault('form-missing', MISSING);
    }
    log.warn(
      `Biểu mẫu khảo sát cũ không mở được từ ngày ${formatDate(missingSince)} nên đã tạo biểu mẫu mới. Thay liên kết và mã QR ` +
        'đã in; phiếu gửi vào biểu mẫu cũ không được lấy nữa.',
    );
  }
  const made = ports.forms.create(surveySpec(survey.authority, survey.scale));
  // The Form last: a run cut before it makes another one, choices and all.
  ports.memory.set(CHOICES_KEY, '[]');
  keep(ports, made);
  return made;
}

const MISSING =
  'Chưa mở được biểu mẫu khảo sát đang dùng: tài khoản này chưa được chia sẻ biểu mẫu, biểu mẫu đã bị xóa, hoặc Google đang gián ' +
  'đoạn. Nhờ chủ biểu mẫu thêm tài khoản này làm cộng tác viên, hoặc khôi phục biểu mẫu trong Thùng rác của Google Drive, rồi ' +
  'chọn Cài đặt lần nữa. Nếu không được, từ ngày mai chọn Cài đặt, chương trình sẽ tạo biểu mẫu mới.';

/**
 * Offers the units of the settling group in the Form; touches the Form only when they changed, and only as the account that
 * made it: others may not open it, and the next daily run sees to it.
 */
export function offerUnits(ports: Ports, directory: UnitDirectory, settlingGroup: string): void {
  const form = surveyForm(ports);
  if (!form) return;
  const group = normalise(settlingGroup);
  const members = directory.units.filter((unit) => normalise(unit.group) === group);
  const names = (members.length > 0 ? members : directory.units).map((unit) => unit.name);
  const wanted = JSON.stringify(names);
  if (names.length === 0 || ports.memory.get(CHOICES_KEY) === wanted) return;
  if (ports.identity.acting() !== automationAccount(ports)) return;
  ports.forms.setChoices(form, UNIT_QUESTION, names);
  ports.memory.set(CHOICES_KEY, wanted);
}
