import { setTimeout as pause } from 'node:timers/promises';

import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { FarmJob, Failure, JobQueue, QueueServer, TakenJob } from '../../src/farm/queues/job-queue.ts';
import { openQueues } from '../../src/farm/queues/open-queue.ts';
import { serverInProcess } from '../../src/farm/queues/queue-in-process.ts';
import { waitForBuilds } from '../../src/farm/queues/wait-for-builds.ts';
import { folderStore } from '../../src/farm/stores/folder-store.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import {
  endFarm,
  hasRedis,
  postgresFolder,
  postgresServer,
  redisServer,
  type TestServer,
  until,
} from '../support/farm.ts';
import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';

afterAll(endFarm);

const FINGERPRINT = 'f'.repeat(64);
const job = (digit: string, change: Partial<FarmJob> = {}): FarmJob => ({
  key: digit.repeat(64),
  slug: `briefing-${digit}`,
  bundle: 'b'.repeat(64),
  priority: 'person',
  deaths: 0,
  ...change,
});
const FAILURE: Failure = {
  diagnostics: [
    {
      code: 'farm/over-time',
      severity: 'error',
      message: 'It took too long.',
      hint: null,
      file: null,
      position: null,
      related: [],
      fix: null,
    },
  ],
  sources: [{ path: 'outline.md', text: 'Words.' }],
};

/** Silence of a second is long here. */
const host = { ...nodeHost(), environment: { LECTERN_QUEUE_PATIENCE: '1500,300,20' } };
const open = async ({ address }: TestServer): Promise<QueueServer> =>
  openQueues({ address, from: 'The test', tenant: 'news' }, host);

const servers: readonly (readonly [string, boolean, () => Promise<QueueServer>])[] = [
  ['in the process', true, async () => serverInProcess()],
  ['on Redis', hasRedis, async () => open(await redisServer())],
  ['on PostgreSQL', postgresFolder !== null, async () => open(await postgresServer(postgresFolder ?? ''))],
];

describe.each(servers)('a queue %s', (_, isThere, start) => {
  let server: QueueServer | null = null;
  let count = 0;
  beforeAll(async () => {
    if (isThere) server = await start();
  });
  afterAll(async () => server?.close());

  /** A queue of a test’s own. */
  async function queue(): Promise<JobQueue> {
    if (server === null) throw new Error('The server is there inside tests only.');
    count += 1;
    return server.queueFor(`${count}`.padStart(16, '0').padEnd(64, '0'));
  }

  async function take(from: JobQueue) {
    const taken = await from.take(AbortSignal.timeout(20_000));
    if (taken === null) throw new Error('There was nothing to take.');
    return taken;
  }

  const stateOf = async (from: JobQueue, digit: string) => (await from.find(digit.repeat(64)))?.state ?? null;

  test.skipIf(!isThere)('holds a job of a key once', async () => {
    const here = await queue();
    await Promise.all([1, 2, 3].map(async () => here.add(job('a'))));
    await here.add(job('b'));
    expect((await here.list()).map((one) => one.job.key.slice(0, 1)).toSorted()).toEqual(['a', 'b']);
    expect(await here.count()).toEqual({ waiting: 2, building: 0 });
  });

  test.skipIf(!isThere)('gives what people wait for before what an archive does', async () => {
    const here = await queue();
    await here.add(job('a', { priority: 'archive' }));
    await here.add(job('b'));
    await here.add(job('c'));
    const order = [await take(here), await take(here), await take(here)];
    expect(order.map((taken) => taken.job.key[0])).toEqual(['b', 'c', 'a']);
    for (const taken of order) await taken.finish();
    expect((await here.list()).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });

  test.skipIf(!isThere)('keeps what failed with what is to be said of it', async () => {
    const here = await queue();
    await here.add(job('a'));
    await (await take(here)).fail(FAILURE);
    expect(await here.find(job('a').key)).toMatchObject({ state: 'failed', failure: FAILURE, job: job('a') });
    await here.add(job('a'));
    expect(await stateOf(here, 'a')).toBe('failed');
    await here.remove(job('a').key);
    await here.add(job('a'));
    expect(await stateOf(here, 'a')).toBe('waiting');
  });

  test.skipIf(!isThere)(
    'gives again what was given back, and knows how often its process ended',
    async () => {
      const here = await queue();
      await here.add(job('a'));
      const first = await take(here);
      first.say('drawing');
      await until(async () => (await here.find(job('a').key))?.step === 'drawing', 'it is said what is done');
      await first.giveBack(2);
      expect(await stateOf(here, 'a')).toBe('waiting');
      const second = await take(here);
      expect(second.job.deaths).toBe(2);
      await second.finish();
    },
  );

  test.skipIf(!isThere)('doesn’t give what was cancelled, until it is put back', async () => {
    const here = await queue();
    await here.add(job('a'));
    await here.add(job('b'));
    await here.cancel(job('a').key);
    expect([await stateOf(here, 'a'), (await here.count()).waiting]).toEqual(['cancelled', 1]);
    const taken = await take(here);
    expect(taken.job.key).toBe(job('b').key);
    await taken.finish();
    await here.remove(job('a').key);
    await here.add(job('a'));
    expect((await take(here)).job.key).toBe(job('a').key);
  });

  test.skipIf(!isThere)('tells a worker that what it builds was cancelled', async () => {
    const here = await queue();
    await here.add(job('a'));
    const taken = await take(here);
    await here.cancel(job('a').key);
    await until(() => taken.signal.aborted, 'the worker is told');
    expect(taken.signal.reason).toBe('cancelled');
    await taken.drop();
    expect(await stateOf(here, 'a')).toBe('cancelled');
  });

  test.skipIf(!isThere)('knows which workers run', async () => {
    const worker = { name: 'w1', fingerprint: FINGERPRINT, jobs: 2, building: 1, state: 'working' as const };
    await server?.announce({ ...worker, seen: Date.now() });
    await server?.announce({ ...worker, name: 'w2', building: 2, seen: Date.now() });
    await server?.announce({ ...worker, building: 0, seen: Date.now() });
    expect((await server?.workers())?.map(({ name, building }) => `${name} ${building}`).toSorted()).toEqual([
      'w1 0',
      'w2 2',
    ]);
    await server?.leave('w1');
    expect((await server?.workers())?.map(({ name }) => name)).toEqual(['w2']);
  });
});

test.skipIf(!hasRedis)('a job whose worker is silent is given to another', async () => {
  const { address } = await redisServer();
  const [mine, other] = [await open({ address } as TestServer), await open({ address } as TestServer)];
  const [here, there] = [await mine.queueFor(FINGERPRINT, 'silent'), await other.queueFor(FINGERPRINT)];
  await here.add(job('a'));
  const first = await here.take(AbortSignal.timeout(20_000));
  expect((await there.list()).map(({ worker }) => worker)).toEqual(['silent']);
  await mine.close();
  let second: TakenJob | null = null;
  await until(
    async () => (second ??= await there.take(new AbortController().signal)) !== null,
    'another gets it',
  );
  expect(first?.job.key).toBe(job('a').key);
  expect((await there.list()).map(({ state }) => state)).toEqual(['building']);
  await other.close();
});

test('whoever waits is told that the queue is away, and looks again soon after it is back', async () => {
  const queue = await serverInProcess().queueFor(FINGERPRINT);
  await queue.add(job('a'));
  let isAway = true;
  const away: JobQueue = Object.assign(Object.create(queue) as JobQueue, {
    list: async () => {
      if (isAway) await pause(5500);
      isAway = false;
      return queue.list();
    },
  });
  const told: string[] = [];
  const store = await folderStore(workFolder(), host);
  const start = performance.now();
  await waitForBuilds(
    [job('a')],
    { queue: away, store, tenant: 'news', mostWaiting: 1 },
    {
      between: 1,
      onEnd: async () => undefined,
      onLook: (_, left) => {
        told.push(`${left} left`);
        if (left > 0) void queue.cancel(job('a').key);
      },
      onTrouble: (error) => told.push(String(error)),
      onAway: () => told.push('away'),
      isOver: () => false,
    },
  );
  expect(told).toEqual(['away', '1 left', '0 left']);
  expect(performance.now() - start).toBeLessThan(15_000);
});

test('what ended before it was over is told of, and nothing is put into the queue again', async () => {
  const queue = await serverInProcess().queueFor(FINGERPRINT);
  await queue.add(job('a'));
  await (await queue.take(new AbortController().signal))?.fail(FAILURE);
  const told: unknown[] = [];
  await waitForBuilds(
    [job('a'), job('b')],
    { queue, store: await folderStore(workFolder(), host), tenant: 'news', mostWaiting: 9 },
    {
      between: 1,
      onEnd: async ({ slug }, ending) => void told.push([slug, ending]),
      onLook: () => undefined,
      onTrouble: (error) => told.push(error),
      onAway: () => undefined,
      isOver: () => true,
    },
  );
  expect(told).toEqual([['briefing-a', { kind: 'failed', failure: FAILURE }]]);
  expect(await queue.find(job('b').key)).toBeNull();
});

const refusal = async (address: string): Promise<unknown> =>
  openQueues({ address, from: 'The test', tenant: 'news' }, host).catch((error: unknown) => error);

test('a server that doesn’t answer is named without its password', async () => {
  const refused = await refusal('redis://:hunter2@127.0.0.1:1');
  expect(refused).toMatchObject({ diagnostic: { code: 'farm/queue-unreachable' } });
  expect(JSON.stringify(refused)).not.toContain('hunter2');
});

test.each(['hun%ter2', 'hun#ter2', 'hun/ter2', 'hun?ter2', '12#ter2', '12/ter2'])(
  'a password like %s is to be written otherwise, and isn’t shown',
  async (password) => {
    for (const address of [`redis://:${password}@127.0.0.1:1`, `postgres://me:${password}@127.0.0.1:1/a`]) {
      const refused = await refusal(address);
      expect(refused).toMatchObject({ diagnostic: { code: 'farm/address' } });
      expect(JSON.stringify(refused)).toMatch(/%23 for #/u);
      expect(JSON.stringify(refused)).not.toContain('ter2');
    }
  },
);

test.skipIf(!hasRedis)('a server that wants a password is told one that has such characters', async () => {
  const { address } = await redisServer('a%#/@b');
  const place = address.slice(address.lastIndexOf('@') + 1);
  expect(await refusal(`redis://${place}`)).toMatchObject({
    diagnostic: {
      code: 'farm/queue-unreachable',
      hint: expect.stringContaining('LECTERN_QUEUE=redis://:password@') as string,
    },
  });
  const server = await openQueues(
    {
      address: `redis://:${encodeURIComponent('a%#/@b')}@${place}`,
      from: 'The test',
      tenant: 'news',
    },
    host,
  );
  expect(await server.fingerprints()).toEqual([]);
  await server.close();
});

test.skipIf(!hasRedis)('a server whose memory is full is said to write nothing', async () => {
  const { address } = await redisServer();
  const server = await open({ address } as TestServer);
  const queue = await server.queueFor(FINGERPRINT);
  const client = new Redis(address);
  await client.config('SET', 'maxmemory', '1');
  client.disconnect();
  await expect(queue.add(job('a'))).rejects.toMatchObject({
    diagnostic: {
      code: 'farm/queue-unreachable',
      hint: expect.stringContaining('maxmemory') as string,
    },
  });
  await server.close();
});

test.skipIf(!hasRedis)('a server that speaks no TLS is refused, and nothing is left open', async () => {
  const { address } = await redisServer();
  const run = await lectern(workFolder(), ['queue', 'watch', '--store', 'store'], {
    LECTERN_QUEUE: address.replace('redis:', 'rediss:'),
  });
  expect([run.code, codesIn(run)]).toEqual([2, ['farm/queue-unreachable']]);
  expect(run.stderr).toContain('speaks TLS');
});
