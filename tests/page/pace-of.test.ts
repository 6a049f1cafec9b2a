import { expect, test } from 'vitest';

import { type TimedSlide, paceOf } from '../../src/page/speaker/pace-of.ts';

const slide = (id: string, planned: number, begins: TimedSlide['begins'] = null): TimedSlide => ({
  id,
  planned,
  begins,
});

/** A title, two sections and the sources. */
const SLIDES = [
  slide('title', 30),
  slide('one', 30, 'section'),
  slide('one-a', 120),
  slide('two', 0, 'section'),
  slide('two-a', 240),
  slide('two-b', 60),
  slide('sources', 0, 'end'),
];

/** What is said at a slide after so many seconds, of which those were spent on some slides. */
function paces(id: string, elapsed: number, used: Readonly<Record<string, number>>): readonly string[] {
  const at = SLIDES.findIndex((one) => one.id === id);
  const usedOn = (one: TimedSlide): number => used[one.id] ?? 0;
  return paceOf({ slides: SLIDES, at, planned: 480, elapsed, usedOn }).map(
    (pace) => `${pace.of} ${pace.used}/${pace.planned} ${pace.behind}`,
  );
}

test('a talk is on time while the time of its slide runs', () => {
  const used = { title: 30, one: 30, 'one-a': 100 };
  expect(paces('one-a', 160, used)).toEqual(['talk 160/480 0', 'section 130/150 0', 'slide 100/120 0']);
});

test('it is behind by what is beyond that, and ahead by what is left of the slides before', () => {
  expect(paces('one-a', 200, { one: 30, 'one-a': 130 })).toEqual([
    'talk 200/480 20',
    'section 160/150 10',
    'slide 130/120 10',
  ]);
  expect(paces('two-b', 300, { 'two-a': 200 })).toEqual([
    'talk 300/480 -120',
    'section 200/300 -40',
    'slide 0/60 0',
  ]);
});

test('what has no time isn’t said: a slide without one, the title, which is in no section, and the sources', () => {
  expect(paces('two', 180, {})).toEqual(['talk 180/480 0', 'section 0/300 0']);
  expect(paces('title', 10, { title: 10 })).toEqual(['talk 10/480 0', 'slide 10/30 0']);
  expect(paces('sources', 480, {})).toEqual(['talk 480/480 0']);
  const at = { slides: SLIDES.map((one) => ({ ...one, planned: 0 })), at: 2, planned: 0, elapsed: 5 };
  expect(paceOf({ ...at, usedOn: () => 0 })).toEqual([]);
});
