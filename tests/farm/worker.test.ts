import { expect, test } from 'vitest';

import { browserDoesNotStart, browserFailed } from '../../src/browser/browser-diagnostics.ts';
import { NOWHERE } from '../../src/diagnostics/diagnostic-kind.ts';
import { makeBundle, sendBundle } from '../../src/farm/bundles/bundle.ts';
import { readFinished } from '../../src/farm/bundles/finished-build.ts';
import { serverInProcess } from '../../src/farm/queues/queue-in-process.ts';
import { requestBuild } from '../../src/farm/queues/request-build.ts';
import { storeId } from '../../src/farm/stores/blobs.ts';
import { folderStore } from '../../src/farm/stores/folder-store.ts';
import type { Store } from '../../src/farm/stores/store.ts';
import { makeBreaker } from '../../src/farm/worker/breaker.ts';
import type { BuildEnd } from '../../src/farm/worker/limited-builder.ts';
import { makeMetrics } from '../../src/farm/worker/metrics.ts';
import { startWorker } from '../../src/farm/worker/worker.ts';
import { HostError } from '../../src/host/host-error.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { locateBriefings } from '../../src/prepare/locate-briefings.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { until } from '../support/farm.ts';
import { OUTLINE, workFolder } from '../support/run-lectern.ts';

/** A worker on a job, whose builds end as they are told to one after the other; the last is how all others end. */
async function working(ends: readonly BuildEnd[], over: (store: Store) => Store = (store) => store) {
  const folder = workFolder({ 'briefings/a/outline.md': OUTLINE });
  const host = { ...nodeHost(), workingFolder: folder };
  const [place] = (await locateBriefings(['a'], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const { value: made } = await makeBundle(place, DEFAULT_OPTIONS, false, host, 'f'.repeat(64));
  if (made === null) throw new Error('It can’t be bundled.');
  const whole = await folderStore(workFolder(), host);
  const bundle = await sendBundle(made.bundle, made.contents, whole, 'default');
  const server = serverInProcess();
  const queue = await server.queueFor('f'.repeat(64));
  const id = await storeId(whole, 'default');
  const job = { key: made.key, slug: 'a', bundle, store: id, priority: 'person' as const, deaths: 0 };
  await queue.add(job);
  const left = [...ends];
  const said: string[] = [];
  const refused: string[] = [];
  let builds = 0;
  const worker = startWorker({
    name: 'w',
    fingerprint: 'f'.repeat(64),
    jobs: 1,
    server,
    queue,
    store: over(whole),
    tenant: 'default',
    limits: { seconds: 7, megabytes: 70, slides: 7 },
    host,
    say: (sentence) => said.push(sentence),
    onRefused: ({ code }) => refused.push(code),
    builder: {
      build: async () => {
        builds += 1;
        return (left.length > 1 ? left.shift() : left[0]) ?? { kind: 'stopped' };
      },
      end: async () => [],
    },
  });
  const stop = async (): Promise<void> => {
    worker.stop(0);
    await worker.ended;
  };
  const state = async () => (await queue.find(job.key))?.state;
  return { worker, server, queue, job, store: whole, made, said, refused, stop, state, builds: () => builds };
}

const died: BuildEnd = { kind: 'gone', how: 'SIGKILL' };
const built = (folder: string): BuildEnd => ({
  kind: 'built',
  outcome: {
    facts: null,
    folder,
    files: [{ name: 'index.html', size: 5, pages: null, fingerprint: sha256('deck\n') }],
    slides: 1,
    fitting: null,
    diagnostics: [],
    sources: [],
    isKept: false,
  },
});
const deck = (): BuildEnd => built(workFolder({ 'index.html': 'deck\n' }));

test('a job whose process ends is tried again twice, and then fails', async () => {
  const { queue, job, state, stop, builds } = await working([died]);
  await until(async () => (await state()) === 'failed', 'it fails');
  expect([builds(), (await queue.find(job.key))?.failure?.diagnostics[0]?.code]).toEqual([
    3,
    'farm/ended-again',
  ]);
  await stop();
});

test('a job whose process ends twice is built all the same', async () => {
  const { job, store, state, stop } = await working([died, died, deck()]);
  await until(async () => (await state()) === 'done', 'it is built');
  expect((await readFinished(job.key, store, 'default'))?.files.map(({ name }) => name)).toEqual([
    'index.html',
  ]);
  await stop();
});

test.each([
  ['time', 'farm/over-time'],
  ['memory', 'farm/over-memory'],
] as const)('a job that takes more %s than it may fails at once', async (limit, code) => {
  const { queue, job, state, stop, builds } = await working([{ kind: 'over', limit }]);
  await until(async () => (await state()) === 'failed', 'it fails');
  expect([builds(), (await queue.find(job.key))?.failure?.diagnostics[0]?.code]).toEqual([1, code]);
  await stop();
});

test('a browser that doesn’t start fails no job; the fifth time the worker takes none, and says so', async () => {
  const diagnostic = browserDoesNotStart({ executable: 'chrome', reason: 'no.' }, NOWHERE);
  const { worker, said, state, stop, builds } = await working([
    { kind: 'refused', diagnostic, isOfBrowser: true },
  ]);
  await until(() => worker.health().state === 'browser fails', 'the worker takes none');
  expect([worker.health().isWell, builds(), await state()]).toEqual([false, 5, 'waiting']);
  expect(said.some((sentence) => sentence.includes('five times'))).toBe(true);
  const metrics = worker.metrics();
  expect(metrics).toContain('\nlectern_browser_breaker_open 1\n');
  expect(metrics).toContain('\nlectern_browser_deaths_total 5\n');
  await stop();
});

test('a briefing that the browser fails to print three times fails', async () => {
  const diagnostic = browserFailed({ task: 'print', reason: 'the page crashed.' }, NOWHERE);
  const { queue, job, state, stop } = await working([{ kind: 'refused', diagnostic, isOfBrowser: true }]);
  await until(async () => (await state()) === 'failed', 'it fails');
  expect((await queue.find(job.key))?.failure?.diagnostics[0]?.code).toBe('browser/failed');
  await stop();
});

test('a store that is full is tried again until there is room, and gets the build whole', async () => {
  let isFull = true;
  const full = async (): Promise<never> => {
    throw new HostError('ENOSPC', 'store', 'The disk is full; store was not written.');
  };
  const { worker, job, store, said, refused, state, stop } = await working([deck()], (whole) => ({
    ...whole,
    write: async (key, bytes) => (isFull ? full() : whole.write(key, bytes)),
  }));
  await until(() => worker.health().state === 'store fails', 'the worker says so');
  expect([worker.health().isWell, await state()]).toEqual([false, 'waiting']);
  isFull = false;
  await until(async () => (await state()) === 'done', 'it is built');
  expect(
    new TextDecoder().decode((await readFinished(job.key, store, 'default'))?.contents.get('index.html')),
  ).toBe('deck\n');
  expect(said.filter((sentence) => sentence.includes('store'))).toHaveLength(1);
  expect(refused[0]).toBe('disk/refused');
  expect(worker.health()).toEqual({ isWell: true, state: 'working' });
  await stop();
});

test('a worker sees that its store is well again, though another built what it could have tried', async () => {
  let isFull = true;
  const { worker, queue, job, said, stop } = await working([deck()], (whole) => ({
    ...whole,
    write: async (key, bytes) => {
      if (isFull) throw new HostError('EROFS', 'store', 'store is on a disk that can only be read.');
      return whole.write(key, bytes);
    },
  }));
  await until(() => worker.health().state === 'store fails', 'the worker says so');
  await queue.cancel(job.key);
  isFull = false;
  await until(() => worker.health().isWell, 'it is well again');
  expect(said.at(-1)).toBe('All is well again; taking jobs.');
  await stop();
});

test('a worker that uses another store than the job was added to takes none, and says what to compare', async () => {
  let isAnew = false;
  const { worker, server, queue, job, said, state, stop, builds } = await working([deck()], (whole) => ({
    ...whole,
    read: async (key, most) =>
      isAnew && key.endsWith('/store-id') ? Buffer.from('another') : whole.read(key, most),
  }));
  await until(async () => (await state()) === 'done', 'it is built');
  isAnew = true;
  const next = { ...job, key: 'e'.repeat(64) };
  await queue.add(next);
  await until(() => worker.health().state === 'uses another store', 'the worker says so');
  expect([worker.health().isWell, (await queue.find(next.key))?.state, builds()]).toEqual([
    false,
    'waiting',
    1,
  ]);
  expect(said.join('\n')).toContain('compare LECTERN_STORE');
  expect(worker.metrics()).toContain('\nlectern_store_breaker_open 1\n');
  // Who adds jobs to that store isn’t warned of this worker.
  await until(async () => (await server.workers())[0]?.store === 'another', 'it is known');
  await stop();
});

test('a bundle that isn’t in the store of the job fails it, which the log says, and is sent again', async () => {
  let isLost = true;
  const { queue, said, store, made, state, stop } = await working([deck()], (whole) => ({
    ...whole,
    read: async (key, most) => (isLost && key.includes('/files/') ? null : whole.read(key, most)),
  }));
  await until(async () => (await state()) === 'failed', 'it fails');
  isLost = false;
  expect(said).toEqual([expect.stringMatching(/^a: failed \(bundle\/missing\)/u)]);
  const { answer } = await requestBuild(made, 'person', { queue, store, tenant: 'default', mostWaiting: 9 });
  expect(answer.kind).toBe('added');
  await until(async () => (await state()) === 'done', 'it is built');
  await stop();
});

test('a fault of Lectern’s own fails the job that it showed at, and the worker goes on', async () => {
  const strange = built(workFolder({ 'index.html': 'other bytes\n' }));
  const { worker, queue, job, said, state, stop } = await working([strange]);
  await until(async () => (await state()) === 'failed', 'it fails');
  expect((await queue.find(job.key))?.failure?.diagnostics[0]?.code).toBe('farm/fault');
  expect(said.join('\n')).toContain('isn’t what it says');
  expect(worker.health().isWell).toBe(true);
  await stop();
});

test('a breaker waits longer each time, and is closed by one success', () => {
  let now = 0;
  const breaker = makeBreaker(2, 10, () => now);
  breaker.failed();
  expect([breaker.isOpen(), breaker.wait()]).toEqual([false, 0]);
  breaker.failed();
  expect([breaker.isOpen(), breaker.wait()]).toEqual([true, 10]);
  now = 10;
  expect(breaker.wait()).toBe(0);
  breaker.failed();
  expect(breaker.wait()).toBe(20);
  for (let times = 0; times < 20; times += 1) breaker.failed();
  expect(breaker.wait()).toBe(160);
  breaker.succeeded();
  expect([breaker.isOpen(), breaker.wait()]).toEqual([false, 0]);
});

test('metrics have the form that Prometheus reads', () => {
  const metrics = makeMetrics();
  metrics.jobEnded('built', 0.7);
  metrics.jobEnded('failed', 70);
  metrics.jobEnded('cancelled', 1);
  const text = metrics.text({
    waiting: 3,
    doesQueueAnswer: true,
    building: 1,
    isBrowserTrusted: true,
    isStoreTrusted: false,
  });
  const lines = text.split('\n').slice(0, -1);
  expect(
    lines.filter((line) => !/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]+"\})? [\d.]+)$/u.test(line)),
  ).toEqual([]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'lectern_jobs_total{outcome="built"} 1',
      'lectern_build_seconds_bucket{le="0.5"} 0',
      'lectern_build_seconds_bucket{le="1"} 1',
      'lectern_build_seconds_bucket{le="+Inf"} 2',
      'lectern_build_seconds_sum 70.7',
      'lectern_jobs_waiting 3',
      'lectern_store_breaker_open 1',
    ]),
  );
});
