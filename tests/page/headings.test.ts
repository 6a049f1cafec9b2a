import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { SerializedAXNode } from 'puppeteer-core';
import { expect, test } from 'vitest';

import { fixtureDeck, fixtureSlides } from '../support/fixture-deck.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

/** The headings of the highest level that a screen reader finds. */
async function titles(): Promise<readonly string[]> {
  const inside = ({ role, level, name = '', children = [] }: SerializedAXNode): string[] => [
    ...(role === 'heading' && level === 1 ? [name] : []),
    ...children.flatMap(inside),
  ];
  const page = await decks.page.accessibility.snapshot();
  return page === null ? [] : inside(page);
}

test('a screen reader finds one title: that of the slide where it has one, else that of the deck', async () => {
  const [asSlide, asPart] = ['<h2 id="part-one-h">Part one</h2>', '<h1 id="part-one-h">Part one</h1>'];
  const slidesHtml = fixtureSlides(false).replace(asSlide, asPart);
  await writeFile(join(decks.folder, 'parts.html'), await fixtureDeck({ slidesHtml }));
  await decks.open('parts.html');
  const found = [await titles()];
  for (let slide = 0; slide < 2; slide += 1) {
    await decks.page.keyboard.press('ArrowRight');
    found.push(await titles());
  }
  expect(found).toEqual([['The harbour and its words'], ['Part one'], ['The harbour and its words']]);
});
