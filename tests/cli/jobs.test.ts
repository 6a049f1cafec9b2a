import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { jobsFor } from '../../src/cli/jobs/job-process.ts';
import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const briefings = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`briefings/b${at}/outline.md`, OUTLINE]));

const decksIn = (folder: string, out: string): readonly string[] =>
  readdirSync(join(folder, out)).map((slug) => readFileSync(join(folder, out, slug, 'index.html'), 'utf8'));

test('processes side by side write what one writes, and say the same', async () => {
  const folder = workFolder({ ...briefings(4), 'briefings/b9/outline.md': `${OUTLINE}\n## \n\nb\n` });
  const build = async (out: string, jobs: string) =>
    lectern(folder, ['build', '--all', '--no-pdf', '--out', out, '--jobs', jobs]);
  const [one, two] = [await build('one', '1'), await build('two', '2')];
  expect([two.code, codesIn(two)]).toEqual([one.code, codesIn(one)]);
  expect(codesIn(one)).not.toEqual([]);
  expect(decksIn(folder, 'two')).toEqual(decksIn(folder, 'one'));
});

test('what was kept is taken without any process being started for it', async () => {
  const folder = workFolder(briefings(4));
  const build = async (out: string, environment: Readonly<Record<string, string>> = {}) =>
    lectern(folder, ['build', '--all', '--no-pdf', '--out', out, '--jobs', '2'], {
      LECTERN_BUILDS: join(folder, 'kept'),
      ...environment,
    });
  await build('one');
  const [started, noting] = [join(folder, 'started'), join(folder, 'noting.cjs')];
  writeFileSync(
    noting,
    `Math.random = () => 0; require('fs').appendFileSync(${JSON.stringify(started)}, process.pid + '\\n')`,
  );
  const second = await build('two', { NODE_OPTIONS: `--require=${noting}` });
  expect([second.code, readFileSync(started, 'utf8').trim().split('\n').length]).toEqual([0, 1]);
  expect(decksIn(folder, 'two')).toEqual(decksIn(folder, 'one'));
});

test('a briefing that fails harms no other', async () => {
  const folder = workFolder({ ...briefings(3), 'briefings/bad/outline.md': '---\ntitle: [\n---\n' });
  const run = await lectern(folder, ['build', '--all', '--no-pdf', '--jobs', '2']);
  expect([run.code, readdirSync(join(folder, 'output')).length]).toEqual([1, 3]);
});

test('a process that is killed harms only what it was building', async () => {
  const folder = workFolder(briefings(12));
  const cli = resolve('dist/cli.js');
  const child = spawn(process.execPath, [cli, 'build', '--all', '--no-pdf', '--jobs', '2'], { cwd: folder });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    const isFirst = !said.includes('✓');
    said += chunk.toString();
    if (isFirst && said.includes('✓')) killOneChildOf(child.pid ?? 0);
  });
  const code = await new Promise((end) => child.on('close', end));
  const missing = 12 - readdirSync(join(folder, 'output')).length;
  // It may have been between two briefings, or have written one and not yet said so.
  const isSaid = said.includes('output/process-ended');
  expect([code, missing]).toEqual(isSaid ? [2, expect.toSatisfy((count) => count <= 1)] : [0, 0]);
});

/** Kills one of the processes that another one started, by what Linux knows of them. */
function killOneChildOf(parent: number): void {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ');
  const [first = ''] = children;
  if (first !== '') process.kill(Number(first), 'SIGKILL');
}

test.each([
  [undefined, 1, 1],
  [undefined, 3, 1],
  [1, 9, 1],
  [8, 2, 2],
  [0, 2, 1],
])('with --jobs %s, %s briefings have so many processes: %s', (asked, count, jobs) => {
  expect(jobsFor(asked, count)).toBe(jobs);
});
