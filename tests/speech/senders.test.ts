import { expect, test } from 'vitest';

import { findingsOf } from './article.ts';

/** Names of those whom a text gives its quotations to, in order. */
function speakers(text: string): readonly (string | null)[] {
  return findingsOf(text).quotations.map(({ speaker }) => speaker?.name ?? null);
}

test.each([
  [
    'Before the vote, the mayor read out a letter from 61 pupils. “We are asking for a lamp,” it said.',
    'a letter',
  ],
  [
    'The environmental group Green Quarter has made the point. In a report last year, it wrote that the city “replaces canopies with sticks”.',
    'Green Quarter',
  ],
])('“it” is what a paper says, or a group that looks like a person: %s', (text, name) => {
  expect(speakers(text).at(-1)).toBe(name);
});

test('a spokeswoman for a mayor is not the mayor', () => {
  expect(speakers('A spokeswoman for Mayor Anton Keller called it “a half-truth, and no more”.')).toEqual([
    'A spokeswoman for Mayor Anton Keller',
  ]);
  expect(speakers('Secretary of State Ann Lee called it “a half-truth, and no more”.')).toEqual(['Ann Lee']);
});

test('a captain is a defender, too', () => {
  expect(
    speakers('Captain Louis Adair was clear about it. “That was my last game,” the defender said.'),
  ).toEqual(['Louis Adair']);
});

test('whoever is said to be an author, and to have a job, is the one who is named', () => {
  expect(speakers('Its author, chief auditor Winifred Adeyemi, said the findings were bad.')).toEqual([
    'Winifred Adeyemi',
  ]);
});

test('a report that has a title is no person', () => {
  expect(speakers('The report, Feeding Time, found that half of all kitchens had no cook.')).toEqual([
    'The report',
  ]);
});

test('learning to do something says nothing, and neither does “a year”', () => {
  expect(speakers('They opened a school at which 120 apprentices a year will learn to mend boats.')).toEqual(
    [],
  );
  expect(speakers('Born in 1934, she learned to draw from tide tables.')).toEqual([]);
  expect(speakers('Ann Lee learned that the boat had left.')).not.toEqual([]);
});

test('the answers of an interview are not those of whoever asks', () => {
  const text =
    'Four hives and a van\n\nBeekeeper Sunniva Grahl on sudden fame\n\nInterview by Otto Lenz\n\nQ: Does it please you?\n\nA: It frightens me, and I have a van.\n\nQ: And the night of the fire?\n\nA: I heard it before I saw it.\n';
  expect(speakers(text)).toEqual(['Sunniva Grahl', 'Sunniva Grahl']);
});

test.each([
  ['Edda Kern issued a statement on Monday saying that “nobody had been asked”.', 'Edda Kern'],
  ['Edda Kern put out a short statement calling the plan “a hole in the winter”.', 'Edda Kern'],
  ['Edda Kern, who wrote a letter to the council asking for “one lamp, and no more”, has left.', 'Edda Kern'],
  ['Edda Kern emailed supporters saying: “It is not over, and never was.”', 'Edda Kern'],
  ['Ola Berg received a letter saying that “nobody had been asked”.', 'a letter'],
])('whoever sends a paper or a message says what is in it: %s', (text, name) => {
  expect(speakers(text).at(-1)).toBe(name);
});
