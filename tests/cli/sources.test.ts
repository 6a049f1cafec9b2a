import { expect, test } from 'vitest';

import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';
import type { LecternRun } from '../support/run-lectern.ts';

const outline = (front: string, body = 'Words.'): string => `---\ntitle: T\n${front}---\n\n## A\n\n${body}\n`;

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
