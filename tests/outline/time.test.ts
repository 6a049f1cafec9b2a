import { expect, test } from 'vitest';

import { check, read, titled } from '../support/check-outline.ts';

test('the front matter has the minutes of the talk, headings those of sections and slides', () => {
  const { outline, diagnostics } = read(
    '---\ntitle: T\ntime: 45\n---\n# A {time=10}\n\n## B {.claim Time=2.5}\n\nWords.\n\n## C\n',
  );
  expect(diagnostics).toEqual([]);
  expect(outline.frontMatter.time).toBe(45);
  expect(outline.slides.map(({ minutes }) => minutes)).toEqual([10, 2.5, null]);
});

test.each(['45 min', '"45"', 'soon', '0', '-5', '2000', '[45]'])(
  'a talk takes a number of minutes: %s',
  (time) => {
    const [found, ...others] = read(`---\ntitle: T\ntime: ${time}\n---\n## A\n\nWords.\n`).diagnostics;
    expect([found?.code, found?.message, found?.hint]).toEqual([
      'front-matter/wrong-value',
      '“time” should be a number of minutes.',
      'Write it as in “time: 45”.',
    ]);
    expect([found?.position?.start.line, found?.position?.start.column]).toEqual([3, 7]);
    expect(others).toEqual([]);
  },
);

test.each([
  ['45 min', '45'],
  ['45 mins', '45'],
  ['45 Minuten', '45'],
  ['7,5 minutes', '7.5'],
  ['90’', '90'],
])('of minutes that are written in words the number is kept: %s', (time, number) => {
  expect(read(`---\ntitle: T\ntime: ${time}\n---\n## A\n\nWords.\n`).diagnostics[0]?.fix?.text).toBe(number);
  expect(read(titled(`## A {time="${time}"}\n\nWords.\n`)).diagnostics[0]?.fix?.text).toBe(number);
});

test.each(['0', 'ten', '-5', '1441', '1e3', '10min'])(
  'so does a slide, and the place of anything else is named: %s',
  (time) => {
    check({
      outline: titled(`## A\n\n## The heading says time {.claim time=${time}}\n\nWords.\n`),
      reports: ['markdown/time at 6:34, hint: Write the minutes alone, as in {time=10} or {time=2.5}.'],
    });
  },
);

test('a key that other tools have for it is named', () => {
  const [found] = read('---\ntitle: T\nduration: 45\n---\n## A\n\nWords.\n').diagnostics;
  expect([found?.hint, found?.fix?.text]).toEqual(['Did you mean “time”?', 'time']);
});
