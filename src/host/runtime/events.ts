/** Event objects, as Google hands them to a trigger's function. */
import { DateTime } from 'luxon';
import { enumValue } from '../border/enums';
import type { Execution, HostValue } from '../border/service-object';
import { FormService } from '../forms/form';
import type { FormResponseRecord, FormState } from '../forms/form-model';
import { FormResponseService } from '../forms/form-response';
import { uniqueIdOf } from './trigger';
import type { FormStore } from '../forms/form-store';
import { OpenForm } from '../forms/open-form';

/** Of a time trigger: the moment's fields, in UTC. */
export function timeEvent(execution: Execution, triggerId: string, moment: number): HostValue {
  const time = DateTime.fromMillis(moment, { zone: 'utc' });
  return {
    authMode: enumValue(execution, 'AuthMode', 'FULL'),
    triggerUid: uniqueIdOf(triggerId),
    year: time.year,
    month: time.month,
    'day-of-month': time.day,
    'day-of-week': time.weekday,
    'week-of-year': time.weekNumber,
    hour: time.hour,
    minute: time.minute,
    second: time.second,
    timezone: 'UTC',
  };
}

/** Of a submitted form. */
export function submitEvent(
  execution: Execution,
  triggerId: string,
  form: FormState,
  response: FormResponseRecord,
  store: FormStore,
): HostValue {
  const open = new OpenForm(execution, form, store);
  return {
    authMode: enumValue(execution, 'AuthMode', 'FULL'),
    triggerUid: uniqueIdOf(triggerId),
    source: new FormService(open),
    response: new FormResponseService(open, response),
  };
}
