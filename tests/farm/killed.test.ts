import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { lecternAlone } from '../support/run-lectern.ts';
import { endFarm, hasRedis, isRunning, redisServer, TestFarm, until } from '../support/farm.ts';

afterAll(endFarm);

/** Formulas take long to be put into words: some tenths of a second. */
const briefing = (name: number): string =>
  `---\ntitle: Briefing ${name}\n---\n\n${Array.from({ length: 2 }, (_, at) => `## Slide ${at}\n\n$$\\sum_{k=0}^{${at}} \\frac{x^{${name}}}{k!+${at}}$$\n`).join('\n')}`;

const BRIEFINGS = 4;
const files = Object.fromEntries(
  Array.from({ length: BRIEFINGS }, (_, at) => [`briefings/b${at}/outline.md`, briefing(at)]),
);

function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const ofFiles = names.filter((name) => /\.\w+$/u.test(name));
  return Object.fromEntries(ofFiles.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

test.skipIf(!hasRedis)(
  'of many requests for four briefings each stands in the store once and whole, though workers and the server are killed',
  { timeout: 240_000 },
  async () => {
    const server = await redisServer();
    const farm = new TestFarm(files, server);
    // Three people ask for all of them at once.
    const asked = await Promise.all(Array.from({ length: 3 }, () => farm.run('add', '--all', '--no-pdf')));
    expect(asked.map(({ code }) => code)).toEqual(asked.map(() => 0));
    expect((await farm.jobs()).length).toBe(BRIEFINGS);
    const waiting = farm.run('add', '--all', '--no-pdf', '--wait', '--out', 'out');

    const family: number[] = [];
    const workers = Array.from({ length: 2 }, () => farm.startWorker('--jobs', '1'));
    for (let kills = 0; kills < 4; kills += 1) {
      // Somewhere between taking a job and having built some.
      const moment = performance.now() + Math.random() * 1500;
      await until(() => performance.now() > moment, 'the moment comes');
      await until(() => workers.some(({ isWorking }) => isWorking), 'a worker works');
      const working = workers.filter(({ isWorking }) => isWorking);
      const killed = working[Math.floor(Math.random() * working.length)];
      if (killed === undefined) throw new Error('Nobody works.');
      family.push(...killed.family());
      killed.kill('SIGKILL');
      workers[workers.indexOf(killed)] = farm.startWorker('--jobs', '1');
      if (kills === 2) {
        await server.kill();
        await server.start();
      }
    }
    const { code, stderr } = await waiting;
    expect([code, stderr.includes('error[')]).toEqual([0, false]);
    await until(() => !family.some(isRunning), 'what killed workers started has ended');

    await lecternAlone(farm.folder, ['build', '--all', '--no-pdf', '--out', 'plain']);
    expect(filesIn(join(farm.folder, 'out'))).toEqual(filesIn(join(farm.folder, 'plain')));
    expect(farm.builds().length).toBe(BRIEFINGS);
    expect((await farm.jobs()).filter(({ state }) => state !== 'done')).toEqual([]);
    await until(() => workers.every(({ isWorking }) => isWorking), 'all work');
    for (const worker of workers) worker.kill('SIGTERM');
    const codes = await Promise.all(workers.map(async (worker) => worker.ended()));
    expect(codes, workers.map(({ said }) => said).join('\n')).toEqual([0, 0]);
  },
);
