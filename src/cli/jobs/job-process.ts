import { type ChildProcess, fork } from 'node:child_process';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { onShutdown } from '../../host/on-shutdown.ts';
import type { WantedCall } from './call.ts';
import type { BuildingHow, WantedBuild } from './builder.ts';
import { MOST_MEGABYTES } from './end-beyond-limits.ts';
import type { FromJob, ToJob } from './messages.ts';

/** What became of a build in another process: what it said, or how the process ended before it was done. */
export type JobEnd = Extract<FromJob, { kind: 'built' | 'refused' }> | Gone;

interface Gone {
  readonly kind: 'gone';
  readonly how: string;
}

/** How long a process is given to clean up before it is killed. */
const LAST_MOMENT = 400;

/** A process that builds or answers calls, one after the other. */
export class Job {
  works = 0;
  private readonly child: ChildProcess;
  private readonly forget: () => void;
  private heard: ((said: FromJob | null) => void) | null = null;
  private ending = '';

  /** `how` is for one that builds; one that answers calls may use the memory of a call and no more. */
  constructor(command: string, how: BuildingHow | null) {
    // Advanced: maps and bytes arrive as they are.
    const child = fork(command, ['job'], {
      serialization: 'advanced',
      execArgv:
        how === null ? [...process.execArgv, `--max-old-space-size=${MOST_MEGABYTES}`] : process.execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    // It is left to end by itself and to clean up; to kill it on Windows would leave its browser’s profile behind.
    this.forget = onShutdown(() => void (child.connected && child.disconnect()));
    child.on('message', (said: FromJob) => this.heard?.(said));
    child.on('error', (error) => this.hearEnd(error.message));
    child.on('exit', (code, signal) => this.hearEnd(signal ?? `exit code ${code}`));
    if (how !== null) this.send({ kind: 'how', how });
  }

  get isGone(): boolean {
    return this.ending !== '';
  }

  async build(wanted: WantedBuild): Promise<JobEnd> {
    this.works += 1;
    const said = await this.ask({ kind: 'build', wanted });
    return said?.kind === 'built' || said?.kind === 'refused' ? said : { kind: 'gone', how: this.ending };
  }

  /** Answers a call of an agent. */
  async answer(wanted: WantedCall): Promise<Extract<FromJob, { kind: 'answered' }> | Gone> {
    this.works += 1;
    const said = await this.ask({ kind: 'call', wanted });
    return said?.kind === 'answered' ? said : { kind: 'gone', how: this.ending };
  }

  /** Ends the process whatever it is doing. It may end its browser; where it computes it hears nothing, and is killed. */
  stop(): void {
    if (this.child.connected) this.child.disconnect();
    const killing = setTimeout(() => this.child.kill('SIGKILL'), LAST_MOMENT);
    this.child.once('exit', () => clearTimeout(killing));
  }

  /** Lets the process end; gives what its browser should be known for. */
  async end(): Promise<readonly Diagnostic[]> {
    const said = await this.ask({ kind: 'end' });
    this.forget();
    return said?.kind === 'ended' ? said.problems : [];
  }

  /** `null` where the process is gone. */
  private ask(message: ToJob): Promise<FromJob | null> {
    return new Promise((resolve) => {
      this.heard = resolve;
      if (this.ending === '') this.send(message);
      else resolve(null);
    });
  }

  private send(message: ToJob): void {
    // What can’t be sent is answered by the end of the process.
    this.child.send(message, () => undefined);
  }

  private hearEnd(how: string): void {
    this.ending ||= how;
    this.forget();
    this.heard?.(null);
  }
}
