import { z } from 'zod';

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Whom a briefing is built for: a person waits for it, an archive doesn’t. */
export const PRIORITIES = ['person', 'archive'] as const;
/** One of them. */
export type Priority = (typeof PRIORITIES)[number];

/** A briefing that is to be built, as it is in a queue: by whom it is known, never how one gets at the store. */
export const jobShape = z.object({
  /** The hash of all that the build depends on; what is made is under it in the store. */
  key: z.string().regex(/^[0-9a-f]{16,64}$/u),
  slug: z.string().min(1).max(300),
  /** The hash of its bundle in the store. */
  bundle: z.string().regex(/^[0-9a-f]{16,64}$/u),
  /** The id of the store that it is in (`storeId`); jobs of earlier versions have none. */
  store: z.string().max(100).optional(),
  priority: z.enum(PRIORITIES),
  /** How often a process that built it ended before it was done. */
  deaths: z.int().min(0),
});

/** One of them. */
export type FarmJob = z.infer<typeof jobShape>;

/** Why a briefing wasn’t built, as it is kept until it is tried again. */
export interface Failure {
  readonly diagnostics: readonly Diagnostic[];
  /** The files that code frames are cut from. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
}

/** Where a job is. */
export type JobState = 'waiting' | 'building' | 'done' | 'failed' | 'cancelled';

/** A job of a queue, as it is listed. */
export interface ListedJob {
  readonly job: FarmJob;
  readonly state: JobState;
  /** What is being done, in a few words; `null` where nothing is known of it. */
  readonly step: string | null;
  /** The name of the worker that builds it; `null` where none does, or it isn’t known. */
  readonly worker: string | null;
  /** `null` but for one that failed. */
  readonly failure: Failure | null;
}

/** Jobs of one tenant for machines of one fingerprint. There is at most one of a key. */
export interface JobQueue {
  /** Adds a job, unless one of its key is there. */
  add(job: FarmJob): Promise<void>;
  find(key: string): Promise<ListedJob | null>;
  list(): Promise<readonly ListedJob[]>;
  /** How many wait, and how many are being built. */
  count(): Promise<{ readonly waiting: number; readonly building: number }>;
  /** Takes a job out, unless it is being built. */
  remove(key: string): Promise<void>;
  /** Keeps a job from being built: one that waits stays as cancelled for a while, one that is being built is stopped by its worker. */
  cancel(key: string): Promise<void>;
  /** Waits a few seconds for a job; `null` where none came, or a signal did. */
  take(stop: AbortSignal): Promise<TakenJob | null>;
  /** Ends the connection; gives back nothing that was taken. */
  close(): Promise<void>;
}

/** A job in the hands of a worker, who says that it lives until one of the last four is called. */
export interface TakenJob {
  readonly job: FarmJob;
  /** Aborted with the reason `cancelled`, or `lost` where the queue has given the job to somebody else. */
  readonly signal: AbortSignal;
  /** Tells whoever watches what is being done. */
  say(step: string): void;
  finish(): Promise<void>;
  fail(failure: Failure): Promise<void>;
  /** Puts it back, to be taken by anybody. */
  giveBack(deaths: number): Promise<void>;
  /** Puts it back likewise, but lets others be taken first for so many milliseconds. */
  putAside(pause: number): Promise<void>;
  /** Ends one that was cancelled. */
  drop(): Promise<void>;
}

/** A worker, as it announces itself. */
export const workerShape = z.object({
  name: z.string(),
  /** Of its program, browser and fonts: what it builds is the same on all machines of one. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/u),
  jobs: z.int().min(1),
  building: z.int().min(0),
  /** Whether it takes jobs, or why it doesn’t. */
  state: z.enum(['working', 'stopping', 'browser fails', 'store fails', 'uses another store']),
  /** The id of its store (`storeId`). */
  store: z.string().max(100).optional(),
  /** When it last said so, in milliseconds. */
  seen: z.number(),
});

/** One of them. */
export type FarmWorker = z.infer<typeof workerShape>;

/** The server of queues, or this process in its place. */
export interface QueueServer {
  /** The queue of a tenant for machines of a fingerprint; for a worker, if it is named. */
  queueFor(fingerprint: string, worker?: string): Promise<JobQueue>;
  /** The fingerprints for which there are queues. */
  fingerprints(): Promise<readonly string[]>;
  announce(worker: FarmWorker): Promise<void>;
  /** Takes an announcement back. */
  leave(name: string): Promise<void>;
  /** The workers that are running. */
  workers(): Promise<readonly FarmWorker[]>;
  /** What is set on the server so that it may lose jobs. */
  problems(): Promise<readonly Diagnostic[]>;
  close(): Promise<void>;
}
