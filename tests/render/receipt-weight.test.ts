import { expect, test } from 'vitest';

import { faceCharacters } from '../../src/render/fonts/face-characters.ts';
import { deckOf, printed } from '../support/lay-out.ts';

test('the count of the receipt is set in a cut that the fonts are chosen for', async () => {
  const deck = deckOf('## A\n\ntext\n\n## 来源 {.sources}\n', '---\ntitle: T\nlang: zh-Hans\n---\n\n');
  const receipt = { matching: 2, total: 2, checkedAgainst: 'article', date: null, hashes: [] } as const;
  const slides = deck.slides.map((slide) => (slide.layout === 'sources' ? { ...slide, receipt } : slide));
  const html = await printed({ ...deck, slides });
  const shown = /<p class="receipt-count">.*?<\/p>/u.exec(html)?.[0] ?? '';
  expect(shown).toContain('引文');
  expect([...faceCharacters(shown).keys()]).toEqual(['sans-600']);
});
