import { describe, expect, test } from 'vitest';

import { find } from './support/check.ts';

test('one condition that is shown excuses no other one', () => {
  const text =
    'If the roof is mended, and if visitors come, the branch can live. We stay unless it rains and work.';
  expect(find(text, 'If the roof is mended … the branch can live').obstacle?.kind).toBe('hedge');
  expect(find(text, 'We stay … and work').obstacle?.said).toBe('unless');
});

test('words that the writer puts between two parts of somebody’s speech deny nothing of it', () => {
  const text =
    '“It is a beautiful set,” said Ann Lee, who wasn’t there. “Only nine came.” “That is simply untrue,” she said on Sunday. “Kofi rang twice.”';
  expect(find(text, 'It is a beautiful set … Only nine came')).toMatchObject({
    verdict: 'edited',
    notes: [],
  });
  expect(find(text, 'That is simply untrue. … Kofi rang twice').verdict).toBe('edited');
});

test('a “she said” and a “he said” are two speakers', () => {
  const text =
    'Tamsin Weir and Ben Achterberg dived.\n\n“It is an argument,” Tamsin Weir said. “I am grateful,” she said.\n\n“We apply again,” said Ben Achterberg.';
  expect(find(text, 'I am grateful … We apply again')).toMatchObject({
    verdict: 'spliced',
    obstacle: { kind: 'speaker' },
  });
});

test('speech goes on in the next paragraph where a straight mark opens it in the middle of the one before', () => {
  const text =
    'The priest, Alec Boyd, said: "The trustees relied on it.\n\n"We have changed our bank," he added. The pipe is 5" wide.\n';
  expect(find(text, 'The trustees relied on it. We have changed our bank').verdict).toBe('typographic');
});

test('a “not” of a sentence that ends isn’t carried into one that begins', () => {
  const text = '“She was not difficult, whatever they wrote,” he told me. “She was exact.”';
  expect(find(text, 'She was not difficult … She was exact').verdict).toBe('edited');
});

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
