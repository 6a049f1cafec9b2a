import { expect, test } from 'vitest';

import type { DiagramBlock, Flowchart, Sequence } from '../../src/markdown/diagrams/diagram.ts';
import { check, read, titled } from '../support/check-outline.ts';

const fenced = (inside: string, word = 'mermaid'): string =>
  titled(`## S\n\`\`\`${word}\n${inside}\n\`\`\`\n`);

function diagramIn(inside: string, word = 'mermaid'): DiagramBlock {
  const { outline, diagnostics } = read(fenced(inside, word));
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const [block] = outline.slides[0]?.body ?? [];
  if (block?.type !== 'diagram') throw new Error('There is no diagram.');
  return block;
}

/** Arrows as `from > to`, with words in brackets. */
function arrows(inside: string): readonly string[] {
  const { edges } = diagramIn(inside).diagram as Flowchart;
  return edges.map(
    ({ from, to, label, line, heads }) =>
      `${from} ${line} ${heads} ${to}${label === null ? '' : ` (${label.value})`}`,
  );
}

test.each([
  ['A --> B', ['A solid end B']],
  ['A-->B', ['A solid end B']],
  ['A --- B', ['A solid none B']],
  ['A -.-> B', ['A dashed end B']],
  ['A ==> B', ['A thick end B']],
  ['A <--> B', ['A solid both B']],
  ['A -->|words| B', ['A solid end B (words)']],
  ['A -- some words --> B', ['A solid end B (some words)']],
  ['A -. words .-> B', ['A dashed end B (words)']],
  ['A == words ==> B', ['A thick end B (words)']],
  ['A --> B --> C', ['A solid end B', 'B solid end C']],
  ['A & B --> C', ['A solid end C', 'B solid end C']],
  ['A --> B; B --> C', ['A solid end B', 'B solid end C']],
  ['A-1 --> b.c', ['A-1 solid end b.c']],
  ['A --> B %% no', ['A solid end B']],
])('%j is read', (line, expected) => {
  if (line.includes('%%')) expect(read(fenced(`graph LR\n${line}`)).diagnostics).toHaveLength(1);
  else expect(arrows(`graph LR\n  ${line}`)).toEqual(expected);
});

test.each([
  ['A[x]', 'box', 'x'],
  ['A(x)', 'round', 'x'],
  ['A([x])', 'pill', 'x'],
  ['A{x}', 'diamond', 'x'],
  ['A((x))', 'circle', 'x'],
  ['A{{x}}', 'hexagon', 'x'],
  ['A[(x)]', 'database', 'x'],
  ['A["x (y) [z]"]', 'box', 'x (y) [z]'],
  ['A[one<br/>two]', 'box', 'one\ntwo'],
  ['A["5 #gt; 3 &amp; #quot;x#quot;"]', 'box', '5 > 3 & "x"'],
  ['A[<b>x</b>]', 'box', 'x'],
  ['A:::red', 'box', 'A'],
])('%s is a %s', (written, shape, label) => {
  const { nodes } = diagramIn(`flowchart TD\n${written}`).diagram as Flowchart;
  expect(nodes.map((node) => [node.shape, node.label.value])).toEqual([[shape, label]]);
});

test('groups hold their boxes, and looks are passed over', () => {
  const { nodes, groups, direction } = diagramIn(
    'flowchart RL\n%% a remark\nsubgraph one [The first]\n  A --> B\nend\nC --> A\nclassDef x fill:#f00\nstyle A fill:#fff\nclick A "javascript:alert(1)"',
  ).diagram as Flowchart;
  expect(direction).toBe('left');
  expect(groups.map(({ id, label }) => [id, label.value])).toEqual([['one', 'The first']]);
  expect(nodes.map(({ id, group }) => [id, group])).toEqual([
    ['A', 'one'],
    ['B', 'one'],
    ['C', null],
  ]);
});

test('states are rounded boxes between two points', () => {
  const block = diagramIn('stateDiagram-v2\n[*] --> A\nA --> B : goes\nstate "In words" as B\nB --> [*]');
  const { nodes, edges } = block.diagram as Flowchart;
  expect(nodes.map(({ label, shape }) => [label.value, shape])).toEqual([
    ['', 'start'],
    ['A', 'round'],
    ['In words', 'round'],
    ['', 'start'],
  ]);
  expect(edges.map(({ label }) => label?.value ?? '')).toEqual(['', 'goes', '']);
});

test('parties speak in order', () => {
  const { parties, steps } = diagramIn(
    'sequenceDiagram\nautonumber\nparticipant A as Anna\nA->>+B: asks\nB-->>-A: answers: “so”?\nA-xB: leaves\nNote over A,B: later\nloop daily\nA->B: waits\nend',
    'diagram',
  ).diagram as Sequence;
  expect(parties.map(({ label }) => label.value)).toEqual(['Anna', 'B']);
  expect(steps.map((step) => `${step.type} ${step.label?.value ?? ''}`.trim())).toEqual([
    'message asks',
    'message answers: “so”?',
    'message leaves',
    'note later',
    'frame-start daily',
    'message waits',
    'frame-end',
  ]);
});

test('a passage in quotation marks in a label is looked up', () => {
  const { outline } = read(fenced('graph LR\nA[He said “never again”] --> B'));
  expect(outline.quotations.map(({ content, position }) => [content, position.start.line])).toEqual([
    ['never again', 7],
  ]);
});

test.each([
  ['a kind that isn’t drawn', 'sankey-beta\n  a,b,3', 'diagram/kind at 5:1'],
  ['a part of a pie that is no number', 'pie\n  "a" : many', 'diagram/syntax at 7:3'],
  ['a pie of nothing', 'pie', 'diagram/syntax at 6:1'],
  ['an event before any time', 'timeline\n  : event', 'diagram/syntax at 7:3'],
  ['days that are left out', 'gantt\n  excludes weekends\n  A : 2026-01-01, 3d', 'diagram/syntax at 7:3'],
  ['a form of dates that isn’t known', 'gantt\n  dateFormat X\n  A : 1, 2', 'diagram/syntax at 7:3'],
  ['a day that there isn’t', 'gantt\n  A : 2026-02-30, 3d', 'diagram/syntax at 7:3'],
  ['a month that there isn’t', 'gantt\n  A : 2026-13-05, 3d', 'diagram/syntax at 7:3'],
  ['a task after one that there isn’t', 'gantt\n  A : after b, 3d', 'diagram/syntax at 7:3'],
  ['a task that ends before it starts', 'gantt\n  A : 2026-02-03, 2026-01-01', 'diagram/syntax at 7:3'],
  ['a relation that can’t be read', 'classDiagram\n  A <|--|> B', 'diagram/syntax at 7:3'],
  ['a class that isn’t closed', 'classDiagram\n  class A {\n  +x', 'diagram/syntax at 8:3'],
  [
    'a note over several lines',
    'stateDiagram-v2\n  A --> B\n  note right of A\n  words\n  end note',
    'diagram/syntax at 8:3',
  ],
  ['nothing', '', 'diagram/kind at 5:1'],
  ['no boxes', 'graph LR', 'diagram/kind at 5:1'],
  ['an arrow that can’t be read', 'graph LR\n  A --> B\n  A ?? B', 'diagram/syntax at 8:4'],
  ['a box that isn’t closed', 'graph LR\n  A[words --> B', 'diagram/syntax at 7:4'],
  ['an end too many', 'graph LR\n  A --> B\n  end', 'diagram/syntax at 8:3'],
  ['a message that can’t be read', 'sequenceDiagram\n  A tells B', 'diagram/syntax at 7:3'],
  ['a state in a state', 'stateDiagram-v2\n  state A {\n  B --> C\n  }', 'diagram/syntax at 7:3'],
])('%s is reported with its line, and shown as code', (_, inside, expected) => {
  check({ outline: fenced(inside), reports: [expected] });
  expect(read(fenced(inside)).outline.slides[0]?.body[0]?.type).toBe('code-block');
});

const gap = ' '.repeat(300);

test.each([
  ['a message of blanks', `sequenceDiagram\nA${gap}->>${gap}B${gap}x`],
  ['a message of arrows', `sequenceDiagram\nA${'->> '.repeat(200)}`],
  ['a note of blanks', `sequenceDiagram\nnote over${gap}${gap}A${gap}x`],
  ['words on an arrow that has no end', `graph LR\nA --${gap}x${gap}y${gap}z`],
  ['a line longer than a diagram’s', `graph LR\nA -- ${'words '.repeat(3000)}--> B`],
])('%s keeps nobody waiting', (_, inside) => {
  expect(read(fenced(inside)).diagnostics.map(({ code }) => code)).toEqual(['diagram/syntax']);
});

test('more than a slide carries is an error', () => {
  const chain = Array.from({ length: 30 }, (_, at) => `N${at} --> N${at + 1}`).join('\n');
  check({ outline: fenced(`graph LR\n${chain}`), reports: ['diagram/too-much at 5:1'] });
});

test.each([
  ['mindmap', 'flowchart LR'],
  ['erDiagram', 'flowchart LR'],
  ['sankey-beta', 'Flow charts'],
])('a %s is shown as code, with what shows the same', (kind, instead) => {
  check({
    outline: titled(`## A\n\n\`\`\`mermaid\n${kind}\n  x\n\`\`\`\n`),
    reports: [`diagram/kind at 6:1, hint: ${instead}`],
  });
});
