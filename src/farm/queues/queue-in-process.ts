import type {
  FarmJob,
  FarmWorker,
  JobQueue,
  JobState,
  ListedJob,
  QueueServer,
  TakenJob,
} from './job-queue.ts';

/** Queues in this process, for whoever has no server of them. They end with it; what was built is in the store. */
export function serverInProcess(): QueueServer {
  const queues = new Map<string, JobQueue>();
  const workers = new Map<string, FarmWorker>();
  return {
    queueFor: async (fingerprint) => {
      const queue = queues.get(fingerprint) ?? new QueueInProcess();
      queues.set(fingerprint, queue);
      return queue;
    },
    fingerprints: async () => [...queues.keys()],
    announce: async (worker) => {
      workers.set(worker.name, worker);
    },
    leave: async (name) => {
      workers.delete(name);
    },
    workers: async () => [...workers.values()],
    problems: async () => [],
    close: async () => undefined,
  };
}

/** A job with the way to stop whoever builds it. */
type Entry = { -readonly [Field in keyof ListedJob]: ListedJob[Field] } & { stop: AbortController | null };

class QueueInProcess implements JobQueue {
  private readonly entries = new Map<string, Entry>();
  private wake: () => void = () => undefined;

  async add(job: FarmJob): Promise<void> {
    if (this.entries.has(job.key)) return;
    this.entries.set(job.key, { job, state: 'waiting', step: null, worker: null, failure: null, stop: null });
    this.wake();
  }

  async find(key: string): Promise<ListedJob | null> {
    return this.entries.get(key) ?? null;
  }

  async list(): Promise<readonly ListedJob[]> {
    return [...this.entries.values()];
  }

  async count(): Promise<{ readonly waiting: number; readonly building: number }> {
    const countOf = (state: JobState): number =>
      [...this.entries.values()].filter((entry) => entry.state === state).length;
    return { waiting: countOf('waiting'), building: countOf('building') };
  }

  async remove(key: string): Promise<void> {
    if (this.entries.get(key)?.state !== 'building') this.entries.delete(key);
  }

  async cancel(key: string): Promise<void> {
    const entry = this.entries.get(key);
    if (entry?.state === 'waiting') entry.state = 'cancelled';
    entry?.stop?.abort('cancelled');
  }

  async take(stop: AbortSignal): Promise<TakenJob | null> {
    if (this.first() === null && !stop.aborted)
      await new Promise<void>((resolve) => {
        this.wake = () => {
          stop.removeEventListener('abort', this.wake);
          resolve();
        };
        stop.addEventListener('abort', this.wake);
      });
    const next = stop.aborted ? null : this.first();
    return next === null ? null : this.taken(next);
  }

  async close(): Promise<void> {}

  /** Persons before archives, and otherwise as they came. */
  private first(): Entry | null {
    const waiting = [...this.entries.values()].filter(({ state }) => state === 'waiting');
    return waiting.find(({ job }) => job.priority === 'person') ?? waiting[0] ?? null;
  }

  private taken(entry: Entry): TakenJob {
    const stop = new AbortController();
    Object.assign(entry, { state: 'building', step: null, stop });
    const end = async (change: Partial<Entry>): Promise<void> => {
      Object.assign(entry, { step: null, stop: null, ...change });
      this.wake();
    };
    return {
      job: entry.job,
      signal: stop.signal,
      say: (step) => (entry.step = step),
      finish: () => end({ state: 'done' }),
      fail: (failure) => end({ state: 'failed', failure }),
      giveBack: (deaths) => end({ state: 'waiting', job: { ...entry.job, deaths } }),
      // There are no others in a process.
      putAside: () => end({ state: 'waiting' }),
      drop: () => end({ state: 'cancelled' }),
    };
  }
}
