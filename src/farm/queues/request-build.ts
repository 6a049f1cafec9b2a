import type { MadeBundle } from '../bundles/bundle.ts';
import { bundleHash, sendBundle } from '../bundles/bundle.ts';
import { type FinishedBuild, readFinished } from '../bundles/finished-build.ts';
import { bundleDamaged, bundleMissing } from '../bundles/bundle-diagnostics.ts';
import { storeId } from '../stores/blobs.ts';
import type { Store } from '../stores/store.ts';
import type { FarmJob, Failure, JobQueue, Priority } from './job-queue.ts';

/** Where builds are asked for. */
export interface Desk {
  readonly queue: JobQueue;
  readonly store: Store;
  readonly tenant: string;
  /** More may not wait in the queue. */
  readonly mostWaiting: number;
}

/** What came of asking for a build. */
export type Answer =
  | { readonly kind: 'finished'; readonly build: FinishedBuild }
  | { readonly kind: 'added' }
  /** Somebody asked for it before. */
  | { readonly kind: 'there' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'full'; readonly waiting: number };

/** Asks for a build: the store first, since what is there is no work. Gives the job, too, by which it can be waited for. */
export async function requestBuild(
  { bundle, key, contents }: MadeBundle,
  priority: Priority,
  desk: Desk,
): Promise<{ readonly job: FarmJob; readonly answer: Answer }> {
  const { store, tenant } = desk;
  const id = await storeId(store, tenant);
  const job = { key, slug: bundle.slug, bundle: bundleHash(bundle), store: id, priority, deaths: 0 };
  const build = await readFinished(key, store, tenant);
  if (build !== null) return { job, answer: { kind: 'finished', build } };
  await sendBundle(bundle, contents, store, tenant);
  return { job, answer: await placeJob(job, desk) };
}

/** Puts a job into the queue whose build isn’t in the store. */
export async function placeJob(job: FarmJob, { queue, mostWaiting }: Desk): Promise<Answer> {
  const there = await queue.find(job.key);
  switch (there?.state) {
    case 'failed':
      // What was missing has been sent again.
      if (there.failure?.diagnostics.some(({ code }) => OF_THE_BUNDLE.has(code)) === true) break;
      return { kind: 'failed', failure: there.failure ?? { diagnostics: [], sources: [] } };
    case 'building':
      return { kind: 'there' };
    case 'waiting':
      // Nobody can build one that is in a store that isn’t used any more.
      if (there.job.store !== job.store) break;
      // A person doesn’t wait for as long as an archive does.
      if (there.job.priority === job.priority || job.priority === 'archive') return { kind: 'there' };
      break;
    case undefined: {
      const { waiting } = await queue.count();
      if (mostWaiting <= waiting) return { kind: 'full', waiting };
      break;
    }
    case 'done':
    case 'cancelled':
      break;
  }
  // One that was built and isn’t in the store any more, or was cancelled, would keep this one out.
  if (there !== null) await queue.remove(job.key);
  await queue.add(job);
  return { kind: 'added' };
}

const OF_THE_BUNDLE: ReadonlySet<string> = new Set([bundleMissing.code, bundleDamaged.code]);
