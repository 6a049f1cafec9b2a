import { expect, test } from 'vitest';

import { liveDeck, updateFrom } from '../../src/present/live-deck.ts';
import { slidesIn } from '../support/fixture-deck.ts';

const deck = (slidesHtml: string, css = '', receiptJson: string | null = null) =>
  liveDeck({
    kind: 'deck',
    warnings: 0,
    title: 'T',
    language: 'en',
    author: null,
    slides: slidesIn(slidesHtml),
    tokensCss: '',
    sheetCss: '',
    css,
    fontsCss: '',
    receiptJson,
    places: {},
    files: [],
  });

test('an update holds only the slides that differ', () => {
  const before = deck('<section id="a">1</section><section id="b">2</section>');
  const after = deck('<section id="a">1</section><section id="b">3</section>');
  expect(updateFrom(before, after)).toMatchObject({
    from: before.version,
    css: null,
    order: ['a', 'b'],
    changed: { b: '<section id="b">3</section>' },
  });
});

test('a deck without a known version before gets everything', () => {
  const update = updateFrom(null, deck('<section id="a">1</section>', 'p{}'));
  expect(update.from).toBeNull();
  expect(Object.keys(update.changed)).toEqual(['a']);
  expect(update.css).toContain('p{}');
});

test('equal decks have equal versions', () => {
  expect(deck('<section id="a"></section>').version).toBe(deck('<section id="a"></section>').version);
  expect(deck('<section id="a"></section>').version).not.toBe(deck('<section id="b"></section>').version);
});

test('a receipt that differs makes another version, and the update brings it', () => {
  const before = deck('<section id="a"></section>', '', '{"date":null}');
  const after = deck('<section id="a"></section>', '', '{"date":"2025-05-04"}');
  expect(after.version).not.toBe(before.version);
  expect(updateFrom(before, after)).toMatchObject({ changed: {}, receiptJson: '{"date":"2025-05-04"}' });
});
