import { expect, test } from 'vitest';

import { type Slide, splitSlide } from '../../src/deck/layouts/layouts.ts';
import { furtherSplits } from '../../src/layout/split-deck.ts';
import type { SlideLayout } from '../../src/layout/layout-report.ts';
import { deckOf } from '../support/lay-out.ts';
import { partsOf } from '../support/split-parts.ts';

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
  const layoutOf = (id: string, fit: number, size: number): SlideLayout => ({
    id,
    fit,
    variant: 'tight',
    gap: null,
    isForWidth: false,
    clash: null,
    least: 28,
    room: null,
    size,
    excess: null,
  });
  const [first, second] = parts.map(({ id }) => id);
  const furtherFor = (small: string | undefined): boolean => {
    const report = [first, second].map((id = '') => layoutOf(id, 0.9, id === small ? 25 : 30));
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
    const how = {
      fit: 0.18,
      variant: 'tight',
      gap: null,
      isForWidth: false,
      clash: null,
      size: 24,
      least: 28,
      room: null,
    } as const;
    return furtherSplits(deck, [{ id, ...how, excess }], new Map(), true)?.get(id)?.length;
  };
  expect(countFor('The office runs this. ')).toBe(2);
  expect(countFor('')).toBe(2);
});
