import { setTimeout as pause } from 'node:timers/promises';

import { DelayedError, type Job, UnrecoverableError, WaitingError, type Worker } from 'bullmq';

import { problem } from '../diagnostics.ts';
import { type JobQueue, jobIn } from '../queue/job-queue.ts';
import type { FarmJob, WorkerFacts } from '../queue/jobs.ts';
import type { Queues } from '../queue/open-queues.ts';
import { isWell, storeId } from '../store/open-store.ts';
import { buildJob, type JobEnd, type Trouble, type Workplace } from './build-job.ts';
import { type JobOutcome, makeMetrics } from './metrics.ts';

/** How a worker works. */
export interface WorkerSetup extends Workplace {
  /** By which it is known on the server. */
  readonly name: string;
  readonly fingerprint: string;
  /** How many briefings it builds at a time. */
  readonly jobs: number;
  readonly queues: Queues;
  readonly queue: JobQueue;
  /** Called with what whoever runs the worker should know. */
  readonly say: (sentence: string) => void;
}

/** Takes jobs and builds them, from when it is made until it is stopped. */
export class FarmWorker {
  private readonly setup: WorkerSetup;
  private readonly bull: Worker;
  private readonly counted = makeMetrics();
  private readonly building = new Set<string>();
  private readonly stopping = new AbortController();
  private trouble: Trouble | null = null;
  private isResting = false;
  private isQueueAway = false;
  /** How many jobs waited when the queue last answered. */
  private waiting = 0;
  /** When all is done that was begun. */
  readonly ended: Promise<void>;

  constructor(setup: WorkerSetup) {
    this.setup = setup;
    this.bull = setup.queues.worker(
      setup.fingerprint,
      async (job, token, signal) => this.build(job, token ?? '', signal ?? this.stopping.signal),
      setup,
    );
    this.bull.on('lockRenewalFailed', (keys) => {
      for (const key of keys) this.bull.cancelJob(key, 'lost');
    });
    void this.bull.run().catch((error: unknown) => setup.say(String(error)));
    this.ended = this.untilEnd();
  }

  /** Takes no more jobs; ends when those at hand are done, which are given back after so many seconds. */
  stop(graceSeconds: number): void {
    this.stopping.abort();
    setTimeout(() => this.bull.cancelAllJobs('stopped'), graceSeconds * 1000).unref();
  }

  /** Called when the queue goes away, and when it is back. */
  hearQueue(isAway: boolean): void {
    if (isAway) this.counted.away();
    this.isQueueAway = isAway;
  }

  health(): { readonly isWell: boolean; readonly state: string } {
    const state = this.isQueueAway ? 'the queue does not answer' : this.state();
    return { isWell: state === 'working' || state === 'stopping', state };
  }

  async metrics(): Promise<string> {
    const now = { building: this.building.size, state: this.state(), waiting: this.waiting };
    return this.counted.text({ ...now, doesQueueAnswer: !this.isQueueAway });
  }

  private state(): WorkerFacts['state'] {
    return this.stopping.signal.aborted ? 'stopping' : (this.trouble ?? 'working');
  }

  /** Builds a job that BullMQ took, and tells it by what is thrown what becomes of it. */
  private async build(bull: Job, token: string, signal: AbortSignal): Promise<void> {
    const job = jobIn(bull);
    if (job === null) throw new UnrecoverableError('no job of Lectern');
    if (await this.setup.queue.isCancelled(job.key)) throw cancelled(job);
    const start = performance.now();
    this.building.add(job.key);
    try {
      const end = await buildJob(job, signal, this.setup).catch((fault: unknown): JobEnd => {
        this.setup.say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
        // Of what nobody foresaw: others would fail at the job as well, one after the other.
        return { kind: 'failed', diagnostics: [problem('farm/fault', job)], trouble: null };
      });
      const outcome = outcomeOf(end, signal);
      const seconds = (performance.now() - start) / 1000;
      this.counted.ended(outcome, seconds);
      const codes = end.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      const why = end.kind === 'built' || codes.length === 0 ? '' : ` (${[...new Set(codes)].join(', ')})`;
      this.setup.say(`${job.slug}: ${outcome}${why}, ${seconds.toFixed(1)} s`);
      await this.learnFrom(end);
      await conclude(end, outcome, job, bull, token);
    } finally {
      this.building.delete(job.key);
    }
  }

  /** Takes no jobs for a while where something fails that all of them need; is well again when one was built. */
  private async learnFrom({ kind, trouble, diagnostics }: JobEnd): Promise<void> {
    if (kind === 'built') this.isWellAgain();
    if (trouble === null) return;
    if (this.trouble !== trouble)
      this.setup.say([PAUSES[trouble][1], ...diagnostics.map(({ message }) => message)].join(' '));
    this.trouble = trouble;
    if (this.isResting) return;
    this.isResting = true;
    await this.bull.pause(true);
    void this.rest(trouble).catch(() => undefined);
  }

  private async rest(trouble: Trouble): Promise<void> {
    await pause(PAUSES[trouble][0], null, { signal: this.stopping.signal, ref: false });
    // Whether the others are well is seen by a job alone.
    if (trouble === 'store fails') {
      if (!(await isWell(this.setup.store))) return this.rest(trouble);
      this.isWellAgain();
    }
    this.isResting = false;
    await this.bull.resume();
  }

  private isWellAgain(): void {
    if (this.trouble !== null) this.setup.say('All is well again; taking jobs.');
    this.trouble = null;
  }

  /** Says now and then that it works, and stops what somebody cancelled elsewhere. What the queue doesn’t answer is asked again. */
  private async untilEnd(): Promise<void> {
    const over = new AbortController();
    const announcing = async (): Promise<void> => {
      for (; !over.signal.aborted; await pause(A_ROUND, null, { ref: false }))
        await this.announce().catch(() => undefined);
    };
    void announcing();
    while (!this.stopping.signal.aborted)
      await pause(A_ROUND, null, { signal: this.stopping.signal }).catch(() => undefined);
    const closing = this.bull.close();
    while (this.building.size > 0) await pause(A_ROUND / 10);
    await soon(closing);
    over.abort();
  }

  private async announce(): Promise<void> {
    const { queues, queue, name, fingerprint, jobs, store } = this.setup;
    for (const key of this.building) if (await queue.isCancelled(key)) this.bull.cancelJob(key, 'cancelled');
    this.waiting = await queue.waiting();
    // Another may be where its store did, as when a bucket was made anew.
    const facts = { state: this.state(), store: await storeId(store).catch(() => '') };
    await queues.announce({ name, fingerprint, jobs, building: this.building.size, ...facts });
  }
}

/** What a job’s end is for BullMQ. Some of it is said by an error. */
async function conclude(
  { kind, diagnostics, trouble }: JobEnd,
  outcome: JobOutcome,
  job: FarmJob,
  bull: Job,
  token: string,
): Promise<void> {
  if (outcome === 'cancelled') throw cancelled(job);
  if (kind === 'found' || kind === 'failed') throw new UnrecoverableError(JSON.stringify(diagnostics));
  if (kind === 'ended') throw new Error(JSON.stringify(diagnostics));
  if (trouble !== null) {
    // Others may take it first.
    await bull.moveToDelayed(Date.now() + ASIDE, token);
    throw new DelayedError();
  }
  if (kind === 'built') return;
  // A lost job has another worker by now; nothing is reported to it.
  if (outcome !== 'lost') await bull.moveToWait(token);
  throw new WaitingError();
}

function cancelled({ slug }: FarmJob): UnrecoverableError {
  return new UnrecoverableError(JSON.stringify([problem('farm/cancelled', { slug })]));
}

function outcomeOf({ kind }: JobEnd, { reason }: AbortSignal): JobOutcome {
  if (kind !== 'stopped') return kind;
  return reason === 'cancelled' || reason === 'lost' ? reason : 'given back';
}

/** For so long others may take a job first that is given back, in milliseconds. */
const ASIDE = 3000;

/** Waits for an answer of the queue, but not for one that is away. */
async function soon(answer: Promise<unknown>): Promise<void> {
  await Promise.race([answer.catch(() => undefined), pause(A_ROUND, null, { ref: false })]);
}

/** In milliseconds. */
const A_ROUND = 1000;

/** For so long no job is taken, in milliseconds, and what is said of it. */
const PAUSES: Readonly<Record<Trouble, readonly [pause: number, said: string]>> = {
  'browser fails': [30_000, 'The browser doesn’t start; taking no jobs, and trying one after a while.'],
  'store fails': [2000, 'The store or the disk refused to be read or written; taking no jobs until it does.'],
  'uses another store': [
    10_000,
    'This worker uses another store than the one the job was added to, or somebody took its store-id out: compare LECTERN_STORE. Taking no jobs, and trying one after a while.',
  ],
};
