/** Runs scripts in a context that the caller brings, with services that stay: state survives there, as at a console. */
import { Script } from 'node:vm';
import type { CallMeter } from '../border/call-meter';
import type { Turn } from './conversation';
import {
  recorded,
  inside,
  type Bundle,
  type ExecutionRecord,
  type InstalledScript,
  type Request,
  type Runner,
} from './executor';
import { remoteResult } from './remote-value';
import { Run, type Costs, type RunIdentity } from './run';
import { enter, globalMakers, type Sandbox } from './sandbox';
import { servicesOf, type Services, type ServiceWorld } from './services';

/** A context as the caller has it. */
export interface Console {
  /** Runs a script there. */
  run(script: Script): unknown;
  /** Its global object: the functions that triggers and `call` may find. */
  readonly scope: Record<string, unknown>;
}

export class ConsoleRunner implements Runner {
  readonly executions: ExecutionRecord[] = [];
  installed: InstalledScript | null = null;
  private readonly held: Run;
  private readonly services: Services;
  private readonly inside: Pick<Sandbox, 'border' | 'tools'>;
  private scopes: readonly string[] | null = null;

  constructor(
    private readonly world: ServiceWorld,
    meter: CallMeter,
    costs: Costs,
    private readonly identity: RunIdentity,
    private readonly console: Console,
  ) {
    this.held = new Run(identity, world.clock, meter, costs);
    this.services = servicesOf(world, this.held);
    this.inside = enter(world, this.held, (script) => console.run(script));
  }

  /** Google's globals by name, `Date` among them. */
  get globals(): Record<string, unknown> {
    const made = Object.entries(globalMakers(this.inside, this.services.globals)).map(([name, make]) => [name, make()]);
    return { ...(Object.fromEntries(made) as Record<string, unknown>), Date: this.inside.tools.Date };
  }

  get entryPoints(): readonly string[] {
    const { scope } = this.console;
    return Object.getOwnPropertyNames(scope).filter((name) => typeof scope[name] === 'function');
  }

  install({ code, manifest }: Bundle): void {
    this.console.run(new Script(code, { filename: 'Code.js' }));
    this.scopes = manifest.oauthScopes ?? null;
  }

  /** A console holds nobody up: answers are those given beforehand. */
  begin(request: Request): Turn {
    return { state: 'ended', result: this.execute(request) };
  }

  execute(request: Request): unknown {
    this.held.end();
    this.held.become({ ...request.identity, scopes: this.scopes });
    try {
      return recorded(this.executions, this.world.clock, request, this.held, () => this.result(request));
    } finally {
      this.held.become(this.identity);
    }
  }

  private result({ name, given, isRemote }: Request): unknown {
    const entry = this.console.scope[name];
    if (typeof entry !== 'function') throw new Error(`Script function not found: ${name}`);
    const { border, tools } = this.inside;
    const values =
      typeof given === 'function' ? [border.toScript(given(this.held, this.services))] : inside({ tools }, given);
    const result = (entry as (...values: unknown[]) => unknown)(...values);
    return isRemote ? remoteResult(result, (value) => tools.hostOf(value) !== undefined) : undefined;
  }
}
