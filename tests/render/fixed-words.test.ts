import { expect, test } from 'vitest';

import { fixedWords } from '../../src/deck/words-by-language.ts';
import { editionHtml } from '../support/editions.ts';
import { deckOf, printed } from '../support/lay-out.ts';

const SLIDE = '## A\n\n> Wasser.\n>\n> — Bo via Radio Fjord, trans. Cy\n';
const front = (language: string): string => `---\ntitle: T\nlang: ${language}\nedition: 2\n---\n\n`;

test.each([
  ['en', 'via', 'trans. Cy', 'Edition 2'],
  ['de', 'über', 'übers. von Cy', 'Ausgabe 2'],
  ['de-CH', 'über', 'übers. von Cy', 'Ausgabe 2'],
  ['fr', 'via', 'trad. Cy', 'Édition 2'],
  ['es', 'vía', 'trad. Cy', 'Edición 2'],
  ['zh-Hans', '经由', '译者：', '版次 2'],
  ['ru', 'через', 'пер. ', 'Выпуск 2'],
  ['sv', 'via', 'trans. Cy', 'Edition 2'],
])('a deck in %s says its few words in that language, or in English', async (language, via, by, stamp) => {
  const text = (await printed(deckOf(SLIDE, front(language)))).replace(/<[^>]*>/gu, '');
  expect(text).toContain(`${via} Radio Fjord`);
  expect(text).toContain(by);
  expect(text).toContain(stamp);
});

test('editions speak the language of the deck', async () => {
  const deck = deckOf(`${SLIDE}\n## Wer {.actors}\n\n- **Bo** — Chef, Amt — sprach\n`, front('de'));
  const reader = await editionHtml('reader', deck);
  expect(reader).toContain('übers. von');
  expect(await editionHtml('handout', deck, { handout: 'quotes' })).toContain('Die Zitate');
  expect(await printed(deck)).toContain('Rolle im Geschehen');
});

test('a slide without words, and the sources, are named in the language of the deck', () => {
  const deck = deckOf('---\n\n![](a.png)\n\n## Q {.sources}\n', front('es'));
  expect(deck.slides.map(({ title }) => title)).toContain('Diapositiva 2');
  expect(fixedWords('es').sources).toBe('Fuentes');
});

test('traditional Chinese has no words of its own, and takes no simplified ones', () => {
  expect(fixedWords('zh-Hant').sources).toBe('Sources');
  expect(fixedWords('zh-TW').sources).toBe('Sources');
});
