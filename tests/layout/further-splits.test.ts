import { expect, test } from 'vitest';

import type { SlideLayout } from '../../src/layout/layout-report.ts';
import { furtherSplits } from '../../src/layout/split-deck.ts';
import { deckOf } from '../support/lay-out.ts';

const POINTS = `## T {.points}\n\n${'- one\n'.repeat(6)}`;
const COLUMNS = `## T {.comparison}\n\n${['A', 'B', 'C', 'D'].map((name) => `### ${name}\n\n- one\n- two\n`).join('\n')}`;
const EXCESS = { pixels: 100, space: 500, direction: 'down', words: 9, wordsThatFit: 40 } as const;

/** How many parts a slide is to have that came out so. */
function partsFor(outline: string, came: Partial<SlideLayout>, isPatient = true): number {
  const deck = deckOf(outline);
  const layout = {
    fit: 1,
    variant: null,
    gap: null,
    isForWidth: false,
    clash: null,
    size: 32,
    least: 28,
    room: null,
    excess: null,
  };
  const report = deck.slides.map(({ id }, at) => ({ id, ...layout, ...(at === 1 ? came : {}) }));
  const splits = furtherSplits(deck, report, new Map(), isPatient);
  return splits?.get(deck.slides[1]?.id ?? '')?.length ?? 1;
}

test('a slide that is too tall has as many parts as its words need, with some spacing', () => {
  expect(partsFor(POINTS, { excess: EXCESS })).toBe(2);
  expect(partsFor(POINTS, { excess: { ...EXCESS, pixels: 500 } })).toBe(3);
});

test('what is too wide is split only where columns stand side by side', () => {
  const excess = { ...EXCESS, direction: 'aside' } as const;
  expect(partsFor(POINTS, { excess })).toBe(1);
  expect(partsFor(COLUMNS, { excess })).toBe(2);
});

test('small type is a reason to split while there is patience, but for type that is small for its width', () => {
  const small = { fit: 0.8, size: 24, variant: 'tight' } as const;
  expect(partsFor(POINTS, small)).toBe(2);
  expect(partsFor(POINTS, small, false)).toBe(1);
  expect(partsFor(POINTS, { ...small, isForWidth: true })).toBe(1);
  expect(partsFor(POINTS, { ...small, variant: 'narrow' })).toBe(1);
  expect(partsFor(COLUMNS, { ...small, variant: 'narrow' })).toBe(2);
});
