import { expect, test } from 'vitest';

import { loadFonts, warnOfLetters } from '../../src/prepare/load-fonts.ts';
import type { LoadedFonts } from '../../src/prepare/load-fonts.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { sourceFile } from '../../src/text/source-file.ts';
import { VERSION } from '../../src/version.ts';
import { slide, t } from '../support/deck-builder.ts';
import { withoutLetters } from '../support/without-letters.ts';

const load = async (html: string, known: LoadedFonts | null = null): Promise<LoadedFonts> => {
  const drawn = { slide: slide({ layout: 'statement', words: t('') }, 1), html };
  return (await loadFonts([drawn], '', 'outline.md', nodeHost(), known)).value;
};

test.each(['<p>dam</p>', '<p lang="zh">水</p>', '<code>ab</code>'])(
  'fonts that have all that is needed are given again: for %s',
  async (html) => {
    const known = await load('<p>water <b>dam</b></p><p lang="zh">水库</p><code>abc</code>');
    expect(await load(html, known)).toBe(known);
  },
);

test.each(['<em>dam</em>', '<p lang="zh">坝</p>', '<code>d</code>', '<p>вода</p>'])(
  'fonts that lack something are loaded anew: for %s',
  async (html) => {
    const known = await load('<p>water <b>dam</b></p><p lang="zh">水库</p><code>abc</code>');
    expect(await load(html, known)).toEqual(await load(html));
  },
);

const loadWithoutLetters = (...htmls: readonly string[]) =>
  loadFonts(
    htmls.map((html, index) => ({ slide: slide({ layout: 'statement', words: t('') }, index + 1), html })),
    '',
    'outline.md',
    withoutLetters(),
  );

test('without the fonts of their letters, Chinese, Japanese and Korean are an error that names the package', async () => {
  const { diagnostics, value } = await loadWithoutLetters('<p>Water</p>', '<p>水庫「→」</p>', '<p>ダム</p>');
  expect(diagnostics).toMatchObject([
    {
      code: 'font/letters-not-installed',
      severity: 'error',
      message: expect.stringContaining('The fonts for 水 庫, used on the slide'),
      hint: expect.stringContaining(`npm install lectern-fonts-cjk@${VERSION}`),
      file: 'outline.md',
    },
  ]);
  expect(value.faces.map(({ file }) => file)).not.toContain('han-sans-400.ttf');
});

test('before anything is drawn, an outline with such letters is a warning at the first of them', async () => {
  const chinese = sourceFile('outline.md', '# Water → dam ①\n\n水库\n');
  expect(await warnOfLetters(chinese, withoutLetters())).toMatchObject([
    { code: 'font/letters-needed', severity: 'warning', position: { start: { line: 3, column: 1 } } },
  ]);
  expect(await warnOfLetters(chinese, nodeHost())).toEqual([]);
  expect(await warnOfLetters(sourceFile('outline.md', '→ ① ■ 「」'), withoutLetters())).toEqual([]);
});

test('arrows, numbers in circles and other signs need no further package', async () => {
  const { diagnostics, value } = await loadWithoutLetters('<p>Water → dam ① ■ ★</p>');
  expect(diagnostics).toEqual([]);
  expect(value.faces.map(({ file }) => file)).toContain('han-sans-400-signs.ttf');
});
