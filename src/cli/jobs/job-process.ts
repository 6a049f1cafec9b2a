import { type ChildProcess, fork } from 'node:child_process';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { onShutdown } from '../../host/on-shutdown.ts';
import type { BuildingHow, WantedBuild } from './builder.ts';
import type { FromJob, ToJob } from './messages.ts';

/** What became of a build in another process: what it said, or how the process ended before it was done. */
export type JobEnd =
  | Extract<FromJob, { kind: 'built' | 'refused' }>
  | { readonly kind: 'gone'; readonly how: string };

/** A process that builds, one briefing at a time. */
export class Job {
  builds = 0;
  private readonly child: ChildProcess;
  private readonly forget: () => void;
  private heard: ((said: FromJob | null) => void) | null = null;
  private ending = '';

  constructor(command: string, how: BuildingHow) {
    // Advanced: maps and bytes arrive as they are.
    const child = fork(command, ['job'], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    // It is left to end by itself and to clean up; to kill it on Windows would leave its browser’s profile behind.
    this.forget = onShutdown(() => void (child.connected && child.disconnect()));
    child.on('message', (said: FromJob) => this.heard?.(said));
    child.on('error', (error) => this.hearEnd(error.message));
    child.on('exit', (code, signal) => this.hearEnd(signal ?? `exit code ${code}`));
    this.send({ kind: 'how', how });
  }

  async build(wanted: WantedBuild): Promise<JobEnd> {
    this.builds += 1;
    const said = await this.ask({ kind: 'build', wanted });
    return said?.kind === 'built' || said?.kind === 'refused' ? said : { kind: 'gone', how: this.ending };
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
    this.heard?.(null);
  }
}
