import { expect, test } from 'vitest';

import type { ChartBlock } from '../../src/markdown/nodes/chart.ts';
import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import { check, read, titled } from '../support/check-outline.ts';

/** An outline of one slide with a chart; the line after the fence is line 6. */
const charted = (inside: string, info = ''): string =>
  titled(`## Slide\n\`\`\`chart${info}\n${inside}\n\`\`\`\n`);

function chartIn(inside: string, info = ''): ChartBlock {
  const { outline, diagnostics } = read(charted(inside, info));
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const [block] = outline.slides[0]?.body ?? [];
  if (block?.type !== 'chart') throw new Error('There is no chart.');
  return block;
}

/** The names of a chart’s columns, and its rows: `name: figures`. */
function tableIn(inside: string, info = ''): readonly string[] {
  const { table } = chartIn(inside, info);
  const rows = table.rows.map(({ label, values }) => `${label.value}: ${values.map(String).join(' ')}`);
  return [table.series.map(({ value }) => value).join(' '), ...rows];
}

const reports = (inside: string, expected: readonly string[], info = ''): void =>
  check({ outline: charted(inside, info), reports: expected });

test('figures are CSV under a head of YAML', () => {
  const chart = chartIn(
    'type: line\ntitle: Passengers\nunit: %\n---\nYear, Day, Night\n2020, 4, 5\n2021, 6,',
  );
  expect([chart.kind, plainText(chart.title), chart.unit]).toEqual(['line', 'Passengers', '%']);
  expect(chart.table.rows.map(({ values }) => values)).toEqual([
    [4, 5],
    [6, null],
  ]);
});

test('CSV alone makes bars', () => {
  expect(chartIn('A, B\nc, 1').kind).toBe('bar');
});

test('the head may stand behind the word chart', () => {
  const chart = chartIn('A, B\nc, 1', ' {type=dot title="What is measured"}');
  expect([chart.kind, plainText(chart.title)]).toEqual(['dot', 'What is measured']);
});

test.each([
  ['a list of rows', 'data:\n  - [Answer, Share]\n  - [Walked, 58]\n  - [Rode, 4.5]'],
  ['a list of maps', 'data:\n  - { Answer: Walked, Share: 58 }\n  - { Answer: Rode, Share: 4.5 }'],
])('figures may be YAML: %s', (_, inside) => {
  expect(tableIn(inside)).toEqual(['Share', 'Walked: 58', 'Rode: 4.5']);
});

test('figures may be one map of names', () => {
  expect(tableIn('data: { Walked: 58, Rode: 4.5 }')).toEqual(['Value', 'Walked: 58', 'Rode: 4.5']);
});

test.each([
  ['1234.5', 1234.5],
  ['"1,234"', 1234],
  ['1 234', 1234],
  ['−3', -3],
  ['-3', -3],
  ['58%', 58],
  ['.5', 0.5],
  ['1e3', 1000],
  ['–', null],
  ['n/a', null],
])('a cell %s is read', (cell, value) => {
  expect(chartIn(`A, B\nc, ${cell}`).table.rows[0]?.values).toEqual([value]);
});

test('cells separated by semicolons have decimal commas', () => {
  expect(tableIn('A;B\nc;1.234,5\nd;0,5')).toEqual(['B', 'c: 1234.5', 'd: 0.5']);
});

test('a cell in quotation marks holds commas, line ends and marks', () => {
  expect(tableIn('A, B\n"Tax, ""new""", 1\n"two\nlines", 2')).toEqual([
    'B',
    'Tax, "new": 1',
    'two\nlines: 2',
  ]);
});

test('words of the head are taken as they stand, colons, brackets and all', () => {
  expect(plainText(chartIn('title: Cost: 3 million # yes\n---\nA,B\nc,1').title)).toBe(
    'Cost: 3 million # yes',
  );
});

test('a source is text with citations, each at its place', () => {
  const { outline } = read(charted('source: Council [@cmp, para. 3]\n---\nA,B\nc,1'));
  const [chart] = outline.slides[0]?.body ?? [];
  const source = chart?.type === 'chart' ? chart.source : [];
  const citation = source.find((node) => node.type === 'citation');
  expect(citation?.position.start).toMatchObject({ line: 6, column: 17 });
});

test('names and titles in quotation marks are quotations, with the source’s citation', () => {
  const { outline } = read(
    charted('title: The “quiet” years\nsource: [@cmp]\n---\nA, B\nThe “empty” bus, 1'),
  );
  expect(
    outline.quotations.map(({ content, citation }) => [content, citation?.references[0]?.sourceId]),
  ).toEqual([
    ['quiet', 'cmp'],
    ['empty', 'cmp'],
  ]);
});

test('a chart inside a list is read with its places', () => {
  check({
    outline: titled('## Slide\n\n- item\n\n  ```chart\n  A, B\n  c, x\n  ```\n'),
    reports: ['chart/not-a-number at 10:6'],
  });
});

test.each([
  ['an unknown key, with the nearest', 'titl: x\n---\nA,B\nc,1', 'chart/unknown-key at 6:1, hint: “title”'],
  [
    'an unknown type, with the nearest',
    'type: lines\n---\nA,B\nc,1',
    'chart/unknown-type at 6:7, hint: “line”',
  ],
  ['a head that is no YAML', 'data: [1, 2\n---\nA,B\nc,1', 'chart/yaml at 6:7'],
  ['a value of the wrong kind', 'from: soon\n---\nA,B\nc,1', 'chart/value at 6:7'],
  ['a cell that is no number', 'A, B\nc, many', 'chart/not-a-number at 7:4'],
  ['a row that is too short', 'A, B, C\nc, 1', 'chart/ragged-row at 7:1'],
  ['a row that is too long', 'A, B\nc, 1, 2', 'chart/ragged-row at 7:1'],
  ['an unclosed cell', 'A, B\n"c, 1', 'chart/unclosed-quote at 7:1'],
  ['a chart without rows', 'A, B', 'chart/no-data at 5:1'],
  ['an empty chart', '', 'chart/no-data at 5:1'],
  [
    'a name to highlight that isn’t there',
    'highlight: Rod\n---\nA,B\nRode,1',
    'chart/unknown-name at 5:1, hint: “Rode”',
  ],
  ['a negative part', 'type: stacked\n---\nA,B,C\nc,1,-2', 'chart/negative-part at 9:1'],
  ['years that go back', 'type: line\n---\nA,B\n2021,1\n2020,2', 'chart/order at 10:1'],
])('reports %s', (_, inside, expected) => {
  reports(inside, [expected]);
});

test.each([
  ['bars', `A,B\n${Array.from({ length: 13 }, (_, at) => `r${at},1`).join('\n')}`],
  ['lines', 'type: line\n---\nA,B,C,D,E,F,G\n2020,1,1,1,1,1,1'],
])('reports more %s than a slide carries', (_, inside) => {
  reports(inside, ['chart/too-much at 5:1']);
});

test('several mistakes are reported in one run, in order', () => {
  reports('typ: bar\ntype: pie\n---\nA, B\nc, x\nd, y', [
    'chart/unknown-key at 6:1',
    'chart/unknown-type at 7:7',
    'chart/not-a-number at 10:4',
    'chart/not-a-number at 11:4',
  ]);
});

test('a slide whose body is one chart, with or without a remark, is a figure', () => {
  const layouts = ['', '\nA remark.\n', '\n- a point\n'].map(
    (more) => read(`${charted('A,B\nc,1')}${more}`).deck.slides[1]?.layout,
  );
  expect(layouts).toEqual(['figure', 'figure', 'points']);
});

test('a chart that is never closed is told where it begins, and the slides below are no rows of it', () => {
  check({
    outline: titled(
      '## A\n\n```chart\ntitle: T\nsource: S\n---\nYear, Flow\n2019, 9\n2025, 6\n\n## B\n\n| a | b |\n\n- c, d, e\n',
    ),
    reports: ['outline/unclosed at 6:1'],
  });
});
