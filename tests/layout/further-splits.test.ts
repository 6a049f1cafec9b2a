import { expect, test } from 'vitest';

import { type Slide, splitSlide } from '../../src/deck/layouts/layouts.ts';
import type { SlideLayout } from '../../src/layout/layout-report.ts';
import { furtherSplits, splitsForType, splitsThatLose, splitsToTry } from '../../src/layout/split-deck.ts';
import { deckOf } from '../support/lay-out.ts';
import { partsOf, tightLayout } from '../support/split-parts.ts';

const POINTS = `## T {.points}\n\n${'- one\n'.repeat(6)}`;
const COLUMNS = `## T {.comparison}\n\n${['A', 'B', 'C', 'D'].map((name) => `### ${name}\n\n- one\n- two\n`).join('\n')}`;
const EXCESS = { pixels: 100, space: 500, direction: 'down', words: 9, wordsThatFit: 40 } as const;

/** How many parts a slide is to have that came out so. */
function partsFor(outline: string, came: Partial<SlideLayout>, isPatient = true): number {
  const deck = deckOf(outline);
  const report = deck.slides.map(({ id }, at) =>
    tightLayout(id, { variant: null, ...(at === 1 ? came : {}) }),
  );
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

const deck = deckOf('## Points\n\n- One\n- Two\n- Three\n- Four\n- Five\n- Six\n');
const [, slide] = deck.slides;
if (slide === undefined) throw new Error('There is no slide.');
const [inTwo, inThree] = [2, 3].map((count) => splitSlide(slide, count, 'en') ?? []);
const splits = new Map([[slide.id, inTwo ?? []]]);
const further = new Map([[slide.id, inThree ?? []]]);

const partAt = (at: number, fit: number, size: number | null = 25): SlideLayout => {
  const id = at === 1 ? slide.id : `${slide.id}--part-${at}`;
  return tightLayout(id, { fit, size });
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

const CHART =
  '```chart\ntitle: Ferries a day\nsource: Our count\n---\nTown, Ferries\nEast, 4\nWest, 9\n```\n';
const FLOW = '```mermaid\nflowchart LR\n  A[Harbour] --> B[Island]\n```\n';
const SENTENCE = 'The harbour office counted every ferry that left before noon in the first week of May. ';

/** What stands on a part: its layout and how many blocks besides a drawing. */
const shapeOf = (slide: Slide): string =>
  'body' in slide ? `${slide.layout} ${slide.body.length}` : slide.layout;

test.each([
  ['a chart', CHART],
  ['a diagram', FLOW],
])('%s has a slide of its own before a text that is too long for both', (_, drawing) => {
  const outline = `## Ferries\n\n${drawing}\n${SENTENCE.repeat(6)}\n`;
  expect(partsOf(outline, 2).map(shapeOf)).toEqual(['figure 0', 'points 1']);
  expect(partsOf(outline, 3).map(shapeOf)).toEqual(['figure 0', 'points 1', 'points 1']);
});

test('a chart that is separated from its list has the space of a slide, as charts alone do', () => {
  const list = Array.from({ length: 6 }, (_, at) => `- The ferry number ${at} left before noon\n`).join('');
  expect(partsOf(`## Ferries\n\n${CHART}\n${list}`, 2).map(shapeOf)).toEqual(['figure 0', 'points 1']);
  expect(partsOf(`## Ferries\n\n${list}\n${CHART}`, 2).map(shapeOf)).toEqual(['points 1', 'figure 0']);
});

test('two charts have a slide each', () => {
  expect(partsOf(`## Ferries\n\n${CHART}\n${FLOW}`, 2).map(shapeOf)).toEqual(['figure 0', 'figure 0']);
});

test('small labels of a chart alone on its part are no reason to part its text further', () => {
  const deck = deckOf(`## Ferries\n\n${CHART}\n${SENTENCE.repeat(6)}\n`);
  const [title, slide] = deck.slides;
  if (title === undefined || slide === undefined) throw new Error('There is no slide.');
  const parts = splitSlide(slide, 2, 'en') ?? [];
  const [first, second] = parts.map(({ id }) => id);
  const furtherFor = (small: string | undefined): boolean => {
    const report = [first, second].map((id = '') =>
      tightLayout(id, { fit: 0.9, size: id === small ? 25 : 30 }),
    );
    return furtherSplits(deck, report, new Map([[slide.id, parts]]), true) !== null;
  };
  expect(furtherFor(first)).toBe(false);
  expect(furtherFor(second)).toBe(true);
});

test('a word over code doesn’t spread it over more slides than code alone', () => {
  const code = `\`\`\`\n${'gauge = read()\n'.repeat(20)}\`\`\`\n`;
  const countFor = (words: string): number | undefined => {
    const deck = deckOf(`## Code\n\n${words}\n\n${code}`);
    const id = deck.slides[1]?.id ?? '';
    const excess = { pixels: 300, space: 500, direction: 'down', words: 20, wordsThatFit: 40 } as const;
    const report = [tightLayout(id, { fit: 0.18, size: 24, excess })];
    return furtherSplits(deck, report, new Map(), true)?.get(id)?.length;
  };
  expect(countFor('The office runs this. ')).toBe(2);
  expect(countFor('')).toBe(2);
});
