import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/format-diagnostic.ts';
import { readFinished } from '../../farm/bundles/finished-build.ts';
import { noSuchJob } from '../../farm/farm-diagnostics.ts';
import type { FarmWorker, JobState, ListedJob } from '../../farm/queues/job-queue.ts';
import { whenever } from '../../farm/queues/wait-for-builds.ts';
import type { Host } from '../../host/host.ts';
import { exitCodeFor } from '../terminal/exit-codes.ts';
import type { AnswerFormat } from '../terminal/shared-flags.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { AWAY } from './add.ts';
import { fetchBuild } from './fetch-build.ts';
import { jobsOf, type QueuedJob } from './jobs-of.ts';
import { type Farm, type FarmFlags, openFarm, openServer, shortened } from './open-farm.ts';

/** What `lectern queue watch` was given. */
export interface WatchCommand extends FarmFlags {
  /** Where those that were built are written. */
  readonly out?: string;
  /** Whether it goes on until nothing waits and nothing is built. */
  readonly wait?: boolean;
  readonly format: AnswerFormat;
}

/** `lectern queue watch`: what waits, is being built, was built or failed. Gives the exit code. */
export async function watch(
  words: readonly string[],
  command: WatchCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { out } = command;
  const farm = out === undefined ? null : await openFarm(command, host, true);
  const server = farm?.server ?? (await openServer(command, host));
  try {
    const seen = new Map<string, QueuedJob>();
    const found: Diagnostic[] = [...(await server.problems())];
    const look = async () =>
      whenever(jobsOf(words, server), () => command.format === 'pretty' && terminal.progress(AWAY));
    let jobs = await look();
    for (; command.wait === true && jobs.value.some(isOpen); jobs = await look()) {
      await putBack(jobs.value, seen);
      if (command.format === 'pretty') terminal.progress(countsOf(jobs.value), true);
      await pause(BETWEEN_LOOKS);
    }
    terminal.endProgress();
    found.push(...jobs.diagnostics);
    const listed = out === undefined || farm === null ? [] : await fetchAll(jobs.value, out, farm, host);
    found.push(...listed.flatMap(({ refused }) => refused));
    const folders = new Map(listed.map(({ key, folder }) => [key, folder]));
    const workers = await server.workers();
    await report(jobs.value.map(silentAmong(workers)), folders, workers, found, command, terminal);
    const isAwaited = ({ job }: QueuedJob): boolean =>
      command.wait === true && (words.length > 0 || seen.has(job.key));
    const failures = jobs.value.filter(isAwaited).flatMap(({ failure }) => failure?.diagnostics ?? []);
    return exitCodeFor([...found, ...failures], false);
  } finally {
    await server.close();
  }
}

const BETWEEN_LOOKS = 1000;

function isOpen({ state }: ListedJob): boolean {
  return state === 'waiting' || state === 'building';
}

/** Adds again what was seen and isn’t in the queue any more: the server lost it. What was built all the same is found in the store by a worker. */
async function putBack(jobs: readonly QueuedJob[], seen: Map<string, QueuedJob>): Promise<void> {
  const there = new Set(jobs.map(({ job }) => job.key));
  for (const [key, { job, queue, state }] of seen) {
    if (there.has(key)) continue;
    seen.delete(key);
    if (state !== 'cancelled') await queue.add(job);
  }
  for (const one of jobs) if (isOpen(one)) seen.set(one.job.key, one);
}

interface Fetched {
  readonly key: string;
  readonly folder: string | null;
  readonly refused: readonly Diagnostic[];
}

async function fetchAll(
  jobs: readonly QueuedJob[],
  out: string,
  { store, tenant }: Farm,
  host: Host,
): Promise<readonly Fetched[]> {
  const fetched: Fetched[] = [];
  for (const { job, state } of jobs) {
    const build = state === 'done' ? await readFinished(job.key, store, tenant) : null;
    if (build === null) continue;
    const { slug, key } = job;
    fetched.push({ key, ...(await fetchBuild(slug, build, resolve(host.workingFolder, out), host)) });
  }
  return fetched;
}

async function report(
  jobs: readonly QueuedJob[],
  folders: ReadonlyMap<string, string | null>,
  workers: readonly FarmWorker[],
  found: readonly Diagnostic[],
  { format }: WatchCommand,
  terminal: Terminal,
): Promise<void> {
  if (format === 'json') {
    const facts = jobs.map(({ job: { slug, key, priority }, state, step, failure, fingerprint }) => ({
      slug,
      key,
      state,
      step,
      priority,
      fingerprint,
      folder: folders.get(key) ?? null,
      failure: failure?.diagnostics ?? null,
    }));
    terminal.print(JSON.stringify({ jobs: facts, workers, diagnostics: found }, null, 2));
    return;
  }
  if (jobs.length === 0 && found.some(({ code }) => code === noSuchJob.code)) return terminal.report(found);
  for (const one of jobs) terminal.print(lineOf(one, folders.get(one.job.key) ?? null));
  for (const { name, fingerprint, building, jobs: most, state } of workers)
    terminal.print(`worker ${name}: ${building} of ${most}, ${state}, ${shortened(fingerprint)}`);
  terminal.print(`${countsOf(jobs)}; ${workers.length === 1 ? '1 worker' : `${workers.length} workers`}`);
  if (found.length > 0) terminal.report(found);
}

/** Says of a job whose worker wasn’t heard of lately, in place of what it did last, that it wasn’t. */
function silentAmong(workers: readonly FarmWorker[]): (job: QueuedJob) => QueuedJob {
  const running = new Set(workers.map(({ name }) => name));
  return (job) =>
    job.worker === null || running.has(job.worker) ? job : { ...job, step: 'its worker doesn’t answer' };
}

/** “✓ water-prices done  → output/water-prices  1a2b3c4d5e6f”. */
function lineOf({ job, state, step, failure }: QueuedJob, folder: string | null): string {
  const what = step === null ? '' : `: ${visible(step)}`;
  const [first] = failure?.diagnostics ?? [];
  const why = first === undefined ? '' : ` (${first.code}: ${visible(first.message)})`;
  const where = folder === null ? '' : `  → ${visible(folder)}`;
  return `${MARKS[state]} ${visible(job.slug)} ${state}${what}${why}${where}  ${shortened(job.key)}`;
}

const MARKS: Readonly<Record<JobState, string>> = {
  waiting: '·',
  building: '…',
  done: '✓',
  failed: '✗',
  cancelled: '–',
};

/** “3 waiting, 2 building, 15 done”. */
function countsOf(jobs: readonly ListedJob[]): string {
  const states = ['waiting', 'building', 'done', 'failed', 'cancelled'] as const;
  const counts = states.map((state) => [jobs.filter((job) => job.state === state).length, state] as const);
  return (
    counts.flatMap(([count, state]) => (count === 0 ? [] : [`${count} ${state}`])).join(', ') || 'no jobs'
  );
}
