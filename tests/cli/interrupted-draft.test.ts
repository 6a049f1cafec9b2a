import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { lectern, workFolder } from '../support/run-lectern.ts';

const ARTICLE = Array.from(
  { length: 400 },
  (_, at) =>
    `“We counted ${at + 2} wells in the valley,” Ma Li said. The council of town ${at} has not answered.`,
).join('\n\n');

/** Starts a draft of a long article into a folder of its own, which is there and empty. */
function startDraft(): {
  readonly child: ReturnType<typeof spawn>;
  readonly folder: string;
  readonly into: string;
} {
  const folder = workFolder({ 'wells.txt': ARTICLE });
  const into = join(folder, 'briefing');
  mkdirSync(into);
  const words = [resolve('dist/cli.js'), 'draft', 'wells.txt', '-o', 'briefing/outline.md'];
  return { child: spawn(process.execPath, words, { cwd: folder, stdio: 'ignore' }), folder, into };
}

test('a draft that is interrupted at its start leaves nothing', async () => {
  const { child, into } = startDraft();
  await once(child, 'spawn');
  child.kill('SIGINT');
  await once(child, 'exit');
  expect(readdirSync(into)).toEqual([]);
});

test('a draft that is interrupted while it writes leaves whole files only, and can be made again', async () => {
  const { child, folder, into } = startDraft();
  const watcher = watch(into, () => child.kill('SIGINT'));
  await once(child, 'exit');
  watcher.close();
  const left = readdirSync(into).toSorted();
  expect([[], ['article.txt'], ['article.txt', 'outline.md']]).toContainEqual(left);
  for (const name of left.filter((name) => name === 'article.txt'))
    expect(readFileSync(join(into, name), 'utf8')).toBe(ARTICLE);
  if (!left.includes('outline.md'))
    expect((await lectern(folder, ['draft', 'wells.txt', '-o', 'briefing/outline.md'])).code).toBe(0);
  expect((await lectern(folder, ['check', 'briefing/outline.md', '--strict'])).code).toBe(0);
});
