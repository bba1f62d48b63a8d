/** Event objects, as Google hands them to a trigger's function. */
import { DateTime } from 'luxon';
import { enumValue } from '../border/enums';
import type { Execution, HostValue } from '../border/service-object';
import { FormService } from '../forms/form';
import type { FormStore } from '../forms/form-app';
import type { FormResponseRecord, FormState } from '../forms/form-model';
import { FormResponseService } from '../forms/form-response';
import { uniqueIdOf } from './trigger';

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
  return {
    authMode: enumValue(execution, 'AuthMode', 'FULL'),
    triggerUid: uniqueIdOf(triggerId),
    source: new FormService(execution, form, store),
    response: new FormResponseService(execution, form, response),
  };
}
