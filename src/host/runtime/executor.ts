/** Runs functions of the script, each in a context of its own, and keeps the list of what ran. */
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type { CallMeter } from '../border/call-meter';
import { Conversation, type Turn } from './conversation';
import type { HostValue } from '../border/service-object';
import { entryPoints } from './entry-points';
import { remoteResult } from './remote-value';
import { Run, TIME_IS_UP, type Costs, type RunIdentity } from './run';
import { makeSandbox, type Sandbox } from './sandbox';
import { ScriptFailure } from './script-failure';
import { servicesOf, type Services, type ServiceWorld } from './services';
import type { Answer } from '../ui/screen';
import type { VirtualClock } from './virtual-clock';

export interface Bundle {
  readonly code: string;
  readonly manifest: { readonly oauthScopes?: readonly string[] };
  /** HTML files by name without ending. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a run of the script came to. */
export interface ExecutionRecord {
  readonly name: string;
  readonly user: string;
  readonly origin: RunIdentity['origin'];
  readonly startedAt: string;
  /** Virtual milliseconds. */
  readonly took: number;
  /** Service calls that it made. */
  readonly calls: number;
  readonly outcome: 'completed' | 'failed' | 'timed out';
  readonly error?: string;
}

export interface Request {
  /** Name of a function that the script declares. */
  readonly name: string;
  readonly identity: Omit<RunIdentity, 'scopes'>;
  /** Plain values for its parameters, or the event of a trigger, made of the run's own services. */
  readonly given: readonly unknown[] | ((run: Run, services: Services) => HostValue);
  /** The result goes to a sidebar: it must be plain data. */
  readonly isRemote: boolean;
}

/**
 * Each execution is a context of its own, gone before V8's second compiler would have been worth its work: it waits thirty
 * times as long as it would. Measured with `npm start`: a third less of the processor, a sixth less time. A V8 that does not
 * know the flag leaves it.
 */
setFlagsFromString('--interrupt-budget=2000000');

/** Run after a call: lets the promises of the context come to their end. */
const settle = new Script('undefined', { filename: 'settle.js' });

/** A bundle made ready; any number of hosts may run it. */
export interface InstalledScript {
  readonly script: Script;
  readonly entryPoints: readonly string[];
  readonly scopes: readonly string[] | null;
}

/** What runs the script for the host. */
export interface Runner {
  readonly executions: ExecutionRecord[];
  /** Functions that Google would find, in the order of their declaration. */
  readonly entryPoints: readonly string[];
  /** `null` where a script lives in a context of the caller's. */
  installed: InstalledScript | null;
  install(bundle: Bundle): void;
  /** @throws ScriptFailure with what the script threw and did not catch */
  execute(request: Request): unknown;
  /** The same with a person before it, whose answers the run waits for; without them it is run to its end. */
  begin(request: Request): Turn;
}

export class Executor implements Runner {
  readonly executions: ExecutionRecord[] = [];
  installed: InstalledScript | null = null;

  constructor(
    private readonly world: ServiceWorld,
    private readonly meter: CallMeter,
    private readonly costs: Costs,
  ) {}

  install({ code, manifest }: Bundle): void {
    const script = new Script(code, { filename: 'Code.js' });
    this.installed = { script, entryPoints: entryPoints(code), scopes: manifest.oauthScopes ?? null };
  }

  get entryPoints(): readonly string[] {
    return this.installed?.entryPoints ?? [];
  }

  execute(request: Request): unknown {
    const scopes = this.installed?.scopes ?? null;
    const run = new Run({ ...request.identity, scopes }, this.world.clock, this.meter, this.costs);
    return recorded(this.executions, this.world.clock, request, run, () => this.result(request, run));
  }

  begin(request: Request): Turn {
    const scopes = this.installed?.scopes ?? null;
    const conversation = new Conversation();
    const run = new Run({ ...request.identity, scopes }, this.world.clock, this.meter, this.costs, conversation);
    const services = lasting(servicesOf(this.world, run));
    const record = recordOf(this.executions, this.world.clock, request, run);
    const play = (): Turn => {
      const step = attempt(() => this.result(request, run, services));
      const { question } = conversation;
      if (question && !run.isTerminated()) {
        const answer = (given: Answer): Turn => {
          run.goOn(given);
          return play();
        };
        return { state: 'asks', question, answer };
      }
      const failure = 'error' in step ? record.failed(step.error) : record.completed();
      return failure ? { state: 'failed', failure } : { state: 'ended', result: 'result' in step ? step.result : null };
    };
    return play();
  }

  private result({ name, given, isRemote }: Request, run: Run, services = servicesOf(this.world, run)): unknown {
    if (!this.entryPoints.includes(name)) throw new Error(`Script function not found: ${name}`);
    const sandbox = makeSandbox(this.world, services.globals, run);
    this.installed?.script.runInContext(sandbox.context);
    const entry = sandbox.context[name] as (...values: unknown[]) => unknown;
    const values =
      typeof given === 'function' ? [sandbox.border.toScript(given(run, services))] : inside(sandbox, given);
    const outcome = sandbox.tools.watch(entry(...values));
    settle.runInContext(sandbox.context);
    if (run.isTerminated()) throw new Error(TIME_IS_UP);
    if (outcome.state === 'rejected') throw outcome.value;
    if (!isRemote || outcome.state === 'pending') return undefined;
    return remoteResult(outcome.value, (value) => sandbox.tools.hostOf(value) !== undefined);
  }
}

/**
 * Runs `work` as an execution of its own: ends the run however it ends, and writes down what it came to.
 *
 * @throws ScriptFailure for all that it throws
 */
export function recorded<T>(
  executions: ExecutionRecord[],
  clock: VirtualClock,
  request: Request,
  run: Run,
  work: () => T,
): T {
  const record = recordOf(executions, clock, request, run);
  const step = attempt(work);
  const failure = 'error' in step ? record.failed(step.error) : record.completed();
  if (failure) throw failure;
  return (step as { readonly result: T }).result;
}

interface OpenRecord {
  /** @returns the failure of what waited to be written */
  completed(): ScriptFailure | null;
  failed(error: unknown): ScriptFailure;
}

/** Begins the record of an execution; it is written down when the run has ended. */
function recordOf(
  executions: ExecutionRecord[],
  clock: VirtualClock,
  { name, identity }: Request,
  run: Run,
): OpenRecord {
  const began = { at: clock.text(), moment: clock.now() };
  const record = (outcome: ExecutionRecord['outcome'], error?: string): void => {
    const took = clock.now() - began.moment;
    const { effectiveUser: user, origin } = identity;
    const what = { name, user, origin, startedAt: began.at, took, calls: run.calls, outcome };
    executions.push(error === undefined ? what : { ...what, error });
  };
  const failed = (error: unknown): ScriptFailure => {
    run.end();
    const isTimedOut = run.isTerminated();
    const failure = isTimedOut ? new ScriptFailure(TIME_IS_UP, 'Error', TIME_IS_UP, '') : ScriptFailure.of(error);
    record(isTimedOut ? 'timed out' : 'failed', failure.message);
    return failure;
  };
  const completed = (): ScriptFailure | null => {
    const step = attempt(() => run.end());
    if ('error' in step) return failed(step.error);
    record('completed');
    return null;
  };
  return { completed, failed };
}

function attempt<T>(work: () => T): { readonly result: T } | { readonly error: unknown } {
  try {
    return { result: work() };
  } catch (error) {
    return { error };
  }
}

/** The same services however often the script is run. */
function lasting({ globals, spreadsheetApp }: Services): Services {
  const kept = Object.entries(globals).map(([name, make]) => {
    let made: ReturnType<typeof make> | undefined;
    return [name, () => (made ??= make())] as const;
  });
  return { spreadsheetApp, globals: Object.fromEntries(kept) };
}

/** Plain values, made with the context's own constructors. */
export function inside({ tools }: Pick<Sandbox, 'tools'>, given: readonly unknown[]): unknown[] {
  return given.map((value) => (value === undefined ? undefined : tools.parseJson(JSON.stringify(value))));
}
