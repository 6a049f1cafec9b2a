import { expect, test } from 'vitest';

import { reports } from './support/reports.ts';

const points = (count: number): string =>
  Array.from({ length: count }, (_, at) => `- point ${at}\n`).join('');

test('a seventh point is one too many, wherever it stands', () => {
  expect(reports('points/too-many', `## A\n\n${points(7)}`)).toEqual(['9: This slide has 7 points.']);
  expect(reports('points/too-many', `## A\n\n${points(6)}  - below`)).toHaveLength(1);
});

test('six points are fine, and so are six in each column of a comparison', () => {
  expect(reports('points/too-many', `## A\n\n${points(6)}`)).toEqual([]);
  expect(
    reports('points/too-many', `## A {.comparison}\n\n### B\n\n${points(6)}\n### C\n\n${points(6)}`),
  ).toEqual([]);
  expect(
    reports('points/too-many', `## A {.comparison}\n\n### B\n\n${points(6)}\n### C\n\n${points(7)}`),
  ).toHaveLength(1);
});

test('a cast, a time line and a list of questions may have more', () => {
  for (const layout of ['actors', 'timeline', 'questions', 'chain', 'terms']) {
    expect(reports('points/too-many', `## A {.${layout}}\n\n${points(8)}`)).toEqual([]);
  }
});

test('a point of more than twenty-five words is reported, without the points below it', () => {
  const sentence = 'word '.repeat(25);
  expect(reports('points/too-long', `## A\n\n- ${sentence}more [@post, para. 1]`)).toEqual([
    '3: This point has 26 words.',
  ]);
  expect(reports('points/too-long', `## A\n\n- ${sentence}[@post]\n  - ${sentence}`)).toEqual([]);
});

test('where an item has parts, each is measured by itself', () => {
  const item = `- **Ann Lee** — ${'word '.repeat(20)} — ${'word '.repeat(20)}`;
  expect(reports('points/too-long', `## A {.actors}\n\n${item}`)).toEqual([]);
  expect(reports('points/too-long', `## A\n\n${item}`)).toHaveLength(1);
});

test('a slide with a heading and nothing else is reported', () => {
  expect(reports('slide/empty', '## A\n\n## B\n\nNote:\nWords.')).toEqual([
    '1: This slide has nothing on it but its heading.',
    '3: This slide has nothing on it but its heading.',
  ]);
});

test('a section, an agenda and the list of sources need no body', () => {
  expect(reports('slide/empty', '# A\n\n## B {.agenda}\n\n## C {.sources}\n\n## D\n\nWords.')).toEqual([]);
});

test('an agenda without sections to list is reported', () => {
  expect(reports('slide/empty', '## A {.agenda}\n\n## B\n\nWords.')).toEqual([
    '1: This agenda is empty, because the outline has no sections.',
  ]);
});

test('a section without slides is reported, in the middle and at the end', () => {
  expect(reports('section/empty', '# A\n\nSoon.\n\n# B\n\n## C\n\nWords.\n\n# D')).toEqual([
    '1: This section has no slides.',
    '11: This section has no slides.',
  ]);
});

test('a deck of # headings alone, and a section that is a slide itself, are fine', () => {
  expect(reports('section/empty', '# A\n\n# B')).toEqual([]);
  expect(reports('section/empty', '# A\n\nWords.\n\n- More\n\n# B\n\n## C\n\nWords.')).toEqual([]);
});

test('a link that says “here” is reported', () => {
  expect(
    reports('link/vague', '## A\n\nSee [here](https://a.example), [Click here!](https://a.example)'),
  ).toEqual(['3: “here” doesn’t say where the link leads.']);
  expect(reports('link/vague', '## A\n\n[**Read more** …](https://a.example)')).toHaveLength(1);
});

test('a link that names what it opens is fine', () => {
  expect(reports('link/vague', '## A\n\n[The council’s minutes, here in full](https://a.example)')).toEqual(
    [],
  );
});

test('a column without a heading is reported', () => {
  expect(reports('table/no-header', '## A\n\n| a | |\n| - | - |\n| b | c |')).toEqual([
    '3: Column 2 of this table has no heading.',
  ]);
  expect(reports('table/no-header', '## A\n\n| | | |\n| - | - | - |\n| a | b | c |')).toHaveLength(1);
});

test('the corner above the names of rows may be empty, and so may the head of a list of values', () => {
  expect(reports('table/no-header', '## A\n\n| | b |\n| - | - |\n| c | d |')).toEqual([]);
  expect(reports('table/no-header', '## A\n\n| | |\n| - | - |\n| Cost | low |')).toEqual([]);
});

test('a picture without a description stops the build', () => {
  expect(reports('picture/no-alt', '## A\n\n![](a.png "Photograph: Ann Lee")')).toEqual([
    '3: The picture “a.png” has no description.',
  ]);
  expect(reports('picture/no-alt', '## A\n\n![A bus](a.png)')).toEqual([]);
});

test('a picture with neither title nor citation doesn’t say where it comes from', () => {
  expect(reports('picture/no-credit', '## A\n\n![A bus](a.png)')).toEqual([
    '3: The picture “a.png” doesn’t say where it comes from.',
  ]);
  expect(
    reports('picture/no-credit', '## A\n\n![A bus](a.png "Photograph: Ann Lee")\n\n![B](b.png) [@post]'),
  ).toEqual([]);
});

test('flow charts that take minutes to lay out are one error, wherever they stand', () => {
  // 20 boxes and 20 arrows each: the 38th passes 1,500.
  const chart = Array.from({ length: 20 }, (_, at) => `n${at} --> n${(at * 7 + 3) % 20}`).join('\n');
  const slides = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) => `## S${at}\n\n\`\`\`mermaid\ngraph LR\n${chart}\n\`\`\`\n\n`,
    ).join('');

  expect(reports('diagram/too-many', slides(37))).toEqual([]);
  expect(reports('diagram/too-many', slides(60))).toEqual([
    `${37 * 26 + 3}: Up to here the flow charts have more than 1,500 boxes and arrows together.`,
  ]);
  expect(reports('diagram/too-many', slides(60).replaceAll(/^(?!#)/gmu, '> '))).toHaveLength(1);
  const groups = Array.from({ length: 12 }, (_, at) => `subgraph g${at}\nn${at}\nend\n`).join('');
  expect(
    reports('diagram/too-many', slides(20).replaceAll('graph LR\n', `graph LR\n${groups}`)),
  ).toHaveLength(1);
});
