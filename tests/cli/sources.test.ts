import { expect, test } from 'vitest';

import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';
import type { LecternRun } from '../support/run-lectern.ts';

const outline = (front: string, body = 'Words.'): string => `---\ntitle: T\n${front}---\n\n## A\n\n${body}\n`;

const BIB = '@book{lee, title = {Über Dämme}}\n';

const sourcesOf = (text: string, ...words: readonly string[]): Promise<LecternRun> =>
  lectern(workFolder({ 'outline.md': text }), ['sources', ...words]);

test('the sources of an outline are printed for a reference manager, whatever else is wrong with it', async () => {
  const text = outline('sources: { holt: { title: The dam } }\n', '> “Nobody said this” [@holt, para. 1]');
  const run = await sourcesOf(text);
  expect([run.code, ...codesIn(run)]).toEqual([0]);
  expect(run.stdout).toBe('@misc{holt,\n  title = {The dam}\n}\n');
});

test.each([
  ['sources: { holt: { author: [ } }\n', 'front-matter/yaml'],
  ['bibliography: none.bib\n', 'source/file-missing'],
])('what keeps sources from being read is said in place of an empty list: %s', async (front, code) => {
  const run = await sourcesOf(outline(front));
  expect([run.code, run.stdout, codesIn(run)[0]]).toEqual([1, '', code]);
});

const sourcesWith = async (bibliography: Buffer) => {
  const text = outline('bibliography: r.bib\n', 'See [@lee].');
  return lectern(workFolder({ 'outline.md': text, 'r.bib': bibliography }), ['sources']);
};

test('a bibliography in Latin 1, whose letters would be lost, is refused', async () => {
  const run = await sourcesWith(Buffer.from(BIB, 'latin1'));
  expect([run.code, codesIn(run)[0]]).toEqual([1, 'source/bad-bibliography']);
  expect(run.stderr).toContain('r.bib can’t be read: it is not UTF-8 text.');
});

test('a bibliography in UTF-16 that says so is read', async () => {
  const run = await sourcesWith(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(BIB, 'utf16le')]));
  expect([run.code, run.stdout]).toEqual([0, (await sourcesWith(Buffer.from(BIB))).stdout]);
  expect(run.stdout).toContain('lee');
});

test('a letter that an entry lost which nobody cites keeps nothing from being read', async () => {
  const text = outline('bibliography: r.bib\n', 'See [@lee].');
  const bib = '@book{lee, title = {The dam}}\n@book{old, title = {\uFFFDber}}\n';
  const run = await lectern(workFolder({ 'outline.md': text, 'r.bib': bib }), ['sources']);
  expect([run.code, ...codesIn(run)]).toEqual([0]);
});

test('a source that is cited and described nowhere is reported beside those that are', async () => {
  const run = await sourcesOf(
    outline('sources: { holt: { title: The dam } }\n', 'See [@hold].'),
    '--format',
    'csl-json',
  );
  expect([run.code, ...codesIn(run)]).toEqual([1, 'source/unknown']);
  expect(run.stdout).toContain('"id": "holt"');
});

test('an outline without sources is said to have none', async () => {
  const run = await sourcesOf(outline(''));
  expect([run.code, run.stdout, run.stderr]).toEqual([0, '', 'outline.md names no sources.\n']);
});
