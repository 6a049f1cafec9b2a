import { expect, test } from 'vitest';

import { LAYOUT_CLASSES } from '../../src/deck/layouts/layouts.ts';
import { check, read, slide, slides, sourced, titled } from '../support/check-outline.ts';
import { TORTURE_LAYOUTS } from '../support/torture-slides.ts';
import { TORTURE_WORDS } from '../support/torture-words.ts';

const LONG = 'word '.repeat(40);

test.each([
  ['nothing', '', 'points'],
  ['a list', '- a', 'points'],
  ['a short paragraph', 'a', 'statement'],
  ['a long paragraph', LONG, 'points'],
  ['two paragraphs', 'a\n\nb', 'points'],
  ['a paragraph with a citation', 'a [@cmp]', 'points'],
  ['a block quote', '> a', 'quote'],
  ['a block quote and a remark', '> a\n\nb', 'quote'],
  ['a block quote and a list', '> a\n\n- b', 'points'],
  ['two block quotes', '> a\n\n<!-- -->\n\n> b', 'quotes'],
  ['a picture', '![a](b.png)', 'figure'],
  ['a picture and its credit', '![a](b.png) [@cmp]', 'figure'],
  ['a picture and a remark', '![a](b.png)\n\nb', 'figure'],
  ['a quotation and a picture', '> a\n\n![a](b.png)', 'figure'],
  ['a list and a picture', '- a\n- b\n\n![a](b.png)', 'figure'],
  ['a picture in a list', '- a ![a](b.png)\n- b', 'points'],
  ['two pictures', '![a](b.png)\n\n![a](b.png)', 'points'],
  ['a picture inside a text', 'a ![b](c.png)', 'points'],
  ['code and a picture', '```\na\n```\n\n![a](b.png)', 'points'],
  ['a table and a picture', '|a|\n|-|\n|b|\n\n![a](b.png)', 'points'],
  ['a table', '|a|\n|-|\n|b|', 'table'],
  ['a table and a remark', 'a\n\n|a|\n|-|\n|b|', 'table'],
  ['two tables', '|a|\n|-|\n|b|\n\n|a|\n|-|\n|b|', 'points'],
  ['code', '```\na\n```', 'points'],
])('%s chooses its layout', (_, body, layout) => {
  expect(read(sourced(`## A\n\n${body}\n`)).deck.slides[1]?.layout).toBe(layout);
});

const SUITABLE: readonly (readonly [layout: string, body: string])[] = [
  ['points', '> a'],
  ['statement', LONG],
  ['quote', 'a\n\n> b\n\n- c'],
  ['quotes', '> a'],
  ['claim', '- a'],
  ['comparison', '### A\n\na\n\n### B\n\nb'],
  ['timeline', '- **May** a'],
  ['actors', '- **A** — b'],
  ['terms', '- [a]{lang=zh} — b'],
  ['chain', '1. **A** — b — c'],
  ['questions', '1. a?'],
  ['figure', 'a\n\nb ![c](d.png)'],
  ['table', '- a\n\n|a|\n|-|\n|b|'],
  ['number', '**1.4** a'],
  ['number', 'a **1.4** b'],
];

test.each(SUITABLE)('a class asks for the layout %s', (layout, body) => {
  const { deck, diagnostics } = read(titled(`## A {.${layout}}\n\n${body}\n`));
  expect(diagnostics).toEqual([]);
  expect(deck.slides[1]?.layout).toBe(layout);
});

test('each layout of a body stands here, and among the slides that fitting is tried on', () => {
  const named = LAYOUT_CLASSES.filter((name) => name !== 'agenda' && name !== 'sources');
  expect([...new Set(SUITABLE.map(([layout]) => layout))].toSorted()).toEqual(named.toSorted());
  const [english] = TORTURE_WORDS;
  const written = TORTURE_LAYOUTS.map(({ write }) => (english === undefined ? '' : write(english, 1)));
  const shown = new Set<string>(read(titled(written.join('\n\n'))).deck.slides.map(({ layout }) => layout));
  expect(named.filter((name) => !shown.has(name))).toEqual([]);
});

test('a class asks for the agenda, and for the sources, which come last', () => {
  const { deck } = read(titled('## A {.agenda}\n\n## Texts {.sources}\n\n## B\n'));
  expect(deck.slides.map(({ layout, title }) => `${layout} ${title}`)).toEqual([
    'title Title',
    'agenda A',
    'points B',
    'sources Texts',
  ]);
});

const UNSUITABLE: readonly (readonly [layout: string, body: string, needs: string])[] = [
  ['statement', 'a\n\nb', 'one paragraph'],
  ['statement', '![a](b.png)', 'of words'],
  ['quote', 'a', 'a block quote'],
  ['quote', '> a\n\n<!-- -->\n\n> b', '{.quotes} takes more'],
  ['quotes', 'a', 'a block quote'],
  ['comparison', '### A\n\na', 'two headings'],
  ['timeline', 'a', 'a list'],
  ['actors', 'a', 'a list'],
  ['terms', 'a', 'a list'],
  ['chain', 'a', 'a numbered list'],
  ['questions', 'a', 'a numbered list'],
  ['figure', 'a', 'a picture'],
  ['table', 'a', 'a table'],
  ['number', 'a 1.4', 'the figure in bold'],
  ['number', '**1,400,000 crowns** a year', 'up to 13 characters'],
  ['section', 'a', '# Heading'],
  ['title', 'a', 'front matter'],
];

test.each(UNSUITABLE)('a body that doesn’t suit %s is reported at the heading: %j', (layout, body, needs) => {
  const outline = titled(`## A {.${layout}}\n\n${body}\n`);
  check({ outline, reports: [`outline/layout-shape at 4:4, hint: {.${layout}}`] });
  expect(read(outline).diagnostics[0]?.message).toContain(needs);
});

test('a claim needs a heading', () => {
  check({ outline: titled('## {.claim}\n\na\n'), reports: ['outline/layout-shape at 4:4'] });
});

test.each([
  ['timeline', '- **2022** a\n  - b\n- **2023** c', [7]],
  ['actors', '- **A** — mayor\n\n  b\n\n  > c', [8, 10]],
  ['terms', '- 水 — water\n\n  ```\n  b\n  ```', [8]],
  ['chain', '1. **A** — agency\n2. - b', [7]],
  ['agenda', 'a\n\n- b', [6, 8]],
  ['sources', 'a', [6]],
])('what would not be on a slide %s is reported where it stands: %j', (layout, body, lines) => {
  const { diagnostics } = read(titled(`## A {.${layout}}\n\n${body}\n`));
  expect(diagnostics.map(({ code, position }) => [code, position?.start.line])).toEqual(
    lines.map((line) => ['outline/left-out', line]),
  );
});

test('a second list of sources is one too many', () => {
  check({
    outline: titled('## A {.sources}\n\n## B {.sources}\n'),
    reports: ['outline/layout-shape at 6:4'],
  });
});

test('two texts of a footnote are an error at the second, and one without a mark a warning', () => {
  check({
    outline: titled('## A\n\na[^1]\n\n[^1]: b\n\n[^1]: c\n\n[^2]: d\n'),
    reports: ['outline/footnote-twice at 10:1', 'outline/footnote-unused at 12:1'],
  });
});

test('an unknown layout is reported with the nearest one', () => {
  check({
    outline: titled('## A {.clam}\n\na\n'),
    reports: ['outline/unknown-layout at 4:4, hint: Did you mean “claim”?'],
  });
});

test('a layout like no other is told how to become one', () => {
  check({
    outline: titled('## A {.newspaper}\n\na\n'),
    reports: ['outline/unknown-layout at 4:4, hint: templates/layouts/newspaper.hbs'],
  });
});

test('an own layout takes the body as it is', () => {
  const { deck, diagnostics } = read(titled('## A {.poster}\n\na\n'), ['poster']);
  expect(diagnostics).toEqual([]);
  expect(deck.slides[1]).toMatchObject({ layout: 'custom', template: 'poster' });
});

test('an own template for a built-in layout changes the drawing, not the layout', () => {
  expect(read(titled('## A {.quote}\n\n> a\n'), ['quote']).deck.slides[1]?.layout).toBe('quote');
});

test('the nearest layout may be an own one', () => {
  check({
    outline: titled('## A {.postr}\n\na\n'),
    layouts: ['poster'],
    reports: ['outline/unknown-layout at 4:4, hint: Did you mean “poster”?'],
  });
});

test('a section takes no layout', () => {
  check({ outline: titled('# A {.clam}\n'), reports: ['outline/unknown-layout at 4:3'] });
  check({ outline: titled('# A {.claim}\n'), reports: ['outline/layout-shape at 4:3'] });
  check({ outline: titled('# A {.section}\n'), reports: [] });
});

test('a slide with a wrong layout is drawn as points, so that the rest is checked as well', () => {
  expect(slides('## A {.table}\n\na\n')[0]?.layout).toBe('points');
});

test('a claim names who asserts it', () => {
  expect(slide('claim', '## A {.claim by="The Paper"}\n\n- a\n').claimant).toBe('The Paper');
});

test('a comparison has an introduction and a column for each heading', () => {
  const { introduction, columns } = slide(
    'comparison',
    '## A {.comparison}\n\na\n\n### B\n\nb\n\n### C\n\nc\n\n- d\n',
  );
  expect([introduction.length, ...columns.map(({ body }) => body.length)]).toEqual([1, 1, 2]);
});

test('a picture among words leaves the words', () => {
  const figure = slide('figure', '## A {.figure}\n\nb ![c](d.png) e\n');
  expect(figure.body).toMatchObject([{ type: 'paragraph', children: [{ value: 'b ' }, { value: ' e' }] }]);
});

test('a figure has a caption and leaves the other blocks in order', () => {
  const figure = slide('figure', '## A\n\n![a](b.png "Caption")\n\nc\n');
  expect([figure.caption, figure.figure.type, figure.body.length]).toEqual(['Caption', 'image', 1]);
});

test('a table stands between what comes before and after it', () => {
  const { introduction, body } = slide('table', '## A {.table}\n\na\n\n|a|\n|-|\n|b|\n\nc\n');
  expect([introduction.length, body.length]).toEqual([1, 1]);
});

test('attributes of a span at the end of a heading are the span’s', () => {
  const { outline, diagnostics } = read(
    sourced('## The [“just”]{.scare} {.claim}\n\n- a\n\n## The [“*just*” [@gt]]{.scare}\n\n- a'),
  );
  expect(diagnostics).toEqual([]);
  expect(outline.slides.map(({ layout, heading }) => [layout, heading?.children.at(-1)?.type])).toEqual([
    ['claim', 'span'],
    [null, 'span'],
  ]);
});

test.each([
  '## A [@cmp]{.quote}',
  '## A [b](https://e.org){.quote}',
  '## A \\[b\\]{.quote}',
  '## A {.quote}',
])('attributes behind anything else are the heading’s: %s', (heading) => {
  expect(read(sourced(`${heading}\n\n> a`)).outline.slides[0]?.layout).toBe('quote');
});

test.each(['{.figure .left}', '{.figure left}', '{.left}'])(
  'a picture runs to an edge with %s',
  (written) => {
    expect(slide('figure', `## A ${written}\n\n![b](c.png)\n`).place).toBe('left');
  },
);

test('a chart doesn’t run to an edge', () => {
  const chart = '```chart\ntype: bar\n---\nyear,a\n2024,3\n2025,4\n```';
  check({ outline: titled(`## A {.figure .full}\n\n${chart}\n`), reports: ['outline/layout-shape at 4:4'] });
});

test('the picture of a slide for one quotation is a portrait', () => {
  const { portrait, body } = slide('quote', '## A {.quote}\n\n![b](c.png "Photo: d")\n\n> e\n\nf\n');
  expect([portrait?.caption, body.length]).toEqual(['Photo: d', 1]);
});
