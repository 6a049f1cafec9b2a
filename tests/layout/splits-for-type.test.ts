import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import type { SlideLayout } from '../../src/layout/layout-report.ts';
import { splitsForType, splitsThatLose, splitsToTry } from '../../src/layout/split-deck.ts';
import { deckOf } from '../support/lay-out.ts';

const deck = deckOf('## Points\n\n- One\n- Two\n- Three\n- Four\n- Five\n- Six\n');
const [, slide] = deck.slides;
if (slide === undefined) throw new Error('There is no slide.');
const [inTwo, inThree] = [2, 3].map((count) => splitSlide(slide, count, 'en') ?? []);
const splits = new Map([[slide.id, inTwo ?? []]]);
const further = new Map([[slide.id, inThree ?? []]]);

const partAt = (at: number, fit: number, size: number | null = 25): SlideLayout => {
  const id = at === 1 ? slide.id : `${slide.id}--part-${at}`;
  return {
    id,
    fit,
    variant: 'tight',
    gap: null,
    isForWidth: false,
    clash: null,
    size,
    least: 28,
    room: null,
    excess: null,
  };
};
const excess = { pixels: 9, space: 500, direction: 'down', words: null, wordsThatFit: null } as const;

test('how a slide stood before it was split for larger type alone is kept', () => {
  const report = [partAt(1, 0.8), partAt(2, 0.8)];
  expect(splitsForType(deck, report, splits, further)).toEqual(splits);
  expect(splitsForType(deck, [partAt(1, 0.8)], new Map(), splits).get(slide.id)).toEqual([slide]);
});

test('what was too full isn’t put together again', () => {
  const report = [partAt(1, 0.8), { ...partAt(2, 0.8), excess }];
  expect(splitsForType(deck, report, splits, further).size).toBe(0);
});

test('fewer parts are tried where type is small all the same', () => {
  expect(splitsToTry(splits, [partAt(1, 0.8, 25), partAt(2, 0.8, 30)])).toEqual(splits);
  expect(splitsToTry(splits, [partAt(1, 0.8, 29), partAt(2, 0.8, 30)]).size).toBe(0);
});

test('fewer parts are worse only where their words are smaller by far', () => {
  const losesFrom = (inMore: number, inFewer: readonly SlideLayout[]): boolean =>
    splitsThatLose(splits, [partAt(1, inMore)], inFewer).has(slide.id);
  expect(losesFrom(0.88, [partAt(1, 0.86)])).toBe(false);
  expect(losesFrom(0.88, [partAt(1, 0.7)])).toBe(true);
  expect(losesFrom(0.88, [partAt(1, 0.4, null), partAt(2, 1)])).toBe(false);
  expect(losesFrom(0.88, [{ ...partAt(1, 1), excess }])).toBe(true);
});
