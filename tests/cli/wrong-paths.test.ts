import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const ARTICLE = 'The harbour closes\n\n“We counted twice,” said Ilse Brandt, the harbour master.\n';
const DECK = `---
title: T
sources: { holt: { type: article, title: A, text: article.txt } }
---

## A

> We counted twice
>
> — Ilse Brandt [@holt]
`;

const COMMANDS = ['read', 'quote', 'draft', 'verify'];

test.each(COMMANDS)('a path that leads nowhere is wrong use of %s', async (command) => {
  const run = await lectern(workFolder(), [command, 'none.txt']);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'source/text-missing']);
  expect(run.stderr).toContain('There is no file none.txt.');
});

test.each(COMMANDS)('a folder in place of a file is said to be one by %s', async (command) => {
  const run = await lectern(workFolder({ 'water/article.txt': ARTICLE }), [command, 'water']);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'source/text-missing']);
  expect(run.stderr).toContain('water is a folder; a file is needed.');
});

test.each([['read'], ['quote'], ['draft']])('an empty article is a finding of %s', async (command) => {
  const run = await lectern(workFolder({ 'empty.txt': '' }), [command, 'empty.txt']);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'article/empty']);
});

test.each([
  ['read', 'none.txt', 2],
  ['quote', 'none.txt', 2],
  ['verify', 'none.html', 2],
  ['read', 'empty.txt', 1],
  ['quote', 'empty.txt', 1],
  ['verify', 'empty.txt', 1],
])('%s --format json says as data what is wrong with %s', async (command, path, code) => {
  const folder = workFolder({ 'empty.txt': '' });
  const run = await lectern(folder, [command, path, '--format', 'json']);
  const { diagnostics } = JSON.parse(run.stdout);
  expect([run.code, run.stderr, diagnostics.length]).toEqual([code, '', 1]);
  expect(diagnostics[0].message).toContain(path);
});

test('verify --format json says as data that its article isn’t there', async () => {
  const folder = workFolder({ 'a/outline.md': DECK, 'a/article.txt': ARTICLE });
  expect((await lectern(folder, ['build', 'a', '--no-pdf'])).code).toBe(0);
  const words = ['verify', 'output/a/index.html', '--source', 'none.txt', '--format', 'json'];
  const run = await lectern(folder, words);
  expect([run.code, run.stderr, JSON.parse(run.stdout).diagnostics[0].code]).toEqual([
    2,
    '',
    'source/text-missing',
  ]);
});

test('verify says which article it lacks, and nothing of quotations where its path is wrong', async () => {
  const folder = workFolder({ 'a/outline.md': DECK, 'a/article.txt': ARTICLE });
  expect((await lectern(folder, ['build', 'a', '--no-pdf'])).code).toBe(0);
  const without = await lectern(folder, ['verify', 'output/a/index.html']);
  expect([without.code, ...codesIn(without)]).toEqual([1, 'evidence/article-needed']);
  expect(without.stderr).toContain('One quotation can’t be checked without the text of @holt.');
  expect(without.stderr).toContain('hint: Give the article with --source holt=path.\n');
  const wrong = await lectern(folder, ['verify', 'output/a/index.html', '--source', 'none.txt']);
  expect([wrong.code, ...codesIn(wrong)]).toEqual([2, 'source/text-missing']);
});

test('an article that can’t be read is said once, and not for each quotation of it', async () => {
  const outline = DECK.replace('holt:', 'other: { title: B }, holt:').replace(
    '[@holt]',
    '[@holt]\n\n## B\n\n> Three\n>\n> — Bo [@other]',
  );
  const folder = workFolder({ 'outline.md': outline, 'article.txt': new Uint8Array([0x41, 0xe9, 0x41]) });
  const run = await lectern(folder, ['check']);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'article/encoding', 'evidence/unverifiable']);
  expect(run.stderr).toContain('“Three” can’t be checked');
});

test.runIf(process.platform === 'linux')('a pipe in place of a file is said to be one', async () => {
  const cli = resolve('dist/cli.js');
  const words = ['-c', `"${process.execPath}" "${cli}" read <(echo Words)`];
  const { status, stderr } = spawnSync('bash', words, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('is a pipe or a device; a file is needed.')]);
});

test('check names the file that the outline names and that isn’t there', async () => {
  const run = await lectern(workFolder({ 'outline.md': DECK }), ['check']);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'source/text-missing']);
  expect(run.stderr).toContain('There is no file article.txt.');
  expect(run.stderr).toContain('or give it with --source holt=path.');
});

test('what the front matter names and may not read, or can’t find, is shown at its line', async () => {
  const outline = DECK.replace('article.txt', '../article.txt').replace(
    'title: T',
    'title: T\nbibliography: none.bib',
  );
  const run = await lectern(workFolder({ 'article.txt': ARTICLE, 'a/outline.md': outline }), ['check', 'a']);
  expect(codesIn(run)).toEqual(['source/file-missing', 'source/text-outside']);
  expect(run.stderr).toContain('--> a/outline.md:3:15\n');
  expect(run.stderr).toContain('--> a/outline.md:4:51\n');
  expect(run.stderr).toContain('--source holt=path.');
});

test.each([
  ['bibliography: refs.bib', 'source/bad-bibliography', 'briefings/a/refs.bib'],
  ['csl: own.csl', 'source/bad-style', 'briefings/a/own.csl'],
])(
  'with “%s”, %s is reported at a path from here, as editors and GitHub need it',
  async (front, code, path) => {
    const folder = workFolder({
      'briefings/a/outline.md': DECK.replace('title: T', `title: T\n${front}`),
      'briefings/a/article.txt': ARTICLE,
      [path]: 'nothing',
    });
    const run = await lectern(folder, ['build', '--no-pdf', '--format', 'json']);
    expect(JSON.parse(run.stdout).diagnostics).toContainEqual(expect.objectContaining({ code, file: path }));
  },
);

test.each(['sources', 'present'])('%s, which takes one briefing, does not offer --all', async (command) => {
  const folder = workFolder({ 'briefings/a/outline.md': OUTLINE, 'briefings/b/outline.md': OUTLINE });
  const run = await lectern(folder, [command]);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'briefing/which']);
  expect(run.stderr).toContain('hint: Name one of them.\n');
});

test('the name of a file can’t steer the terminal', async () => {
  const name = 'wa\u001b[2Jter\u0007.md';
  const run = await lectern(workFolder({ [name]: '---\ntitle: T\n---\n\n## A {.clam}\n\nb\n' }), [
    'build',
    '--no-pdf',
    name,
  ]);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'outline/unknown-layout']);
  // oxlint-disable-next-line no-control-regex
  expect(run.stderr).not.toMatch(/[\u001b\u0007]/u);
});

test('one slide is said in the singular, and a theme that is nearly right is named', async () => {
  const folder = workFolder({ 'talk.md': '## A\n\nb\n' });
  expect((await lectern(folder, ['build', 'talk.md', '--no-pdf'])).stderr).toContain(': 1 slide in ');
  const run = await lectern(folder, ['build', 'talk.md', '--no-pdf', '--theme', 'papper']);
  expect(run.stderr).toContain('Did you mean “paper”?');
});

test('verify asks once for an article that many quotations need', async () => {
  const outline = `${DECK}\n## B\n\n> We counted\n>\n> — Ilse Brandt [@holt]\n`;
  const folder = workFolder({
    'a/outline.md': outline,
    'a/article.txt': ARTICLE,
    'b.txt': 'Rain fell on Monday.\n',
  });
  expect((await lectern(folder, ['build', 'a', '--no-pdf'])).code).toBe(0);
  const without = await lectern(folder, ['verify', 'output/a/index.html']);
  expect(codesIn(without)).toEqual(['evidence/article-needed']);
  expect(without.stderr).toContain('2 quotations can’t be checked without the text of @holt.');
  const other = await lectern(folder, ['verify', 'output/a/index.html', '--source', 'b.txt']);
  expect(codesIn(other)).toEqual(['evidence/wrong-article']);
  expect(other.stderr).toContain('Give that one: --source holt=path.');
});

test('an article in place of an outline is said to be one, and not at each of its quotations', async () => {
  const folder = workFolder({ 'news.txt': `${ARTICLE}\n“Once would have done,” he said.\n` });
  const run = await lectern(folder, ['build', 'news.txt', '--no-pdf']);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'outline/article']);
  expect(run.stderr).toContain('`lectern draft news.txt` proposes an outline of it.');
});

test.each(['talk.pdf', 'out/talk.html'])('build -o %s is told that it names a folder', async (path) => {
  const run = await lectern(workFolder({ 'a/outline.md': OUTLINE }), ['build', 'a', '-o', path]);
  expect([run.code, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toContain('It names a folder');
});
