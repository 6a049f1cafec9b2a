import { join } from 'node:path';

import { type Diagnostic, type Host, HostError } from 'lectern';

import { wordsOf } from '../bundle/bundle-form.ts';
import { placeBundle } from '../bundle/place-bundle.ts';
import { FarmError, problem } from '../diagnostics.ts';
import type { FarmJob } from '../queue/jobs.ts';
import { readFinished, writeFinished } from '../store/finished-build.ts';
import { type FarmStore, storeId } from '../store/open-store.ts';
import type { BuildEnd, LimitedBuilder, Limits } from './limited-build.ts';
import { inFolder } from './scratch.ts';

/** What building a job takes. */
export interface Workplace {
  readonly store: FarmStore;
  readonly builder: LimitedBuilder;
  readonly limits: Limits;
  readonly host: Host;
  /** The folder in which each job gets one. */
  readonly scratch: string;
}

/** What doesn’t work here, for all jobs. */
export type Trouble = 'browser fails' | 'store fails' | 'uses another store';

/** What becomes of a job that was taken. */
export interface JobEnd {
  /**
   * `built`: it is in the store. `found`: the briefing has errors; `failed`: the farm couldn’t build it; neither is tried again. `ended`: it
   * is tried again some times. `given back`: another may try, as often as need be. `stopped`: its signal was aborted.
   */
  readonly kind: 'built' | 'found' | 'failed' | 'ended' | 'given back' | 'stopped';
  /** Why it wasn’t built. */
  readonly diagnostics: readonly Diagnostic[];
  readonly trouble: Trouble | null;
}

/** Builds a job into the store. Nothing throws but a fault of the farm’s own. */
export async function buildJob(job: FarmJob, signal: AbortSignal, workplace: Workplace): Promise<JobEnd> {
  const { store, host, scratch } = workplace;
  try {
    // Read each time: what a folder leads to may change while a worker runs, as when a disk isn’t mounted any more.
    if (job.store !== (await storeId(store))) return endAs('given back', [], 'uses another store');
    if ((await readFinished(job.key, store)) !== null) return endAs('built');
    return await inFolder(scratch, async (folder) => {
      const { value: bundle, diagnostics } = await placeBundle(job.bundle, store, join(folder, 'in'), host);
      if (bundle === null) return endAs('failed', diagnostics);
      const words = [...wordsOf(bundle), '--', bundle.shownPath];
      return endOf(await workplace.builder({ folder, words }, signal), job, workplace);
    });
  } catch (error) {
    return endOfError(error);
  }
}

const endAs = (
  kind: JobEnd['kind'],
  diagnostics: JobEnd['diagnostics'] = [],
  trouble: Trouble | null = null,
): JobEnd => ({ kind, diagnostics, trouble });

async function endOf(end: BuildEnd, job: FarmJob, workplace: Workplace): Promise<JobEnd> {
  if (end.kind === 'stopped') return endAs('stopped');
  if (end.kind === 'said') return endOfSaid(end.said, job, workplace);
  const how = 'how' in end ? end.how : '';
  const why = problem(CODES[end.kind], { slug: job.slug, ...workplace.limits, how });
  return endAs(end.kind === 'gone' ? 'ended' : 'failed', [why]);
}

const CODES = {
  refused: 'farm/refused',
  gone: 'farm/ended-again',
  'over time': 'farm/over-time',
  'over memory': 'farm/over-memory',
} as const;

/** Writes what was built into the store; with errors there is nothing to write. */
async function endOfSaid(
  { briefings: [briefing], diagnostics }: Extract<BuildEnd, { kind: 'said' }>['said'],
  { key }: FarmJob,
  { store, host }: Workplace,
): Promise<JobEnd> {
  const failed = diagnostics.filter(
    ({ code, severity }) => OF_BROWSER.test(code) && (severity === 'error' || code === NO_BROWSER),
  );
  // One that doesn’t start is no fault of the briefing; one that ended while it printed may be.
  if (failed.some(({ code }) => code === BROWSER_ENDED)) return endAs('ended', failed);
  if (failed.length > 0) return endAs('given back', failed, 'browser fails');
  const { folder = null, files = [] } = briefing ?? {};
  if (folder === null) return endAs('found', diagnostics);
  const contents = new Map<string, Uint8Array>();
  for (const { name } of files) {
    const bytes = await host.readFile(join(folder, ...name.split('/')));
    if (bytes !== null) contents.set(name, bytes);
  }
  // What its browser is known for is said of this machine, not of the briefing.
  const said = diagnostics.filter(({ code }) => !OF_BROWSER.test(code));
  await writeFinished(key, { diagnostics: said, contents }, store);
  return endAs('built');
}

const [OF_BROWSER, NO_BROWSER, BROWSER_ENDED] = [/^browser\//u, 'browser/not-found', 'browser/failed'];

/** What the disk or the store refuses, they refuse it for all; but what has no place on a disk is the job’s own fault. */
function endOfError(error: unknown): JobEnd {
  if (error instanceof FarmError) return endAs('given back', [error.diagnostic], 'store fails');
  const isOfDisk = error instanceof HostError || (error instanceof Error && 'syscall' in error);
  if (!isOfDisk) throw error;
  const diagnostics = [problem('disk/refused', { message: error.message })];
  const isOfJob = error instanceof HostError && OF_THE_JOB.test(error.code);
  return isOfJob ? endAs('failed', diagnostics) : endAs('given back', diagnostics, 'store fails');
}

const OF_THE_JOB = /^(?:ENAMETOOLONG|EINVAL|ENOTDIR|EISDIR|EEXIST|EFBIG)$/u;
