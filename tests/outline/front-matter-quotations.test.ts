import { expect, test } from 'vitest';

import { read } from '../support/check-outline.ts';

/** The passages of some front matter, and what of the outline each is on. */
function passagesOf(yaml: string) {
  const text = `---\n${yaml}\n---\n\n## A\n\na\n`;
  const { outline } = read(text);
  return outline.quotations.map(({ content, kind, position: { start, end } }) => ({
    content,
    kind,
    at: `${start.line}:${start.column}`,
    words: text.slice(start.offset, end.offset),
  }));
}

test.each([
  ['title: A “b c” d', 'b c', '2:10', '“b c”'],
  ['title: T\nsubtitle: "A “b”"', 'b', '3:14', '“b”'],
  ["title: T\nevent: 'It''s “b”'", 'b', '3:15', '“b”'],
  ['title: T\ncirculation: "Not \\"b\\" yet"', 'b', '3:19', '\\"b\\"'],
  ['title: T\nedition: "\\u201cb\\u201d"', 'b', '3:11', '\\u201cb\\u201d'],
  ['title: T\ndate: the day of “b”', 'b', '3:18', '“b”'],
  ['title: T\npresenter: [Ann, Bob “b” Ray]', 'b', '3:22', '“b”'],
  ['title: T\npresenter: Bob “b” Ray', 'b', '3:16', '“b”'],
  ['title: >-\n  A “b\n  c” d', 'b c', '3:5', '“b\n  c”'],
  ['title: |\n  A “b”', 'b', '3:5', '“b”'],
  ['title: A\n  “b c” d', 'b c', '3:3', '“b c”'],
  ['title: T # “a”\nsubtitle: ‘b c’ d', 'b c', '3:11', '‘b c’'],
])('a passage in the front matter is a quotation, at its place: %j', (yaml, content, at, words) => {
  expect(passagesOf(yaml)).toEqual([{ content, kind: 'front-matter', at, words }]);
});

test('the front matter is read before the slides, in its own order', () => {
  const text = '---\nevent: “a”\ntitle: “b”\n---\n\n## “c”\n\nx\n';
  const { outline } = read(text);
  expect(outline.quotations.map(({ id, content }) => `${id} ${content}`)).toEqual(['q1 a', 'q2 b', 'q3 c']);
});

test('{.scare} quotes nobody in the front matter either, and is printed without its brackets', () => {
  const text =
    '---\ntitle: "[“So-called”]{.scare} war"\npresenter: ["Bob [“Bear”]{.scare} Ray"]\n---\n\n## A\n\nx\n';
  const { outline, deck } = read(text);
  expect(outline.quotations).toEqual([]);
  expect([deck.title, ...deck.presenters]).toEqual(['“So-called” war', 'Bob “Bear” Ray']);
});

test('{.scare} round a mark alone is no way past', () => {
  expect(passagesOf('title: "[“]{.scare}b c[”]{.scare} war"')).not.toEqual([]);
});

test('a passage that opens in the title and closes in the subtitle is one', () => {
  expect(passagesOf('title: “b\nsubtitle: c”').map(({ content }) => content)).toEqual(['b\nc']);
});

test('titles of sources are titles', () => {
  expect(passagesOf('title: T\nsources:\n  src: { title: "A “b” c", container-title: “d e” }')).toEqual([]);
});
