import { expect, test } from 'vitest';

import { textWidth, wrapText } from '../../src/figures/wrap-text.ts';
import { drawn, SPACE, textsOf } from '../support/drawn-chart.ts';

const widthsOf = (svg: string): readonly number[] =>
  [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/gu)].map(([, width]) => Number(width));
const describe = (svg: string): string => /aria-label="([^"]*)"/u.exec(svg)?.[1] ?? '';
const KINDS = ['bar', 'line', 'dot', 'stacked'] as const;

test('a bar is as long as its figure', () => {
  const [one = 0, two = 0] = widthsOf(drawn('A,B\nc,10\nd,20'));
  expect(two / one).toBeCloseTo(2, 1);
});

test('no line runs through the figures beside two dots', () => {
  const svg = drawn('type: dot\n---\nA,B,C\nd,1,2\ne,3,7');
  expect(svg.match(/<rect class="ground"[^>]*\/>(?=<text[^>]*class="value bold")/gu)).toHaveLength(4);
});

test('no figure is rounded to another: a small one has as many places as it takes', () => {
  expect(textsOf(drawn('A,B\nc,0.00001\nd,1e-7')).map(({ text }) => text)).toEqual([
    'c',
    '0.0000100',
    'd',
    '0.0000001',
  ]);
  expect(textsOf(drawn('A,B\nc,0.12345')).map(({ text }) => text)).toEqual(['c', '0.123']);
});

test('long names along the foot of a line chart end before they meet', () => {
  const name =
    'A name of a row that goes on and on and would reach over the whole of the axis and past its end';
  const texts = textsOf(drawn(`type: line\n---\nA,B\n${name},1\n${name} again,2`));
  const [first, last] = texts.filter(({ text }) => text.startsWith('A name'));
  expect(first?.text).toMatch(/…$/u);
  expect((first?.x ?? 0) + textWidth(first?.text ?? '')).toBeLessThan(SPACE.width / 2 + 40);
  expect(last?.text).toMatch(/…$/u);
});

test('names that would take too many lines get more of the width, and then smaller type, but are never cut', () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `Nurses of the intensive care unit on late shifts ${at},${at}`,
  );
  const least = drawn(`A,B\n${rows.join('\n')}`, { ...SPACE, most: 430 });
  expect(textsOf(least).filter(({ text }) => text.startsWith('Nurses'))).toHaveLength(12);
  const long = 'and many others '.repeat(12).trim();
  const texts = textsOf(
    drawn(`A,B\n${rows.map((row) => `${long} ${row}`).join('\n')}`, { ...SPACE, most: 430 }),
  );
  expect(texts.some(({ text }) => text.includes('…'))).toBe(false);
});

test('one long name makes its own row higher where the others would have no space', () => {
  const rows = Array.from({ length: 11 }, (_, at) => `Row ${at},${at}`);
  const svg = drawn(`A,B\n${'A very long name '.repeat(12)}x,5\n${rows.join('\n')}`, {
    ...SPACE,
    most: 430,
  });
  const [, height] = /viewBox="0 0 [\d.]+ ([\d.]+)"/u.exec(svg) ?? [];
  const scale = Number(/--scale: ([\d.]+)/u.exec(svg)?.[1] ?? 1);
  expect(Number(height) * scale).toBeLessThanOrEqual(430);
});

test('each bar carries its figure with the unit', () => {
  const texts = textsOf(drawn('unit: %\n---\nA,B\nc,10\nd,20.5')).map(({ text }) => text);
  expect(texts).toEqual(['c', '10.0%', 'd', '20.5%']);
});

test('a negative bar reaches to the left of zero', () => {
  const svg = drawn('A,B\nc,10\nd,-5');
  const zero = Number(/class="base" x1="([\d.]+)"/u.exec(svg)?.[1]);
  const figures = textsOf(svg).filter(({ text }) => /\d/u.test(text));
  expect(figures.map(({ text, x }) => [text, x > zero])).toEqual([
    ['10', true],
    ['−5', false],
  ]);
});

test('money stands before its figure, in the writing of the language', () => {
  expect(drawn('unit: €\n---\nA,B\nc,1234.5', SPACE, 'de')).toContain('>1.234,5 €<');
});

test('the parts of a stacked bar add up to its length', () => {
  const svg = drawn('type: stacked\n---\nA,B,C\nc,1,3\nd,2,2');
  const [one = 0, three = 0, two = 0, other = 0] = widthsOf(svg);
  expect(one + three).toBeCloseTo(two + other, 0);
  expect(three / one).toBeCloseTo(3, 1);
});

test('series differ in more than their colour: hatching, dashes, shapes', () => {
  expect(drawn('type: stacked\n---\nA,B,C,D,E\nc,9,9,9,9')).toContain('class="hatching"');
  const paths = [...drawn('type: line\n---\nA,B,C\n2020,1,2').matchAll(/class="mark-\d" d="([^"]*)"/gu)];
  expect(new Set(paths.map(([, shape]) => shape)).size).toBe(2);
});

test('each line is named at its end, and names that would touch move apart', () => {
  const svg = drawn('type: line\n---\nYear,North,South,West\n2020,1,1,1\n2021,5,5,5');
  const ends = textsOf(svg).filter(({ text }) => text.endsWith(' 5'));
  const rows = ends.map(({ y }) => y).toSorted((one, other) => one - other);
  expect(ends).toHaveLength(3);
  expect(rows.every((y, at) => at === 0 || y - (rows[at - 1] ?? 0) >= 27)).toBe(true);
});

test('years stand as far apart as they are', () => {
  const svg = drawn('type: line\n---\nYear,N\n2000,1\n2010,2\n2015,3');
  const places = textsOf(svg).filter(({ text }) => text.startsWith('20'));
  const [first = 0, second = 0, third = 0] = places.map(({ x }) => x);
  expect((second - first) / (third - second)).toBeCloseTo(2, 1);
});

test('a missing figure parts a line', () => {
  const path = /class="line line-1" d="([^"]*)"/u.exec(drawn('type: line\n---\nY,N\n1,1\n2,2\n3,\n4,4\n5,5'));
  expect(path?.[1]?.match(/M/gu)).toHaveLength(2);
});

test('bars begin at zero, and lines say where theirs begins', () => {
  const ticks = textsOf(drawn('type: line\nunit: %\n---\nY,N\n2020,80\n2021,81')).map(({ text }) => text);
  expect(ticks.filter((text) => text.endsWith('%')).slice(0, 2)).toEqual(['80.0%', '80.2%']);
});

test.each(KINDS)('a %s chart of few figures says each of them', (kind) => {
  const said = describe(drawn(`type: ${kind}\ntitle: Shares\nunit: %\n---\nA,B\n2020,10\n2021,20`));
  expect(said).toMatch(/^(?:Bar|Line|Dot|Stacked bar) chart: Shares\. 2020: 10%\. 2021: 20%\.$/u);
});

test('a chart of many figures says how each series goes', () => {
  const rows = Array.from({ length: 30 }, (_, at) => `${1990 + at},${at === 7 ? 90 : at}`).join('\n');
  expect(describe(drawn(`type: line\n---\nYear,Buses\n${rows}`))).toBe(
    'Line chart. Buses: 30 figures from 0 (1990) to 29 (2019); lowest 0 (1990), highest 90 (1997).',
  );
});

test.each(KINDS)('a %s chart is the same on every run, and has no id, script or style of its own', (kind) => {
  const inside = `type: ${kind}\n---\nA,B,C\n2020,1,2\n2021,3,4`;
  expect(drawn(inside)).toBe(drawn(inside));
  expect(drawn(inside)).not.toMatch(/\sid=|<script|<style|href|url\(/u);
});

test.each(KINDS)('hostile names in a %s chart stay text', (kind) => {
  const svg = drawn(
    `type: ${kind}\ntitle: "><script>alert(1)</script>\nunit: <b>\n---\nA,<img onerror=x>,C\n<svg onload=alert(1)>,1,2\n]]>&lt;i&gt;,3,4`,
  );
  expect(svg.match(/<(?!\/?(?:svg|text|rect|line|path)[\s>/])/gu)).toBeNull();
  expect(svg.replace(/"[^"]*"/gu, '""')).not.toMatch(/<[^>]*\son\w+=/u);
});

test.each([
  ['one figure', 'A,B\nc,5'],
  ['zeros', 'A,B\nc,0\nd,0'],
  ['no figure at all', 'A,B\nc,\nd,'],
  ['huge and tiny ones', 'A,B\nc,900000000000\nd,0.0001'],
  ['equal ones', 'A,B\nc,3\nd,3'],
  ['long names', `A,B\n${'word '.repeat(60)},3\n${'x'.repeat(300)},3`],
])('%s can be drawn by every kind', (_, rows) => {
  for (const kind of KINDS)
    for (const width of [1104, 330]) {
      const svg = drawn(`type: ${kind}\n---\n${rows}`, { width, height: 300, most: Infinity });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
      expect(widthsOf(svg).every((bar) => bar >= 0)).toBe(true);
    }
});

test('a line of one point has its figure once, on a scale from zero', () => {
  const svg = drawn('type: line\n---\nA,B\n2024,5');
  expect(svg.match(/>5<\/text>/gu)).toHaveLength(2);
  expect(svg).toContain('class="tick" text-anchor="end">0<');
});

test('a line of zeros stands on its axis', () => {
  const svg = drawn('type: line\n---\nA,B\n2023,0\n2024,0');
  expect(svg).not.toContain('−');
});

test.each([
  ['falling', (at: number) => 900 - at * 25],
  ['rising', (at: number) => 100 + at * 25],
  ['rising after a fall', (at: number) => Math.abs(at - 1) * 90 + 300],
  ['a zigzag', (at: number) => (at % 2 === 0 ? 100 : 400)],
])('the first figure of a line keeps clear of it: %s', (_, value) => {
  const rows = Array.from({ length: 30 }, (_row, at) => `${2000 + at},${value(at)}`).join('\n');
  const svg = drawn(`type: line\n---\nA,B\n${rows}`);
  const points = [
    ...(/<path class="line line-1" d="([^"]*)"/u.exec(svg)?.[1] ?? '').matchAll(/[ML]([\d.]+),([\d.]+)/gu),
  ];
  const [, left = '', base = '', text = ''] =
    /<text x="([\d.]+)" y="([\d.]+)" class="value bold">([^<]*)</u.exec(svg) ?? [];
  const right = Number(left) + textWidth(text) / 1.08;
  const heights = points.filter(([, x]) => Number(x) <= right).map(([, , y]) => Number(y));
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height < Number(base) - 17 || Number(base) + 4 < height).toBe(true);
});

test('dates under a line keep clear of each other, at the edge too', () => {
  const svg = drawn('type: line\n---\nA,B\n2024-05-01,1\n2024-05-09,2\n2024-06-17,3');
  expect([...svg.matchAll(/>(\d+ \w+ 2024)</gu)].map(([, label]) => label)).toEqual([
    '1 May 2024',
    '17 Jun 2024',
  ]);
});

test('a stacked bar of nothing says so', () => {
  expect(drawn('type: stacked\n---\nA,B,C\nx,4,3\ny,0,0').match(/>0</gu)).toHaveLength(1);
  expect(drawn('type: stacked\n---\nA,B,C\nx,4,3\ny,,')).not.toMatch(/>0</u);
});

test('a stacked bar too short for its figures has them behind it', () => {
  expect(drawn('type: stacked\n---\nA,B,C\nx,4000000,3000000\ny,1000,80')).toContain('>1,000 + 80<');
});

test.each([
  ['de', 'Balkendiagramm: Anteile. a: 10 %. b: keine Angabe.'],
  ['fr', 'Diagramme en barres : Anteile. a : 10 %. b : pas de chiffre.'],
  ['es', 'Gráfico de barras: Anteile. a: 10 %. b: sin dato.'],
  ['zh-Hans', '条形图：Anteile。a：10%。b：无数据。'],
  ['ru', 'Столбчатая диаграмма: Anteile. a: 10 %. b: нет данных.'],
  ['ar', 'مخطط أعمدة: Anteile. a: 10\u200e%\u200e. b: لا رقم.'],
  ['tr', 'Bar chart: Anteile. a: %10. b: no figure.'],
])(
  'a chart in a deck in %s is described in that language, its figures as it writes them',
  (language, words) => {
    expect(describe(drawn('title: Anteile\nunit: %\n---\nA,B\na,10\nb,', SPACE, language))).toBe(words);
  },
);

test('the course of a long series is described in the language of the deck, months in its words', () => {
  const rows = Array.from(
    { length: 13 },
    (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')},${1000 + at}`,
  );
  expect(describe(drawn(`type: line\n---\nMonat,Busse\n${rows.join('\n')}`, SPACE, 'de'))).toBe(
    'Liniendiagramm. Busse: 13 Werte von 1.000 (Jan. 2020) bis 1.012 (Jan. 2021); niedrigster 1.000 (Jan. 2020), höchster 1.012 (Jan. 2021).',
  );
});

test('a text breaks at its words, and what is too long ends in an ellipsis', () => {
  expect(wrapText('one two three', textWidth('one two'), 2)).toEqual(['one two', 'three']);
  expect(wrapText('one two three four five', textWidth('one two'), 2).at(-1)).toMatch(/…$/u);
});

test.each([
  ['bar', 'A,B\nc,10\nd,20'],
  ['bar', 'A,B,C\nc,10,20\nd,20,10'],
  ['dot', 'A,B\nc,10\nd,20\ne,30'],
  ['stacked', 'A,B,C\nc,10,20\nd,20,10'],
])('a %s chart of few rows takes more than half of a slide, and no more than it has', (kind, figures) => {
  const height = Number(
    /viewBox="[-\d.]+ [-\d.]+ [\d.]+ ([\d.]+)"/u.exec(drawn(`type: ${kind}\n---\n${figures}`))?.[1],
  );
  expect(height).toBeGreaterThan(SPACE.height / 2);
  expect(height).toBeLessThanOrEqual(SPACE.height);
});

test('ten stacked bars of five parts with long names have space on a slide', () => {
  const head =
    'Year,Fishermen of the island,The harbour office and its staff,The ferry company,The state,Others';
  const rows = Array.from({ length: 10 }, (_, at) => `Year ${2015 + at},10,20,1,0.5,${at}`);
  const svg = drawn(`type: stacked\n---\n${[head, ...rows].join('\n')}`, { ...SPACE, most: 430 });
  const [, height = '0'] = /viewBox="0 0 [\d.]+ ([\d.]+)"/u.exec(svg) ?? [];
  // Shown at four fifths, between heading, title and source.
  expect(Number(height) * 0.8).toBeLessThan(430);
});
