import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { withoutRepeats } from '../../diagnostics/diagnostic.ts';
import type { BuildEnd, LimitedBuilder, Limits } from '../../farm/worker/limited-builder.ts';
import type { Host } from '../../host/host.ts';
import { killTree, memoryOf, processTree } from '../../host/process-tree.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import type { BuildingHow } from './builder.ts';
import { Job } from './job-process.ts';

/** Builds each briefing in a process with a browser of its own, within limits. A process that was killed or ended is replaced. */
export async function builderWithLimits(
  named: string | undefined,
  limits: Limits,
  host: Host,
): Promise<LimitedBuilder> {
  const command = join(await packageFolder(host), 'dist/cli.js');
  const how: BuildingHow = {
    browser: named,
    // The store is what is asked, and it was.
    cache: false,
    mayNeedBrowser: true,
    mostSlides: limits.slides,
    parent: process.pid,
  };
  const started = {
    env: passedOn(host.environment),
    execArgv: [`--max-old-space-size=${Math.ceil(limits.megabytes / 2)}`],
    // It leads a session, by which all that it started is known when it is gone.
    detached: true,
  };
  const idle: Job[] = [];
  const start = (): Job => new Job(command, how, started, (child) => killAll(child.pid ?? null));
  return {
    build: async (wanted, signal, onStep) => {
      const job = idle.pop() ?? start();
      job.onStep = (step) => onStep(step.replace(`${wanted.place.slug}: `, ''));
      const end = await within(limits, job, signal, () =>
        job.build({ ...wanted, isLast: false, isRechecked: false }),
      );
      if (end.kind === 'built' && job.builds < MOST_BUILDS) idle.push(job);
      else if (end.kind === 'built') await job.end();
      return end;
    },
    end: async () => {
      const problems = await Promise.all(idle.splice(0).map(async (job) => job.end()));
      return withoutRepeats(problems.flat());
    },
  };
}

/** A process and its browser end after so many briefings, so that memory stays as it is over thousands. */
const MOST_BUILDS = 40;

/**
 * Waits for a build and looks now and then at what it takes. One that doesn’t end well is killed with all that it started. V8 aborts a process
 * whose heap is full, which may be sooner than it is looked at.
 */
async function within(
  limits: Limits,
  { processId }: Job,
  signal: AbortSignal,
  build: () => Promise<BuildEnd>,
): Promise<BuildEnd> {
  const over = new AbortController();
  const late = pause(limits.seconds * 1000, OVER_TIME, { signal: over.signal });
  late.catch(() => undefined);
  const tree = watchTree(processId, limits.megabytes * 1_000_000, over.signal);
  const stopped = new Promise<BuildEnd>((resolve) => {
    signal.addEventListener('abort', () => resolve(STOPPED), { signal: over.signal });
  });
  try {
    const end = signal.aborted ? STOPPED : await Promise.race([build(), late, tree.isOver, stopped]);
    if (end.kind !== 'built') killAll(processId, tree.seen());
    return end.kind === 'gone' && end.how.includes('SIGABRT') ? OVER_MEMORY : end;
  } finally {
    over.abort();
  }
}

const OVER_TIME: BuildEnd = { kind: 'over', limit: 'time' };
const OVER_MEMORY: BuildEnd = { kind: 'over', limit: 'memory' };
const STOPPED: BuildEnd = { kind: 'stopped' };

/** Looks at a process and what it started until a signal; `isOver` answers when they hold more than so many bytes. */
function watchTree(
  processId: number | null,
  bytes: number,
  signal: AbortSignal,
): { readonly isOver: Promise<BuildEnd>; readonly seen: () => readonly number[] } {
  let seen: readonly number[] = [];
  const isOver = new Promise<BuildEnd>((resolve) => {
    const look = setInterval(() => {
      if (processId !== null) seen = processTree(processId);
      if (memoryOf(seen) > bytes) resolve(OVER_MEMORY);
    }, BETWEEN_LOOKS);
    signal.addEventListener('abort', () => clearInterval(look));
  });
  return { isOver, seen: () => seen };
}

/** In milliseconds. Looking takes a few of them where some hundred processes run. */
const BETWEEN_LOOKS = 1000;

/** A browser that hangs stays when the process that started it is gone, so those that were seen are looked for, too. */
function killAll(processId: number | null, seen: readonly number[] = []): void {
  if (processId !== null) killTree(processId, new Set([processId, ...seen]));
}

/** The environment of what builds: what finds programs, fonts and folders. Addresses and secrets of queue and store aren’t among it. */
function passedOn(environment: Host['environment']): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => PASSED_ON.test(name)));
}

const PASSED_ON =
  /^(?:PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|USER|LD_LIBRARY_PATH|SOURCE_DATE_EPOCH|XDG_\w+|FONTCONFIG_\w+|LECTERN_(?:BROWSER|CACHE)|PUPPETEER_(?:EXECUTABLE_PATH|CACHE_DIR)|CHROME_PATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES.*|SYSTEMROOT|USERPROFILE|WINDIR)$/iu;
