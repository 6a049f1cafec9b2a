import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import type { LayoutReport, SlideLayout } from '../../src/layout/layout-report.ts';
import { furtherSplits } from '../../src/layout/split-deck.ts';
import { deckOf, layOut } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const ROW = `|${' The committee reopens an amendment |'.repeat(8)}`;
const tableOf = (rows: number): string =>
  `## T\n\n|${' Head |'.repeat(8)}\n|${' --- |'.repeat(8)}\n${`${ROW}\n`.repeat(rows)}`;

test('a table has small type for its width where that would be too wide in larger, however high it is', async () => {
  const ofTable = ({ id, isForWidth, size }: SlideLayout): readonly unknown[] => [id, isForWidth, size];
  const [, low] = (await layOut(browser(), deckOf(tableOf(1)))).map(ofTable);
  const [, high] = (await layOut(browser(), deckOf(tableOf(3)))).map(ofTable);
  expect([low, high]).toEqual([
    ['slide-t', true, expect.toSatisfy((size: number) => size < 28)],
    ['slide-t', true, expect.toSatisfy((size: number) => size < 28)],
  ]);
});

test('a table isn’t spread further for larger type that one of its parts is too wide for', () => {
  const deck = deckOf(tableOf(6));
  const slide = deck.slides[1];
  const parts = slide === undefined ? [] : (splitSlide(slide, 3, 'en') ?? []);
  const reportOf = (widths: readonly boolean[]): LayoutReport =>
    parts.map(({ id }, at) => ({
      id,
      fit: 0.7,
      variant: 'tight',
      gap: null,
      isForWidth: widths[at] ?? false,
      clash: null,
      least: 28,
      room: null,
      size: 26,
      excess: null,
    }));
  const splits = new Map([['slide-t', parts]]);
  expect(furtherSplits(deck, reportOf([false, false, false]), splits, true)).not.toBeNull();
  expect(furtherSplits(deck, reportOf([false, true, false]), splits, true)).toBeNull();
});
