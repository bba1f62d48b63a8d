/** Runs functions of the script, each in a context of its own, and keeps the list of what ran. */
import { Script } from 'node:vm';
import type { CallMeter } from '../border/call-meter';
import type { HostValue } from '../border/service-object';
import { entryPoints } from './entry-points';
import { remoteResult } from './remote-value';
import { Run, TIME_IS_UP, type Costs, type RunIdentity } from './run';
import { makeSandbox, type Sandbox } from './sandbox';
import { ScriptFailure } from './script-failure';
import { servicesOf, type Services, type ServiceWorld } from './services';

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

/** Run after a call: lets the promises of the context come to their end. */
const settle = new Script('undefined', { filename: 'settle.js' });

export class Executor {
  readonly executions: ExecutionRecord[] = [];
  private script: Script | undefined;
  private names: readonly string[] = [];
  private scopes: readonly string[] | null = null;

  constructor(
    private readonly world: ServiceWorld,
    private readonly meter: CallMeter,
    private readonly costs: Costs,
  ) {}

  install({ code, manifest }: Bundle): void {
    this.script = new Script(code, { filename: 'Code.js' });
    this.names = entryPoints(code);
    this.scopes = manifest.oauthScopes ?? null;
  }

  /** Functions that Google would find, in the order of their declaration. */
  get entryPoints(): readonly string[] {
    return this.names;
  }

  /** @throws ScriptFailure with what the script threw and did not catch */
  execute(request: Request): unknown {
    const { name, identity } = request;
    const { clock } = this.world;
    const run = new Run({ ...identity, scopes: this.scopes }, clock, this.meter, this.costs);
    const began = { at: clock.text(), moment: clock.now() };
    const record = (outcome: ExecutionRecord['outcome'], error?: string): void => {
      const took = clock.now() - began.moment;
      const { effectiveUser: user, origin } = identity;
      const what = { name, user, origin, startedAt: began.at, took, outcome };
      this.executions.push(error === undefined ? what : { ...what, error });
    };
    try {
      const result = this.result(request, run);
      run.end();
      record('completed');
      return result;
    } catch (error) {
      run.end();
      const failure = run.isTerminated() ? new ScriptFailure(TIME_IS_UP, 'Error', TIME_IS_UP, '') : ScriptFailure.of(error);
      record(run.isTerminated() ? 'timed out' : 'failed', failure.message);
      throw failure;
    }
  }

  private result({ name, given, isRemote }: Request, run: Run): unknown {
    if (!this.names.includes(name)) throw new Error(`Script function not found: ${name}`);
    const services = servicesOf(this.world, run);
    const sandbox = makeSandbox(this.world, services.globals, run);
    this.script?.runInContext(sandbox.context);
    const entry = sandbox.context[name] as (...values: unknown[]) => unknown;
    const values = typeof given === 'function' ? [sandbox.border.toScript(given(run, services))] : inside(sandbox, given);
    const outcome = sandbox.tools.watch(entry(...values));
    settle.runInContext(sandbox.context);
    if (run.isTerminated()) throw new Error(TIME_IS_UP);
    if (outcome.state === 'rejected') throw outcome.value;
    if (!isRemote || outcome.state === 'pending') return undefined;
    return remoteResult(outcome.value, (value) => sandbox.tools.hostOf(value) !== undefined);
  }
}

/** Plain values, made with the context's own constructors. */
function inside({ tools }: Sandbox, given: readonly unknown[]): unknown[] {
  return given.map((value) => (value === undefined ? undefined : tools.parseJson(JSON.stringify(value))));
}
