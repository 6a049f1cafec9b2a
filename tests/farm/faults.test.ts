import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test, vi } from 'vitest';

import { writeBlob } from '../../src/farm/stores/blobs.ts';
import { folderStore } from '../../src/farm/stores/folder-store.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import {
  endFarm,
  hasRedis,
  isRunning,
  postgresFolder,
  postgresServer,
  redisServer,
  TestFarm,
  type TestServer,
  type TestWorker,
  until,
} from '../support/farm.ts';
import { codesIn, lectern, OUTLINE } from '../support/run-lectern.ts';

afterAll(endFarm);

// Several commands and workers are started in each; what is waited for gives up before.
vi.setConfig({ testTimeout: 150_000 });

const small = {
  'briefings/a/outline.md': OUTLINE,
  'briefings/b/outline.md': OUTLINE.replace('Words', 'Others'),
};

/** Formulas take long to be put into words, and nothing else happens meanwhile: seconds of work in one turn of the loop. */
const endless = `---\ntitle: T\n---\n\n${Array.from({ length: 450 }, (_, at) => `## Slide ${at}\n\n$$\\sum_{k=0}^{${at}} \\frac{x^{${at}}}{k!+${at}} + \\sqrt{${at}+\\alpha_{${at}}}$$\n`).join('\n')}`;

/** Stops what a worker started, which doesn’t end by itself any more, however fast the machine is. */
function hold(worker: TestWorker): void {
  stop(worker.family());
}

function stop(family: readonly number[]): void {
  // One may have ended just now.
  for (const id of family.filter(isRunning)) process.kill(id, 'SIGSTOP');
}

/** Whether a worker builds what was added first: until it is taken from one that was killed, the queue gives the step of that one. */
async function isDrawing(farm: TestFarm, worker: TestWorker): Promise<boolean> {
  const [first] = await farm.jobs();
  const isIts = first?.worker?.includes(`-${worker.child.pid}-`) === true;
  return isIts && first?.step === 'drawing' && worker.family().some(isRunning);
}

const stateOf = async (farm: TestFarm, slug: string) => (await farm.job(slug))?.state;
const codeOf = async (farm: TestFarm, slug: string) => (await farm.job(slug))?.failure?.diagnostics[0]?.code;

test.skipIf(!hasRedis)(
  'endless work ends with its worker, or with its time, and its job isn’t tried again',
  async () => {
    const farm = new TestFarm({ ...small, 'briefings/endless/outline.md': endless }, await redisServer());
    await farm.queue('add', 'endless', '--no-pdf');
    const first = await farm.worker('--jobs', '1');
    await until(() => isDrawing(farm, first), 'it is being built');
    const family = first.family();
    expect(family.length).toBeGreaterThan(0);
    first.kill('SIGKILL');
    await until(() => !family.some(isRunning), 'what the worker started has ended');

    const second = await farm.worker('--jobs', '1', '--seconds', '10');
    const isGivenUp = async () => (await stateOf(farm, 'endless')) === 'failed';
    // On a busy machine its time may be over before.
    await until(
      async () => (await isDrawing(farm, second)) || (await isGivenUp()),
      'it is being built again',
    );
    hold(second);
    await until(isGivenUp, 'it is given up');
    expect(await codeOf(farm, 'endless')).toBe('farm/over-time');
    await until(() => !second.family().some(isRunning), 'what was stopped has ended');
    expect((await farm.queue('add', 'b', '--no-pdf', '--wait')).code).toBe(0);
    const again = await farm.queue('add', 'endless', '--no-pdf', '--wait');
    expect([again.code, codesIn(again)]).toEqual([2, ['farm/over-time']]);
  },
);

test.skipIf(!hasRedis)('a briefing of too many slides or too much memory is stopped', async () => {
  const long = `${OUTLINE}\n## B\n\nMore.\n\n## C\n\nMore.\n`;
  const farm = new TestFarm({ ...small, 'briefings/long/outline.md': long }, await redisServer());
  await farm.queue('add', 'long', '--no-pdf');
  const first = await farm.worker('--slides', '2');
  await until(async () => (await stateOf(farm, 'long')) === 'failed', 'it fails');
  expect(await codeOf(farm, 'long')).toBe('output/too-many-slides');
  expect((await farm.queue('watch', 'long', '--wait')).code).toBe(2);
  first.kill('SIGTERM');
  expect(await first.ended()).toBe(0);

  writeFileSync(join(farm.folder, 'briefings/long/outline.md'), endless);
  await farm.queue('add', 'long', '--no-pdf');
  await farm.worker('--megabytes', '40');
  await until(async () => (await farm.jobs()).every(({ state }) => state === 'failed'), 'it fails');
  expect((await farm.jobs()).map(({ failure }) => failure?.diagnostics[0]?.code ?? '').toSorted()).toEqual([
    'farm/over-memory',
    'output/too-many-slides',
  ]);
});

test.skipIf(!hasRedis)(
  'a worker with another store gives its jobs back, and one with the right store builds them',
  async () => {
    const farm = new TestFarm(small, await redisServer());
    await farm.queue('add', '--all', '--no-pdf');
    const wrong = await farm.worker('--jobs', '1', '--store', 'elsewhere');
    await until(() => wrong.said.includes('compare LECTERN_STORE'), 'it says so');
    expect((await farm.jobs()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    const again = await farm.queue('add', 'a', '--no-pdf');
    expect([again.code, codesIn(again)]).toEqual([0, ['farm/other-store']]);
    await farm.worker('--jobs', '1');
    await until(async () => (await farm.jobs()).every(({ state }) => state === 'done'), 'they are built');
    expect(wrong.said).not.toContain('built');
  },
);

test.skipIf(!hasRedis)(
  'a queue is watched and changed without a store; a job that isn’t there is all that is said',
  async () => {
    const server = await redisServer();
    const { address } = server;
    const farm = new TestFarm(small, server);
    await farm.queue('add', '--all', '--no-pdf');
    const queue = (...words: string[]) =>
      lectern(farm.folder, ['queue', ...words], { LECTERN_QUEUE: address });
    const [watched, lost, cancelled] = [
      await queue('watch'),
      await queue('watch', 'zzz'),
      await queue('cancel', 'zzz'),
    ];
    expect([watched.code, watched.stdout.includes('2 waiting; 0 workers')]).toEqual([0, true]);
    for (const run of [lost, cancelled]) {
      expect([run.code, codesIn(run)]).toEqual([2, ['farm/no-such-job']]);
      expect(run.stdout + run.stderr).not.toMatch(/no jobs|0 /u);
    }
    expect(codesIn(await queue('watch', '--out', 'out'))).toEqual(['farm/store-missing']);
    expect((await queue('cancel', 'a')).stderr).toContain('1 job cancelled');
  },
);

test.skipIf(!hasRedis)('hostile jobs and bundles fail, and the others are built', async () => {
  const server = await redisServer();
  const farm = new TestFarm(small, server);
  const store = await folderStore(join(farm.folder, 'store'), nodeHost());
  await farm.queue('add', 'a', '--no-pdf');
  const worker = await farm.worker('--jobs', '1');
  await until(async () => (await stateOf(farm, 'a')) === 'done', 'a worker is there');
  const { queue } = await farm.open();
  const content = { path: '../../../etc/cron.d/x', hash: await writeBlob('x', store, 'default'), size: 1 };
  const bundle = JSON.stringify({
    ...JSON.parse(readFileSync(bundleIn(farm), 'utf8')),
    files: [content],
    shownPath: content.path,
  });
  const job = {
    slug: 'evil',
    bundle: await writeBlob(bundle, store, 'default'),
    priority: 'person' as const,
    deaths: 0,
  };
  await queue.add({ ...job, key: 'a'.repeat(64) });
  await queue.add({ ...job, key: 'b'.repeat(64), slug: '../../evil', bundle: 'c'.repeat(64) });
  // What isn’t in the form of a job at all.
  await queue.add(Object.assign({ key: 'd'.repeat(64) }, { slug: 7 }) as never);
  expect((await farm.queue('add', 'b', '--no-pdf', '--wait')).code).toBe(0);
  await until(
    async () => (await farm.jobs()).filter(({ state }) => state === 'failed').length === 2,
    'they fail',
  );
  expect(
    (await farm.jobs()).flatMap(({ failure }) => failure?.diagnostics[0]?.code ?? []).toSorted(),
  ).toEqual(['bundle/missing', 'bundle/refused']);
  worker.kill('SIGTERM');
  expect(await worker.ended()).toBe(0);
});

/** The path of a bundle that was sent. */
function bundleIn(farm: TestFarm): string {
  const folder = join(farm.folder, 'store/default/files');
  const isBundle = (name: string): boolean =>
    readFileSync(join(folder, name), 'utf8').includes('lectern-bundle');
  return join(folder, readdirSync(folder).find(isBundle) ?? '');
}

test.skipIf(!hasRedis)(
  'a browser that hangs is ended with its briefing, which is built when it is tried again',
  async () => {
    const farm = new TestFarm(small, await redisServer());
    await farm.queue('add', 'a');
    const worker = await farm.worker('--jobs', '1', '--seconds', '10');
    const isBrowser = (id: number): boolean =>
      commandOf(id).includes('--type=zygote') || commandOf(id).includes('--remote-debugging');
    const isStopped = async () => (await stateOf(farm, 'a')) === 'failed';
    // On a busy machine its time may be over before.
    await until(async () => worker.family().some(isBrowser) || (await isStopped()), 'a browser runs');
    const browser = worker.family().filter(isBrowser);
    stop(browser);
    await until(isStopped, 'it is stopped');
    await until(() => !browser.some(isRunning), 'the browser is gone');
    expect(await codeOf(farm, 'a')).toBe('farm/over-time');
    worker.kill('SIGTERM');
    await farm.worker('--jobs', '1');
    expect((await farm.queue('retry', '--failed')).code).toBe(0);
    expect((await farm.queue('add', 'a', '--wait', '--out', 'out')).code).toBe(0);
    await lectern(farm.folder, ['build', 'a', '--out', 'plain']);
    for (const name of ['index.html', 'slides.pdf', 'report.json'])
      expect(readFileSync(join(farm.folder, 'out/a', name))).toEqual(
        readFileSync(join(farm.folder, 'plain/a', name)),
      );
  },
);

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

test.skipIf(!hasRedis)(
  'what is being built is stopped when it is cancelled, and given back when its worker is',
  async () => {
    const farm = new TestFarm({ ...small, 'briefings/endless/outline.md': endless }, await redisServer());
    await farm.queue('add', 'endless', '--no-pdf');
    const worker = await farm.worker('--jobs', '1', '--grace', '0');
    await until(() => isDrawing(farm, worker), 'it is being built');
    hold(worker);
    await farm.queue('cancel', 'endless');
    await until(async () => (await stateOf(farm, 'endless')) === 'cancelled', 'it is cancelled');
    await farm.queue('retry', 'endless');
    await until(() => isDrawing(farm, worker), 'it is built again');
    hold(worker);
    const family = worker.family();
    worker.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
    expect(await stateOf(farm, 'endless')).toBe('waiting');
    await until(() => !family.some(isRunning), 'what it started has ended');
  },
);

test.skipIf(!hasRedis)(
  'a password is in no job, message, title or environment of what builds; health says what is',
  async () => {
    const server = await redisServer('hunter2');
    const farm = new TestFarm(small, server);
    await farm.queue('add', 'a', '--no-pdf');
    const worker = await farm.worker('--jobs', '1', '--health', '0');
    const added = await farm.queue('add', '--all', '--no-pdf', '--wait');
    const watched = await farm.queue('watch', '--format', 'json');
    expect(added.code).toBe(0);
    for (const id of worker.family()) {
      expect(readFileSync(`/proc/${id}/environ`, 'utf8')).not.toMatch(/hunter2|LECTERN_(?:QUEUE|STORE)/u);
      expect(commandOf(id)).not.toContain('hunter2');
    }
    expect(`${worker.said}${added.stderr}${watched.stdout}`).not.toContain('hunter2');
    const [, address = ''] = /Health: (http:\/\/[\d.:]+)\//u.exec(worker.said) ?? [];
    expect(await (await fetch(`${address}/metrics`)).text()).toContain(
      '\nlectern_jobs_total{outcome="built"} 2\n',
    );
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await server.kill();
    await until(
      async () => (await fetch(`${address}/healthz`)).status === 503,
      'it says that the queue is away',
    );
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toMatch(
      /^lectern_queue_errors_total [1-9]\d*\n(?:.*\n)*lectern_queue_up 0\n(?:.*\n)*lectern_jobs_waiting 0$/mu,
    );
    expect(worker.said).toContain('going on when it is back');
    await server.start();
    await until(
      async () => (await fetch(`${address}/healthz`)).status === 200,
      'it says that the queue is back',
    );
    expect(worker.said.match(/The queue .*/gu)).toEqual([
      expect.stringContaining('The queue doesn’t answer'),
      'The queue answers again.',
    ]);
    // Idle, it ends long before its 25 seconds of grace are over.
    await server.kill();
    const start = performance.now();
    worker.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  },
);

test.skipIf(!hasRedis)(
  'a worker waits for a server that is started late, says that one hangs, and ends soon without it',
  async () => {
    const server = await redisServer();
    const farm = new TestFarm(small, server);
    await server.kill();
    const worker = farm.startWorker('--jobs', '1');
    await until(() => worker.said.includes('Waiting for it, a minute at most'), 'it says that it waits');
    const refused = await farm.queue('add', 'a', '--no-pdf');
    expect([refused.code, codesIn(refused)]).toEqual([2, ['farm/queue-unreachable']]);
    await server.start();
    await until(() => worker.isWorking, 'it works');
    expect(worker.said.match(/Waiting/gu)).toHaveLength(1);
    server.hang();
    await until(() => worker.said.includes('The queue doesn’t answer'), 'it says that the server hangs');
    server.goOn();
    expect((await farm.queue('add', 'a', '--no-pdf', '--wait')).code).toBe(0);
    server.hang();
    const start = performance.now();
    worker.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
    // Sooner than a connection to a server that hangs is given up.
    expect(performance.now() - start).toBeLessThan(12_000);
    server.goOn();
  },
);

test.skipIf(postgresFolder === null)(
  'on PostgreSQL what is added is built, watched, and fetched',
  async () => {
    const server: TestServer = await postgresServer(postgresFolder ?? '');
    const farm = new TestFarm(small, server);
    const added = await farm.queue('add', '--all', '--no-pdf');
    expect([added.code, codesIn(added)]).toEqual([0, ['farm/no-worker']]);
    await farm.worker();
    expect((await farm.queue('watch', '--wait', '--out', 'out')).code).toBe(0);
    await lectern(farm.folder, ['build', '--all', '--no-pdf', '--out', 'plain']);
    for (const slug of ['a', 'b'])
      expect(readFileSync(join(farm.folder, 'out', slug, 'index.html'), 'utf8')).toBe(
        readFileSync(join(farm.folder, 'plain', slug, 'index.html'), 'utf8'),
      );
    expect(farm.builds().length).toBe(2);
  },
);
