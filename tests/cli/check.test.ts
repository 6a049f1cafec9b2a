import { chmodSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

test('check doesn’t tick a briefing with an error, and doesn’t count quotations where there are none', async () => {
  const folder = workFolder({
    'good/outline.md': OUTLINE,
    'bad/outline.md': OUTLINE.replace('Slide', 'Slide {.clam}'),
  });
  const run = await lectern(folder, ['check', 'good', 'bad']);
  expect(run.stderr).toContain('✓ good: no quotations\n✗ bad: no quotations\n');
});

test('nor does it tick one that was checked as nobody asked for', async () => {
  const folder = workFolder({ 'good.md': OUTLINE });
  for (const id of ['none', 'constructor']) {
    const run = await lectern(folder, ['check', 'good.md', '--source', `${id}=good.md`]);
    expect([run.code, ...codesIn(run)]).toEqual([2, 'source/unknown-flag']);
    expect(run.stderr).toContain('✗ good: no quotations\n');
  }
  const sources = '---\ntitle: T\nsources: { lee: { title: S }, holt: { title: H } }';
  const named = workFolder({ 'good.md': OUTLINE.replace('---\ntitle: Title', sources) });
  expect((await lectern(named, ['check', 'good.md', '--source', 'leigh=good.md'])).stderr).toContain(
    'hint: The ids of its sources are lee, holt.',
  );
});

const MISSPELT = OUTLINE.replace('## Slide', '## Slide {.pionts}').replace('Words.', '- a\n- b');

test('without --fix, check writes nothing and says how much could be fixed', async () => {
  const folder = workFolder({ 'outline.md': MISSPELT });
  const run = await lectern(folder, ['check']);
  expect(run.stderr).toContain('\n1 error\n1 of these can be fixed with lectern check --fix\n');
  expect(run.stderr).not.toContain('= fix:');
  expect(readFileSync(join(folder, 'outline.md'), 'utf8')).toBe(MISSPELT);
});

test('with --fix, check says what it changed in each outline, and then what is left', async () => {
  const folder = workFolder({
    'a/outline.md': MISSPELT,
    'b/outline.md': MISSPELT.replace('pionts', 'pointz'),
    'c/outline.md': OUTLINE.replace('Slide', 'Slide {.piontshaped}'),
  });
  const run = await lectern(folder, ['check', 'a', 'b', 'c', '--fix']);
  expect(run.stderr).toContain(
    'fixed 1 in a/outline.md:\n  a/outline.md:5: Write “.points” (outline/unknown-layout)\n',
  );
  expect(run.stderr).toContain('fixed 1 in b/outline.md:\n');
  expect(run.stderr).not.toMatch(/fixed . in c|can be fixed/u);
  expect([run.code, ...codesIn(run)]).toEqual([1, 'outline/unknown-layout']);
  expect(readFileSync(join(folder, 'b/outline.md'), 'utf8')).toBe(MISSPELT.replace('pionts', 'points'));
});

test('programs are told what was fixed, and with what the rest can be', async () => {
  const folder = workFolder({ 'outline.md': MISSPELT });
  const found = JSON.parse((await lectern(folder, ['check', '--format', 'json'])).stdout);
  expect(found.diagnostics[0].fix).toMatchObject({
    title: 'Write “.points”',
    range: { start: { line: 5, column: 11 }, end: { line: 5, column: 18 } },
    text: '.points',
    changesClaim: false,
  });
  expect(found.briefings[0].fixed).toEqual([]);
  const github = await lectern(folder, ['check', '--format', 'github']);
  expect(github.stdout).toContain('%0ASuggestion: Write “.points”\n');
  const sarif = JSON.parse((await lectern(folder, ['check', '--format', 'sarif'])).stdout);
  expect(sarif.runs[0].results[0].fixes[0].description.text).toBe('Write “.points”');
  const fixed = await lectern(folder, ['check', '--fix', '--format', 'json']);
  const { briefings, diagnostics } = JSON.parse(fixed.stdout);
  expect([fixed.code, diagnostics, briefings[0].fixed[0].code]).toEqual([0, [], 'outline/unknown-layout']);
});

test('an outline that is marked read-only, and one that a link leads out to, are not written', async () => {
  const folder = workFolder({ 'a/outline.md': MISSPELT, 'kept/own.md': MISSPELT, 'b/notes.md': '' });
  chmodSync(join(folder, 'a/outline.md'), 0o444);
  symlinkSync(join(folder, 'kept/own.md'), join(folder, 'b/outline.md'));
  const run = await lectern(folder, ['check', 'a', 'b', '--fix']);
  expect([run.code, ...codesIn(run)]).toEqual([
    2,
    'outline/unknown-layout',
    'disk/refused',
    'outline/unknown-layout',
    'briefing/not-fixed',
  ]);
  expect(readFileSync(join(folder, 'a/outline.md'), 'utf8')).toBe(MISSPELT);
  expect(readFileSync(join(folder, 'kept/own.md'), 'utf8')).toBe(MISSPELT);
  expect(lstatSync(join(folder, 'b/outline.md')).isSymbolicLink()).toBe(true);
});

test('a link inside of the folder stays one, and what it leads to is fixed', async () => {
  const folder = workFolder({ 'a/own.md': MISSPELT });
  symlinkSync('own.md', join(folder, 'a/outline.md'));
  expect((await lectern(folder, ['check', 'a', '--fix'])).code).toBe(0);
  expect(lstatSync(join(folder, 'a/outline.md')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'a/own.md'), 'utf8')).toContain('{.points}');
});

test('of many fixes the first hundred are listed', async () => {
  const slides = Array.from({ length: 120 }, (_, at) => `## Slide ${at} {.pionts}\n\n- a\n- b\n`);
  const folder = workFolder({ 'outline.md': `---\ntitle: Title\n---\n\n${slides.join('\n')}` });
  const run = await lectern(folder, ['check', '--fix']);
  expect([run.code, run.stderr.match(/^ {2}outline\.md:/gmu)?.length]).toEqual([0, 100]);
  expect(run.stderr).toMatch(/^fixed 120 in outline\.md:\n/u);
  expect(run.stderr).toContain('\n  … and 20 more\n');
});

test('programs are told which passages are compared with nothing', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE.replace('Words.', 'A [“so-called”]{.scare} plan.') });
  const { briefings } = JSON.parse((await lectern(folder, ['check', '--format', 'json'])).stdout);
  expect(briefings[0].uncompared).toEqual([{ kind: 'scare', content: 'so-called', line: 7 }]);
});
