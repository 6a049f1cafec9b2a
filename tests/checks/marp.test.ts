import { expect, test } from 'vitest';

import { parseOutline } from '../../src/outline/parse-outline.ts';
import { hints, reports } from './support/reports.ts';

const HEAD = '---\nmarp: true\ntheme: gaia\npaginate: true\ntitle: T\n---\n';
const CODE = 'outline/marp-left-out';

test('keys of Marp are said to do nothing, and stop no build', () => {
  expect(reports(CODE, '## A\n\nWords.', HEAD)).toEqual([
    '-4: “marp” is a word for Marp, and does nothing here.',
    '-2: “paginate” is a word for Marp, and does nothing here.',
    '-3: “theme” is a word for Marp, and does nothing here.',
  ]);
  const { value, diagnostics } = parseOutline('outline.md', `${HEAD}## A\n\nWords.`);
  expect([value.frontMatter.theme, diagnostics]).toEqual(['paper', []]);
  expect(
    parseOutline('outline.md', '---\ntitle: T\npaginate: true\n---\n\n## A\n\nWords.').diagnostics,
  ).toMatchObject([{ code: 'front-matter/unknown-key' }]);
});

test('a theme of Lectern’s is kept beside Marp’s keys', () => {
  const { value } = parseOutline('outline.md', HEAD.replace('gaia', 'ink'));
  expect(value.frontMatter.theme).toBe('ink');
});

test('comments that direct Marp are said to do nothing, wherever they stand', () => {
  expect(hints(CODE, '## A\n\n<!-- _class: lead -->\n\nWords. <!-- paginate: false -->')).toEqual([
    expect.stringContaining('{.claim}'),
    expect.stringContaining('number'),
  ]);
});

test('other comments are notes in a deck for Marp alone', () => {
  const slides = '## A\n\nWords.\n\n<!-- Say: slowly. -->\n';
  expect(reports(CODE, slides)).toEqual([]);
  expect(reports(CODE, slides, HEAD).at(-1)).toBe(
    '5: This comment is left out; Marp has it as a note for the speaker.',
  );
});

test('backgrounds are said to be pictures here', () => {
  expect(hints(CODE, '## A\n\n![bg right:40%](a.png)\n\n![bgs of the city](b.png)\n')).toEqual([
    expect.stringContaining('![what it shows](a.png)'),
  ]);
});
