import { expect, test } from 'vitest';

import { read, titled } from '../support/check-outline.ts';

const slidesOf = (body: string): number => read(titled(body)).outline.slides.length;

test.each([
  ['a heading in a fence', '```\n## B\n```', 1],
  ['a heading after a fence', '```\nb\n```\n\n## B', 2],
  ['a line in a fence that begins like another, with a language', '```\n```js\n## B\n```', 1],
  ['a fence of fewer marks in a longer one', '````\n```\n## B\n````', 1],
  ['tildes in a fence of backticks', '```\n~~~\n## B\n```', 1],
  ['inline code of three backticks', '```b```\n\n## B', 2],
  ['a heading in a comment', '<!--\n## B\n-->', 1],
  ['a heading after a comment of one line', '<!-- b -->\n\n## B', 2],
])('%s', (_case, lines, count) => {
  expect(slidesOf(`## A\n\n${lines}\n`)).toBe(count);
});

test('a passage that opens in one point and closes six points on is one quotation', () => {
  const { outline } = read(titled('## A\n\n- “we\n- will\n- leave\n- the\n- old\n- town”\n'));
  expect(outline.quotations).toHaveLength(1);
  expect(JSON.stringify(outline.quotations)).toContain('we\\nwill\\nleave\\nthe\\nold\\ntown');
});
