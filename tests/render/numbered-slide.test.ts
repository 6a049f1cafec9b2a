import { describe, expect, test } from 'vitest';

import type { Deck } from '../../src/deck/deck.ts';
import { renumber } from '../../src/render/numbered-slide.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf } from '../support/lay-out.ts';
import { ownTemplates } from '../support/templates.ts';

const OUTLINE =
  '## Water 2\n\n- Two dams, 2 [@dam]\n\n# Part 3\n\n## Who owns it? {.statement}\n\nThe 3 towns\n\n## Sizes\n\n| a | b |\n|---|---|\n| 5 | 6 |\n';

const later = (deck: Deck, by: number): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) => ({ ...slide, number: slide.number + by })),
});

async function drawingWith(changes: Readonly<Record<string, string>> = {}) {
  const templates = await ownTemplates(changes);
  return { templates, images: new Map(), bibliography: new Map(), showsNotes: false, adjustments: new Map() };
}

describe('slides that get other numbers', () => {
  test.each([
    ['by Lectern’s own templates', {}],
    [
      'where the number stands twice, once in an attribute',
      { 'partials/footer.hbs': '<p data-at="{{number}}">{{number}} of {{title}}</p>' },
    ],
    ['where it stands nowhere', { 'partials/footer.hbs': '<p>{{title}}</p>' }],
  ])('are what they would be if they were drawn anew, %s', async (_, changes) => {
    const deck = deckOf(OUTLINE);
    const drawing = await drawingWith(changes);
    const { value: drawn } = await renderSlides(deck, drawing);
    for (const moved of [later(deck, 1), later(deck, 98)]) {
      const { value: anew } = await renderSlides(moved, drawing);
      expect(renumber(drawn, moved)).toEqual(anew);
      expect(renumber(renumber(drawn, moved), deck)).toEqual(drawn);
    }
  });

  test('are not touched where the number is the same', async () => {
    const deck = deckOf(OUTLINE);
    const { value: drawn } = await renderSlides(deck, await drawingWith());
    expect(renumber(drawn, deck).every((slide, at) => slide === drawn[at])).toBe(true);
  });
});
