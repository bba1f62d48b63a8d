/** Code that a service hands back to be run inside the script's own context, in place of a result. */
import type { ServiceObject } from './service-object';

export class ScriptCode {
  /**
   * @param source an expression; what the script assigned to the service's object it sees by name
   * @param services that it sees by name as well
   */
  constructor(
    readonly source: string,
    readonly services: Readonly<Record<string, ServiceObject>> = {},
  ) {}
}
