import { expect, test } from 'vitest';

import { paginateHtml } from '../../src/deck/paginate/paginate-blocks.ts';
import { partsOf } from '../support/split-parts.ts';

/** The raw HTML of the parts of a slide. */
function htmlOfParts(html: string, count: number): readonly string[] {
  return partsOf(`## T\n\n${html}\n`, count).flatMap((part) =>
    part.layout === 'points'
      ? part.body.flatMap((block) => (block.type === 'html-block' ? [block.value] : []))
      : [],
  );
}

const row = (name: string): string => `<tr><td>${name}</td><td>1</td></tr>`;
const HEAD = '<thead><tr><th>Lock</th><th>Barges</th></tr></thead>';

test('a table of raw HTML is divided between its rows, and its header is repeated', () => {
  const rows = ['a', 'b', 'c', 'd'].map(row);
  expect(htmlOfParts(`<table>${HEAD}<tbody>${rows.join('')}</tbody></table>`, 2)).toEqual([
    `<table>${HEAD}<tbody>${row('a')}${row('b')}</tbody></table>`,
    `<table>${HEAD}<tbody>${row('c')}${row('d')}</tbody></table>`,
  ]);
});

test('rows of headings alone are a header, and a caption stands over each part', () => {
  const head = '<table><caption>Locks</caption><tr><th>Lock</th><th>Barges</th></tr>';
  const [first, second] = htmlOfParts(`${head}${['a', 'b', 'c', 'd'].map(row).join('')}</table>`, 2);
  expect(first?.startsWith(`${head}<tbody>${row('a')}`)).toBe(true);
  expect(second?.startsWith(`${head}<tbody>${row('c')}`)).toBe(true);
});

test('rows that a cell covers stay together', () => {
  const joined = `<tr><td rowspan="3">b</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>`;
  const parts = htmlOfParts(`<table>${HEAD}${row('a')}${joined}${row('c')}${row('d')}</table>`, 2);
  expect(parts).toHaveLength(2);
  expect(parts.some((part) => part.includes(joined))).toBe(true);
  expect(parts.join('').match(/rowspan/gu)).toHaveLength(1);
});

test('a low cell beside a tall one lets none of its rows go', () => {
  const joined = `<tr><td rowspan="3">b</td><td>1</td></tr><tr><td rowspan="1">2</td></tr><tr><td>3</td></tr>`;
  const parts = htmlOfParts(`<table>${HEAD}${row('a')}${joined}${row('c')}${row('d')}</table>`, 2);
  expect(parts.filter((part) => part.includes(joined))).toHaveLength(1);
});

test.each([
  [
    'a cell that covers all rows',
    `<table><tr><td rowspan="0">a</td></tr>${row('b')}${row('c')}${row('d')}</table>`,
  ],
  ['a table in a table', `<table>${row('<table><tr><td>a</td></tr></table>')}${row('b')}</table>`],
  ['what is no table', `<div>${row('a')}${row('b')}</div>`],
])('%s stays whole', (_, value) => {
  const position = { start: { offset: 0, line: 1, column: 1 }, end: { offset: 1, line: 1, column: 2 } };
  expect(paginateHtml({ type: 'html-block', value, position }).leaves).toHaveLength(1);
});

const column = (name: string): string =>
  `### ${name}\n\n- one of three\n- two of three\n- three of three\n- a fourth\n\n`;

test.each([
  ['beside each other', 'AB', [2, 2]],
  ['one after the other', 'ABCD', [2, 2]],
])('words before columns that are divided %s stand on the first part alone', (_, names, counts) => {
  const columns = names.split('').map(column).join('');
  const parts = partsOf(`## T {.comparison}\n\nBoth say it.\n\n${columns}`, 2);
  const comparisons = parts.flatMap((part) => (part.layout === 'comparison' ? [part] : []));
  expect(comparisons.map((part) => part.introduction.length)).toEqual([1, 0]);
  expect(comparisons.map((part) => part.columns.length)).toEqual(counts);
});
