import { expect, test } from 'vitest';

import type { QuestionsSlide } from '../../src/deck/layouts/questions/questions.ts';
import { planFlowing, planQuestions } from '../../src/editions/draw-questions.ts';
import { leftUnder } from '../../src/editions/estimate-height.ts';
import { sheetSpace } from '../../src/editions/sheet-geometry.ts';
import { editionHtml, sheetOf } from '../support/editions.ts';
import { deckOf } from '../support/lay-out.ts';

const asked = (count: number, words = 'Who pays for the night buses?'): readonly QuestionsSlide[] => {
  const list = Array.from({ length: count }, (_, at) => `${at + 1}. ${words}`).join('\n');
  const deck = deckOf(`## Questions {.questions}\n\n${list}\n`);
  return deck.slides.flatMap((slide) => (slide.layout === 'questions' ? [slide] : []));
};
const SHEET = sheetSpace(sheetOf('a4'), false);

test.each(['a4', 'letter'] as const)(
  'one to five questions fill a sheet of %s with lines, and go on to no other',
  (paper) => {
    const space = sheetSpace(sheetOf(paper), false);
    for (const count of [1, 2, 3, 4, 5]) {
      const { startsSheet, lines } = planQuestions(asked(count), space, 0);
      const used = 14 + count * (13.2 + lines * 8.5);
      expect(startsSheet).toBe(true);
      expect(used).toBeLessThan(space.height);
      expect(used).toBeGreaterThan(space.height - 12 - count * 8.5);
    }
  },
);

test('more questions than a sheet holds are spread evenly over the fewest that do', () => {
  const { lines } = planQuestions(asked(8), SHEET, 0);
  expect(lines).toBe(planQuestions(asked(4), SHEET, 0).lines);
});

test('questions of more words leave fewer lines', () => {
  const long = planQuestions(
    asked(3, 'Who pays for the night buses, and who would pay without them? '.repeat(4)),
    SHEET,
    0,
  );
  expect(long.lines).toBeLessThan(planQuestions(asked(3), SHEET, 0).lines);
});

test('questions of two slides have a heading more, and leave fewer lines', () => {
  expect(planQuestions([...asked(1), ...asked(1)], SHEET, 0).lines).toBeLessThan(
    planQuestions(asked(2), SHEET, 0).lines,
  );
});

test('a question that fills a sheet by itself has lines behind it all the same', () => {
  expect(planQuestions(asked(1, 'Who pays for the night buses? '.repeat(200)), SHEET, 0).lines).toBe(3);
});

test('questions stand under the slides where all of them have space for answers, else on a sheet of their own', () => {
  expect(planQuestions(asked(1), SHEET, 80)).toEqual({ startsSheet: false, lines: 4 });
  expect(planQuestions(asked(2), SHEET, 80).startsSheet).toBe(true);
  expect(planQuestions(asked(3), SHEET, 168).startsSheet).toBe(false);
});

test.each([
  [3, true],
  [4, false],
  [5, false],
])('with %i slides, three to a sheet, one question begins a sheet: %s', async (count, starts) => {
  // The title is a slide, and the question is.
  const others = Array.from({ length: count - 2 }, (_, at) => `## Slide ${at}\n\nWords.\n`).join('\n');
  const deck = deckOf(`${others}\n## Questions {.questions}\n\n1. Who pays?\n`, '---\ntitle: Water\n---\n\n');
  expect(deck.slides).toHaveLength(count);
  const html = await editionHtml('handout', deck);
  expect(html.includes('questions-sheet--first')).toBe(starts);
});

test('under what is as long as its words are, questions have four lines each, or fill a sheet of their own', () => {
  expect(planFlowing(asked(2), SHEET, 150)).toEqual({ startsSheet: false, lines: 4 });
  expect(planFlowing(asked(2), SHEET, 60)).toEqual(planQuestions(asked(2), SHEET, 0));
  expect(planFlowing(asked(2), SHEET, 60).lines).toBeGreaterThan(8);
});

test.each([
  ['what fits on one sheet', [100, 50], 100],
  ['a piece that goes on to the next sheet as a whole', [100, 100, 100], 150],
  ['a piece longer than a sheet, which is divided', [100, 300], 100],
  ['nothing', [], 250],
])('what is left under %s', (_, heights, left) => {
  expect(leftUnder(heights, 250)).toBe(left);
});

test.each([
  [1, false],
  [2, true],
  [3, true],
  [4, false],
])('after %i quotations on their own handout, two questions begin a sheet: %s', async (count, starts) => {
  const words = 'The quay was never meant to carry so many people in one night. '.repeat(4);
  const slides = Array.from({ length: count }, (_, at) => `## Slide ${at}\n\n> ${words}\n>\n> — Ida Holm\n`);
  const deck = deckOf(`${slides.join('\n')}\n## Questions {.questions}\n\n1. Who pays?\n2. Who waits?\n`);
  const html = await editionHtml('handout', deck, { handout: 'quotes' });
  expect(html.includes('questions-sheet--first')).toBe(starts);
});

test('after slides with notes, questions begin a sheet where too little of the last one is left', async () => {
  const notes = 'The clerk reads the file aloud before anybody is heard. '.repeat(12);
  const asking = '## Questions {.questions}\n\n1. Who pays?\n2. Who waits?\n';
  const noted = (count: number): string =>
    Array.from({ length: count }, (_, at) => `## Slide ${at}\n\nWords.\n\nNote:\n${notes}\n`).join('\n');
  const starts = async (count: number): Promise<boolean> =>
    (await editionHtml('handout', deckOf(`${noted(count)}\n${asking}`), { withNotes: true })).includes(
      'questions-sheet--first',
    );
  expect([await starts(1), await starts(3)]).toEqual([true, false]);
});
