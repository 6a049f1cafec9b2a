import { setTimeout as pause } from 'node:timers/promises';

import { type FinishedBuild, readFinished } from '../bundles/finished-build.ts';
import type { FarmJob, Failure, ListedJob } from './job-queue.ts';
import { type Desk, placeJob } from './request-build.ts';

/** How a build ended that was waited for. */
export type Ending =
  | { readonly kind: 'built'; readonly build: FinishedBuild }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

/** Who is told what while builds are waited for. */
export interface Waiting {
  /** Milliseconds between two looks at the queue. */
  readonly between: number;
  onEnd(job: FarmJob, ending: Ending): Promise<void>;
  /** All that is in the queue. */
  onLook(jobs: readonly ListedJob[], left: number): void;
  /** The queue or the store didn’t answer; they are asked again. */
  onTrouble(error: unknown): void;
  /** The queue has said nothing for some seconds; what it says when it is back is waited for. */
  onAway(): void;
  /** Whether nothing more can come. */
  isOver(): boolean;
}

/**
 * Waits until each of some jobs is in the store, failed or was cancelled, or it is over; what was built until then is still reported. What is in neither
 * store nor queue, because the server lost it or had no room before, is put there again.
 */
export async function waitForBuilds(jobs: readonly FarmJob[], desk: Desk, waiting: Waiting): Promise<void> {
  const left = new Map(jobs.map((job) => [job.key, job]));
  let isLast = false;
  while (left.size > 0 && !isLast) {
    const start = performance.now();
    isLast = waiting.isOver();
    const ended = await look(left, desk, waiting, isLast).catch((error: unknown) => waiting.onTrouble(error));
    for (const [job, ending] of ended ?? []) {
      left.delete(job.key);
      await waiting.onEnd(job, ending);
    }
    // A long list isn’t asked for all the time; but one may have taken long because the server was away.
    const rest = Math.min(4 * (performance.now() - start), LONGEST_PAUSE);
    if (left.size > 0 && !isLast) await pause(Math.max(waiting.between, rest));
  }
}

/** What a server says, though it be away for long; tells when that takes more than some seconds. */
export async function whenever<T>(answer: Promise<T>, onAway: () => void): Promise<T> {
  const late = setTimeout(onAway, LONGEST_ANSWER);
  try {
    return await answer;
  } finally {
    clearTimeout(late);
  }
}

/** In milliseconds. */
const [LONGEST_ANSWER, LONGEST_PAUSE] = [5000, 3000];

/** The jobs that ended since the last look; in the last one nothing is put into the queue again. */
async function look(
  left: ReadonlyMap<string, FarmJob>,
  desk: Desk,
  waiting: Waiting,
  isLast: boolean,
): Promise<readonly (readonly [FarmJob, Ending])[]> {
  const { queue, store, tenant } = desk;
  const listed = await whenever(queue.list(), () => waiting.onAway());
  const byKey = new Map(listed.map((one) => [one.job.key, one]));
  const ended: (readonly [FarmJob, Ending])[] = [];
  let isFull = false;
  for (const [key, job] of left) {
    const { state, failure } = byKey.get(key) ?? { state: 'gone', failure: null };
    if (state === 'waiting' || state === 'building') continue;
    const build = state === 'failed' || state === 'cancelled' ? null : await readFinished(key, store, tenant);
    if (build !== null || state === 'failed' || state === 'cancelled')
      ended.push([job, endingOf(build, failure)]);
    else if (!isFull && !isLast) isFull = (await placeJob(job, desk)).kind === 'full';
  }
  waiting.onLook(listed, left.size - ended.length);
  return ended;
}

function endingOf(build: FinishedBuild | null, failure: Failure | null): Ending {
  if (build !== null) return { kind: 'built', build };
  return failure === null ? { kind: 'cancelled' } : { kind: 'failed', failure };
}
