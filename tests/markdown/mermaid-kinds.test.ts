import { expect, test } from 'vitest';

import type { ChartBlock } from '../../src/markdown/charts/chart.ts';
import type { Diagram } from '../../src/markdown/diagrams/diagram.ts';
import { check, read, titled } from '../support/check-outline.ts';

const fenced = (inside: string): string => titled(`## S\n\`\`\`mermaid\n${inside}\n\`\`\`\n`);

function diagramIn(inside: string): Diagram {
  const { outline, diagnostics } = read(fenced(inside));
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const [block] = outline.slides[0]?.body ?? [];
  if (block?.type !== 'diagram') throw new Error('There is no diagram.');
  return block.diagram;
}

function chartIn(inside: string): ChartBlock {
  const [block] = read(fenced(inside)).outline.slides[0]?.body ?? [];
  if (block?.type !== 'chart') throw new Error('There is no chart.');
  return block;
}

const rowsOf = ({ table }: ChartBlock): readonly string[] =>
  table.rows.map(({ label, values }) => `${label.value} ${values.join(' ')}`);

test('a pie is a chart of bars in per cent, the largest first', () => {
  const chart = chartIn('pie title Ways home\n  "Bus" : 20\n  "On foot" : 100.5\n  "Taxi" : 0.5');
  expect([chart.kind, chart.unit, chart.title.length]).toEqual(['bar', '%', 1]);
  expect(rowsOf(chart)).toEqual(['On foot 83', 'Bus 17', 'Taxi 0.4']);
  const places = chart.table.rows.map(({ position: { start, end } }) => [
    start.line,
    start.column,
    end.column,
  ]);
  expect(places).toEqual([
    [8, 3, 20],
    [7, 3, 13],
    [9, 3, 15],
  ]);
});

test('a pie that shows its data keeps its numbers, and a title and source of its head', () => {
  const chart = chartIn('---\ntitle: Ways\nsource: The survey\n---\npie showData\n  "a" : 3\n  "b" : 4.5');
  expect([chart.unit, ...rowsOf(chart)]).toEqual([null, 'b 4.5', 'a 3']);
  expect([chart.title, chart.source].map(([text]) => text?.type === 'text' && text.value)).toEqual([
    'Ways',
    'The survey',
  ]);
});

test('a passage in quotation marks in a time line is looked up', () => {
  const { outline } = read(fenced('timeline\n  2019 : He said “never again” : Left'));
  expect(outline.quotations.map(({ content, position }) => [content, position.start.line])).toEqual([
    ['never again', 7],
  ]);
});

test('a time line has sections, times and events; a line that begins with a colon goes on', () => {
  const diagram = diagramIn(
    'timeline\n  title T\n  2019 : a : b\n       : c\n  section Later\n  14:30 : d\n  2026',
  );
  expect(
    diagram.kind === 'chronology' &&
      diagram.sections.map(({ label, periods }) => [
        label?.value ?? null,
        periods.map((period) => [period.label.value, ...period.events.map(({ value }) => value)]),
      ]),
  ).toEqual([
    [null, [['2019', 'a', 'b', 'c']]],
    ['Later', [['14:30', 'd'], ['2026']]],
  ]);
});

const DAY = 86_400_000;
const tasksIn = (inside: string): readonly string[] => {
  const diagram = diagramIn(inside);
  if (diagram.kind !== 'schedule') return [];
  return diagram.sections.flatMap(({ tasks }) =>
    tasks.map(({ label, start, end, state, isMilestone }) =>
      [
        label.value,
        new Date(start).toISOString().slice(0, 10),
        (end - start) / DAY,
        state,
        ...(isMilestone ? ['milestone'] : []),
      ].join(' '),
    ),
  );
};

test.each([
  ['A : 2026-03-01, 2026-03-11', ['A 2026-03-01 10 planned']],
  ['A : done, 2026-03-01, 2w', ['A 2026-03-01 14 done']],
  ['A :crit, a, 2026-01-31, 1M', ['A 2026-01-31 31 critical']],
  [
    'A : a, 2026-03-01, 1d\nB : active, after a, 2d\nC : 3d',
    ['A 2026-03-01 1 planned', 'B 2026-03-02 2 active', 'C 2026-03-04 3 planned'],
  ],
  [
    'A : a, 2026-03-01, 1d\nB : b, 2026-04-01, 1d\nC : after a b, 1d',
    ['A 2026-03-01 1 planned', 'B 2026-04-01 1 planned', 'C 2026-04-02 1 planned'],
  ],
  ['dateFormat DD.MM.YYYY\nA : milestone, 03.02.2026, 0d', ['A 2026-02-03 0 planned milestone']],
  ['inclusiveEndDates\nA : 2026-03-01, 2026-03-02', ['A 2026-03-01 2 planned']],
])('tasks are read: %j', (lines, tasks) => {
  expect(tasksIn(`gantt\n${lines}`)).toEqual(tasks);
});

test('classes have a kind, attributes and methods, wherever they are written', () => {
  const diagram = diagramIn(
    'classDiagram\nclass A["Full name"] {\n<<interface>>\n+x: int\n+go(to) void$\n}\nA : +y\nclass B\n<<enumeration>> B\nB : List~int~ all',
  );
  expect(
    diagram.kind === 'classes' &&
      diagram.classes.map(({ label, stereotype, attributes, methods }) => [
        label.value,
        stereotype?.value,
        attributes.map(({ value }) => value),
        methods.map(({ value }) => value),
      ]),
  ).toEqual([
    ['Full name', 'interface', ['+x: int', '+y'], ['+go(to) void$']],
    ['B', 'enumeration', ['List<int> all'], []],
  ]);
});

test.each([
  ['A <|-- B', 'A start-triangle solid B'],
  ['B ..|> A', 'B end-triangle dashed A'],
  ['A *-- B', 'A start-diamond solid B'],
  ['A o-- B', 'A start-hollow solid B'],
  ['A --> B', 'A end-arrow solid B'],
  ['A -- B', 'A none solid B'],
  ['A ..> B : uses', 'A end-arrow dashed B uses'],
  ['A "1" --> "0..*" B : has', 'A end-arrow solid B 1 has 0..*'],
])('%s relates two classes', (line, expected) => {
  const diagram = diagramIn(`classDiagram\n${line}`);
  expect(
    diagram.kind === 'classes' &&
      diagram.relations.map(({ from, to, heads, line: style, label }) =>
        [from, heads, style, to, ...(label === null ? [] : [label.value])].join(' '),
      ),
  ).toEqual([expected]);
});

test('a note in a state diagram is a box at its state', () => {
  const diagram = diagramIn('stateDiagram-v2\nA --> B\nnote left of B : Remember');
  expect(
    diagram.kind === 'flowchart' && diagram.nodes.map(({ label, shape }) => `${shape} ${label.value}`),
  ).toEqual(['round A', 'round B', 'note Remember']);
});

test('groups in groups by the thousand are an error', () => {
  const groups = Array.from({ length: 3000 }, (_, at) => `subgraph s${at}`).join('\n');
  const outline = fenced(`graph LR\n${groups}\na --> b\n${'end\n'.repeat(3000)}`);
  check({ outline, reports: ['diagram/too-much at 5:1'] });
});

test('a task that would end after the last year of the calendar can’t be read', () => {
  check({ outline: fenced('gantt\nA : a, 2026-01-01, 999999999d'), reports: ['diagram/syntax at 7:1'] });
  check({
    outline: fenced('gantt\nA : a, 2026-01-01, 99999999999999999999999999999y'),
    reports: ['diagram/syntax at 7:1'],
  });
});

test.each([
  ['timeline', Array.from({ length: 13 }, (_, at) => `${2000 + at} : x`)],
  ['gantt', Array.from({ length: 15 }, (_, at) => `T${at} : 2026-01-01, 3d`)],
  ['classDiagram', Array.from({ length: 13 }, (_, at) => `class C${at}`)],
])('more than a slide carries of a %s is an error', (kind, lines) => {
  check({ outline: fenced(`${kind}\n${lines.join('\n')}`), reports: ['diagram/too-much at 5:1'] });
});
