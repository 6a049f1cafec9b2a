import { expect, test } from 'vitest';

import type { DiagramBlock } from '../../src/markdown/nodes/diagram.ts';
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
  const { edges } = diagramIn(inside).diagram;
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
  const { nodes } = diagramIn(`flowchart TD\n${written}`).diagram;
  expect(nodes.map((node) => [node.shape, node.label.value])).toEqual([[shape, label]]);
});

test('groups hold their boxes, and looks are passed over', () => {
  const { nodes, groups, direction } = diagramIn(
    'flowchart RL\n%% a remark\nsubgraph one [The first]\n  A --> B\nend\nC --> A\nclassDef x fill:#f00\nstyle A fill:#fff\nclick A "javascript:alert(1)"',
  ).diagram;
  expect(direction).toBe('left');
  expect(groups.map(({ id, label }) => [id, label.value])).toEqual([['one', 'The first']]);
  expect(nodes.map(({ id, group }) => [id, group])).toEqual([
    ['A', 'one'],
    ['B', 'one'],
    ['C', null],
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
  ['nothing', '', 'diagram/kind at 5:1'],
  ['no boxes', 'graph LR', 'diagram/kind at 5:1'],
  ['an arrow that can’t be read', 'graph LR\n  A --> B\n  A ?? B', 'diagram/syntax at 8:4'],
  ['a box that isn’t closed', 'graph LR\n  A[words --> B', 'diagram/syntax at 7:4'],
  ['an end too many', 'graph LR\n  A --> B\n  end', 'diagram/syntax at 8:3'],
])('%s is reported with its line, and shown as code', (_, inside, expected) => {
  check({ outline: fenced(inside), reports: [expected] });
  expect(read(fenced(inside)).outline.slides[0]?.body[0]?.type).toBe('code-block');
});

const gap = ' '.repeat(300);

test.each([
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
  ['sankey-beta', 'A flow chart'],
  ['stateDiagram-v2', 'a box for each state'],
  ['sequenceDiagram', 'a numbered list'],
  ['classDiagram', 'a box for each class'],
  ['timeline', 'A time line is a slide: “## Heading {.timeline}”'],
  ['gantt', 'Show it as a table'],
  ['pie', 'Figures are a ```chart'],
])('a %s is shown as code, with what shows the same', (kind, instead) => {
  check({
    outline: titled(`## A\n\n\`\`\`mermaid\n${kind}\n  x\n\`\`\`\n`),
    reports: [`diagram/kind at 6:1, hint: ${instead}`],
  });
});

test('a diagram that isn’t drawn is reported with what is', () => {
  const { diagnostics } = read(fenced('sequenceDiagram\n  A->>B: wait'));
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'Of Mermaid’s diagrams only flow charts are drawn; this “sequenceDiagram” is shown as code.',
  ]);
});

test('groups in groups by the thousand are an error', () => {
  const groups = Array.from({ length: 3000 }, (_, at) => `subgraph s${at}`).join('\n');
  const outline = fenced(`graph LR\n${groups}\na --> b\n${'end\n'.repeat(3000)}`);
  check({ outline, reports: ['diagram/too-much at 5:1'] });
});
