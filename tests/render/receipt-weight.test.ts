import { expect, test } from 'vitest';

import { faceCharacters } from '../../src/render/fonts/face-characters.ts';
import { deckOf, printed } from '../support/lay-out.ts';
import { countVerdicts } from '../../src/evidence/count-verdicts.ts';

async function receiptOf(language: string): Promise<string> {
  const deck = deckOf('## A\n\ntext\n\n## 来源 {.sources}\n', `---\ntitle: T\nlang: ${language}\n---\n\n`);
  const counts = { ...countVerdicts([]), matching: 2, total: 2 };
  const receipt = { ...counts, uncompared: [], checkedAgainst: 'article', date: null, hashes: [] } as const;
  const slides = deck.slides.map((slide) => (slide.layout === 'sources' ? { ...slide, receipt } : slide));
  return /<p class="receipt-count">.*?<\/p>/u.exec(await printed({ ...deck, slides }))?.[0] ?? '';
}

test('the count of the receipt is set in a cut that the fonts are chosen for', async () => {
  const shown = await receiptOf('zh-Hans');
  expect(shown).toContain('引文');
  expect([...faceCharacters(shown).keys()]).toEqual(['sans-600']);
});

test('an English receipt in an Urdu deck keeps its full stop behind it', async () => {
  expect(await receiptOf('ur')).toContain(
    '<span dir="ltr">2 of 2 quotations match the saved article.</span>',
  );
});
