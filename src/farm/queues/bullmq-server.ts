import { setTimeout as pause } from 'node:timers/promises';

import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { z } from 'zod';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { evicts, libraryMissing, notDurable, queueUnreachable } from '../farm-diagnostics.ts';
import { bullmqQueue, type BullQueue, type BullWorker, type Patience } from './bullmq-queue.ts';
import { type FarmWorker, type JobQueue, type QueueServer, workerShape } from './job-queue.ts';
import { QueueError } from './queue-error.ts';

/** Where a server is, and how it is used. */
export interface ServerSetup {
  /** `redis://`, `rediss://` or `postgres://`; with a password, perhaps. */
  readonly address: string;
  /** The same without anything secret. */
  readonly shown: string;
  readonly tenant: string;
  readonly patience: Patience;
}

/** A server of queues, by BullMQ. Throws `QueueError` where it doesn’t answer, or a library is missing. */
export async function bullmqServer(setup: ServerSetup): Promise<QueueServer> {
  const connection = await (setup.address.startsWith('postgres') ? postgres(setup) : redis(setup));
  const name = (end: string): string => `lectern-${setup.tenant}-${end}`;
  const queues = new Map<string, JobQueue>();
  const notes = await connection.queue(name('workers'));
  const server: QueueServer = {
    queueFor: async (fingerprint, worker) => {
      const called = name(fingerprint.slice(0, 16));
      await notes.add(OF_QUEUE, { fingerprint }, { jobId: called });
      const queue =
        queues.get(called) ??
        bullmqQueue(
          await connection.queue(called),
          async () => connection.worker(called, worker),
          setup.patience,
        );
      queues.set(called, queue);
      return refusing(queue, setup.shown);
    },
    fingerprints: async () =>
      (await notes.getJobs(['waiting'])).flatMap(
        ({ data }) => queueShape.safeParse(data).data?.fingerprint ?? [],
      ),
    announce: async (worker) => {
      const note = await notes.getJob(worker.name);
      await (note === undefined
        ? notes.add(OF_WORKER, worker, { jobId: worker.name })
        : note.updateData(worker));
    },
    leave: async (worker) => (await notes.getJob(worker))?.remove(),
    workers: async () => runningAmong(await notes.getJobs(['waiting'])),
    problems: async () => connection.problems(),
    close: async () => {
      const closing = [...queues.values(), notes].map(async (one) => one.close());
      // One that is away says nothing more.
      await Promise.race([Promise.allSettled(closing), pause(LAST_WORDS, null, { ref: false })]);
      connection.close();
    },
  };
  return refusing(server, setup.shown);
}

/** The same, which throws `QueueError` where the server answers that it won’t do something, as when its memory is full. */
function refusing<T extends object>(asked: T, shown: string): T {
  return new Proxy(asked, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...words: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(method, target, words);
        } catch (error) {
          return error instanceof QueueError ? Promise.reject(error) : refuse(shown, reasonIn(error), error);
        }
      };
    },
  });
}

/** What notes are of: there is one for each queue that was made, and for each worker that runs. They are jobs that nobody takes. */
const [OF_QUEUE, OF_WORKER] = ['queue', 'worker'];

const queueShape = z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/u) });

/** The way to queues on one kind of server. */
interface Connection {
  queue(name: string): Promise<BullQueue>;
  worker(name: string, called?: string): Promise<BullWorker>;
  problems(): Promise<readonly Diagnostic[]>;
  close(): void;
}

async function redis({ address, shown, patience }: ServerSetup): Promise<Connection> {
  const [{ Queue, Worker }, { Redis }] = await orMissing(
    () => Promise.all([import('bullmq'), import('ioredis')]),
    'bullmq@6.7.0 ioredis@6.0.0',
  );
  let isWanted = false;
  const client: Redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: LONGEST_CONNECT,
    socketTimeout: LONGEST_SILENCE,
    disconnectTimeout: LONGEST_FAREWELL,
    // Commands wait for a server that was there and is away.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isWanted ? Math.min(times * 200, LONGEST_PAUSE) : null),
  });
  let last = 'it does not answer.';
  client.on('error', (error: Error) => (last = error.message));
  await client.connect().catch((error: unknown) => {
    // A socket that is left open would keep the process from ending.
    client.disconnect();
    return refuse(shown, last === '' ? reasonIn(error) : last, error);
  });
  isWanted = true;
  const clients = clientsOf(client);
  const settings = { connection: client, prefix: 'lectern' };
  return {
    queue: async (name) => quietly(new Queue(name, settings)),
    worker: async (name, called) =>
      started(quietly(new Worker(name, null, { ...settings, ...workerOptions(patience, called) }))),
    problems: async () => problemsOf(client),
    close: () => {
      isWanted = false;
      for (const one of clients) end(one);
    },
  };
}

/** A client and those that BullMQ makes of it: whoever waits for jobs has a connection of its own, which would keep the process from ending where the server hangs. */
function clientsOf(client: Redis): readonly Redis[] {
  const clients = [client];
  const duplicate: Redis['duplicate'] = client.duplicate.bind(client);
  client.duplicate = (options) => {
    const another = duplicate(options);
    clients.push(another);
    return another;
  };
  return clients;
}

function end(client: Redis): void {
  // BullMQ may have begun to connect anew.
  quietly(client).on('connect', () => client.disconnect());
  client.disconnect();
}

async function postgres({ address, shown, patience }: ServerSetup): Promise<Connection> {
  const { Queue, Worker, createPostgresBackend } = await orMissing(
    async () => import('bullmq'),
    'bullmq@6.7.0 pg@8.23.1',
  );
  const settings = { connection: { connectionString: address, schema: 'lectern', migrate: true, max: 4 } };
  return {
    queue: async (name) => {
      try {
        const queue = quietly(new Queue(name, settings, createPostgresBackend));
        await queue.waitUntilReady();
        return queue;
      } catch (error) {
        return refuse(shown, reasonIn(error), error);
      }
    },
    worker: async (name, called) =>
      started(
        quietly(
          new Worker(name, null, { ...settings, ...workerOptions(patience, called) }, createPostgresBackend),
        ),
      ),
    problems: async () => [],
    close: () => undefined,
  };
}

/** For a server to hear that nothing more is asked, in milliseconds. */
const LAST_WORDS = 500;

/** For a try to reach a server, and between two tries where it was there before, in milliseconds. */
const [LONGEST_CONNECT, LONGEST_PAUSE] = [5000, 2000];

/** A server that is asked something and says nothing for so many milliseconds is connected to anew; it may let one wait ten seconds for a job. */
const LONGEST_SILENCE = 15_000;

/** For a server to let a connection go that is over, in milliseconds. */
const LONGEST_FAREWELL = 100;

function workerOptions({ lock, check, times }: Patience, name?: string) {
  return {
    ...(name === undefined ? {} : { name }),
    autorun: false,
    lockDuration: lock,
    stalledInterval: check,
    maxStalledCount: times,
    // Seconds for which it is waited for a job, and after which a worker that is stopped ends.
    drainDelay: 0.5,
  };
}

async function started<T extends BullWorker>(worker: T): Promise<T> {
  await worker.startStalledCheckTimer();
  return worker;
}

/** What goes wrong is said by the call that it keeps from ending; without somebody who listens it would end the process. */
function quietly<T extends { on(event: 'error', listen: (error: Error) => void): unknown }>(one: T): T {
  one.on('error', () => undefined);
  return one;
}

async function orMissing<T>(load: () => Promise<T>, packages: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    throw isMissing ? new QueueError(libraryMissing({ packages }, NOWHERE), error) : error;
  }
}

function refuse(server: string, reason: string, cause: unknown): never {
  // A server without TLS cuts whoever speaks TLS off, too.
  const isAway = AWAY.test(reason) || (CUT_OFF.test(reason) && !server.startsWith('rediss:'));
  throw new QueueError(queueUnreachable({ server, reason }, NOWHERE), cause, isAway);
}

/** What is said of a server that is being started, by the system, Redis or PostgreSQL; in containers its name is known when it runs. */
const AWAY =
  /ECONNREFUSED|EHOSTUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|^LOADING|is starting up|is shutting down/iu;
const CUT_OFF = /ECONNRESET|Connection is closed|terminated unexpectedly/iu;

function reasonIn(error: unknown): string {
  // Where a name has several addresses, an error for each is in one without words.
  const [first] = error instanceof AggregateError ? error.errors : [error];
  return first instanceof Error ? first.message : 'it does not answer.';
}

/** Whether the server may lose jobs. One that doesn’t tell is taken for well kept. */
async function problemsOf(client: Redis): Promise<readonly Diagnostic[]> {
  const facts = await client.info().catch(() => '');
  const fact = (name: string): string => new RegExp(`^${name}:(\\S+)`, 'mu').exec(facts)?.[1] ?? '';
  const policy = fact('maxmemory_policy');
  return [
    ...(policy === '' || policy === 'noeviction' ? [] : [evicts({ policy }, NOWHERE)]),
    ...(fact('aof_enabled') === '0' ? [notDurable({}, NOWHERE)] : []),
  ];
}

/** The workers that were heard of lately. The notes of those that were killed are cleared away. */
async function runningAmong(notes: readonly Job[]): Promise<readonly FarmWorker[]> {
  const running: FarmWorker[] = [];
  for (const note of notes.filter((one) => one.name === OF_WORKER)) {
    const worker = workerShape.safeParse(note.data);
    if (worker.success && Date.now() - worker.data.seen < ALIVE) running.push(worker.data);
    else if (!worker.success || Date.now() - worker.data.seen > LONG_GONE)
      await note.remove().catch(() => undefined);
  }
  return running;
}

/** Milliseconds since a worker was last heard of; they say something every five seconds, and clocks differ. */
const [ALIVE, LONG_GONE] = [30_000, 600_000];
