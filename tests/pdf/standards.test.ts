import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { checkPdf } from '../../src/pdf/rules/check-pdf.ts';
import { readInspectedPdf } from '../../src/pdf/inspect-pdf.ts';
import { lackingIn } from './always-kept.ts';
import { errorsIn, lectern, outputIn, workFolder } from '../support/run-lectern.ts';
import { IS_LONG } from '../support/long-run.ts';

function codesOf(path: string): readonly string[] {
  const pdf = readInspectedPdf(readFileSync(path));
  return [...checkPdf(pdf, path).map(({ code }) => code), ...lackingIn(pdf)];
}

test.each([
  ['paper', 'china-cybersecurity-week', 'night-buses'],
  ['ink', 'night-buses', ...(IS_LONG ? ['china-cybersecurity-week'] : [])],
  ['press', 'china-cybersecurity-week', ...(IS_LONG ? ['night-buses'] : [])],
])(
  'a briefing keeps every rule in every edition, in the theme %s',
  async (theme, ...names) => {
    const out = workFolder();
    const words = ['build', ...names, '--edition', 'all', '--theme', theme, '--out', out];
    const build = await lectern('.', words);
    expect([build.code, errorsIn(build)]).toEqual([0, []]);
    const pdfs = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pdf'),
    );
    expect(pdfs.length).toBeGreaterThanOrEqual(4 * names.length);
    for (const name of pdfs) {
      expect([name, codesOf(join(out, name))]).toEqual([name, []]);
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
  const slides = join(outputIn(briefing), 'slides.pdf');
  expect(codesOf(slides)).toEqual(['pdf/glyph-missing', 'claim-missing']);
});

test('a heading of blanks in raw HTML stops a build, since its bookmark would have no title', async () => {
  const outline = '---\ntitle: Blank\n---\n\n## One\n\n<h3> </h3>\n\nWords.\n';
  const briefing = workFolder({ 'outline.md': outline });
  const build = await lectern(briefing, ['build', '.', '--out', 'out']);
  expect([build.code, errorsIn(build)]).toEqual([1, ['pdf/bookmark-broken']]);
});
