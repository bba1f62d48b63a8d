/** Which Form is the survey, and keeping its list of units in step with tab `Đơn vị`. */
import type { UnitDirectory } from '../core/unit-directory';
import { normalise } from '../core/text';
import type { Ports, SurveyFormIds } from './ports';
import { surveySpec, UNIT_QUESTION } from './survey-spec';

const FORM_KEY = 'surveyForm';
const CHOICES_KEY = 'surveyUnits';

/** The survey's Form, `null` before the set-up. */
export function surveyForm(ports: Ports): SurveyFormIds | null {
  const kept = ports.memory.get(FORM_KEY);
  return kept === null ? null : (JSON.parse(kept) as SurveyFormIds);
}

/** The Form made earlier, or a new one where there is none or the old one is gone. */
export function ensureSurveyForm(ports: Ports, survey: { authority: string; scale: readonly string[] }): SurveyFormIds {
  const present = surveyForm(ports);
  if (present && ports.forms.exists(present.formId)) return present;
  const made = ports.forms.create(surveySpec(survey.authority, survey.scale));
  // The Form last: a run cut before it makes another one, choices and all.
  ports.memory.set(CHOICES_KEY, '[]');
  ports.memory.set(FORM_KEY, JSON.stringify(made));
  return made;
}

/** Offers the units of the settling group in the Form; touches the Form only when they changed. */
export function offerUnits(ports: Ports, directory: UnitDirectory, settlingGroup: string): void {
  const form = surveyForm(ports);
  if (!form) return;
  const group = normalise(settlingGroup);
  const members = directory.units.filter((unit) => normalise(unit.group) === group);
  const names = (members.length > 0 ? members : directory.units).map((unit) => unit.name);
  const wanted = JSON.stringify(names);
  if (names.length === 0 || ports.memory.get(CHOICES_KEY) === wanted) return;
  ports.forms.setChoices(form, UNIT_QUESTION, names);
  ports.memory.set(CHOICES_KEY, wanted);
}
