import { join } from 'node:path';
import { browserFailed } from '../../browser/browser-diagnostics.ts';
import type { Outcome } from '../../cache/kept-builds.ts';
import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diskRefused, HostError } from '../../host/host-error.ts';
import type { Host } from '../../host/host.ts';
import { makeScratchFolder } from '../../host/scratch-folder.ts';
import { readFinished, writeFinished } from '../bundles/finished-build.ts';
import { placeBundle } from '../bundles/place-bundle.ts';
import type { Failure, FarmJob, TakenJob } from '../queues/job-queue.ts';
import { storeId } from '../stores/blobs.ts';
import { StoreError } from '../stores/store-diagnostics.ts';
import type { Store } from '../stores/store.ts';
import { endedAgain, overMemory, overTime } from '../farm-diagnostics.ts';
import type { BuildEnd, LimitedBuilder, Limits } from './limited-builder.ts';

/** What building a job takes. */
export interface Workplace {
  readonly store: Store;
  readonly tenant: string;
  readonly builder: LimitedBuilder;
  readonly limits: Limits;
  readonly host: Host;
  /** Is told what the machine or the store refused, for which jobs are given back. Where nobody else can build them, that is the end. */
  readonly onRefused: (why: Diagnostic) => void;
}

/** What doesn’t work here; `null` where all does. */
type Trouble = 'browser' | 'store' | 'other store' | 'process' | null;

/** What becomes of a job that was taken. */
export type JobEnd =
  /** It is in the store. `isFresh` where it was built now, not by somebody before. */
  | { readonly kind: 'finish'; readonly isFresh: boolean }
  | {
      readonly kind: 'fail';
      readonly failure: Failure;
      /** Whether the briefing has errors, or the farm couldn’t build it. */
      readonly why: 'found' | 'failed';
      readonly trouble: Trouble;
    }
  /** Another may try. */
  | { readonly kind: 'give back'; readonly deaths: number; readonly trouble: Trouble }
  /** Its signal was aborted. */
  | { readonly kind: 'stopped' };

/** Builds a job into the store. Nothing throws but a fault of Lectern’s own. */
export async function buildTaken(
  taken: Pick<TakenJob, 'job' | 'say'>,
  signal: AbortSignal,
  workplace: Workplace,
): Promise<JobEnd> {
  const { job } = taken;
  const { store, tenant, host } = workplace;
  const scratch = makeScratchFolder(host.temporaryFolder, 'bundle');
  try {
    // Read each time: what a folder leads to may change while a worker runs, as when a disk isn’t mounted any more.
    if (job.store !== undefined && job.store !== (await storeId(store, tenant)))
      return { kind: 'give back', deaths: job.deaths, trouble: 'other store' };
    if ((await readFinished(job.key, store, tenant)) !== null) return { kind: 'finish', isFresh: false };
    const workingFolder = join(scratch.path, 'in');
    const { value: placed, diagnostics } = await placeBundle(job.bundle, store, tenant, workingFolder, host);
    if (placed === null) return failure('failed', diagnostics);
    const { options, isStrict, ...place } = placed;
    const outputFolder = join(scratch.path, 'out');
    const wanted = { place, options, isStrict, workingFolder, outputFolder };
    const end = await workplace.builder.build(wanted, signal, (step) => taken.say(step));
    return end.kind === 'built' ? await keep(job, end.outcome, workplace) : endOf(end, job, workplace);
  } catch (error) {
    return endOfError(error, job, workplace);
  } finally {
    await scratch.remove();
  }
}

/** Writes what was built into the store; with errors there is nothing to write. */
async function keep(job: FarmJob, outcome: Outcome, { store, tenant, host }: Workplace): Promise<JobEnd> {
  const { facts, folder, files, slides, fitting, diagnostics, sources } = outcome;
  if (folder === null) return failure('found', diagnostics, sources);
  const contents = new Map<string, Uint8Array>();
  for (const { name } of files) {
    const bytes = await host.readFile(join(folder, ...name.split('/')));
    if (bytes !== null) contents.set(name, bytes);
  }
  const build = { facts, files, slides, fitting, diagnostics, sources };
  return { kind: 'finish', isFresh: await writeFinished(job.key, build, contents, store, tenant) };
}

function endOf(
  end: Exclude<BuildEnd, { kind: 'built' }>,
  job: FarmJob,
  { limits, onRefused }: Workplace,
): JobEnd {
  const { slug } = job;
  switch (end.kind) {
    case 'stopped':
      return end;
    case 'over': {
      const { seconds, megabytes } = limits;
      const over =
        end.limit === 'time'
          ? overTime({ slug, seconds }, NOWHERE)
          : overMemory({ slug, megabytes }, NOWHERE);
      return failure('failed', [over]);
    }
    case 'gone':
      return again(job, 'process', endedAgain({ slug, times: MOST_DEATHS, how: end.how }, NOWHERE));
    case 'refused':
      if (!end.isOfBrowser) return failure('failed', [end.diagnostic]);
      // One that doesn’t start is no fault of the briefing.
      if (end.diagnostic.code === browserFailed.code) return again(job, 'browser', end.diagnostic);
      onRefused(end.diagnostic);
      return { kind: 'give back', deaths: job.deaths, trouble: 'browser' };
  }
}

/** Gives a job to anybody again, and gives it up when that was done often enough. */
function again(job: FarmJob, trouble: 'browser' | 'process', last: Diagnostic): JobEnd {
  const deaths = job.deaths + 1;
  return deaths < MOST_DEATHS
    ? { kind: 'give back', deaths, trouble }
    : failure('failed', [last], [], trouble);
}

/** Processes that end before a briefing is built, until it is given up. */
const MOST_DEATHS = 3;

/** What the disk or the store refuses, they refuse it for all; but what has no place on a disk is the job’s own fault. */
function endOfError(error: unknown, { deaths }: FarmJob, { onRefused }: Workplace): JobEnd {
  if (error instanceof HostError && OF_THE_JOB.has(error.code))
    return failure('failed', [diskRefused(error, NOWHERE)]);
  if (!(error instanceof HostError || error instanceof StoreError)) throw error;
  onRefused(error instanceof StoreError ? error.diagnostic : diskRefused(error, NOWHERE));
  return { kind: 'give back', deaths, trouble: 'store' };
}

const OF_THE_JOB: ReadonlySet<string> = new Set([
  'ENAMETOOLONG',
  'EINVAL',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'EFBIG',
]);

function failure(
  why: 'found' | 'failed',
  diagnostics: readonly Diagnostic[],
  sources: Failure['sources'] = [],
  trouble: Trouble = null,
): Extract<JobEnd, { kind: 'fail' }> {
  return {
    kind: 'fail',
    why,
    trouble,
    failure: { diagnostics, sources: sources.map(({ path, text }) => ({ path, text })) },
  };
}
