import { expect, test } from 'vitest';

import { cssString } from '../../src/editions/page-rules.ts';
import { revealSteps } from '../../src/editions/reveal-steps.ts';
import {
  GUTTER,
  handoutGeometry,
  LINE_PITCH,
  notedGeometry,
  sheetSpace,
  slideHeight,
} from '../../src/editions/sheet-geometry.ts';
import { withoutDeadLinks } from '../../src/editions/edition-document.ts';
import { HANDOUT_FORMS, PAPERS } from '../../src/outline/edition.ts';
import { editionStamp } from '../../src/render/views/edition-stamp.ts';
import { slide } from '../support/deck-builder.ts';
import { editionHtml, sheetOf } from '../support/editions.ts';
import { deckOf } from '../support/lay-out.ts';

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

test.each(PAPERS)('slides of every handout fit into the space of a sheet of %s', (paper) => {
  for (const form of HANDOUT_FORMS) {
    if (form === 'quotes') continue;
    const { perPage, isLandscape, columns, slideWidth, rowHeight, lines } = handoutGeometry(
      form,
      sheetOf(paper),
    );
    const space = sheetSpace(sheetOf(paper), isLandscape);
    expect(perPage).toBe(form);
    expect(columns * slideWidth).toBeLessThanOrEqual(space.width);
    expect((perPage / columns) * rowHeight).toBeLessThanOrEqual(space.height + 0.01);
    const below = lines.place === 'below' ? lines.height : 0;
    expect(slideHeight(slideWidth) + below).toBeLessThanOrEqual(rowHeight);
  }
});

test.each(PAPERS)('five slides with short notes fit on a sheet of %s', (paper) => {
  const { slideWidth, rowHeight } = notedGeometry(sheetOf(paper));
  const space = sheetSpace(sheetOf(paper), false);
  expect(rowHeight).toBeCloseTo(slideHeight(slideWidth));
  expect(5 * (rowHeight + GUTTER)).toBeLessThanOrEqual(space.height + 0.01);
  expect(slideWidth).toBeLessThan(space.width / 2);
});

test('a handout with notes has lines beside the slides that have none', async () => {
  const deck = deckOf('## A\n\nWords.\n\nNote:\nSaid aloud.\n\n## B\n\nWords.\n');
  const cells = (await editionHtml('handout', deck, { withNotes: true })).split('<div class="cell">');
  const ofSlide = (heading: string): string => cells.find((cell) => cell.includes(`>${heading}</h2>`)) ?? '';
  expect(ofSlide('A')).toContain('Said aloud.');
  expect(ofSlide('A')).not.toContain('class="line"');
  expect(ofSlide('B')).toContain('class="line"');
});

test('where a single line has space under each slide there are none', async () => {
  expect(handoutGeometry(4, sheetOf('letter')).lines.height).toBeGreaterThan(LINE_PITCH);
  const html = await editionHtml('handout', deckOf('## A\n\nWords.\n'), { handout: 4, paper: 'letter' });
  expect(html).not.toContain('class="line"');
});

test('lines to write on stand beside three slides', () => {
  expect(handoutGeometry(3, sheetOf('a4')).lines.place).toBe('beside');
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
