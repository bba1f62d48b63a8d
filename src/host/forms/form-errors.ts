/** Google's words where a form takes something amiss. */
import { ServiceError } from '../border/service-object';

/** What Google says of nearly all that a form cannot be. */
export const invalidUpdate = (): ServiceError => new ServiceError('Invalid data updating form.');

export const emptyArray = (name: string): ServiceError => new ServiceError(`Array is empty: ${name}`);

export const invalidResponse = (answer: unknown): ServiceError =>
  new ServiceError(`Invalid response submitted to item: ${String(answer)}.`);
