import { expect, test } from 'vitest';

import { unchangedSlides } from '../../src/render/unchanged-slides.ts';
import { deckOf } from '../support/lay-out.ts';

const OUTLINE = '## Tides\n\n- High\n\n## Dams\n\n> The wall “stands”\n>\n> — Ida Lund\n\n## Ends\n\nWords\n';

const state = (outline: string, style: unknown = new Map([['a', 'b']])) => ({ deck: deckOf(outline), style });

const alike = (outline: string) => [...unchangedSlides(state(OUTLINE), state(outline))];

test('slides that stand elsewhere with another number are drawn alike', () => {
  expect(alike(`## New\n\nWords\n\n${OUTLINE}`)).toEqual([
    'slide-slide-1',
    'slide-tides',
    'slide-dams',
    'slide-ends',
  ]);
});

test('a slide that says something else is not', () => {
  expect(alike(OUTLINE.replace('High', 'Low'))).toEqual(['slide-slide-1', 'slide-dams', 'slide-ends']);
});

test('nor is one whose quotations are known by other ids', () => {
  expect(alike(OUTLINE.replace('High', 'High, says “nobody”'))).toEqual(['slide-slide-1', 'slide-ends']);
});

test('nothing is where something else is different that goes into all slides', () => {
  expect(unchangedSlides(state(OUTLINE), state(OUTLINE, new Map([['a', 'c']]))).size).toBe(0);
  expect(unchangedSlides(state(OUTLINE), state(OUTLINE, new Set(['a']))).size).toBe(0);
  expect(unchangedSlides(state(OUTLINE, { a: 'b' }), state(OUTLINE, { a: 'b', c: 'd' })).size).toBe(0);
  expect(unchangedSlides(state(OUTLINE, ['b']), state(OUTLINE, ['b', 'd'])).size).toBe(0);
  expect(unchangedSlides(state(OUTLINE, new Set(['a'])), state(OUTLINE, new Set(['a']))).size).toBe(0);
});
