import { type Processor, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Diagnostic, Host } from 'lectern';

import { FarmError, problem } from '../diagnostics.ts';
import { HASH } from '../store/open-store.ts';
import { JobQueue } from './job-queue.ts';
import { type WorkerFacts, workerShape } from './jobs.ts';

/** Where a server is. */
interface ServerPlace {
  /** With a password, perhaps. */
  readonly address: string;
  readonly tenant: string;
  /** Called with why the server is away, and with `null` when it is back. */
  readonly tell: (why: string | null) => void;
  /** Whether a server that isn’t there yet is awaited. */
  readonly isPatient?: boolean;
}

/** Opens the server at an address. Throws `FarmError` where that can’t be used. */
export async function openQueues(
  place: ServerPlace,
  { environment }: Pick<Host, 'environment'>,
): Promise<Queues> {
  const { address, tenant } = place;
  const {
    protocol = '',
    pathname = '',
    search = '',
    hash = '',
  } = URL.canParse(address) ? new URL(address) : {};
  // A password may have a character that ends it, so that the rest of it would be taken for the name of the server or a path, or a `%` that stands for nothing.
  const isMisread = `${pathname}${search}${hash}`.includes('@') || /%(?![\da-f]{2})/iu.test(address);
  if (!/^rediss?:$/u.test(protocol) || isMisread) throw new FarmError('farm/address');
  // Tests wait for less.
  const lock = Number(environment['LECTERN_FARM_LOCK']) || A_MINUTE;
  return new Queues(await connect(address, place), tenant, lock);
}

/** For how long one is given what one took, in milliseconds; it is said again after half of it. A machine that swaps may be silent for some seconds. */
const A_MINUTE = 60_000;

/** The queues of a tenant on a server. */
export class Queues {
  private readonly client: Redis;
  private readonly tenant: string;
  private readonly lock: number;
  private readonly queues = new Map<string, JobQueue>();

  constructor(client: Redis, tenant: string, lock: number) {
    this.client = client;
    this.tenant = tenant;
    this.lock = lock;
  }

  /** The queue for machines of a fingerprint. */
  async queueFor(fingerprint: string): Promise<JobQueue> {
    await this.client.sadd(this.at('fingerprints'), fingerprint);
    const make = () => new JobQueue(quietly(new Queue(...this.named(fingerprint))), this.client);
    const queue = this.queues.get(fingerprint) ?? make();
    this.queues.set(fingerprint, queue);
    return queue;
  }

  /** What takes jobs of a queue, not yet begun. */
  worker(fingerprint: string, build: Processor, { name, jobs }: Pick<WorkerFacts, 'name' | 'jobs'>): Worker {
    const [queue, settings] = this.named(fingerprint);
    const how = {
      ...settings,
      name,
      concurrency: jobs,
      autorun: false,
      lockDuration: this.lock,
      stalledInterval: this.lock / 4,
      maxStalledCount: 20,
      // Seconds for which it is waited for a job.
      drainDelay: 1,
    };
    // BullMQ hands a signal to what takes three words.
    return quietly(new Worker(queue, async (job, token, signal) => build(job, token, signal), how));
  }

  /** The fingerprints for which there are queues. */
  async fingerprints(): Promise<readonly string[]> {
    return (await this.client.smembers(this.at('fingerprints'))).filter((one) => HASH.test(one));
  }

  /** Says of a worker that it runs, for ten seconds. */
  async announce(worker: WorkerFacts): Promise<void> {
    await this.client.set(this.at(`worker:${worker.name}`), JSON.stringify(worker), 'EX', 10);
  }

  /** The workers that are running. */
  async workers(): Promise<readonly WorkerFacts[]> {
    const keys = await this.client.keys(this.at('worker:*'));
    const said = keys.length === 0 ? [] : await this.client.mget(keys);
    return said.flatMap((text) => {
      try {
        return workerShape.parse(JSON.parse(text ?? ''));
      } catch {
        return [];
      }
    });
  }

  /** What is set on the server so that it may lose jobs. One that doesn’t tell is taken for well kept. */
  async problems(): Promise<readonly Diagnostic[]> {
    const facts = await this.client.info().catch(() => '');
    const fact = (name: string): string => new RegExp(`^${name}:(\\S+)`, 'mu').exec(facts)?.[1] ?? '';
    const policy = fact('maxmemory_policy');
    return [
      ...(policy === '' || policy === 'noeviction' ? [] : [problem('farm/evicts', { policy })]),
      ...(fact('aof_enabled') === '0' ? [problem('farm/not-durable')] : []),
    ];
  }

  close(): void {
    this.client.disconnect();
  }

  private at(what: string): string {
    return `lectern:${this.tenant}:${what}`;
  }

  private named(fingerprint: string) {
    const settings = { connection: this.client, prefix: 'lectern' };
    return [`lectern-${this.tenant}-${fingerprint.slice(0, 16)}`, settings] as const;
  }
}

/** A connection that goes on when its server is back; commands wait for that. */
async function connect(address: string, { tell, isPatient = false }: ServerPlace): Promise<Redis> {
  let isWanted = isPatient;
  let reason = 'it does not answer.';
  const client = new Redis(address, {
    lazyConnect: true,
    connectTimeout: 5000,
    // A server that is asked something and says nothing for so long is connected to anew.
    socketTimeout: 10_000,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isWanted ? Math.min(times * 200, 2000) : null),
  });
  let isAway = false;
  client.on('error', (error: Error) => (reason = error.message || reason));
  client.on('close', () => {
    if (!isAway && isWanted) tell(reason);
    isAway = true;
  });
  const ready = new Promise<void>((resolve) =>
    client.on('ready', () => {
      if (isAway) tell(null);
      isAway = false;
      isWanted = true;
      resolve();
    }),
  );
  await client.connect().catch((error: unknown) => {
    // A password that is wrong is so later, too.
    if (isPatient && !/NOAUTH|WRONGPASS/u.test(reason)) return ready;
    client.disconnect();
    throw new FarmError('farm/queue-unreachable', { reason: reason || String(error) });
  });
  // BullMQ makes itself a second one of it, which isn’t to be given up where the server hangs while it connects.
  client.options.lazyConnect = false;
  return client;
}

/** What goes wrong is said by the call that it keeps from ending; without somebody who listens it would end the process. */
function quietly<T extends { on(event: 'error', listen: (error: Error) => void): unknown }>(one: T): T {
  one.on('error', () => undefined);
  return one;
}
