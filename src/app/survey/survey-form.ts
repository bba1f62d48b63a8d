/** Which Form is the survey, and keeping what it shows in step with the tabs. */
import { formatDate, type CalendarDate } from '../../core/calendar/calendar-date';
import { unitsOfGroup, type UnitDirectory } from '../../core/unit-directory';
import { automationAccount } from '../automation-account';
import { TrackerFault } from '../fault';
import type { Ports, SurveyFormIds } from '../ports';
import type { RunLog } from '../run-log';
import type { Settings } from '../settings';
import { LEVEL_QUESTIONS, surveySpec, UNIT_QUESTION } from './survey-spec';

const FORM_KEY = 'surveyForm';
const FACE_KEY = 'surveyFace';

/** What the Form shows of the tabs. */
interface FormFace {
  /** Short name of the authority, `''` before it is set. */
  readonly authority: string;
  /** Levels of satisfaction, highest first. */
  readonly scale: readonly string[];
  readonly units: readonly string[];
}

/** As it is kept: with the day on which a set-up first could not open it. */
interface KeptForm extends SurveyFormIds {
  readonly missingSince?: CalendarDate;
}

/** The survey's Form, `null` before the set-up. */
export function surveyForm(ports: Ports): KeptForm | null {
  const kept = ports.memory.get(FORM_KEY);
  return kept === null ? null : (JSON.parse(kept) as KeptForm);
}

const keepFace = (ports: Ports, { authority, scale, units }: FormFace): void =>
  ports.memory.set(FACE_KEY, JSON.stringify({ authority, scale, units }));

const keep = (ports: Ports, form: KeptForm): void => ports.memory.set(FORM_KEY, JSON.stringify(form));

/**
 * The Form made earlier, or a new one where there is none. One that cannot be opened may only be out of reach for a moment,
 * and a second Form would leave behind the answers of the first: it is given up only when a set-up on a later day finds
 * it missing still.
 *
 * @throws TrackerFault `form-missing`
 */
export function ensureSurveyForm(ports: Ports, log: RunLog, survey: Omit<FormFace, 'units'>): SurveyFormIds {
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
  keepFace(ports, { ...survey, units: [] });
  keep(ports, made);
  return made;
}

const MISSING =
  'Chưa mở được biểu mẫu khảo sát đang dùng: tài khoản này chưa được chia sẻ biểu mẫu, biểu mẫu đã bị xóa, hoặc Google đang gián ' +
  'đoạn. Nhờ chủ biểu mẫu thêm tài khoản này làm cộng tác viên, hoặc khôi phục biểu mẫu trong Thùng rác của Google Drive, rồi ' +
  'chọn Cài đặt lần nữa. Nếu không được, từ ngày mai chọn Cài đặt, chương trình sẽ tạo biểu mẫu mới.';

/**
 * Makes the Form offer the units of the settling group and the levels of the scale, under the authority's name; touches it
 * only when these changed, and only as the account that made it: others may not open it, and the next daily run sees to it.
 * What people changed in the Form themselves stays.
 */
export function keepFormInStep(ports: Ports, directory: UnitDirectory, settings: Settings): void {
  const form = surveyForm(ports);
  const kept = ports.memory.get(FACE_KEY);
  if (!form || kept === null) return;
  const names = unitsOfGroup(directory, settings.settlingGroup).map(({ name }) => name);
  const shown = JSON.parse(kept) as FormFace;
  const units = names.length === 0 ? shown.units : names;
  const wanted: FormFace = { authority: settings.shortName, scale: settings.scale, units };
  const isNew = (part: keyof FormFace): boolean => JSON.stringify(shown[part]) !== JSON.stringify(wanted[part]);
  if (!isNew('authority') && !isNew('scale') && !isNew('units')) return;
  if (ports.identity.acting() !== automationAccount(ports)) return;
  const choices = {
    ...(isNew('units') && { [UNIT_QUESTION]: wanted.units }),
    ...(isNew('scale') && Object.fromEntries(LEVEL_QUESTIONS.map((id) => [id, wanted.scale]))),
  };
  const describe = ({ authority, scale }: FormFace): string => surveySpec(authority, scale).description;
  ports.forms.change(form, { choices, description: { from: describe(shown), to: describe(wanted) } });
  keepFace(ports, wanted);
}
