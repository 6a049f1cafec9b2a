import { setTimeout as pause } from 'node:timers/promises';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import { visible } from '../../diagnostics/format-diagnostic.ts';
import { farmFault } from '../farm-diagnostics.ts';
import type { FarmWorker, JobQueue, QueueServer, TakenJob } from '../queues/job-queue.ts';
import { QueueError } from '../queues/queue-error.ts';
import { storeId, tryStore } from '../stores/blobs.ts';
import { type Breaker, makeBreaker } from './breaker.ts';
import { buildTaken, type JobEnd, type Workplace } from './build-taken.ts';
import type { Health } from './health-server.ts';
import { type JobOutcome, makeMetrics, type Metrics } from './metrics.ts';

/** How a worker works. */
export interface WorkerSetup extends Workplace {
  /** By which it is known on the server. */
  readonly name: string;
  readonly fingerprint: string;
  /** How many briefings it builds at a time. */
  readonly jobs: number;
  readonly server: QueueServer;
  readonly queue: JobQueue;
  /** Is told what whoever runs the worker should know. */
  readonly say: (sentence: string) => void;
}

/** A worker at work. */
export interface RunningWorker {
  /** Takes no more jobs; ends when those at hand are done, which are given back after so many seconds. */
  stop(graceSeconds: number): void;
  health(): Health;
  metrics(): string;
  /** When all is done that was begun. */
  readonly ended: Promise<void>;
}

/** Takes jobs and builds them until it is stopped. */
export function startWorker(setup: WorkerSetup): RunningWorker {
  const worker = new Worker(setup);
  return {
    stop: (graceSeconds) => worker.stop(graceSeconds),
    health: () => worker.health(),
    metrics: () => worker.metricsText(),
    ended: worker.work(),
  };
}

class Worker {
  private readonly setup: WorkerSetup;
  private readonly counted: Metrics = makeMetrics();
  /** Five browsers in a row that ended are no accident. */
  private readonly browser: Breaker = makeBreaker(5, 30_000);
  private readonly store: Breaker = makeBreaker(1, 1000);
  private isOtherStore = false;
  /** By which whoever adds jobs knows that they use the same store. */
  private storeId: string | undefined;
  private readonly stopping = new AbortController();
  /** What is being built, with the way to stop it. */
  private readonly building = new Map<Promise<void>, AbortController>();
  private wake: () => void = () => undefined;
  private doesQueueAnswer = true;
  /** How many jobs waited when the queue last answered. */
  private waiting: number | null = null;

  constructor(setup: WorkerSetup) {
    this.setup = setup;
  }

  async work(): Promise<void> {
    const announcing = this.announceUntilEnd();
    while (!this.stopping.signal.aborted) {
      if (await this.isIdle()) continue;
      const taken = await this.take();
      if (taken === null) continue;
      if (this.stopping.signal.aborted) await this.ask(taken.giveBack(taken.job.deaths));
      else this.begin(taken);
    }
    await Promise.all(this.building.keys());
    await Promise.race([announcing, pause(LAST_WORDS, null, { ref: false })]);
  }

  stop(graceSeconds: number): void {
    const giveUp = (): void => {
      for (const stop of this.building.values()) stop.abort();
    };
    this.stopping.abort();
    this.wake();
    if (graceSeconds <= 0) giveUp();
    else setTimeout(giveUp, graceSeconds * 1000).unref();
  }

  health(): Health {
    const state = this.doesQueueAnswer ? this.state() : 'the queue does not answer';
    return { isWell: state === 'working' || state === 'stopping', state };
  }

  /** Of the queue what it last said: whoever asks isn’t to wait for one that is away. */
  metricsText(): string {
    return this.counted.text({
      waiting: this.waiting,
      doesQueueAnswer: this.doesQueueAnswer,
      building: this.building.size,
      isBrowserTrusted: !this.browser.isOpen(),
      isStoreTrusted: !this.store.isOpen(),
    });
  }

  private state(): FarmWorker['state'] {
    if (this.stopping.signal.aborted) return 'stopping';
    if (this.browser.isOpen()) return 'browser fails';
    if (!this.store.isOpen()) return 'working';
    return this.isOtherStore ? 'uses another store' : 'store fails';
  }

  /** Waits a while where no job may be taken: as many as may are at hand, or something all of them need fails. Whether it waited. */
  private async isIdle(): Promise<boolean> {
    // One alone tries whether it is well again.
    const most = this.browser.isOpen() || this.store.isOpen() ? 1 : this.setup.jobs;
    const isFull = most <= this.building.size;
    const wait = isFull ? Infinity : Math.max(this.browser.wait(), this.store.wait());
    if (wait > 0) await this.sleep(wait);
    return wait > 0;
  }

  /** Until something changes, at most so many milliseconds. */
  private async sleep(most: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(most, LONGEST_SLEEP));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async take(): Promise<TakenJob | null> {
    try {
      return await this.setup.queue.take(this.stopping.signal);
    } catch (error) {
      this.queueFailed(error);
      await this.sleep(A_MOMENT);
      return null;
    }
  }

  private begin(taken: TakenJob): void {
    const stop = new AbortController();
    taken.signal.addEventListener('abort', () => stop.abort());
    const start = performance.now();
    const building: Promise<void> = buildTaken(taken, stop.signal, this.setup)
      .catch((fault: unknown) => this.endOfFault(fault, taken.job.slug))
      .then(async (end) => {
        this.learnFrom(end);
        const outcome = await this.conclude(end, taken);
        this.counted.jobEnded(outcome, (performance.now() - start) / 1000);
        this.setup.say(
          `${visible(taken.job.slug)}: ${outcome}${codesOf(end)}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
        );
      })
      .finally(() => {
        this.building.delete(building);
        this.wake();
      });
    this.building.set(building, stop);
  }

  /** Of what nobody foresaw: others would fail at the job as well, one after the other. */
  private endOfFault(fault: unknown, slug: string): JobEnd {
    this.setup.say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    const failure = { diagnostics: [farmFault({ slug }, NOWHERE)], sources: [] };
    return { kind: 'fail', why: 'failed', failure, trouble: null };
  }

  /** Tells the queue how a job ended. */
  private async conclude(end: JobEnd, taken: TakenJob): Promise<JobOutcome> {
    switch (end.kind) {
      case 'finish':
        await this.ask(taken.finish());
        return 'built';
      case 'fail':
        await this.ask(taken.fail(end.failure));
        return end.why;
      case 'give back':
        await this.ask(end.trouble === 'other store' ? taken.putAside(ASIDE) : taken.giveBack(end.deaths));
        return 'given back';
      case 'stopped':
        if (taken.signal.reason === 'lost') return 'lost';
        await this.ask(taken.signal.aborted ? taken.drop() : taken.giveBack(taken.job.deaths));
        return taken.signal.aborted ? 'cancelled' : 'given back';
    }
  }

  /** Opens and closes the breakers, and says so. */
  private learnFrom(end: JobEnd): void {
    const trouble = end.kind === 'fail' || end.kind === 'give back' ? end.trouble : null;
    const before = this.state();
    if (trouble === 'browser') {
      this.counted.browserDied();
      this.browser.failed();
    }
    if (trouble === 'store' || trouble === 'other store') {
      this.isOtherStore = trouble === 'other store';
      this.counted.storeFailed();
      this.store.failed();
      if (this.isOtherStore) void this.lookAtStore().catch(() => undefined);
    }
    if (end.kind === 'finish') {
      if (end.isFresh) this.browser.succeeded();
      this.store.succeeded();
    }
    const now = this.state();
    if (before !== now && !this.stopping.signal.aborted) this.setup.say(SAID[now]);
  }

  /** What the queue is told may not arrive: its job is then given to another, who finds what was built in the store. */
  private async ask(telling: Promise<void>): Promise<void> {
    await telling.catch((error: unknown) => this.queueFailed(error));
  }

  private queueFailed(error: unknown): void {
    this.counted.queueFailed();
    const cause = error instanceof QueueError ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : 'unknown';
    if (this.doesQueueAnswer)
      this.setup.say(`The queue doesn’t answer (${reason}); going on when it is back.`);
    this.doesQueueAnswer = false;
  }

  /** Says now and then that it works, by which it is also seen whether the queue answers. */
  private async announceUntilEnd(): Promise<void> {
    const { signal } = this.stopping;
    await soon(this.lookAtStore()).catch(() => undefined);
    while (!signal.aborted || this.building.size > 0) {
      await this.ask(soon(this.announce()));
      // What is at hand when it is stopped is in good hands until it ends.
      await (signal.aborted
        ? Promise.race([
            Promise.all(this.building.keys()),
            pause(BETWEEN_ANNOUNCEMENTS, null, { ref: false }),
          ])
        : pause(BETWEEN_ANNOUNCEMENTS, null, { signal }).catch(() => undefined));
    }
    if (this.doesQueueAnswer) await this.ask(soon(this.setup.server.leave(this.setup.name)));
  }

  private async announce(): Promise<void> {
    const { server, queue, name, fingerprint, jobs } = this.setup;
    const { size } = this.building;
    const store = this.storeId === undefined ? {} : { store: this.storeId };
    const facts = { name, fingerprint, jobs, building: size, state: this.state(), ...store };
    await server.announce({ ...facts, seen: Date.now() });
    const { waiting, building } = await queue.count();
    this.waiting = waiting;
    if (waiting + building === 0) void this.tryStore().catch(() => undefined);
    if (!this.doesQueueAnswer) this.setup.say('The queue answers again.');
    this.doesQueueAnswer = true;
  }

  /** Another may be where its store did, as when a bucket was made anew. */
  private async lookAtStore(): Promise<void> {
    this.storeId = await storeId(this.setup.store, this.setup.tenant);
  }

  /** Where no job is there by which it is seen that the store is well again. */
  private async tryStore(): Promise<void> {
    const { store, tenant, say } = this.setup;
    if (this.state() !== 'store fails' || this.store.wait() > 0) return;
    // Until it is known better.
    this.store.failed();
    await tryStore(store, tenant);
    this.store.succeeded();
    say(SAID.working);
  }
}

/** What a server says that answers soon; one that is away lets everybody wait until it is back. */
async function soon<T>(answer: Promise<T>): Promise<T> {
  const late = new AbortController();
  const waiting = pause(LONGEST_ANSWER, null, { signal: late.signal, ref: false }).then(() => {
    throw new Error(`no answer for ${LONGEST_ANSWER / 1000} seconds`);
  });
  answer.catch(() => undefined);
  waiting.catch(() => undefined);
  try {
    return await Promise.race([answer, waiting]);
  } finally {
    late.abort();
  }
}

/** “ (bundle/missing)” of what failed. */
function codesOf(end: JobEnd): string {
  if (end.kind !== 'fail') return '';
  const errors = end.failure.diagnostics.filter(({ severity }) => severity === 'error');
  const codes = [...new Set(errors.map(({ code }) => code))];
  return codes.length === 0 ? '' : ` (${codes.join(', ')})`;
}

/** For so long workers that use the right store may take a job first, in milliseconds. */
const ASIDE = 3000;

const LONGEST_ANSWER = 3000;
const A_MOMENT = 1000;
const LONGEST_SLEEP = 60_000;

/** For the queue to hear that a worker has ended. */
const LAST_WORDS = 500;

/** In milliseconds. */
const BETWEEN_ANNOUNCEMENTS = 5000;

const SAID: Readonly<Record<FarmWorker['state'], string>> = {
  working: 'All is well again; taking jobs.',
  stopping: 'Stopping.',
  'browser fails': 'The browser ended five times in a row; taking no jobs, and trying one after a while.',
  'store fails':
    'The store or the disk refused to be read or written; taking no jobs, and trying one after a while.',
  'uses another store':
    'This worker uses another store than the one the job was added to, or somebody took its store-id out: compare LECTERN_STORE. Taking no jobs, and trying one after a while.',
};
