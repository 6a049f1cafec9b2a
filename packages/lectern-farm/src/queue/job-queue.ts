import type { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';

import { type FarmJob, jobShape, type JobState, type ListedJob, readReason } from './jobs.ts';

/** What came of putting a job into the queue; `there` where somebody asked for it before. */
export type Answer = 'added' | 'there' | 'failed' | 'full';

/** Jobs of one tenant for machines of one fingerprint. There is at most one of a key. */
export class JobQueue {
  private readonly queue: Queue;
  private readonly redis: Redis;

  constructor(queue: Queue, redis: Redis) {
    this.queue = queue;
    this.redis = redis;
  }

  /** Asks for a job whose build isn’t in the store; not where so many wait already. */
  async request(job: FarmJob, mostWaiting: number): Promise<Answer> {
    const there = await this.find(job.key);
    if (there === null && mostWaiting <= (await this.waiting())) return 'full';
    const answer = there === null ? null : answerOf(there, job);
    if (answer === null) await this.putBack(job);
    return answer ?? 'added';
  }

  /** Adds a job in the place of one that ended, failed, was cancelled or waits; one that is being built stays as it is. */
  async putBack(job: FarmJob): Promise<void> {
    await this.redis.del(this.markOf(job.key));
    // One that was built and isn’t in the store any more would keep this one out. What is locked is being built.
    await (await this.queue.getJob(job.key))?.remove().catch(() => undefined);
    // Jobs without a rank come first.
    const rank = job.priority === 'person' ? {} : { priority: 10 };
    await this.queue.add('build', job, { ...KEPT, jobId: job.key, ...rank });
  }

  async find(key: string): Promise<ListedJob | null> {
    const job = await this.queue.getJob(key);
    return job === undefined ? null : listed(job, await job.getState(), await this.isCancelled(key));
  }

  async list(): Promise<readonly ListedJob[]> {
    const all: ListedJob[] = [];
    for (const state of OURS.keys()) {
      const jobs = await this.queue.getJobs([state], 0, -1, true);
      const keys = jobs.map(({ id = '' }) => this.markOf(id));
      const marks = keys.length === 0 ? [] : await this.redis.mget(keys);
      all.push(...jobs.flatMap((job, at) => listed(job, state, marks[at] !== null) ?? []));
    }
    return all;
  }

  /** How many wait. */
  async waiting(): Promise<number> {
    return this.queue.getJobCountByTypes('waiting', 'prioritized', 'delayed');
  }

  /** Marks a job as one that nobody wants any more. Its worker, or the one that takes it next, ends it. */
  async cancel(key: string): Promise<void> {
    await this.redis.set(this.markOf(key), '1', 'EX', A_DAY);
  }

  async isCancelled(key: string): Promise<boolean> {
    return (await this.redis.exists(this.markOf(key))) > 0;
  }

  private markOf(key: string): string {
    return `lectern:${this.queue.name}:cancelled:${key}`;
  }
}

/** What is said of a job that is there already; `null` where it is to be put back. */
function answerOf({ job: there, state, failure }: ListedJob, job: FarmJob): Answer | null {
  if (state === 'building') return 'there';
  // What was missing in the store has been sent again.
  if (state === 'failed') return failure.some(({ code }) => OF_THE_BUNDLE.test(code)) ? null : 'failed';
  // Nobody can build one that is in a store that isn’t used any more; and a person doesn’t wait for as long as an archive does.
  const isLater = there.priority === 'archive' && job.priority === 'person';
  return state === 'waiting' && there.store === job.store && !isLater ? 'there' : null;
}

/** In seconds. */
const A_DAY = 86_400;

const OF_THE_BUNDLE = /^bundle\/(?:missing|damaged)$/u;

/** One that was built is known for a day, so that whoever watches sees it; failed ones stay until they are tried again. */
const KEPT = {
  removeOnComplete: { age: A_DAY, count: 1000 },
  removeOnFail: false,
  stackTraceLimit: 0,
  // Processes that end before the briefing is built.
  attempts: 3,
} as const;

/** What a job of BullMQ is for us; `null` for what isn’t one of ours. */
export function jobIn(bull: Job): FarmJob | null {
  const { data } = jobShape.safeParse(bull.data);
  return data === undefined || data.key !== bull.id ? null : data;
}

function listed(bull: Job, state: string, isMarked: boolean): ListedJob | null {
  const job = jobIn(bull);
  const ours = [...OURS].find(([name]) => name === state)?.[1];
  if (job === null || ours === undefined) return null;
  const failure = ours === 'failed' ? readReason(bull.failedReason, job) : [];
  const isCancelled =
    (ours === 'waiting' && isMarked) || failure.some(({ code }) => code === 'farm/cancelled');
  const worker = ours === 'building' ? (bull.processedBy ?? null) : null;
  return { job, state: isCancelled ? 'cancelled' : ours, worker, failure };
}

const OURS = new Map<'waiting' | 'prioritized' | 'delayed' | 'active' | 'completed' | 'failed', JobState>([
  ['waiting', 'waiting'],
  ['prioritized', 'waiting'],
  ['delayed', 'waiting'],
  ['active', 'building'],
  ['completed', 'done'],
  ['failed', 'failed'],
]);
