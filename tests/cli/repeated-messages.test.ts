import { expect, test } from 'vitest';

import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';

const check = async (outline: string, ...words: readonly string[]) =>
  lectern(workFolder({ 'talk/outline.md': outline }), ['check', 'talk', ...words]);

const POINT = 'one two three four five six seven eight nine ten eleven twelve thirteen '.repeat(3).trim();
const LONG = `---\ntitle: T\n---\n\n## A\n\n${Array.from({ length: 5 }, (_, at) => `- ${String.fromCodePoint(97 + at)} ${POINT}`).join('\n')}\n`;

test('what is said in the same words of many places is said once, with the lines of the others', async () => {
  const run = await check(LONG);
  expect(codesIn(run)).toHaveLength(1);
  expect(run.stderr).toContain('talk/outline.md:7:');
  expect(run.stderr).toContain('= and 4 more at lines 8, 9, 10, 11\n');
  expect(run.stderr).toContain('5 warnings');
});

test('programs are given each of them', async () => {
  const { stdout } = await check(LONG, '--format', 'json');
  const { diagnostics } = JSON.parse(stdout);
  expect(diagnostics).toHaveLength(5);
});

test('of very many lines the first are named', async () => {
  const many = LONG + Array.from({ length: 12 }, (_, at) => `\n## B${at}\n\n- ${at} ${POINT}\n`).join('');
  const [, named = ''] = /= and 16 more at lines (.*)\n/u.exec((await check(many)).stderr) ?? [];
  expect([named.split(', ').length, named.endsWith(' …')]).toEqual([12, true]);
});

test('other words, another file or another remedy are said by themselves', async () => {
  const folder = workFolder({ 'briefings/a/outline.md': LONG, 'briefings/b/outline.md': LONG });
  const run = await lectern(folder, ['check', '--all']);
  expect(codesIn(run)).toHaveLength(2);
  const others = LONG.replace(`- b ${POINT}`, `- b ${POINT} fourteen`);
  const parted = await check(others);
  expect(codesIn(parted)).toHaveLength(2);
  expect(parted.stderr).toContain('= and 3 more at lines 9, 10, 11\n');
});
