import { expect, test } from 'vitest';
import { findingsOf, saidBy } from './article.ts';

const lastName = (text: string): string | undefined => findingsOf(text).quotations.at(-1)?.speaker?.name;

test('three single marks are one single and one double, whichever way they stand', () => {
  expect(saidBy("''I would use the word 'far too old,''' said Edda Kern.")).toEqual([
    "Edda Kern: I would use the word 'far too old,'",
  ]);
  expect(saidBy("'''Far too old' is the word,'' said Edda Kern.")).toEqual([
    "Edda Kern: 'Far too old' is the word,",
  ]);
});

test.each([
  [
    'Edda Kern defended the port against recent attacks from Ola Berg, but admitted it was “late”.',
    'Edda Kern',
  ],
  ['Edda Kern repeated that he kept to his talking points, calling him “a talented boy”.', 'Edda Kern'],
  ['Coming in to chants of “Edda! Edda! Edda!”, Ola Berg said it was “far too late”.', 'Ola Berg'],
  [
    '“It is too early,” said Edda Kern, who is a host on the quiz show “Fish Tank”. “I mean, far too early.”',
    'Edda Kern',
  ],
])('attacks, talking points, chants and a show are nouns: %s', (text, name) => {
  expect(lastName(text)).toBe(name);
});

test('a report that came earlier says something itself', () => {
  expect(saidBy('An earlier report in the Herald said that the port was shut.')).toEqual([
    'An earlier report in the Herald: that the port was shut',
  ]);
});

test.each([
  ['As boys kept interrupting her, Edda Kern lamented the “good dark days” of the lamp.', 'Edda Kern'],
])('what follows the comma is said by whoever stands behind it: %s', (text, name) => {
  expect(lastName(text)).toBe(name);
});

test.each([
  ['Her evidence was unlike that of Tom Reed, who said the door was “never locked at night”.', 'Tom Reed'],
])('whoever is meant is found behind “that of” and a day: %s', (text, name) => {
  expect(lastName(text)).toBe(name);
});

test.each([
  ['Edda Kern took her boat out on Tuesday, telling the Herald that it was “far too late”.', 'Edda Kern'],
  ['Earlier this week, Edda Kern, who keeps the lamp, conceded it was “far too late”.', 'Edda Kern'],
  ['Back in May, Edda Kern took her boat out, calling the lamp “far too late”.', 'Edda Kern'],
  ['Giving evidence, her old partner, Ola Berg, said that he had “lost the house”.', 'Ola Berg'],
  ['The day before, Edda Kern, who keeps the lamp, conceded it was “far too late”.', 'Edda Kern'],
])('whoever the clause is about does what is told behind it: %s', (text, name) => {
  expect(lastName(text)).toBe(name);
});

test.each([
  [
    'But there is a risk, some fishermen said, that the port would close.',
    ['there is a risk', 'that the port would close'],
  ],
  ['In May, some fishermen said, that would be too late.', ['that would be too late']],
])('a clause goes on behind who says it, and a “that” there ends none: %s', (text, words) => {
  expect(findingsOf(text).quotations.map((quotation) => quotation.text)).toEqual(words);
});
