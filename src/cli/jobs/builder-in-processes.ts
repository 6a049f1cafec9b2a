import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { BrowserError } from '../../browser/browser-error.ts';
import type { Outcome } from '../../cache/cached-build.ts';
import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { onShutdown } from '../../host/on-shutdown.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import { processEnded } from '../../products/build-report.ts';
import type { Builder, BuildingHow, WantedBuild } from './builder.ts';
import type { FromJob, ToJob } from './messages.ts';

/** How many briefings are built side by side: as asked, or one for each core; few are built faster by one process that is there. */
export function jobsFor(asked: number | undefined, count: number): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, count));
  return count < FEW ? 1 : Math.min(availableParallelism(), count);
}

const FEW = 4;

/** A process and its browser end after so many briefings, so that memory stays as it is over thousands. */
const MOST_BUILDS = 40;

/** Builds so many briefings side by side, each in a process with a browser of its own. */
export async function builderInProcesses(how: BuildingHow, jobs: number, host: Host): Promise<Builder> {
  const command = join(await packageFolder(host), 'dist/cli.js');
  const idle: Job[] = [];
  const problems = new Map<string, Diagnostic>();
  const retire = async (job: Job): Promise<void> => {
    for (const problem of await job.end()) problems.set(`${problem.code} ${problem.message}`, problem);
  };
  const build = async (wanted: WantedBuild): Promise<Outcome> => {
    const job = idle.pop() ?? new Job(command, how);
    const said = await job.build(wanted);
    if (said.kind === 'built' && job.builds < MOST_BUILDS) idle.push(job);
    else await retire(job);
    if (said.kind === 'built') return said.outcome;
    if (said.kind === 'refused' && said.isOfBrowser) throw new BrowserError(said.diagnostic, null);
    return { ...NOTHING, diagnostics: [said.diagnostic] };
  };
  return {
    jobs,
    build,
    end: async () => {
      await Promise.all(idle.splice(0).map(retire));
      return [...problems.values()];
    },
  };
}

/** What a build came to that made nothing. */
const NOTHING: Omit<Outcome, 'diagnostics'> = {
  folder: null,
  files: [],
  slides: 0,
  fitting: null,
  sources: [],
  isKept: false,
};

/** A process that builds, one briefing at a time. */
class Job {
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
    // It ends by itself then, and cleans up; to kill it on Windows would leave its browser’s profile behind.
    this.forget = onShutdown(() => child.connected && child.disconnect());
    child.on('message', (said: FromJob) => this.heard?.(said));
    child.on('error', (error) => this.hearEnd(error.message));
    child.on('exit', (code, signal) => this.hearEnd(signal ?? `exit code ${code}`));
    this.send({ kind: 'how', how });
  }

  async build(wanted: WantedBuild): Promise<Exclude<FromJob, { kind: 'ended' }>> {
    this.builds += 1;
    const said = await this.ask({ kind: 'build', wanted });
    if (said !== null && said.kind !== 'ended') return said;
    const diagnostic = processEnded({ slug: wanted.place.slug, how: this.ending }, NOWHERE);
    return { kind: 'refused', diagnostic, isOfBrowser: false };
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
