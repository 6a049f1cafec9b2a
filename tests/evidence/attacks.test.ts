import { describe, expect, test } from 'vitest';

import { find } from './support/check.ts';

describe('an office with what it is of', () => {
  const text =
    'The town of Keldhaven lost its bridge.\n\n“We were warned,” Mayor Ingrid Halvorsen told reporters.\n\n“We searched it,” Detective Sergeant Ravi Nair said.\n';

  test('is whoever the article calls so', () => {
    for (const name of ['the mayor of Keldhaven', 'Mayor of Keldhaven', 'Keldhaven mayor'])
      expect(find(text, 'We were warned', name).speaker.verdict).toBe('inferred');
    for (const name of ['the governor of Keldhaven', 'the mayor of Oxted', 'the prime minister of Keldhaven'])
      expect(find(text, 'We were warned', name).speaker.verdict).toBe('other');
  });

  test('and a rank cut short is no first name', () => {
    expect(find(text, 'We searched it', 'DS Nair').speaker.verdict).toBe('stated');
  });
});

test('an “it” is nobody who is called by a first name', () => {
  const text =
    'Paul Okafor accused the firm. The operator, Sornline, rejected it. “We received two reports,” it said.';
  expect(find(text, 'We received two reports', 'Paul Okafor').speaker.verdict).toBe('other');
  expect(find(text, 'We received two reports', 'Sornline').speaker.verdict).toBe('open');
});

test('a “he” that means nobody who is named is whoever was brought in', () => {
  const text =
    '“We close an empty boat,” Mayor Tilda Brandt said.\n\nAt the quay a pensioner was waiting. “I have nobody,” he said.';
  expect(find(text, 'I have nobody', 'Tilda Brandt').speaker).toMatchObject({
    verdict: 'other',
    name: 'a pensioner',
  });
});
