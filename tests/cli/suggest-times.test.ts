import { expect, test } from 'vitest';

import { suggestTimes, withTimes } from '../../src/cli/answers/suggest-times.ts';
import { read } from '../support/check-outline.ts';

/** What is suggested, and the outline with it. `seconds` are those of the slides in order, the title first; 0 for those that weren’t shown. */
function rehearsed(text: string, seconds: readonly number[]) {
  const { outline, deck } = read(text.replaceAll('\r\n', '\n').replace(/^\uFEFF/u, ''));
  const measured = new Map(deck.slides.flatMap(({ id }, at) => (seconds[at] ? [[id, seconds[at]]] : [])));
  const times = suggestTimes(outline, deck, measured);
  return {
    times,
    said: times.map(({ of, written }) => `${of} ${written}`),
    text: withTimes(outline, text, times),
  };
}

const HEAD = '---\ntitle: T\n---\n';

test('times are written behind headings, in half minutes, those of sections as sums', () => {
  const { said, text } = rehearsed(
    `${HEAD}# A\n\n## B {.claim by="X"}\n\nWords.\n\n## C {time=9}\n\n## D {#d}\n`,
    [0, 35, 80, 130, 14],
  );
  expect(said).toEqual([
    'talk time: 4.5',
    'section {time=4.5}',
    'slide {time=1.5}',
    'slide {time=2}',
    'slide {time=0.5}',
  ]);
  expect(text).toBe(
    '---\ntitle: T\ntime: 4.5\n---\n# A {time=4.5}\n\n## B {.claim by="X" time=1.5}\n\nWords.\n\n## C {time=2}\n\n## D {#d time=0.5}\n',
  );
});

test('the length of the class stays what it is', () => {
  const { said, times } = rehearsed('---\ntitle: T\ntime: 45\n---\n## B\n\nWords.\n', [60, 600]);
  expect(said).toEqual(['talk null', 'slide {time=10}']);
  expect(times[0]).toMatchObject({ planned: 2700, used: 660 });
});

test('what wasn’t shown, or was leafed over, keeps its time', () => {
  const outline = `${HEAD}# A {time=10}\n\n## B {time=5}\n\n## C {time=3}\n\n# D {time=7}\n\n## E\n`;
  const { said, text } = rehearsed(outline, [0, 0, 120, 4, 0, 0]);
  expect(said).toEqual([
    'talk time: 12',
    'section {time=5}',
    'slide {time=2}',
    'slide null',
    'section null',
    'slide null',
  ]);
  expect(text).toContain('# A {time=5}\n\n## B {time=2}\n\n## C {time=3}\n\n# D {time=7}\n\n## E\n');
});

test('a section keeps the shares of slides that were not shown', () => {
  const { said } = rehearsed(`${HEAD}# A {time=10}\n\n## B\n\n## C\n\n## D\n`, [0, 0, 60]);
  expect(said).toEqual(['talk time: 6', 'section {time=6}', 'slide {time=1}', 'slide null', 'slide null']);
});

test('slides without a heading count in their section; the list of sources doesn’t', () => {
  const { said } = rehearsed(`${HEAD}# A\n\n---\n\nWords.\n\n## Sources {.sources}\n`, [0, 60, 60, 60]);
  expect(said).toEqual(['talk time: 2', 'section {time=2}', 'slide null']);
});

test('times that are right already are not written again', () => {
  const { said } = rehearsed(`---\ntitle: T\ntime: 2\n---\n# A {time=2}\n\n## B {time=2}\n`, [0, 0, 115]);
  expect(said).toEqual(['talk null', 'section null', 'slide null']);
});

test('all else stays as it was saved: marks, line ends, blanks, headings with marks of their own', () => {
  const saved =
    '\uFEFF---\r\ntitle: T\r\n---\r\n##  The [“so-called”]{.scare}  \r\n\r\nWords.  \r\n\r\n## It costs {5}\r\n\r\n## A #\r\n';
  const { text } = rehearsed(saved, [0, 60, 60, 60]);
  expect(text).toBe(
    '\uFEFF---\r\ntitle: T\r\ntime: 3\r\n---\r\n##  The [“so-called”]{.scare} {time=1}  \r\n\r\nWords.  \r\n\r\n## It costs {5} {time=1}\r\n\r\n## A {time=1} #\r\n',
  );
});
