import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test, vi } from 'vitest';

import { inStore, openStore } from '../../packages/lectern-farm/src/store/open-store.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import {
  endFarm,
  hasRedis,
  isRunning,
  redisServer,
  stateOfProcess,
  TestFarm,
  type TestWorker,
  until,
} from '../support/farm.ts';
import { codesIn, lecternAlone, OUTLINE, workFolder } from '../support/run-lectern.ts';

afterAll(endFarm);

// Several commands and workers are started in each; what is waited for gives up before.
vi.setConfig({ testTimeout: 150_000 });

const small = {
  'briefings/a/outline.md': OUTLINE,
  'briefings/b/outline.md': OUTLINE.replace('Words', 'Others'),
};

/** Formulas take long to be put into words, and nothing else happens meanwhile: seconds of work in one turn of the loop. */
const endless = `---\ntitle: T\n---\n\n${Array.from({ length: 450 }, (_, at) => `## Slide ${at}\n\n$$\\sum_{k=0}^{${at}} \\frac{x^{${at}}}{k!+${at}} + \\sqrt{${at}+\\alpha_{${at}}}$$\n`).join('\n')}`;

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const isBuild = (id: number): boolean => commandOf(id).includes('--format=json');
const isBrowser = (id: number): boolean => commandOf(id).includes('--remote-debugging');

/** What a worker has started to build its job, when it is at it. */
async function building(worker: TestWorker): Promise<readonly number[]> {
  await until(() => worker.family().some(isBuild), 'a process builds');
  return worker.family();
}

/** A program that is the browser at hand, and hangs from its first moment where a file is there. */
async function browserThatHangs(file: string): Promise<string> {
  const found = await (await findBrowser(null, nodeHost())).candidates[0]?.prepare();
  const { executable, libraryFolder, fontConfiguration } = found ?? {};
  const variables = { LD_LIBRARY_PATH: libraryFolder, FONTCONFIG_FILE: fontConfiguration };
  const set = Object.entries(variables).flatMap(([name, value]) =>
    value ? [`export ${name}="${value}"`] : [],
  );
  const hang = `[ -e "${file}" ] && kill -STOP $$`;
  return ['#!/bin/sh', ...set, hang, `exec "${executable}" "$@"`, ''].join('\n');
}

function stop(family: readonly number[]): void {
  // One may have ended just now.
  for (const id of family.filter(isRunning)) process.kill(id, 'SIGSTOP');
}

const stateOf = async (farm: TestFarm, slug: string) => (await farm.job(slug))?.state;
const codeOf = async (farm: TestFarm, slug: string) => (await farm.job(slug))?.failure[0]?.code;

test.skipIf(!hasRedis)(
  'endless work ends with its worker, when it is cancelled and when it is given back',
  async () => {
    const farm = new TestFarm({ ...small, 'briefings/endless/outline.md': endless }, await redisServer());
    await farm.run('add', 'endless', '--no-pdf');
    const first = await farm.worker('--jobs', '1');
    const killed = await building(first);
    first.kill('SIGKILL');
    await until(() => !killed.some(isRunning), 'what the killed worker started has ended');

    const second = await farm.worker('--jobs', '1', '--grace', '0');
    const cancelled = await building(second);
    stop(cancelled);
    await farm.run('cancel', 'endless');
    await until(async () => (await stateOf(farm, 'endless')) === 'cancelled', 'it is cancelled');
    await until(() => !cancelled.some(isRunning), 'what was cancelled has ended');
    await farm.run('retry', 'endless');
    const given = await building(second);
    second.kill('SIGTERM');
    expect(await second.ended()).toBe(0);
    expect([await stateOf(farm, 'endless'), given.some(isRunning)]).toEqual(['waiting', false]);
  },
);

test.skipIf(!hasRedis)(
  'too much memory or time fails a job, which isn’t tried again by itself; what lectern refuses is said',
  async () => {
    const farm = new TestFarm({ ...small, 'briefings/endless/outline.md': endless }, await redisServer());
    await farm.run('add', 'endless', '--no-pdf');
    await farm.run('add', 'a', '--no-pdf', '--paper', 'a4');
    const narrow = await farm.worker('--megabytes', '120');
    await until(async () => (await farm.jobs()).every(({ state }) => state === 'failed'), 'they fail');
    expect([await codeOf(farm, 'endless'), await codeOf(farm, 'a')]).toEqual([
      'farm/over-memory',
      'farm/refused',
    ]);
    narrow.kill('SIGTERM');
    await farm.run('retry', 'endless');
    await farm.worker('--jobs', '1', '--seconds', '2');
    await until(async () => (await codeOf(farm, 'endless')) === 'farm/over-time', 'it is stopped');
    const again = await farm.run('add', 'endless', '--no-pdf', '--wait');
    expect([again.code, codesIn(again)]).toEqual([2, ['farm/over-time']]);
  },
);

test.skipIf(!hasRedis)(
  'a worker with another store gives its jobs back, and one with the right store builds them',
  async () => {
    const farm = new TestFarm(small, await redisServer());
    await farm.run('add', '--all', '--no-pdf');
    const wrong = await farm.at('elsewhere').worker('--jobs', '1');
    await until(() => wrong.said.includes('compare LECTERN_STORE'), 'it says so');
    expect((await farm.jobs()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    const again = await farm.run('add', 'a', '--no-pdf');
    expect([again.code, codesIn(again)]).toEqual([0, ['farm/other-store']]);
    await farm.worker('--jobs', '1');
    await until(async () => (await farm.jobs()).every(({ state }) => state === 'done'), 'they are built');
    expect(wrong.said).not.toContain('built');
  },
);

test.skipIf(!hasRedis)('hostile jobs and bundles fail, and the others are built', async () => {
  const farm = new TestFarm(small, await redisServer());
  await farm.run('add', 'a', '--no-pdf');
  const worker = await farm.worker('--jobs', '1');
  await until(async () => (await stateOf(farm, 'a')) === 'done', 'a worker is there');
  const { queue } = await farm.open();
  const store = await openStore(join(farm.folder, 'store'), 'default', nodeHost());
  const folder = join(farm.folder, 'store/default/files');
  const isBundle = (name: string) => readFileSync(join(folder, name), 'utf8').includes('lectern-bundle');
  const good = readFileSync(join(folder, readdirSync(folder).find(isBundle) ?? ''), 'utf8');
  const changed = async (change: object) =>
    store.blobs.write(JSON.stringify({ ...JSON.parse(good), ...change }));
  const outside = { path: '../../../etc/cron.d/x', hash: await store.blobs.write('x'), size: 1 };
  const id = readFileSync(join(farm.folder, 'store/default/store-id'), 'utf8');
  const job = { slug: 'evil', store: id, priority: 'person' as const };
  const bundles = [
    await changed({ files: [outside], shownPath: outside.path }),
    await changed({ flags: ['browser=/bin/sh'] }),
    'c'.repeat(64),
  ];
  for (const [at, bundle] of bundles.entries())
    await queue.putBack({ ...job, bundle, key: `${at}`.repeat(64) });
  // What isn’t in the form of a job at all.
  await queue.putBack(Object.assign({ key: 'd'.repeat(64) }, { slug: 7 }) as never);
  expect((await farm.run('add', 'b', '--no-pdf', '--wait')).code).toBe(0);
  await until(
    async () => (await farm.jobs()).filter(({ state }) => state === 'failed').length === 3,
    'they fail',
  );
  const codes = (await farm.jobs()).flatMap(({ failure }) => failure[0]?.code ?? []);
  expect(codes.toSorted()).toEqual(['bundle/missing', 'bundle/refused', 'bundle/refused']);
  expect(inStore(store.store, 'other').blobs).not.toBe(store.blobs);
  worker.kill('SIGTERM');
  expect(await worker.ended()).toBe(0);
});

test.skipIf(!hasRedis)(
  'a browser that hangs is ended with its briefing, which is built as build does it when it is tried again',
  async () => {
    const hangs = join(workFolder(), 'hangs');
    const program = workFolder({ 'chrome-headless-shell': await browserThatHangs(hangs) });
    const named = join(program, 'chrome-headless-shell');
    chmodSync(named, 0o755);
    const farm = new TestFarm(small, await redisServer(), { LECTERN_BROWSER: named });
    // The worker tries its browser before it takes jobs.
    const worker = await farm.worker('--jobs', '1', '--seconds', '6');
    writeFileSync(hangs, '');
    await farm.run('add', 'a');
    const held = () => worker.family().filter((id) => isBrowser(id) && stateOfProcess(id) === 'T');
    // On a busy machine its time may be over before.
    const isStopped = async () => (await stateOf(farm, 'a')) === 'failed';
    await until(async () => held().length > 0 || (await isStopped()), 'a browser hangs');
    const browser = held();
    await until(isStopped, 'it is stopped');
    await until(() => !browser.some(isRunning), 'the browser is gone');
    expect(await codeOf(farm, 'a')).toBe('farm/over-time');
    rmSync(hangs);
    worker.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
    await farm.worker('--jobs', '1');
    expect((await farm.run('retry', '--failed')).code).toBe(0);
    expect((await farm.run('add', 'a', '--wait', '--out', 'out')).code).toBe(0);
    await lecternAlone(farm.folder, ['build', 'a', '--out', 'plain']);
    for (const name of ['index.html', 'slides.pdf', 'report.json'])
      expect(readFileSync(join(farm.folder, 'out/a', name))).toEqual(
        readFileSync(join(farm.folder, 'plain/a', name)),
      );
  },
);

test.skipIf(!hasRedis)(
  'a password is in no job, message, title or environment of what builds; health says what is',
  async () => {
    const server = await redisServer('hunter2');
    const farm = new TestFarm({ ...small, 'briefings/endless/outline.md': endless }, server);
    await farm.run('add', 'a', '--no-pdf');
    const worker = await farm.worker('--jobs', '1', '--health', '0');
    const added = await farm.run('add', 'a', 'b', '--no-pdf', '--wait');
    await farm.run('add', 'endless', '--no-pdf');
    for (const id of await building(worker)) {
      expect(readFileSync(`/proc/${id}/environ`, 'utf8')).not.toMatch(/hunter2|LECTERN_(?:QUEUE|STORE)/u);
      expect(commandOf(id)).not.toContain('hunter2');
    }
    await farm.run('cancel', 'endless');
    const watched = await farm.run('watch', '--json');
    expect(added.code).toBe(0);
    expect(`${worker.said}${added.stderr}${watched.stdout}`).not.toContain('hunter2');
    const [, address = ''] = /Health: (http:\/\/[\d.:]+)\//u.exec(worker.said) ?? [];
    const metrics = async () => (await fetch(`${address}/metrics`)).text();
    const health = async () => (await fetch(`${address}/healthz`)).status;
    expect(await metrics()).toContain('\nlectern_jobs_total{outcome="built"} 2\n');
    expect(await health()).toBe(200);
    await server.kill();
    await until(async () => (await health()) === 503, 'it says that the queue is away');
    expect(await metrics()).toMatch(/^lectern_queue_errors_total 1\n(?:.*\n)*lectern_queue_up 0\n/mu);
    await server.start();
    await until(async () => (await health()) === 200, 'it says that the queue is back');
    expect(worker.said.match(/The queue .*/gu)).toEqual([
      expect.stringContaining('going on when it is back'),
      'The queue answers again.',
    ]);
    await until(async () => (await metrics()).includes('lectern_jobs_building 0\n'), 'it is idle');
    await server.kill();
    worker.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
  },
);

test.skipIf(!hasRedis)(
  'a worker waits for a server that is started late, goes on after one that hangs, and ends without it',
  async () => {
    const server = await redisServer();
    const farm = new TestFarm(small, server);
    await server.kill();
    const worker = farm.startWorker('--jobs', '1');
    await until(() => worker.said.includes('going on when it is back'), 'it says that it waits');
    const refused = await farm.run('add', 'a', '--no-pdf');
    expect([refused.code, codesIn(refused)]).toEqual([2, ['farm/queue-unreachable']]);
    await server.start();
    await until(() => worker.isWorking, 'it works');
    server.hang();
    await until(
      () => worker.said.split('The queue doesn’t answer').length === 3,
      'it says that the server hangs',
    );
    server.goOn();
    expect((await farm.run('add', 'a', '--no-pdf', '--wait')).code).toBe(0);
    server.hang();
    worker.kill('SIGTERM');
    expect(await worker.ended()).toBe(0);
    server.goOn();
  },
);
