/** A run that ended with an error which nobody in the script caught. */

export class ScriptFailure extends Error {
  /**
   * @param errorName the script error's `name`: `'Exception'` for what a service threw
   * @param scriptMessage the script error's message, without its name
   */
  constructor(
    message: string,
    readonly errorName: string,
    readonly scriptMessage: string,
    /** Where in the script, as its own stack tells it. */
    readonly scriptStack: string,
  ) {
    super(message);
  }

  /** Of whatever a script threw: an error of its context, or any other value. */
  static of(thrown: unknown): ScriptFailure {
    const { name, message, stack } = (thrown ?? {}) as { name?: unknown; message?: unknown; stack?: unknown };
    if (typeof message !== 'string') return new ScriptFailure(String(thrown), 'Error', String(thrown), '');
    const named = typeof name === 'string' ? name : 'Error';
    const trace = typeof stack === 'string' ? stack : '';
    const text = `${named}: ${message}`;
    return new ScriptFailure(SHOWS_STACK.includes(named) ? `${text}\n${trace}` : text, named, message, trace);
  }
}

/** Slips of the script's author or of the host's: the place matters more than the words. */
const SHOWS_STACK = ['HostError', 'TypeError', 'ReferenceError'];
