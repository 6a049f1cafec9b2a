import { expect, test } from 'vitest';

import { headingOf } from '../../src/draft/shorten.ts';

test.each([
  ['The trial is more than a gesture.', 'The trial is more than a gesture'],
  ['Over the weekend, Ilse Brandt, the chair, opened a trial.', 'Ilse Brandt opened a trial'],
  ['HAVNEBY, March 3 (Agency) -- The council voted for night buses.', 'The council voted for night buses'],
  ['Asked whether the bus would run, the chair said it would.', 'The chair said it would'],
  ['This is what a council is for.', 'This is what a council is for'],
  ['According to the Courier, the council will vote in May.', 'The council will vote in May'],
  [
    'The council will vote on the night buses in May, and the mayor has promised to keep to the result.',
    'The council will vote on the night buses in May',
  ],
])('a heading says what the sentence says first: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});

test('a heading never ends before words that turn it round', () => {
  const sentence = `The council will keep every bus it runs today, unless ${'the costs of fuel rise again and again '.repeat(3)}.`;
  expect(headingOf(sentence)).not.toBe('The council will keep every bus it runs today');
});

test('a heading that can’t be cut at a clause shows that it is cut', () => {
  const heading = headingOf(`Both council members present ${'gladly solemnly '.repeat(8)}agreed.`);
  expect(heading?.endsWith(' …')).toBe(true);
  expect(heading?.length).toBeLessThanOrEqual(80);
});

test.each([
  ['One of the questioners said “never again”.'],
  ['The chair said that a cap “was tried and nobody kept it.”'],
  ['She called the sum “painful but not deadly.”'],
])('a sentence that breaks off before what was said makes no heading: %s', (sentence) => {
  expect(headingOf(sentence)).toBeNull();
});
