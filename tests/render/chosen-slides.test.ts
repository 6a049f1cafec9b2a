import { expect, test } from 'vitest';

import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf } from '../support/lay-out.ts';
import { ownTemplates } from '../support/templates.ts';

test('slides that are chosen are drawn as among all others, whose footnotes they may hold', async () => {
  const deck = deckOf(
    '## A “second” quay[^1]\n\nWords\n\n## What was said\n\nOther words\n\n[^1]: They call it “the wall”.\n',
  );
  const settings = { templates: await ownTemplates(), images: new Map(), bibliography: new Map() };
  const drawing = { ...settings, showsNotes: true, adjustments: new Map() };
  const { value: all } = await renderSlides(deck, drawing);
  for (const [at, slide] of deck.slides.entries())
    expect((await renderSlides(deck, drawing, [slide])).value).toEqual([all[at]]);
  const { value: alone } = await renderSlides({ ...deck, slides: deck.slides.slice(-1) }, drawing);
  expect(alone).not.toEqual(all.slice(-1));
});
