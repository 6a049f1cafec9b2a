import { expect, test } from 'vitest';

import { cssString } from '../../src/editions/page-rules.ts';
import { revealSteps } from '../../src/editions/draw-handout.ts';
import { withoutDeadLinks } from '../../src/editions/edition-document.ts';
import { editionStamp } from '../../src/render/view-slide.ts';
import { slide } from '../support/deck-builder.ts';

test('a running head cannot end its string, its rule or its style element', () => {
  expect(cssString('a "b" \\ </style>\n{}')).toBe('"a \\22 b\\22  \\5c  \\3c /style\\3e \\a {}"');
});

test('letters of every script stand in a running head as they are', () => {
  expect(cssString('发展道路 – Straße')).toBe('"发展道路 – Straße"');
});

test('a link to a place that is printed stays a link, one to another place becomes text', () => {
  const html = '<p id="here"><a href="#here">a</a> <a href="#there">b</a> <a href="https://c.org">c</a></p>';
  expect(withoutDeadLinks(html)).toBe(
    '<p id="here"><a href="#here">a</a> <a>b</a> <a href="https://c.org">c</a></p>',
  );
});

const STEPS =
  '<section id="s" class="slide" aria-labelledby="h"><h2 class="heading" id="h">H</h2><ul>' +
  '<li class="fragment">A</li><li class="task fragment" lang="la">B</li></ul></section>';
const steps = (html: string): readonly string[] =>
  revealSteps({ slide: slide({ layout: 'points', body: [] }), html }).map((step) => step.html);

test('a slide has a page before each step and one with all of it', () => {
  const later = steps(STEPS).map((html) => [...html.matchAll(/fragment--later/gu)].length);
  expect(later).toEqual([2, 1, 0]);
});

test('a slide without steps stands once, as it is', () => {
  const html = '<section id="s" class="slide"><p class="fragments">A fragment</p></section>';
  expect(steps(html)).toEqual([html]);
});

test('only the first page of a slide has its heading as a heading and its place as a place', () => {
  const [first, ...others] = steps(STEPS);
  expect(first).toContain('<h2 class="heading" id="h">');
  expect(others).toHaveLength(2);
  for (const html of others) expect(html).toMatch(/^(?!.*<h2)(?!.* id=).*<p class="heading">H<\/p>/u);
});

test('an edition is named by its number, its date and the mark of its inputs', () => {
  expect(editionStamp({ edition: '2', date: '24 November 2026', build: '3f2a91c', language: 'en' })).toBe(
    'Edition 2 · 24 November 2026 · 3f2a91c',
  );
  expect(editionStamp({ edition: 'Second reading', date: null, build: null, language: 'en' })).toBe(
    'Second reading',
  );
  expect(editionStamp({ edition: null, date: '24 November 2026', build: null, language: 'en' })).toBeNull();
});
