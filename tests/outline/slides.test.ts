import { expect, test } from 'vitest';

import { check, read, slides, titled } from '../support/check-outline.ts';
import { shapeOf } from '../support/shape.ts';

const headings = (body: string): readonly string[] =>
  read(titled(body)).outline.slides.map(
    ({ kind, heading }) => `${kind} ${heading === null ? '-' : shapeOf([heading])}`,
  );
const bodies = (body: string): readonly string[] =>
  read(titled(body)).outline.slides.map((slide) => shapeOf(slide.body));
const notes = (body: string): readonly string[] =>
  read(titled(body)).outline.slides.map((slide) => shapeOf(slide.notes as never));

test('a heading of the first level begins a section, one of the second a slide', () => {
  expect(headings('# A\n## B\n')).toEqual(['section h1("A")', 'slide h2("B")']);
});

test('a heading may end in marks, attributes or a comment', () => {
  expect(headings('## A ##\n## B {.claim}\n## C <!-- why -->\n')).toEqual([
    'slide h2("A")',
    'slide h2("B")',
    'slide h2("C")',
  ]);
});

test('a heading may hold marks of Markdown', () => {
  expect(headings('## *A* `b`\n')).toEqual(['slide h2(emphasis("A") " " code:"b")']);
});

test('a heading may be empty', () => {
  expect(headings('##\n\na\n')).toEqual(['slide h2()']);
});

test('dashes begin a slide without a heading', () => {
  expect(bodies('## A\n\na\n\n---\n\nb\n')).toEqual(['paragraph("a")', 'paragraph("b")']);
});

test('dashes before a heading make no empty slide', () => {
  expect(headings('## A\n\n---\n\n## B\n\n---\n')).toEqual(['slide h2("A")', 'slide h2("B")']);
});

test('dashes right under text part slides, with a warning', () => {
  check({ outline: titled('## A\n\na\n---\nb\n'), reports: ['outline/dashes-under-text at 7:1'] });
  expect(bodies('## A\n\na\n---\nb\n')).toEqual(['paragraph("a")', 'paragraph("b")']);
});

test('four dashes or equals signs under text make a heading inside the slide, as in Markdown', () => {
  check({ outline: titled('## A\n\na\n----\n\nb\n===\n'), reports: [] });
  expect(bodies('## A\n\na\n----\n\nb\n===\n')).toEqual(['h2("a") h1("b")']);
});

test('dashes under a list, a quotation or a table part slides without a warning', () => {
  for (const block of ['- a', '> a', '|a|\n|-|\n|b|']) {
    check({ outline: titled(`## A\n\n${block}\n---\nc\n`), reports: [] });
    expect(bodies(`## A\n\n${block}\n---\nc\n`)).toHaveLength(2);
  }
});

test.each([
  '```\n# a\n---\n## b\nNote: c\n```',
  '~~~~\n# a\n~~~\n---\n~~~~',
  '- ```\n  # a\n  ```',
  '<!--\n# a\n---\n-->',
])('inside code and comments nothing parts slides: %j', (block) => {
  check({ outline: titled(`## A\n\n${block}\n`), reports: [] });
  expect(bodies(`## A\n\n${block}\n`)).toHaveLength(1);
});

test('inline code of three backticks opens no fence', () => {
  expect(bodies('## A\n\n```a``` b\n\n## B\n')).toHaveLength(2);
});

test('code that never ends and takes in slides is reported where it begins', () => {
  check({ outline: titled('## A\n\n```js\na\n\n## B\n'), reports: ['outline/unclosed at 6:1'] });
});

test('a comment that never ends and takes in slides is reported where it begins', () => {
  check({ outline: titled('## A\n\n<!-- a\n\n## B\n'), reports: ['outline/unclosed at 6:1, hint: -->'] });
});

test('code that ends with the outline is fine', () => {
  check({ outline: titled('## A\n\n```\na\n'), reports: [] });
});

test('text before the first heading is a slide', () => {
  expect(bodies('a\n\n## B\n')).toEqual(['paragraph("a")', '']);
});

test('what is open at the end of a slide does not reach into the next', () => {
  const [first, second] = bodies('## A\n\n**a\n\n## B\n\n**b**\n');
  expect([first, second]).toEqual(['paragraph("**a")', 'paragraph(strong("b"))']);
});

test('“Note:” begins the notes, which reach to the end of the slide', () => {
  const body = '## A\n\na\n\nNote:\nb\n\n- c\n\n## B\n';
  expect(bodies(body)[0]).toBe('paragraph("a")');
  expect(notes(body)).toEqual(['paragraph("b") list(item(paragraph("c")))', '']);
});

test.each(['Note: b', 'Notes: b', 'note: b', 'NOTE:\n\nb'])('“%j” begins notes', (line) => {
  expect(notes(`## A\n\na\n\n${line}\n`)).toEqual(['paragraph("b")']);
});

test('the word “Note” inside a line begins no notes', () => {
  expect(notes('## A\n\nA Note: b\n\n> Note: c\n')).toEqual(['']);
});

test('a division “notes” is notes, wherever it stands', () => {
  const body = '## A\n\n::: notes\na\n:::\n\nb\n';
  expect([bodies(body), notes(body)]).toEqual([['paragraph("b")'], ['paragraph("a")']]);
});

test.each(['> a\n', '> a\n>\n> — A\n', '- a\n', '- a\n  ', '> '])(
  'notes that stand right under %j are notes and not shown',
  (above) => {
    const indent = above.endsWith('  ') ? '  ' : above === '> ' ? '> ' : '';
    const body = `## A\n\n${above}::: notes\n${indent}secret\n${indent}:::\n`;
    expect(bodies(body).join('')).not.toContain('secret');
    expect(notes(body)).toEqual(['paragraph("secret")']);
  },
);

test('a division that is not closed ends with its slide and is reported', () => {
  check({
    outline: titled('## A\n\n::: notes\na\n\n## B\n'),
    reports: ['markdown/unclosed-division at 6:1'],
  });
  expect(headings('## A\n\n::: notes\na\n\n## B\n')).toHaveLength(2);
});

test('comments alone make no slide, before the first heading or behind dashes', () => {
  const { outline } = read(
    '<!-- a -->\n\n# B\n\n---\n\n<!-- c --> <!-- d\ne -->\n\n## F\n\n---\n\n<!-- g --> h\n',
  );
  expect(outline.slides.map(({ heading }) => heading === null)).toEqual([false, false, true]);
});

test('a heading may have a no-break space behind its #, as word processors write it', () => {
  expect(headings('#\u00A0A\n\n##\u00A0B\n\nWords.\n')).toEqual(['section h1("A")', 'slide h2("B")']);
});

test('a comment is dropped', () => {
  expect(bodies('## A\n\n<!-- secret -->\n\na <!-- secret --> b\n')).toEqual(['paragraph("a  b")']);
});

test('a heading’s classes other than layouts make it incremental', () => {
  const [first, second] = read(titled('## A {.incremental}\n\n- a\n\n## B {.points .incremental}\n\n- b\n'))
    .outline.slides;
  expect([first?.layout, first?.isIncremental]).toEqual([null, true]);
  expect([second?.layout, second?.isIncremental]).toEqual(['points', true]);
});

test('“incremental: true” makes every slide incremental', () => {
  const { deck } = read('---\ntitle: T\nincremental: true\n---\n## A\n\n- a\n');
  expect(deck.slides.at(-1)?.isIncremental).toBe(true);
});

test('attributes with a slip are reported and taken as they are meant', () => {
  check({
    outline: titled('## A {.claim by=Global Times}\n\na\n'),
    reports: ['markdown/attributes at 4:6, hint: by="Global Times"'],
  });
});

test('braces that are no attributes are text', () => {
  check({ outline: titled('## The set {1, 2}\n\na\n'), reports: [] });
  expect(headings('## The set {1, 2}\n')).toEqual(['slide h2("The set {1, 2}")']);
});

test('a deck of reveal-md opens as it is', () => {
  const body =
    '# First\n\n---\n\n## Second\n\n- a\n- b\n\nNote: say this\n\n---\n\nThird\n\n----\n\nFourth\n';
  expect(headings(body)).toEqual(['section h1("First")', 'slide h2("Second")', 'slide -', 'slide -']);
  check({ outline: titled(body), reports: [] });
});

test('a deck may begin with a slide break', () => {
  expect(read('---\n\n## A\n\n---\n\n## B\n').outline.slides).toHaveLength(2);
});

test('an outline without slides is reported', () => {
  check({ outline: titled(''), reports: ['outline/empty at 1:1'] });
  check({ outline: '', reports: ['outline/empty at 1:1'] });
  check({ outline: '\n \n', reports: ['outline/empty at 1:1'] });
});

test('several mistakes are reported in one run', () => {
  check({
    outline: '---\ntitle: T\nthem: x\nlang: 3\n---\n## A {.clam}\n\na[^1] [@b]\n',
    reports: [
      'front-matter/unknown-key at 3:1',
      'front-matter/wrong-value at 4:7',
      'outline/unknown-layout at 6:4',
      'outline/missing-footnote at 8:2',
      'source/unknown at 8:8',
    ],
  });
});

test('a thousand slides are a thousand slides', () => {
  const body = Array.from({ length: 1000 }, (_, index) => `## Slide ${index}\n\n- a “b”\n- c\n`).join('\n');
  expect(slides(body)).toHaveLength(1000);
});
