import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { ended, saying } from '../support/ended.ts';
import { workFolder } from '../support/run-lectern.ts';

/** Of eight builds of 200 kB, each kept under two entries with the same files, half have room. */
const MOST_BYTES = 800_000;

/** Keeps, looks up and bounds without end; says at the end how often it found a build, and each that isn’t what was kept. */
const WORK = `
import { buildCache } from ${JSON.stringify(resolve('src/cache/build-cache.ts'))};
import { nodeHost } from ${JSON.stringify(resolve('src/host/node-host.ts'))};
import { sha256 } from ${JSON.stringify(resolve('src/text/bytes.ts'))};

const [folder, times, seed] = [process.argv[1], Number(process.argv[2]), Number(process.argv[3])];
const roots = new Map([['briefing', folder + '/nowhere']]);
const cache = buildCache({ folder, mostBytes: ${MOST_BYTES}, isReadOnly: false }, nodeHost());
const texts = (key) => new Map(['a', 'b'].map((name) => [name, (key + name).repeat(50_000)]));
// What others took away while it was being written isn’t kept; a build doesn’t mind.
const unlessHost = (error) => { if (error.name !== 'HostError') throw error; };
let found = 0;
for (let turn = 0; turn < times; turn += 1) {
  const chance = ((turn + 1) * 7919 * seed) % 1009;
  const key = 'k' + (chance % 8);
  console.error('turn', turn);
  const look = await cache.find(key, roots);
  if (look.wasDamaged) console.log('damaged', key);
  for (const [name, text] of look.found === null ? [] : texts(key))
    if (Buffer.from(look.found.contents.get(name)).toString() !== text) console.log('other', key, name);
  if (look.found !== null) found += 1;
  const files = [...texts(key)].map(([name, text]) => ({ name, size: text.length, pages: null, fingerprint: sha256(text) }));
  const reads = [{ asked: 'file', path: 'briefing:' + (chance % 2), answer: '' }];
  await cache.keep(key, reads, { files, slides: 1, facts: null, fitting: null, diagnostics: [], sources: [] }, texts(key)).catch(unlessHost);
  if (chance % 3 === 0) cache.close();
}
cache.close();
console.log('found', found > 0);`;

test('processes that keep, look up and bound at once, and are killed meanwhile, never hand out other bytes', async () => {
  const folder = workFolder({});
  const start = (times: number, seed: number) =>
    spawn(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      WORK,
      folder,
      `${times}`,
      `${seed}`,
    ]);
  const whole = [1, 2].map((seed) => ended(start(120, seed)));
  for (const seed of [3, 4, 5, 6]) {
    const victim = start(1e9, seed);
    const gone = ended(victim);
    await saying(victim, 'stderr', new RegExp(`^turn ${4 * seed}$`, 'mu'));
    victim.kill('SIGKILL');
    expect((await gone).stdout).toBe('');
  }
  for (const run of await Promise.all(whole)) expect(run).toMatchObject({ code: 0, stdout: 'found true\n' });
  const last = await ended(start(60, 7));
  expect(last).toMatchObject({ code: 0, stdout: 'found true\n' });
  expect(sizeOf(folder)).toBeLessThanOrEqual(MOST_BYTES);
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true }).reduce((sum, name) => {
    const facts = statSync(join(folder, String(name)));
    return facts.isFile() ? sum + facts.size : sum;
  }, 0);
}
