import { expect, test } from 'vitest';

import { emphasisIn, withoutEmphasis } from '../../src/deck/compose/compose-slide.ts';
import { editionHtml } from '../support/editions.ts';
import { position } from '../support/deck-builder.ts';
import { deckOf, printed } from '../support/lay-out.ts';

test.each([
  ['Reading *Moby-Dick*', 'Reading <Moby-Dick>'],
  ['*Ada* and _The Old Man_, 1952', '<Ada> and <The Old Man>, 1952'],
  ['“*Ada*”', '“<Ada>”'],
  ['5*3*2 is 30', '5*3*2 is 30'],
  ['a * b * c', 'a * b * c'],
  ['file_name_of', 'file_name_of'],
  [String.raw`\*so\* it is`, '*so* it is'],
  ['The A* of *search', 'The A* of *search'],
])('in the title “%s” what is emphasised is recognised by its marks', (text, expected) => {
  const shown = emphasisIn(text, position).map((node) =>
    node.type === 'emphasis'
      ? `<${node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')}>`
      : node.type === 'text' && node.value,
  );
  expect(shown.join('')).toBe(expected);
  expect(withoutEmphasis(text)).toBe(expected.replaceAll(/[<>]/gu, ''));
});

test('titles of works in title and subtitle are italic on the title slide and in the reader, and have no marks elsewhere', async () => {
  const deck = deckOf('## A\n\nB\n', '---\ntitle: Reading *Ada*\nsubtitle: From *Lolita* on\n---\n\n');
  expect([deck.title, deck.subtitle]).toEqual(['Reading Ada', 'From Lolita on']);
  for (const html of [await printed(deck), await editionHtml('reader', deck)]) {
    expect(html).toContain('Reading <em>Ada</em>');
    expect(html).toContain('From <em>Lolita</em> on');
  }
});
