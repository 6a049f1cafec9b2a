import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

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

/** Less than a minute in all: a machine that swaps may be silent for some seconds, and nobody waits long for the jobs of one that is gone. */
export const PATIENCE: Patience = { lock: 45_000, check: 10_000, times: 20 };

/** A queue of BullMQ. `worker` is asked for when a job is first taken. */
export function bullmqQueue(
  queue: BullQueue,
  worker: () => Promise<BullWorker>,
  { lock }: Patience,
): JobQueue {
  let taking: Promise<BullWorker> | null = null;
  return {
    ...listOf(queue),
    add: async (job) => {
      await queue.add(NAME, job, { ...KEPT, jobId: job.key, ...rankOf(job) });
    },
    remove: async (key) => {
      const job = await queue.getJob(key);
      // What is locked is being built.
      await job?.remove().catch(() => undefined);
    },
    cancel: async (key) => cancelIn(queue, key),
    take: async (stop) => {
      if (stop.aborted) return null;
      const token = randomUUID();
      const next = (taking ??= worker()).then(async (one) => one.getNextJob(token));
      const job = await unlessStopped(next, token, stop);
      if (job === undefined) return null;
      const data = jobData.safeParse(job.data);
      if (data.success && data.data.isCancelled !== true)
        return new TakenFromBull(job, data.data, token, queue, lock);
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

/** The next job; none a moment after a signal, which a server that is away would let pass. What comes later is put back. */
async function unlessStopped(
  next: Promise<Job | undefined>,
  token: string,
  stop: AbortSignal,
): Promise<Job | undefined> {
  const came = new AbortController();
  const { signal } = came;
  const late = once(stop, 'abort', { signal }).then(async () =>
    pause(LAST_MOMENT, 'late' as const, { signal }),
  );
  late.catch(() => undefined);
  try {
    const job = await Promise.race([next, late]);
    if (job !== 'late') return job;
    void next.then(async (one) => one?.moveToWait(token)).catch(() => undefined);
    return undefined;
  } finally {
    came.abort();
  }
}

/** In milliseconds; longer than a server lets one wait for a job. */
const LAST_MOMENT = 700;

/** How one looks at a queue. */
function listOf(queue: BullQueue): Pick<JobQueue, 'find' | 'list' | 'count'> {
  return {
    find: async (key) => {
      const job = await queue.getJob(key);
      return job === undefined ? null : listed(job, await job.getState());
    },
    list: async () => {
      const all: ListedJob[] = [];
      for (const state of STATES)
        for (const job of await queue.getJobs([state], 0, -1, true)) {
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
  };
}

/** One that waits is put aside; whoever builds one sees that it was cancelled when it next says that it lives. */
async function cancelIn(queue: BullQueue, key: string): Promise<void> {
  const job = await queue.getJob(key);
  if (job === undefined) return;
  const data = { ...job.data, isCancelled: true };
  await job.updateData(data);
  if (await job.isActive()) return;
  const wasTaken = await job.remove().then(
    () => false,
    () => true,
  );
  if (!wasTaken) await queue.add(NAME, data, { ...KEPT, jobId: key, delay: WHILE });
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
type QueuedData = z.infer<typeof jobData>;

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
  const failure = ours === 'failed' ? failureIn(bull.failedReason, job) : null;
  return { job, state: ours, step, worker: ours === 'building' ? (bull.processedBy ?? null) : null, failure };
}

function stateOf(state: string, isCancelled: boolean): JobState | null {
  switch (state) {
    case 'waiting':
    case 'prioritized':
    case 'delayed':
      return isCancelled ? 'cancelled' : 'waiting';
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
class TakenFromBull implements TakenJob {
  readonly job: FarmJob;
  private readonly bull: Job;
  private readonly token: string;
  private readonly queue: BullQueue;
  private readonly lock: number;
  private readonly stop = new AbortController();
  private readonly beat: NodeJS.Timeout;
  private isAsking = false;

  constructor(bull: Job, data: QueuedData, token: string, queue: BullQueue, lock: number) {
    this.bull = bull;
    this.job = jobShape.parse(data);
    this.token = token;
    this.queue = queue;
    this.lock = lock;
    this.beat = setInterval(() => {
      // One that isn’t answered is not followed by another.
      if (this.isAsking) return;
      this.isAsking = true;
      void this.sayAlive().finally(() => (this.isAsking = false));
    }, lock / 3).unref();
  }

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  say(step: string): void {
    void this.bull.updateProgress({ step }).catch(() => undefined);
  }

  async finish(): Promise<void> {
    await this.end(() => this.bull.moveToCompleted('', this.token, false));
  }

  async fail(failure: Failure): Promise<void> {
    await this.end(() => this.bull.moveToFailed(new Error(JSON.stringify(failure)), this.token));
  }

  async giveBack(deaths: number): Promise<void> {
    await this.end(async () => {
      if (deaths !== this.job.deaths) await this.bull.updateData({ ...this.bull.data, deaths });
      await this.bull.moveToWait(this.token);
    });
  }

  async putAside(pause: number): Promise<void> {
    await this.end(() => this.bull.moveToDelayed(Date.now() + pause, this.token));
  }

  async drop(): Promise<void> {
    await this.end(() => this.bull.moveToDelayed(Date.now() + WHILE, this.token));
  }

  private async sayAlive(): Promise<void> {
    // A server that doesn’t answer is asked again; what is being built is wanted all the same.
    const isOurs = await this.bull.extendLock(this.token, this.lock).then(
      (answer) => answer === 1,
      (error: unknown) => !isLost(error),
    );
    if (!isOurs) return this.stop.abort('lost');
    const now = jobData.safeParse((await this.queue.getJob(this.job.key).catch(() => undefined))?.data);
    if (now.success && now.data.isCancelled === true) this.stop.abort('cancelled');
  }

  private async end(move: () => Promise<unknown>): Promise<void> {
    clearInterval(this.beat);
    try {
      await move();
    } catch (error) {
      // It was given to somebody else meanwhile.
      if (!isLost(error)) throw error;
    }
  }
}

/** Whether the server says that a job is in other hands, or gone. */
function isLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Missing lock|Missing key|not in the active state|Lock mismatch/iu.test(error.message)
  );
}
