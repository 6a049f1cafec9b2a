import { type ChildProcess, fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { type Diagnostic, NOWHERE } from '../../diagnostics/diagnostic.ts';
import { onShutdown } from '../../host/on-shutdown.ts';
import type { WantedCall, BuildingHow, WantedBuild, FromJob, ToJob, Builder } from './messages.ts';
import { BrowserError } from '../../browser/browser-diagnostics.ts';
import { keptBuilds, type Outcome, reuse } from '../../cache/kept-builds.ts';
import type { Host } from '../../host/host.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import { processEnded } from '../../products/build-report.ts';

/** What became of a build in another process: what it said, or how the process ended before it was done. */
type JobEnd = Extract<FromJob, { kind: 'built' | 'refused' }> | Gone;

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

/** As much memory as a call may take, in MB: of V8, and of the process. */
const MOST_MEGABYTES = 1024;

let watcher: Worker | null = null;

/** Kills this process when it takes more memory than a call may, or when whoever asked is gone and it doesn’t hear that: from a thread, since it may be computing. */
export function endBeyondLimits(): void {
  watcher ??= new Worker(WATCH, { eval: true, workerData: MOST_MEGABYTES * 2 ** 20 });
  watcher.unref();
}

const WATCH = `
  const { workerData } = require('node:worker_threads');
  const parent = process.ppid;
  let looks = 0;
  setInterval(() => {
    looks = process.ppid === parent ? 0 : looks + 1;
    if (looks > 2 || process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
  }, 150);
`;

/** How many briefings are built side by side: as asked, or one for each core; few are built faster by one process that is there. */
export function jobsFor(asked: number | undefined, count: number): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, count));
  return count < FEW ? 1 : Math.min(availableParallelism(), count);
}

const FEW = 4;

/** A process and its browser end after so many briefings, so that memory stays as it is over thousands. */
const MOST_BUILDS = 40;

/** Builds so many briefings side by side, each in a process with a browser of its own; what was kept is taken here, so that a run that makes nothing starts none. */
export async function builderInProcesses(how: BuildingHow, jobs: number, host: Host): Promise<Builder> {
  const command = join(await packageFolder(host), 'dist/cli.js');
  const kept = await keptBuilds(how, how.mayNeedBrowser, host);
  const idle: Job[] = [];
  const problems = new Map<string, Diagnostic>();
  const retire = async (job: Job): Promise<void> => {
    for (const problem of await job.end()) problems.set(`${problem.code} ${problem.message}`, problem);
  };
  const make = async (wanted: WantedBuild): Promise<Outcome> => {
    const job = idle.pop() ?? new Job(command, how);
    const said = await job.build(wanted);
    if (said.kind === 'built' && job.works < MOST_BUILDS) idle.push(job);
    else await retire(job);
    if (said.kind === 'built') return said.outcome;
    if (said.kind === 'refused' && said.isOfBrowser) throw new BrowserError(said.diagnostic, null);
    if (said.kind === 'refused') return { ...NOTHING, diagnostics: [said.diagnostic] };
    const { slug } = wanted.place;
    return { ...NOTHING, diagnostics: [processEnded({ slug, how: said.how }, NOWHERE)] };
  };
  return {
    jobs,
    build: async (wanted) => (await reuse(wanted, kept, host)) ?? make(wanted),
    end: async () => {
      await Promise.all(idle.splice(0).map(retire));
      return [...problems.values()];
    },
  };
}

/** What a build came to that made nothing. */
const NOTHING: Omit<Outcome, 'diagnostics'> = {
  facts: null,
  folder: null,
  files: [],
  slides: 0,
  fitting: null,
  sources: [],
  isKept: false,
};
