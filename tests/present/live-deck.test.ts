import { expect, test } from 'vitest';

import { liveDeck, updateFrom, slidesInHtml } from '../../src/present/live-deck.ts';

const deck = (slidesHtml: string, css = '', receiptJson: string | null = null) =>
  liveDeck({
    kind: 'deck',
    warnings: 0,
    title: 'T',
    language: 'en',
    author: null,
    slidesHtml,
    tokensCss: '',
    sheetCss: '',
    css,
    fontsCss: '',
    receiptJson,
    places: {},
    files: [],
  });

test('slides are taken apart by their outer sections', () => {
  const html = '<section class="slide" id="a"><section>in</section></section>\n<section id="b">b</section>';
  expect(slidesInHtml(html)).toEqual([
    { id: 'a', html: '<section class="slide" id="a"><section>in</section></section>' },
    { id: 'b', html: '<section id="b">b</section>' },
  ]);
});

test('a comment in a template hides no slide and makes none', () => {
  const one = '<section id="a"><!-- <section class="old"> -->a</section>';
  const html = `<!-- </section> <section id="x"> -->${one}<section id="b">b</section>`;
  expect(slidesInHtml(html)).toEqual([
    { id: 'a', html: one },
    { id: 'b', html: '<section id="b">b</section>' },
  ]);
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
