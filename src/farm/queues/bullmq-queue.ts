import { randomUUID } from 'node:crypto';

import type { Job, Queue, Worker } from 'bullmq';
import { z } from 'zod';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { workersLost } from '../farm-diagnostics.ts';
import {
  type FarmJob,
  type Failure,
  type JobQueue,
  jobShape,
  type JobState,
  type ListedJob,
  type TakenJob,
} from './job-queue.ts';

/** What is used of a queue of BullMQ, whatever server it is on. */
export type BullQueue = Pick<Queue, 'add' | 'getJob' | 'getJobs' | 'getJobCounts' | 'close'>;

/** The side of it that takes jobs. */
export type BullWorker = Pick<Worker, 'getNextJob' | 'startStalledCheckTimer' | 'close'>;

/** When a job is taken from a worker that says nothing, in milliseconds; and how often that may happen to one. */
export interface Patience {
  /** How long one is given for what it took; it says three times in that time that it lives. */
  readonly lock: number;
  /** How often it is looked whether one is late. */
  readonly check: number;
  readonly times: number;
}

/** A minute: a machine that swaps may be silent for some seconds, and nobody waits long for the jobs of one that is gone. */
export const PATIENCE: Patience = { lock: 60_000, check: 15_000, times: 20 };

/** A queue of BullMQ. `worker` is asked for when a job is first taken. */
export function bullmqQueue(
  queue: BullQueue,
  worker: () => Promise<BullWorker>,
  { lock }: Patience,
): JobQueue {
  let taking: Promise<BullWorker> | null = null;
  const add = async (job: FarmJob): Promise<void> => {
    await queue.add(NAME, job, { ...KEPT, jobId: job.key, ...rankOf(job) });
  };
  const find = async (key: string): Promise<ListedJob | null> => {
    const job = await queue.getJob(key);
    return job === undefined ? null : listed(job, await job.getState());
  };
  return {
    add,
    find,
    list: async () => {
      const all: ListedJob[] = [];
      for (const state of STATES)
        for (const job of await queue.getJobs([state])) {
          const one = listed(job, state);
          if (one !== null) all.push(one);
        }
      return all;
    },
    count: async () => {
      const counts = await queue.getJobCounts('waiting', 'prioritized', 'active');
      const waiting = (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0);
      return { waiting, building: counts['active'] ?? 0 };
    },
    remove: async (key) => {
      const job = await queue.getJob(key);
      // What is locked is being built.
      await job?.remove().catch(() => undefined);
    },
    cancel: async (key) => {
      const job = await queue.getJob(key);
      if (job === undefined) return;
      await job.updateData({ ...job.data, isCancelled: true });
      if (await job.isActive()) return;
      const wasTaken = await job.remove().then(
        () => false,
        () => true,
      );
      if (!wasTaken)
        await queue.add(NAME, { ...job.data, isCancelled: true }, { ...KEPT, jobId: key, delay: WHILE });
    },
    take: async () => {
      taking ??= worker();
      const from = await taking;
      const token = randomUUID();
      const job = await from.getNextJob(token);
      if (job === undefined) return null;
      const data = jobData.safeParse(job.data);
      if (data.success && data.data.isCancelled !== true) return taken(job, data.data, token, queue, lock);
      // Cancelled a while ago, or written by somebody else.
      await job.moveToFailed(new Error(NO_JOB), token).catch(() => undefined);
      if (data.success) await job.remove().catch(() => undefined);
      return null;
    },
    close: async () => {
      await (await taking)?.close(true);
      await queue.close();
    },
  };
}

const NAME = 'build';

/** One that was built is known for a day, so that whoever watches sees it; failed ones stay until they are tried again. */
const KEPT = {
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: false,
  stackTraceLimit: 0,
  attempts: 1,
} as const;

/** For so long a job that was cancelled is known as such, in milliseconds. */
const WHILE = 3_600_000;

const NO_JOB = 'no job of Lectern';

const STATES = ['waiting', 'prioritized', 'active', 'delayed', 'completed', 'failed'] as const;

/** Jobs without a rank come first. */
function rankOf({ priority }: FarmJob): { readonly priority?: number } {
  return priority === 'person' ? {} : { priority: 10 };
}

const jobData = jobShape.extend({ isCancelled: z.boolean().optional() });

const progressShape = z.object({ step: z.string() });

const failureShape = z.object({
  // Written by a worker for whoever asked for the briefing.
  diagnostics: z.array(
    z.custom<Diagnostic>((value) => z.looseObject({ code: z.string() }).safeParse(value).success),
  ),
  sources: z.array(z.object({ path: z.string(), text: z.string() })),
});

function listed(bull: Job, state: string): ListedJob | null {
  const { data, success } = jobData.safeParse(bull.data);
  if (!success) return null;
  const { isCancelled = false, ...job } = data;
  const progress = progressShape.safeParse(bull.progress);
  const ours = stateOf(state, isCancelled);
  if (ours === null) return null;
  const step = ours === 'building' && progress.success ? progress.data.step : null;
  return { job, state: ours, step, failure: ours === 'failed' ? failureIn(bull.failedReason, job) : null };
}

function stateOf(state: string, isCancelled: boolean): JobState | null {
  switch (state) {
    case 'waiting':
    case 'prioritized':
      return isCancelled ? 'cancelled' : 'waiting';
    case 'delayed':
      return 'cancelled';
    case 'active':
      return 'building';
    case 'completed':
      return 'done';
    case 'failed':
      return 'failed';
    default:
      return null;
  }
}

/** BullMQ itself gives up jobs whose workers were gone too often, in words of its own. */
function failureIn(reason: string, { slug }: FarmJob): Failure {
  try {
    return failureShape.parse(JSON.parse(reason));
  } catch {
    return { diagnostics: [workersLost({ slug }, NOWHERE)], sources: [] };
  }
}

/** A job that was taken. Until it ends the queue is told that it is in good hands, and asked whether it was cancelled. */
function taken(
  bull: Job,
  data: z.infer<typeof jobData>,
  token: string,
  queue: BullQueue,
  lock: number,
): TakenJob {
  const { isCancelled: _, ...job } = data;
  const stop = new AbortController();
  let isAsking = false;
  const beat = setInterval(() => {
    // The next one waits for one that isn’t answered.
    if (isAsking) return;
    isAsking = true;
    void sayAlive().finally(() => (isAsking = false));
  }, lock / 3);
  const sayAlive = async (): Promise<void> => {
    // A server that doesn’t answer is asked again; what is being built is wanted all the same.
    const isOurs = await bull.extendLock(token, lock).then(
      (answer) => answer === 1,
      (error: unknown) => !isLost(error),
    );
    if (!isOurs) return stop.abort('lost');
    const now = jobData.safeParse((await queue.getJob(job.key).catch(() => undefined))?.data);
    if (now.success && now.data.isCancelled === true) stop.abort('cancelled');
  };
  const end = async (move: () => Promise<unknown>): Promise<void> => {
    clearInterval(beat);
    try {
      await move();
    } catch (error) {
      // It was given to somebody else meanwhile.
      if (!isLost(error)) throw error;
    }
  };
  return {
    job,
    signal: stop.signal,
    say: (step) => void bull.updateProgress({ step }).catch(() => undefined),
    finish: () => end(() => bull.moveToCompleted('', token, false)),
    fail: (failure) => end(() => bull.moveToFailed(new Error(JSON.stringify(failure)), token)),
    giveBack: (deaths) =>
      end(async () => {
        if (deaths !== job.deaths) await bull.updateData({ ...bull.data, deaths });
        await bull.moveToWait(token);
      }),
    drop: () => end(() => bull.moveToDelayed(Date.now() + WHILE, token)),
  };
}

/** Whether the server says that a job is in other hands, or gone. */
function isLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Missing lock|Missing key|not in the active state|Lock mismatch/iu.test(error.message)
  );
}
