import type { Diagnostic } from 'lectern';
import { z } from 'zod';

import { problem } from '../diagnostics.ts';
import { diagnosticsShape } from '../store/finished-build.ts';
import { HASH } from '../store/open-store.ts';

/** A briefing that is to be built, as it is in a queue: by whom it is known, never how one gets at the store. */
export const jobShape = z.object({
  /** The hash of all that the build depends on; what is made is under it in the store. */
  key: z.string().regex(HASH),
  slug: z.string().min(1).max(300),
  /** The hash of its bundle in the store. */
  bundle: z.string().regex(HASH),
  /** The id of the store that it is in (`storeId`). */
  store: z.string().max(100),
  /** Whom it is built for: a person waits for it, an archive doesn’t. */
  priority: z.enum(['person', 'archive']),
});

/** One of them. */
export type FarmJob = z.infer<typeof jobShape>;

/** Where a job is. */
export type JobState = 'waiting' | 'building' | 'done' | 'failed' | 'cancelled';

/** A job of a queue, as it is listed. */
export interface ListedJob {
  readonly job: FarmJob;
  readonly state: JobState;
  /** The name of the worker that builds it; `null` where none does, or it isn’t known. */
  readonly worker: string | null;
  /** Why it wasn’t built; empty but for one that failed. */
  readonly failure: readonly Diagnostic[];
}

/** Why a briefing isn’t built, out of what BullMQ keeps. BullMQ itself gives up jobs whose workers were gone too often, in words of its own. */
export function readReason(reason: string, { slug }: FarmJob): readonly Diagnostic[] {
  try {
    return diagnosticsShape.parse(JSON.parse(reason));
  } catch {
    return [problem('farm/workers-lost', { slug })];
  }
}

/** A worker, as it announces itself. */
export const workerShape = z.object({
  name: z.string(),
  /** Of its program, browser and fonts: what it builds is the same on all machines of one. */
  fingerprint: z.string().regex(HASH),
  jobs: z.int().min(1),
  building: z.int().min(0),
  /** Whether it takes jobs, or why it doesn’t. */
  state: z.enum(['working', 'stopping', 'browser fails', 'store fails', 'uses another store']),
  /** The id of its store (`storeId`). */
  store: z.string().max(100),
});

/** One of them. */
export type WorkerFacts = z.infer<typeof workerShape>;
