import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { problem } from '../../packages/lectern-farm/src/diagnostics.ts';
import type { JobQueue } from '../../packages/lectern-farm/src/queue/job-queue.ts';
import type { FarmJob } from '../../packages/lectern-farm/src/queue/jobs.ts';
import { openQueues, type Queues } from '../../packages/lectern-farm/src/queue/open-queues.ts';
import { FarmWorker } from '../../packages/lectern-farm/src/worker/worker.ts';
import type { BuildEnd } from '../../packages/lectern-farm/src/worker/limited-build.ts';
import { makeBundle, sendBundle } from '../../packages/lectern-farm/src/bundle/make-bundle.ts';
import { readFinished } from '../../packages/lectern-farm/src/store/finished-build.ts';
import { inStore, storeId } from '../../packages/lectern-farm/src/store/open-store.ts';
import { browserDoesNotStart, browserFailed } from '../../src/browser/browser-diagnostics.ts';
import { type Store, folderStore } from '../../src/cache/store.ts';
import { NOWHERE } from '../../src/diagnostics/diagnostic.ts';
import { HostError } from '../../src/host/host-error.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { locateBriefings } from '../../src/prepare/locate-briefings.ts';
import { endFarm, FARM_CLI, hasRedis, redis, redisServer, until } from '../support/farm.ts';
import { codesIn, lecternAlone, OUTLINE, workFolder } from '../support/run-lectern.ts';

afterAll(endFarm);

/** Silence of a second and a half is long here. */
const host = { ...nodeHost(), environment: { LECTERN_FARM_LOCK: '1500' } };
const open = async (address: string): Promise<Queues> =>
  openQueues({ address, tenant: 'news', tell: () => undefined }, host);

const jobOf = (digit: string, change: Partial<FarmJob> = {}): FarmJob => ({
  key: digit.repeat(64),
  slug: `briefing-${digit}`,
  bundle: 'b'.repeat(64),
  store: 'here',
  priority: 'person',
  ...change,
});

describe.skipIf(!hasRedis)('on Redis', () => {
  let address = '';
  let queues: Queues | null = null;
  let count = 0;
  beforeAll(async () => {
    ({ address } = await redisServer());
    queues = await open(address);
  });
  afterAll(() => queues?.close());

  /** The queues, and a fingerprint of a test’s own. */
  async function here() {
    if (queues === null) throw new Error('The server is there inside tests only.');
    count += 1;
    const fingerprint = `${count}`.padStart(16, '0').padEnd(64, '0');
    return { queues, fingerprint, queue: await queues.queueFor(fingerprint) };
  }

  const stateOf = async (queue: JobQueue, { key }: FarmJob) => (await queue.find(key))?.state ?? null;

  test('a queue holds a job of a key once, and no more than may wait', async () => {
    const { queue } = await here();
    const [a, b] = [jobOf('a'), jobOf('b')];
    const answers = [await queue.request(a, 2), await queue.request(a, 2), await queue.request(b, 2)];
    expect(answers).toEqual(['added', 'there', 'added']);
    expect(await queue.request(jobOf('c'), 2)).toBe('full');
    // A person doesn’t wait as an archive does, nor for a store that isn’t used any more.
    const archived = jobOf('d', { priority: 'archive' });
    await queue.request(archived, 9);
    expect(await queue.request({ ...archived, priority: 'person' }, 9)).toBe('added');
    expect(await queue.request({ ...a, store: 'another' }, 9)).toBe('added');
    const listed = await queue.list();
    expect(
      listed.map(({ job, state }) => `${job.key[0]} ${job.priority} ${job.store} ${state}`).toSorted(),
    ).toEqual(['a person another waiting', 'b person here waiting', 'd person here waiting']);
  });

  test('a cancelled job isn’t built, until it is put back', async () => {
    const { queue } = await here();
    const a = jobOf('a');
    await queue.request(a, 9);
    await queue.cancel(a.key);
    expect([await stateOf(queue, a), (await queue.list())[0]?.state]).toEqual(['cancelled', 'cancelled']);
    await queue.putBack(a);
    expect(await stateOf(queue, a)).toBe('waiting');
  });

  test('workers are known while they say that they run', async () => {
    const { queues, fingerprint } = await here();
    const worker = { name: 'w1', fingerprint, jobs: 2, building: 1, state: 'working' as const, store: 's' };
    await queues.announce(worker);
    await queues.announce({ ...worker, name: 'w2', building: 2 });
    await queues.announce({ ...worker, building: 0 });
    const seen = (await queues.workers()).map(({ name, building }) => `${name} ${building}`);
    expect(seen.toSorted()).toEqual(['w1 0', 'w2 2']);
  });

  /** A worker on a job, whose builds end as they are told to one after the other; the last is how all others end. */
  async function working(ends: readonly BuildEnd[], over: (store: Store) => Store = (store) => store) {
    const { queues, queue, fingerprint } = await here();
    const folder = workFolder({ 'briefings/a/outline.md': OUTLINE });
    const there = { ...nodeHost(), workingFolder: folder };
    const [place] = (await locateBriefings(['a'], false, there)).value;
    if (place === undefined) throw new Error('The briefing isn’t there.');
    const wanted = { theme: null, sources: new Map(), flags: [] };
    const { value: made } = await makeBundle(place, wanted, there, fingerprint);
    if (made === null) throw new Error('It can’t be bundled.');
    const whole = folderStore(workFolder(), host);
    const store = inStore(whole, 'default');
    const send = async () => sendBundle(made, store);
    const job = jobOf('a', { key: made.key, slug: 'a', bundle: await send(), store: await storeId(store) });
    await queue.request(job, 9);
    const left = [...ends];
    const said: string[] = [];
    let builds = 0;
    const worker = new FarmWorker({
      name: `w${count}`,
      fingerprint,
      jobs: 1,
      queues,
      queue,
      store: inStore(over(whole), 'default'),
      limits: { seconds: 7, megabytes: 70 },
      host,
      scratch: workFolder(),
      say: (sentence) => said.push(sentence),
      builder: async (_, signal) => {
        builds += 1;
        const end = (left.length > 1 ? left.shift() : left[0]) ?? { kind: 'stopped' };
        if (end.kind === 'stopped') await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return end;
      },
    });
    const stop = async (): Promise<void> => {
      worker.stop(0);
      await worker.ended;
    };
    const become = async (state: string) =>
      until(async () => (await stateOf(queue, job)) === state, `it is ${state}`);
    const codes = async () => (await queue.find(job.key))?.failure.map(({ code }) => code) ?? [];
    return { worker, queues, queue, job, store, send, said, stop, become, codes, builds: () => builds };
  }

  const died: BuildEnd = { kind: 'gone', how: 'SIGKILL' };
  const ofBrowser = (diagnostic: ReturnType<typeof browserFailed>): BuildEnd => ({
    kind: 'said',
    said: { briefings: [], diagnostics: [diagnostic] },
  });
  const deck = (): BuildEnd => ({
    kind: 'said',
    said: {
      briefings: [{ folder: workFolder({ 'index.html': 'deck\n' }), files: [{ name: 'index.html' }] }],
      diagnostics: [],
    },
  });

  test.each([
    ['whose process ends is tried again twice', died, 3, 'farm/ended-again'],
    ['that takes more time than it may fails at once', { kind: 'over time' }, 1, 'farm/over-time'],
    ['that takes more memory than it may fails at once', { kind: 'over memory' }, 1, 'farm/over-memory'],
    ['that lectern refuses fails at once', { kind: 'refused', how: 'error: no' }, 1, 'farm/refused'],
    [
      'that the browser fails to print is tried again twice',
      ofBrowser(browserFailed({ task: 'print', reason: 'the page crashed.' }, NOWHERE)),
      3,
      'browser/failed',
    ],
    [
      'with errors isn’t tried again',
      { kind: 'said', said: { briefings: [], diagnostics: [problem('bundle/missing', { what: 'x' })] } },
      1,
      'bundle/missing',
    ],
  ] satisfies readonly (readonly [string, BuildEnd, number, string])[])(
    'a job %s',
    async (_, end, times, code) => {
      const { become, codes, builds, stop } = await working([end]);
      await become('failed');
      expect([builds(), await codes()]).toEqual([times, [code]]);
      await stop();
    },
  );

  test('a job whose process ends twice is built all the same', async () => {
    const { job, store, become, stop, worker } = await working([died, died, deck()]);
    await become('done');
    expect([...((await readFinished(job.key, store))?.contents.keys() ?? [])]).toEqual(['index.html']);
    expect(await worker.metrics()).toMatch(
      /\{outcome="ended"\} 2\n(?:.*\n)*lectern_build_seconds_count 1\n/u,
    );
    await stop();
  });

  test('what is built is stopped when it is cancelled elsewhere', async () => {
    const { queue, job, become, builds, stop } = await working([{ kind: 'stopped' }]);
    await until(() => builds() === 1, 'it is being built');
    await queue.cancel(job.key);
    await become('cancelled');
    expect(await queue.request(job, 9)).toBe('added');
    await until(() => builds() === 2, 'it is built again');
    await stop();
    expect(await stateOf(queue, job)).toBe('waiting');
  });

  test('a job that was given to another is stopped here', async () => {
    const { job, builds, said, stop } = await working([{ kind: 'stopped' }, deck()]);
    await until(() => builds() === 1, 'it is being built');
    const [lock = ''] = redis(address, 'KEYS', `lectern:*${job.key}:lock`).split('\n');
    expect(redis(address, 'DEL', lock)).toBe('1');
    await until(() => said.some((sentence) => sentence.startsWith('a: lost')), 'it is stopped');
    await until(() => said.some((sentence) => sentence.startsWith('a: built')), 'it is built again');
    await stop();
  });

  test('a browser that doesn’t start fails no job; the worker takes none for a while, and says so', async () => {
    const diagnostic = browserDoesNotStart({ executable: 'chrome', reason: 'no.' }, NOWHERE);
    const { worker, said, become, builds, stop } = await working([ofBrowser(diagnostic)]);
    await until(() => worker.health().state === 'browser fails', 'the worker takes none');
    await become('waiting');
    expect([worker.health().isWell, builds()]).toEqual([false, 1]);
    expect(said.join()).toContain('The browser doesn’t start; taking no jobs');
    const metrics = await worker.metrics();
    expect(metrics).toContain('\nlectern_paused 1\n');
    await stop();
  });

  test('a store that is full is tried again until there is room, and gets the build whole', async () => {
    let isFull = true;
    const guarded = (whole: Store): Store => {
      const full = async () => Promise.reject(new HostError('ENOSPC', 'store', 'The disk is full.'));
      return {
        ...whole,
        write: async (key, bytes) => (isFull ? full() : whole.write(key, bytes)),
        replace: async (key, bytes) => (isFull ? full() : whole.replace(key, bytes)),
      };
    };
    const { worker, job, store, said, become, stop } = await working([deck()], guarded);
    await until(() => worker.health().state === 'store fails', 'the worker says so');
    expect(worker.health().isWell).toBe(false);
    await become('waiting');
    isFull = false;
    await become('done');
    expect(
      Buffer.from((await readFinished(job.key, store))?.contents.get('index.html') ?? []).toString(),
    ).toBe('deck\n');
    expect(said.filter((sentence) => sentence.includes('store'))).toEqual([
      expect.stringContaining('The disk is full.'),
    ]);
    expect(worker.health()).toEqual({ isWell: true, state: 'working' });
    await stop();
  });

  test('a bundle that isn’t in the store of the job fails it, which the log says, and is sent again', async () => {
    let isLost = true;
    const { queue, job, said, become, stop } = await working([deck()], (whole) => ({
      ...whole,
      read: async (key, most) => (isLost && key.includes('/files/') ? null : whole.read(key, most)),
    }));
    await become('failed');
    isLost = false;
    expect(said).toEqual([expect.stringMatching(/^a: failed \(bundle\/missing\)/u)]);
    expect(await queue.request(job, 9)).toBe('added');
    await become('done');
    await stop();
  });

  test('a fault of the farm’s own fails the job that it showed at, and the worker goes on', async () => {
    const { worker, codes, said, become, stop } = await working([deck()], (whole) => ({
      ...whole,
      write: async () => Promise.reject(new Error('what nobody foresaw')),
    }));
    await become('failed');
    expect(await codes()).toEqual(['farm/fault']);
    expect(said.join('\n')).toContain('what nobody foresaw');
    expect(worker.health().isWell).toBe(true);
    await stop();
  });

  test('a server whose memory is full is said to write nothing, one without TLS to be unreachable', async () => {
    const { address: other } = await redisServer();
    redis(other, 'CONFIG', 'SET', 'maxmemory', '1');
    const farm = (...words: string[]) =>
      lecternAlone(
        workFolder({ 'a.md': OUTLINE }),
        words,
        { LECTERN_QUEUE: other, LECTERN_STORE: 'store' },
        FARM_CLI,
      );
    const full = await farm('add', 'a.md');
    expect([full.code, codesIn(full)]).toEqual([2, ['farm/queue-unreachable']]);
    expect(full.stderr).toContain('OOM');
    const secure = await lecternAlone(
      workFolder(),
      ['watch'],
      { LECTERN_QUEUE: other.replace('redis:', 'rediss:') },
      FARM_CLI,
    );
    expect([secure.code, codesIn(secure)]).toEqual([2, ['farm/queue-unreachable']]);
  });

  test('a worker that is made while the server is away takes jobs when it is back', async () => {
    const server = await redisServer();
    const away = await open(server.address);
    const { fingerprint } = await here();
    const queue = await away.queueFor(fingerprint);
    await server.kill();
    const taken: string[] = [];
    const take = async ({ id = '' }) => void taken.push(id);
    const bull = away.worker(fingerprint, take, { name: 'w', jobs: 1 });
    void bull.run();
    await server.start();
    await queue.request(jobOf('a'), 9);
    await until(() => taken.length === 1, 'it takes the job');
    await bull.close();
    away.close();
  });

  test('a server that wants a password is told one with characters of addresses', async () => {
    const { address: guarded } = await redisServer('a%#/@b');
    const place = guarded.slice(guarded.lastIndexOf('@') + 1);
    await expect(open(`redis://${place}`)).rejects.toMatchObject({
      diagnostic: { code: 'farm/queue-unreachable' },
    });
    const server = await open(`redis://:${encodeURIComponent('a%#/@b')}@${place}`);
    expect(await server.fingerprints()).toEqual([]);
    server.close();
  });
});

const refusal = async (address: string): Promise<unknown> => open(address).catch((error: unknown) => error);

test('a server that doesn’t answer is named without its password', async () => {
  const refused = await refusal('redis://:hunter2@127.0.0.1:1');
  expect(refused).toMatchObject({ diagnostic: { code: 'farm/queue-unreachable' } });
  expect(JSON.stringify(refused)).not.toContain('hunter2');
});

test.each(['hun%ter2', 'hun#ter2', 'hun/ter2', 'hun?ter2', '12#ter2', '12/ter2'])(
  'a password like %s is to be written otherwise, and isn’t shown',
  async (password) => {
    const refused = await refusal(`redis://:${password}@127.0.0.1:1`);
    expect(refused).toMatchObject({ diagnostic: { code: 'farm/address' } });
    expect(JSON.stringify(refused)).toMatch(/%23 for #/u);
    expect(JSON.stringify(refused)).not.toContain('ter2');
  },
);

const farm = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  lecternAlone(workFolder({ 'a.md': OUTLINE }), words, environment, FARM_CLI);

test.each([
  [['add', 'a.md'], {}, 'farm/store-missing'],
  [['add', 'a.md'], { LECTERN_STORE: 'store' }, 'farm/queue-missing'],
  [['add', 'a.md'], { LECTERN_STORE: 'store', LECTERN_TENANT: 'A' }, 'farm/tenant'],
  [['retry'], {}, 'farm/no-job-named'],
  ...(process.getuid?.() === 0 ? ([[['worker'], {}, 'farm/as-root']] as const) : []),
] as const)('%j is refused with %j: %s', async (words, environment, code) => {
  const run = await farm(words, environment);
  expect([run.code, codesIn(run)]).toEqual([2, [code]]);
});

test('called wrongly it says so', async () => {
  for (const words of [['add', '--most-waiting', 'many'], ['nosuch']])
    expect((await farm(words)).code).toBe(2);
});
