import type { FarmJob, FarmWorker, JobQueue, ListedJob, QueueServer, TakenJob } from './job-queue.ts';

/** Queues in this process, for whoever has no server of them. They end with it; what was built stands in the store. */
export function serverInProcess(): QueueServer {
  const queues = new Map<string, JobQueue>();
  const workers = new Map<string, FarmWorker>();
  return {
    queueFor: async (fingerprint) => {
      const queue = queues.get(fingerprint) ?? queueInProcess();
      queues.set(fingerprint, queue);
      return queue;
    },
    announce: async (worker) => {
      workers.set(worker.name, worker);
    },
    leave: async (name) => {
      workers.delete(name);
    },
    workers: async () => [...workers.values()],
    problems: async () => [],
    close: async () => {
      for (const queue of queues.values()) await queue.close();
    },
  };
}

/** A job with the way to stop whoever builds it. */
type Entry = { -readonly [Field in keyof ListedJob]: ListedJob[Field] } & { stop: AbortController | null };

function queueInProcess(): JobQueue {
  const entries = new Map<string, Entry>();
  let wake: () => void = () => undefined;
  const add = async (job: FarmJob): Promise<void> => {
    if (entries.has(job.key)) return;
    entries.set(job.key, { job, state: 'waiting', step: null, failure: null, stop: null });
    wake();
  };
  const taken = (entry: Entry): TakenJob => {
    const stop = new AbortController();
    Object.assign(entry, { state: 'building', step: null, stop });
    const end = async (change: Partial<Entry>): Promise<void> => {
      Object.assign(entry, { step: null, stop: null, ...change });
      wake();
    };
    return {
      job: entry.job,
      signal: stop.signal,
      say: (step) => (entry.step = step),
      finish: () => end({ state: 'done' }),
      fail: (failure) => end({ state: 'failed', failure }),
      giveBack: (deaths) => end({ state: 'waiting', job: { ...entry.job, deaths } }),
      drop: () => end({ state: 'cancelled' }),
    };
  };
  return {
    add,
    find: async (key) => entries.get(key) ?? null,
    list: async () => [...entries.values()],
    count: async () => ({ waiting: countOf(entries, 'waiting'), building: countOf(entries, 'building') }),
    remove: async (key) => {
      if (entries.get(key)?.state !== 'building') entries.delete(key);
    },
    cancel: async (key) => {
      const entry = entries.get(key);
      if (entry?.state === 'waiting') entry.state = 'cancelled';
      entry?.stop?.abort('cancelled');
    },
    take: async (stop) => {
      if (firstOf(entries) === null && !stop.aborted)
        await new Promise<void>((resolve) => {
          wake = () => {
            stop.removeEventListener('abort', wake);
            resolve();
          };
          stop.addEventListener('abort', wake);
        });
      const next = stop.aborted ? null : firstOf(entries);
      return next === null ? null : taken(next);
    },
    close: async () => undefined,
  };
}

function countOf(entries: ReadonlyMap<string, Entry>, state: Entry['state']): number {
  return [...entries.values()].filter((entry) => entry.state === state).length;
}

/** Persons before archives, and otherwise as they came. */
function firstOf(entries: ReadonlyMap<string, Entry>): Entry | null {
  const waiting = [...entries.values()].filter(({ state }) => state === 'waiting');
  return waiting.find(({ job }) => job.priority === 'person') ?? waiting[0] ?? null;
}
