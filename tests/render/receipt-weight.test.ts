import { expect, test } from 'vitest';

import { faceCharacters } from '../../src/render/fonts/face-characters.ts';
import { deckOf, printed } from '../support/lay-out.ts';
import { countVerdicts } from '../../src/evidence/count-verdicts.ts';

async function receiptOf(language: string, part = 'count', inferred = 0): Promise<string> {
  const deck = deckOf('## A\n\ntext\n\n## 来源 {.sources}\n', `---\ntitle: T\nlang: ${language}\n---\n\n`);
  const none = countVerdicts([]);
  const counts = {
    ...none,
    matching: 2,
    total: 2,
    reports: inferred,
    speakers: { ...none.speakers, inferred },
  };
  const receipt = { ...counts, uncompared: [], checkedAgainst: 'article', date: null, hashes: [] } as const;
  const slides = deck.slides.map((slide) => (slide.layout === 'sources' ? { ...slide, receipt } : slide));
  const paragraph = new RegExp(`<p class="receipt-${part}">.*?</p>`, 'u');
  return paragraph.exec(await printed({ ...deck, slides }))?.[0] ?? '';
}

test('the count of the receipt is set in a cut that the fonts are chosen for', async () => {
  const shown = await receiptOf('zh-Hans');
  expect(shown).toContain('引文');
  expect([...faceCharacters(shown).keys()]).toEqual(['sans-600']);
});

test('a number stays with the word behind it, and at the end of a sentence with the one before', async () => {
  const shown = await receiptOf('en', 'verdicts', 3);
  expect(shown).toContain('Speakers not proven: <span class="kept">3 inferred</span>.');
  expect(shown).toContain('Words of a <span class="kept">report: 3.</span>');
});

test('an English receipt in an Urdu deck keeps its full stop behind it', async () => {
  expect(await receiptOf('ur')).toContain(
    '<span dir="ltr">2 of 2 quotations match the saved article.</span>',
  );
});
