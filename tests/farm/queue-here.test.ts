import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const three = {
  'briefings/a/outline.md': OUTLINE,
  'briefings/b/outline.md': OUTLINE.replace('Words', 'Other words'),
  'briefings/c/outline.md': `${OUTLINE}\n## \n\nb\n`,
};

/** Every file below a folder, with its content. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    names
      .filter((name) => /\.\w+$/u.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

test('without a server what is added is built here, as build does it, and stands in the store', async () => {
  const folder = workFolder(three);
  const plain = await lectern(folder, ['build', '--all', '--no-pdf', '--out', 'plain']);
  const add = ['queue', 'add', '--all', '--no-pdf', '--store', 'store', '--out'];
  const first = await lectern(folder, [...add, 'first']);
  expect([first.code, codesIn(first)]).toEqual([plain.code, codesIn(plain)]);
  expect(filesIn(join(folder, 'first'))).toEqual(filesIn(join(folder, 'plain')));
  const again = await lectern(folder, [...add, 'again']);
  expect([again.code, codesIn(again)]).toEqual([plain.code, codesIn(plain)]);
  expect(filesIn(join(folder, 'again'))).toEqual(filesIn(join(folder, 'plain')));
  expect([/: reading/u.test(first.stderr), /: reading/u.test(again.stderr)]).toEqual([true, false]);
});

test('a briefing with errors is said as build says it, harms no other, and writes nothing', async () => {
  const bad = '---\ntitle: [\n---\n';
  const folder = workFolder({ ...three, 'briefings/bad/outline.md': bad });
  const plain = await lectern(folder, ['build', '--all', '--no-pdf', '--out', 'plain']);
  const added = await lectern(folder, [
    'queue',
    'add',
    '--all',
    '--no-pdf',
    '--store',
    'store',
    '--out',
    'out',
  ]);
  expect([added.code, codesIn(added).toSorted()]).toEqual([1, codesIn(plain).toSorted()]);
  expect(readdirSync(join(folder, 'out'))).toEqual(['a', 'b', 'c']);
});

test.each([':hunter2', 'hunter2', ':hun/hunter2'])(
  'an address with a name or password (%s) isn’t taken from a flag, nor said again',
  async (secret) => {
    const folder = workFolder(three);
    const words = ['queue', 'add', 'a', '--store', 'store', '--queue', `redis://${secret}@127.0.0.1:1`];
    const run = await lectern(folder, words);
    expect([run.code, codesIn(run)]).toEqual([2, ['farm/secret-in-flag']]);
    expect(run.stderr + run.stdout).not.toContain('hunter2');
    expect(existsSync(join(folder, 'store'))).toBe(false);
  },
);

test('a queue needs a store that its workers reach', async () => {
  const run = await lectern(workFolder(three), ['queue', 'add', 'a'], {
    LECTERN_QUEUE: 'redis://127.0.0.1:1',
  });
  expect([run.code, codesIn(run)]).toEqual([2, ['farm/store-missing']]);
});
