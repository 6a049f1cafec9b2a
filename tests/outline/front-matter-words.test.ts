import { expect, test } from 'vitest';

import { FrontMatter } from '../../src/outline/front-matter.ts';
import { check, read } from '../support/check-outline.ts';

const head = (keys: string): string => `---\n${keys}\n---\n\n## Slide\n\nWords.\n`;

test.each([
  ['incremental: yes', '“incremental” should be true or false.', 'incremental: true'],
  [
    'scripts: { Han: chinese }',
    '“scripts.Han” should be a language tag for each script.',
    '{ Han: zh-Hant }',
  ],
  [
    'presenter: { a: b }',
    '“presenter” should be a text, or a list of texts.',
    'presenter: [Ana Lima, Li Wei]',
  ],
  ['sources: { a: { title: A, author: B } }', '“sources.a.author” should be a list.', 'author: [{ given'],
  ['sources: [a]', '“sources” should be a set of “key: value” lines.', 'sources: { holt: {'],
  ['sources: { "a b": { title: A } }', '“sources.a b” should be a short id of letters and digits.', 'holt:'],
])('a wrong value comes with one that is right: %s', (keys, message, example) => {
  const [found] = read(head(`title: T\n${keys}`)).diagnostics;
  expect(found?.message).toBe(message);
  expect(found?.hint).toMatch(/^Write it as in “/u);
  expect(found?.hint).toContain(example);
});

test.each([
  ['sources: { paper: 5 }', '“sources.paper” should be a set of “key: value” lines.', 'sources: { holt: {'],
  ['sources: { date: x }', '“sources.date” should be a set of “key: value” lines.', 'sources: { holt: {'],
  ['scripts: { constructor: 5 }', '“scripts.constructor” should be a language tag for each script.', 'Han:'],
])('names that an author gives are not taken for keys of ours: %s', (keys, message, example) => {
  const [found] = read(head(`title: T\n${keys}`)).diagnostics;
  expect(found?.message).toBe(message);
  expect(found?.hint).toContain(example);
});

test('of thousands of faults each line has one', () => {
  const keys = 'title: T\n'.repeat(5000);
  expect(read(head(keys)).diagnostics).toHaveLength(4999);
});

test('whatever a key is given, what is wrong is said in plain words', () => {
  const values = [
    '5',
    '-1.5',
    'true',
    '[]',
    '[1, 2]',
    '{}',
    '{ a: [b] }',
    '""',
    "' '",
    'ü',
    '2026-02-30',
    'null',
  ];
  for (const key of Object.keys(FrontMatter.shape))
    for (const value of values)
      for (const { message, hint } of read(head(`${key}: ${value}`)).diagnostics)
        expect(`${key}: ${value} → ${message} ${hint}`).not.toMatch(
          /invalid|input|undefined|object|union|zod|expected/iu,
        );
});

test.each([
  ['title: a: b', 'a colon makes a second key of this value', '2:8'],
  ['title: T\nlang en', 'this line has no colon behind its key', '3:1'],
  ['title: T\nlang en\ntheme: ink', 'this line has no colon behind its key', '3:1'],
  ['title: "T\nlang: en', 'a quotation mark is never closed', '2:8'],
  ['title: [a\nlang: en', 'a bracket is never closed', '2:8'],
  ['presenter: [A, [B]\nlang: en\neditions: [slides]', 'a bracket is never closed', '2:12'],
  ['presenter: [{a: b]\nlang: en', 'a bracket is never closed', '2:13'],
  ['title: T\npresenter:\n  - "A\nlang: en\n', 'a quotation mark is never closed', '4:5'],
  ['title: @a', 'a value can’t begin with this sign', '2:8'],
  ['title: "a\\q"', 'a backslash in "…" stands for something else', '2:10'],
  ["title: 'it's'", 'the value continues after its end', '2:12'],
  ['sources:\n  a:\n    title: x\n   text: y', 'this line is indented otherwise than those around it', '5:1'],
  ['title: T\nsources:\n\ta:\n\t\ttitle: x', 'lines can’t be indented by tabs', '4:1'],
])(
  'YAML that can’t be read is reported once, in plain words, with what to do: %j',
  (keys, problem, place) => {
    const { diagnostics } = read(head(keys));
    expect(diagnostics.map(({ message }) => message)).toEqual([`The front matter is not YAML: ${problem}.`]);
    check({ outline: head(keys), reports: [`front-matter/yaml at ${place}`] });
    expect(diagnostics[0]?.hint).toMatch(/\S.*\.$|a reading"\.$/u);
  },
);

test('typographic marks round a value that needs straight ones are distinguished from a value without any', () => {
  check({
    outline: head('title: “War: a reading”'),
    reports: ['front-matter/yaml at 2:8, hint: YAML knows straight quotation marks only'],
  });
});
