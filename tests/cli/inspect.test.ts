import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { goodPdf } from '../pdf/good-pdf.ts';
import { smallPdf } from '../pdf/small-pdf.ts';
import { errorsIn, lectern, workFolder } from '../support/run-lectern.ts';

const folder = workFolder({
  'good.pdf': goodPdf(),
  'silent.pdf': goodPdf((change) => change('figure', '/Alt (A quay)', '')),
  'hostile.pdf': goodPdf((change) => change('bookmark', '(A heading)', '(A \x1b[2Jheading)')),
  'cut.pdf': goodPdf().subarray(0, 900),
  'locked.pdf': smallPdf(['<</Pages 2 0 R>>', '<<>>'], '/Root 1 0 R /Encrypt 2 0 R'),
  'words.pdf': 'Not a PDF at all.',
});

test('a PDF that keeps all rules is shown on stdout, and the command ends with 0', async () => {
  const run = await lectern(folder, ['inspect', 'good.pdf']);
  expect([run.code, run.stderr]).toEqual([0, '']);
  expect(run.stdout).toContain('good.pdf: PDF 1.7, 1 page of 100 × 100 pt');
  expect(run.stdout).toContain('claims     PDF/UA-1, PDF/A-2a');
  expect(run.stdout).toContain('headings   H1 AB (1)');
  expect(run.stdout).toMatch(/rules {6}(\d+) of \1 kept/u);
});

test('a broken rule is an error with its clause and what to do, and the command ends with 1', async () => {
  const run = await lectern(folder, ['inspect', 'silent.pdf']);
  expect([run.code, errorsIn(run)]).toEqual([1, ['pdf/figure-without-alt']]);
  expect(run.stderr).toContain('page 1 (ISO 14289-1 §7.3');
  expect(run.stderr).toContain('hint: Describe it in a sentence');
  expect(run.stdout).toContain('figures    1, 1 without an alternative text');
});

test('all of it can be had as JSON', async () => {
  const run = await lectern(folder, ['inspect', 'silent.pdf', '--format', 'json']);
  expect([run.code, run.stderr]).toEqual([1, '']);
  expect(JSON.parse(run.stdout)).toMatchObject({
    pages: 1,
    language: 'en',
    otherLanguages: ['zh-Hans'],
    claims: ['PDF/UA-1', 'PDF/A-2a'],
    figures: { count: 1, silent: 1 },
    links: { count: 1, silent: 0 },
    fonts: [{ name: 'Sample', isEmbedded: true, hasUnicode: true }],
    diagnostics: [{ code: 'pdf/figure-without-alt' }],
  });
});

test.each([
  ['cut.pdf', 'The PDF is damaged'],
  ['locked.pdf', 'The PDF is encrypted'],
])('%s is refused with 1, and says why', async (name, reason) => {
  const run = await lectern(folder, ['inspect', name]);
  expect([run.code, run.stdout, errorsIn(run)]).toEqual([1, '', ['pdf/unreadable']]);
  expect(run.stderr).toContain(reason);
});

test('a file that is no PDF, and a folder, are said to be what they are', async () => {
  for (const [name, what] of [
    ['words.pdf', 'words.pdf is another kind of file, not a PDF.'],
    ['.', '. is a folder, not a PDF.'],
  ] as const) {
    const run = await lectern(folder, ['inspect', name]);
    expect([run.code, run.stdout, errorsIn(run)]).toEqual([2, '', ['output/no-pdf']]);
    expect(run.stderr).toContain(what);
  }
});

test('a file that isn’t there ends with 2', async () => {
  const run = await lectern(folder, ['inspect', 'none.pdf']);
  expect([run.code, errorsIn(run)]).toEqual([2, ['output/no-pdf']]);
});

test('a title can’t steer the terminal', async () => {
  const run = await lectern(folder, ['inspect', 'hostile.pdf']);
  expect(run.stdout).toContain('A \uFFFD[2Jheading');
});

const themes = readdirSync('templates/themes', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(themes)(
  'both briefings keep every rule in every edition, in the theme %s',
  async (theme) => {
    const out = workFolder();
    const build = await lectern('.', ['build', '--all', '--edition', 'all', '--theme', theme, '--out', out]);
    expect([build.code, errorsIn(build)]).toEqual([0, []]);
    const pdfs = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pdf'),
    );
    expect(pdfs.length).toBeGreaterThanOrEqual(8);
    for (const name of pdfs) {
      const run = await lectern(out, ['inspect', name, '--format', 'json']);
      expect([name, JSON.parse(run.stdout).diagnostics]).toEqual([name, []]);
      expect(readFileSync(join(out, name)).length).toBeLessThan(300_000);
    }
  },
  120_000,
);

test('a build with characters that no font has claims no standard, and says so', async () => {
  const outline = '---\ntitle: Boxes\n---\n\n## One box\n\nThis is \u{10FFFD}.\n';
  const briefing = workFolder({ 'outline.md': outline });
  const build = await lectern(briefing, ['build', '.', '--out', 'out']);
  expect([build.code, build.stderr]).toEqual([0, expect.stringContaining('output/claims-nothing')]);
  const [slug = ''] = readdirSync(join(briefing, 'out'));
  const run = await lectern(join(briefing, 'out', slug), ['inspect', 'slides.pdf']);
  expect(errorsIn(run)).toEqual(['pdf/claim-missing', 'pdf/glyph-missing']);
  expect(run.stdout).toContain('claims     none');
});
