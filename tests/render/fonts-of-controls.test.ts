import { expect, test } from 'vitest';

import { loadFonts } from '../../src/prepare/load-fonts.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { withControls } from '../../src/render/render-slides.ts';
import { slide, t } from '../support/deck-builder.ts';

const DRAWN = [{ slide: slide({ layout: 'statement', words: t('') }, 1), html: '<p>水</p>' }];

const fontsFor = (language: string) => loadFonts(withControls(DRAWN, language), '', 'outline.md', nodeHost());

test('the fonts of a Chinese deck have the characters of its toolbar, the heads of its lists and its verdicts', async () => {
  const { faces } = (await fontsFor('zh-Hans')).value;
  const characters = (file: string): string =>
    String.fromCodePoint(...(faces.find((face) => face.file === file)?.codePoints ?? []));
  for (const character of '概览演示者全屏') expect(characters('han-sans-400.ttf')).toContain(character);
  for (const character of '快捷键') expect(characters('han-sans-600.ttf')).toContain(character);
  for (const character of '逐字一致') expect(characters('han-serif-600.ttf')).toContain(character);
});

test.each(['ar', 'de', 'es', 'fr', 'ru', 'zh-Hans'])(
  'the fonts have all that controls say in %s',
  async (language) => {
    expect((await fontsFor(language)).diagnostics).toEqual([]);
  },
);

test('an English deck, and one that has English controls, gets no more than its slides need', () => {
  expect(withControls(DRAWN, 'en')).toBe(DRAWN);
  expect(withControls(DRAWN, 'sv')).toBe(DRAWN);
});
