import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const PAPER = readFileSync('templates/themes/paper/tokens.css', 'utf8');

const folderWith = (tokens: string): string =>
  workFolder({
    'briefings/water/outline.md': OUTLINE,
    'briefings/water/themes/river/tokens.css': tokens,
  });

test('a copy of the tokens of paper, beside the outline and with another accent, is a theme', async () => {
  const folder = folderWith(PAPER.replace('--accent: #8f2318', '--accent: #0b4a6f'));
  const run = await lectern(folder, ['build', '--no-pdf', '--strict', '--theme', 'river']);
  expect([run.code, ...codesIn(run)]).toEqual([0]);
  const html = readFileSync(join(folder, 'output/water/index.html'), 'utf8');
  expect(html).toContain('--accent: #0b4a6f');
  expect(html).toContain('.slide--quote');
});

test('a theme with too pale a grey and a token left out builds, with a warning for each', async () => {
  const tokens = PAPER.replace('--muted: #57534e', '--muted: #8a8580').replace(/--focus.*\n/u, '');
  const folder = folderWith(tokens);
  const run = await lectern(folder, ['build', '--no-pdf', '--theme', 'river']);
  expect([run.code, ...codesIn(run)]).toEqual([0, 'theme/missing-token', 'theme/contrast']);
  expect(run.stderr).toContain('briefings/water/themes/river/tokens.css:6:3');
  expect(run.stderr).toContain('3.4:1');
  const focus = /--focus: [^;]+;/u.exec(PAPER)?.[0] ?? 'a token';
  expect(readFileSync(join(folder, 'output/water/index.html'), 'utf8')).toContain(focus);
});

test('--theme with a name that there isn’t lists the themes, one’s own too', async () => {
  const run = await lectern(folderWith(PAPER), ['build', '--no-pdf', '--theme', 'presss']);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'theme/unknown']);
  expect(run.stderr).toContain('Did you mean “press”? There are “ink”, “paper”, “press” and “river”');
});

test('a font that a theme names beside itself is said to be missing, at its line', async () => {
  const font = "\n@font-face { font-family: 'Mine'; src: url(mine.woff2); }\n";
  const run = await lectern(folderWith(`${PAPER.trimEnd()}${font}`), [
    'build',
    '--no-pdf',
    '--theme',
    'river',
  ]);
  expect([run.code, ...codesIn(run)]).toEqual([0, 'theme/file-not-taken']);
  expect(run.stderr).toMatch(/river\/tokens\.css:\d+:40/u);
});

test('a brace that a theme doesn’t close stops a build, at its place', async () => {
  const tokens = PAPER.trimEnd().replace(/\}$/u, '');
  const run = await lectern(folderWith(tokens), ['build', '--no-pdf', '--theme', 'river']);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'theme/not-closed']);
  expect(run.stderr).toMatch(/river\/tokens\.css:\d+:\d+\n/u);
});

test('a briefing whose theme is broken isn’t ticked by check, which shows the line', async () => {
  const folder = workFolder({
    'briefings/water/outline.md': OUTLINE.replace('---\n', '---\ntheme: river\n'),
    'briefings/water/themes/river/tokens.css': PAPER.trimEnd().replace(/\}$/u, ''),
  });
  const run = await lectern(folder, ['check']);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'theme/not-closed']);
  expect(run.stderr).toContain('2 | :root {\n');
  expect(run.stderr).toMatch(/^✗ water: /mu);
});

test('a folder without tokens is no theme, and isn’t listed as one', async () => {
  const folder = workFolder({
    'briefings/water/outline.md': OUTLINE,
    'themes/river/river.css': '',
    'themes/sea/tokens.css/sea.css': '',
  });
  const run = await lectern(folder, ['build', '--no-pdf', '--theme', 'river']);
  expect(run.stderr).toContain('There is no theme “river”.');
  expect(run.stderr).toContain('hint: There are “ink”, “paper” and “press”;');
});

test('a theme in the front matter that there isn’t is shown where it stands', async () => {
  const outline = OUTLINE.replace('---\n', '---\ntheme: presss\n');
  const run = await lectern(workFolder({ 'briefings/water/outline.md': outline }), ['build', '--no-pdf']);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'theme/unknown']);
  expect(run.stderr).toContain('briefings/water/outline.md:2:8');
});
