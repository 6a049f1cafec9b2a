import { expect, test } from 'vitest';

import { renderSlides } from '../../src/render/render-slides.ts';
import { deck, list, position, quotation, t, type Draft } from '../support/deck-builder.ts';
import { ownTemplates } from '../support/templates.ts';

async function drawn(draft: Draft): Promise<string> {
  const settings = { images: new Map(), bibliography: new Map(), showsNotes: false, adjustments: new Map() };
  const { value } = await renderSlides(deck([draft]), { ...settings, templates: await ownTemplates() });
  return value[0]?.html ?? '';
}

const quote = (words: string): Draft => ({
  layout: 'quote',
  portrait: null,
  quotation: quotation({ words }),
  body: [],
});

test('a phrase is set larger than a sentence, a sentence larger than a paragraph', async () => {
  const lengths = [
    'of the people',
    'The dam belongs to the people who drink from it.',
    'The dam stands. '.repeat(9),
  ];
  const found = await Promise.all(lengths.map((words) => drawn(quote(words))));
  expect(found.map((html) => /data-length="(\w+)"/u.exec(html)?.[1])).toEqual(['brief', 'short', 'medium']);
});

test('verse is set so that its lines hold', async () => {
  const lineBreak = { type: 'break' as const, position };
  const verse = [...t('The dam belongs to all of us,'), lineBreak, ...t('and all of us to the dam.')];
  const words = {
    ...quotation({ words: '' }),
    content: [{ type: 'paragraph' as const, children: verse, position }],
  };
  const html = await drawn({ layout: 'quote', quotation: words, body: [], portrait: null });
  expect(/data-length="(\w+)"/u.exec(html)?.[1]).toBe('long');
});

test('the sources at the end of a point stand apart from its words, for a margin', async () => {
  const claim: Draft = {
    layout: 'claim',
    claimant: null,
    evidence: [list(['It leaks [@weaver, para. 2]'])],
  };
  expect(await drawn(claim)).toMatch(/<span class="cited-words">It leaks<\/span> <span class="cite"/u);
});
