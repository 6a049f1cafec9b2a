import { expect, test } from 'vitest';

import { drawDiagram } from '../../src/figures/diagram/draw-diagram.ts';
import { textWidth } from '../../src/figures/text-width.ts';
import type { DiagramBlock } from '../../src/markdown/diagrams/diagram.ts';
import { read, titled } from '../support/check-outline.ts';

const ROOM = { width: 1104, height: 440, closer: 540 };

function drawn(inside: string, language = 'en'): string {
  const { outline } = read(titled(`## S\n\`\`\`mermaid\n${inside}\n\`\`\`\n`));
  const block = outline.slides[0]?.body.find((one): one is DiagramBlock => one.type === 'diagram');
  if (block === undefined) throw new Error('There is no diagram.');
  return drawDiagram(block, ROOM, language);
}

/** Whether spaces stand about the dash of a range is for the Unicode data of each Node. */
const closed = (text: string): string => text.replace(/\s*–\s*/gu, '–');
const described = (svg: string): string => closed(/aria-label="([^"]*)"/u.exec(svg)?.[1] ?? '');
const wordsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, word = '']) => closed(word));

const TIMES =
  'timeline\n  section Trial\n    2019 : Council votes : First line\n    2020 : It stops\n  section Service\n    2022 : Line 2';
const TASKS =
  'gantt\n  section Survey\n    Questions :done, q, 2026-03-01, 30d\n    Talks : after q, 3w\n    Draft :crit, r, 2026-05-01, 2026-06-15\n    Hearing :milestone, 2026-06-20, 0d';
const CLASSES =
  'classDiagram\n  class V {\n <<interface>>\n +seats\n +drive()\n }\n  V <|.. B\n  V <|-- T\n  O "1" o-- "*" B : owns\n  B *-- E\n  B --> D';

test('a time line says each time with what happened', () => {
  expect(described(drawn(TIMES))).toBe(
    'Time line. Trial: 2019: Council votes; First line. 2020: It stops. Service: 2022: Line 2.',
  );
  expect(described(drawn(TIMES, 'fr'))).toContain(
    'Chronologie. Trial\u00a0: 2019\u00a0: Council votes; First line.',
  );
});

test('a schedule says from when to when each task lasts, in the language of the deck', () => {
  expect(described(drawn(TASKS))).toBe(
    'Schedule. Survey: Questions: 1–30 Mar (done). Talks: 31 Mar–20 Apr. Draft: 1 May–14 Jun (critical). Hearing: 20 Jun.',
  );
  expect(described(drawn(TASKS, 'de'))).toContain('Draft: 1. Mai–14. Juni (kritisch).');
});

test('classes say what they have, and what they are to each other', () => {
  expect(described(drawn(CLASSES))).toBe(
    'Class diagram. V (interface): +seats, +drive(). B. T. O. E. D. ' +
      'B implements V. T is a kind of V. B belongs to O (1 owns *). E is a part of B. B → D.',
  );
});

test.each([
  ['few times', TIMES],
  [
    'many times',
    `timeline\n${Array.from({ length: 12 }, (_, at) => `${1990 + at} : Something happened here : and there`).join('\n')}`,
  ],
  ['tasks', TASKS],
  [
    'many tasks with long names',
    `gantt\n${Array.from({ length: 12 }, (_, at) => `Task of a very long name that goes on, number ${at} : 2026-0${1 + (at % 9)}-01, 40d`).join('\n')}`,
  ],
  ['one task', 'gantt\nA : 2026-01-01, 0d'],
])('%s keep inside the width of a slide, with all their words', (_, inside) => {
  const svg = drawn(inside);
  expect(wordsIn(svg).length).toBeGreaterThan(1);
  expect(wordsIn(svg).filter((words) => words.includes('…'))).toEqual([]);
  for (const [, x = '', anchor, text = ''] of svg.matchAll(
    /<text x="([\d.-]+)"[^>]*?(?:text-anchor="(\w+)")?>([^<]*)</gu,
  )) {
    const wide = textWidth(text) / 1.08;
    const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
    expect([text, left >= -1, left + wide <= ROOM.width + 1]).toEqual([text, true, true]);
  }
});

test('bars of a schedule are as long as their tasks, in fills that a key names', () => {
  const svg = drawn('gantt\nA : done, 2026-01-01, 10d\nB : crit, 2026-01-11, 20d');
  const bars = [
    ...svg.matchAll(/<rect class="fill-[^"]*" x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="24"/gu),
  ];
  const [first = 0, second = 0] = bars.map(([, width]) => Number(width));
  expect(second / first).toBeCloseTo(2, 1);
  expect(wordsIn(svg)).toEqual(expect.arrayContaining(['critical', 'done', '1–10 Jan', '11–30 Jan']));
});

test('French has an ordinal for the first day of a month alone, in a schedule too', () => {
  const words = wordsIn(drawn('gantt\nA : 2026-01-01, 11d\nB : 2026-02-01, 1d\nC : 2026-02-11, 11d', 'fr'));
  expect(words).toEqual(expect.arrayContaining(['1er–11 janv.', '1er févr.', '11–21 févr.']));
});

test('a class has a box with its parts under lines, and each relation its mark', () => {
  const svg = drawn(CLASSES);
  expect(svg.match(/class="compartment"/gu)).toHaveLength(2);
  expect(svg.match(/class="head-hollow"/gu)).toHaveLength(3);
  expect(svg.match(/class="arrow-head"/gu)).toHaveLength(2);
  expect(wordsIn(svg)).toEqual(
    expect.arrayContaining(['«interface»', 'V', '+seats', '+drive()', '1 owns *']),
  );
});

test.each([TIMES, TASKS, CLASSES])(
  'it is the same on every run, with no id, script or style sheet: %j',
  (inside) => {
    expect(drawn(inside)).toBe(drawn(inside));
    expect(drawn(inside)).not.toMatch(/\sid=|<script|<style|href|url\(|foreignObject|NaN|undefined/u);
  },
);

test.each([
  'timeline\n2019 : <script>alert(1)</script> "> onload=x',
  'gantt\n<img src=x onerror=y> </text><script> : 2026-01-01, 3d',
  'classDiagram\nclass A["</text><script>alert(1)</script>"]\nA : +x"onload=y',
])('hostile labels stay text: %j', (inside) => {
  const bare = drawn(inside).replace(/"[^"]*"/gu, '""');
  expect(bare).not.toMatch(/<(?!\/?(?:svg|text|rect|line|path|polygon|circle)[\s>/])/u);
  expect(bare).not.toMatch(/<[^>]*\son\w+=/u);
});

test('a schedule with room has air above each section and between its tasks, one without keeps to its room', () => {
  const places = (svg: string): Readonly<Record<string, number>> =>
    Object.fromEntries(
      [...svg.matchAll(/<text[^>]* y="([\d.]+)"[^>]*>([^<]*)</gu)].map(([, y, text]) => [text, Number(y)]),
    );
  const task = (name: string, month: number): string => `  ${name} : 2026-0${month}-01, 20d`;
  const few = places(
    drawn(['gantt', 'section One', task('A', 1), task('B', 2), 'section Two', task('C', 3)].join('\n')),
  );
  expect((few['B'] ?? 0) - (few['A'] ?? 0)).toBeGreaterThan(50);
  expect((few['Two'] ?? 0) - (few['B'] ?? 0)).toBeGreaterThan((few['C'] ?? 0) - (few['Two'] ?? 0));
  const many = drawn(
    ['gantt', 'section One', ...Array.from({ length: 9 }, (_, at) => task(`T${at}`, at + 1))].join('\n'),
  );
  expect(Number(/viewBox="[-\d.]+ [-\d.]+ [\d.]+ ([\d.]+)"/u.exec(many)?.[1])).toBeLessThanOrEqual(
    ROOM.height,
  );
});

test('no word of a time line reaches into the next column', () => {
  const html = drawn('timeline\n  2020 : Administrationdep\n  2021 : B\n  2022 : C\n  2023 : D\n  2024 : E');
  expect(html).not.toContain('>Administrationdep<');
});
