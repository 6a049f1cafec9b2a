import { expect, test } from 'vitest';

import { plainTextOfBlocks } from '../../src/markdown/nodes/plain-text.ts';
import { check, read, titled } from '../support/check-outline.ts';
import { shapeOf } from '../support/shape.ts';

/** Constructs of CommonMark and GFM, and what a slide's body holds for them. */
const CONSTRUCTS: readonly (readonly [name: string, markdown: string, shape: string])[] = [
  ['a paragraph', 'one\ntwo', 'paragraph("one\\ntwo")'],
  [
    'a paragraph with blanks at its end',
    'one \n\n> two \n>\n> three\t',
    'paragraph("one") quotation(paragraph("two") paragraph("three"))',
  ],
  ['two paragraphs', 'one\n\ntwo', 'paragraph("one") paragraph("two")'],
  ['emphasis', 'a *b* _c_', 'paragraph("a " emphasis("b") " " emphasis("c"))'],
  ['strong text', '**a** __b__', 'paragraph(strong("a") " " strong("b"))'],
  ['strong emphasis', '***a***', 'paragraph(emphasis(strong("a")))'],
  ['emphasis inside a word', 'un*frig*ging', 'paragraph("un" emphasis("frig") "ging")'],
  ['underscores inside a word', 'snake_case_name', 'paragraph("snake_case_name")'],
  ['struck text', '~~a~~', 'paragraph(deletion("a"))'],
  ['inline code', 'a `b*c*`', 'paragraph("a " code:"b*c*")'],
  ['inline code with a backtick', '`` a`b ``', 'paragraph(code:"a`b")'],
  ['a hard break of two spaces', 'a  \nb', 'paragraph("a" break "b")'],
  ['a hard break of a backslash', 'a\\\nb', 'paragraph("a" break "b")'],
  ['an escaped mark', '\\*a\\*', 'paragraph("*a*")'],
  ['an entity', 'a &amp; b &copy;', 'paragraph("a & b ©")'],
  ['a numeric entity', '&#8212; &#x2014;', 'paragraph("— —")'],
  ['an ampersand that is no entity', 'R&D &copy 2', 'paragraph("R&D &copy 2")'],
  ['braces behind a word', 'a{.b} c', 'paragraph("a{.b} c")'],
  ['a link', '[a](https://b.org)', 'paragraph(link:https://b.org("a"))'],
  ['a link with emphasis', '[*a* b](https://b.org)', 'paragraph(link:https://b.org(emphasis("a") " b"))'],
  ['a link by reference', '[a][r]\n\n[r]: https://b.org', 'paragraph(link:https://b.org("a"))'],
  ['a shortcut reference', '[a]\n\n[a]: https://b.org', 'paragraph(link:https://b.org("a"))'],
  ['an autolink', '<https://b.org>', 'paragraph(link:https://b.org("https://b.org"))'],
  ['a bare address', 'see https://b.org.', 'paragraph("see " link:https://b.org("https://b.org") ".")'],
  ['a bare mail address', 'a@b.org', 'paragraph(link:mailto:a@b.org("a@b.org"))'],
  ['a picture', 'x ![a](b.png "C")', 'paragraph("x " image(b.png "a" "C"))'],
  [
    'a picture inside a link',
    '[![a](b.png)](https://c.org)',
    'paragraph(link:https://c.org(image(b.png "a")))',
  ],
  ['a list', '- a\n- b', 'list(item(paragraph("a")) item(paragraph("b")))'],
  ['a list with stars', '* a\n* b', 'list(item(paragraph("a")) item(paragraph("b")))'],
  ['a loose list', '- a\n\n- b', 'list(item(paragraph("a")) item(paragraph("b")))'],
  ['a nested list', '- a\n  - b', 'list(item(paragraph("a") list(item(paragraph("b")))))'],
  ['an ordered list', '3. a\n4. b', 'ordered:3(item(paragraph("a")) item(paragraph("b")))'],
  ['a task list', '- [x] a\n- [ ] b', 'list(done(paragraph("a")) todo(paragraph("b")))'],
  ['an item of two paragraphs', '- a\n\n  b', 'list(item(paragraph("a") paragraph("b")))'],
  ['a quotation in an item', '- a\n\n  > b', 'list(item(paragraph("a") quote(paragraph("b"))))'],
  ['a quotation', '> a\n> b', 'quotation(paragraph("a\\nb"))'],
  ['a quotation with a lazy line', '> a\nb', 'quotation(paragraph("a\\nb"))'],
  ['a quotation in a quotation', '> a\n>\n> > b', 'quotation(paragraph("a") quote(paragraph("b")))'],
  ['a list in a quotation', '> - a', 'quotation(list(item(paragraph("a"))))'],
  ['a fenced code block', '```ts\n# a\n---\n```', 'code-block:ts("# a\\n---")'],
  ['a code block with tildes', '~~~\na\n~~~', 'code-block:("a")'],
  ['an indented code block', 'x\n\n    a', 'paragraph("x") code-block:("a")'],
  ['a table', '|a|b|\n|:-|-:|\n|c|d|', 'table:left,right(a|b / c|d)'],
  ['a table without outer bars', 'a|b\n-|:-:\nc|', 'table:-,center(a|b / c|)'],
  ['an escaped bar in a table', '|a|\n|-|\n|b\\|c|', 'table:-(a / b|c)'],
  ['a heading inside a slide', '### a', 'h3("a")'],
  ['a heading of the sixth level', '###### a ##', 'h6("a")'],
  ['a rule', 'a\n\n***\n\nb', 'paragraph("a") rule paragraph("b")'],
  ['inline HTML', 'a<sup>2</sup>', 'paragraph("a" html:"<sup>" "2" html:"</sup>")'],
  ['a block of HTML', '<div>\na\n</div>', 'html-block("<div>\\na\\n</div>")'],
  ['a comment', 'a\n\n<!-- b -->\n\nc', 'paragraph("a") paragraph("c")'],
  ['a comment inside a line', 'a <!-- b --> c', 'paragraph("a  c")'],
  ['a footnote', 'a[^1]\n\n[^1]: b', 'paragraph("a" footnote:1)'],
  ['a span', '[a]{.b} c', 'paragraph(span("a") " c")'],
  ['a span around a link', '[[a](https://b.org)]{.c}', 'paragraph(span(link:https://b.org("a")))'],
  ['braces that are no attributes', '[a]{b c}', 'paragraph("[a]{b c}")'],
  ['a brace that only closes', '[a](.b} c', 'paragraph("[a](.b} c")'],
  ['a division', '::: aside\na\n\n- b\n:::', 'division.aside(paragraph("a") list(item(paragraph("b"))))'],
  ['a division in a division', '::: a\n::: b\nc\n:::\n:::', 'division.a(division.b(paragraph("c")))'],
  ['a citation', 'a [@b, p. 2; @c]', 'paragraph("a " citation(b c))'],
  ['brackets that are no citation', 'a [@ b] [c]', 'paragraph("a [@ b] [c]")'],
];

test.each(CONSTRUCTS)('%s', (_, markdown, shape) => {
  const { outline } = read(titled(`## Slide\n\n${markdown}\n`));
  expect(shapeOf(outline.slides[0]?.body ?? [])).toBe(shape);
});

test('a link may be defined after the slide that uses it', () => {
  const { outline } = read(titled('## A\n\n[a]\n\n## B\n\nb\n\n[a]: https://b.org\n'));
  expect(shapeOf(outline.slides[0]?.body ?? [])).toBe('paragraph(link:https://b.org("a"))');
});

test('a footnote has the lines that are indented below it, up to the end of the file', () => {
  const { outline } = read(titled('## A\n\na[^1][^2]\n\n[^1]: b\n    c\n\n    d\n[^2]: e'));
  expect([...outline.footnotes.values()].map(({ children }) => plainTextOfBlocks(children))).toEqual([
    'b c\nd',
    'e',
  ]);
});

test('a language that is none is reported at its place, and left out', () => {
  const known = '<p lang="pt-BR">a</p> <p class="x" lang=de>lang="a b"</p>';
  check({ outline: titled(`## A\n\n[a]{lang=de}\n\n${known}\n`), reports: [] });
  for (const [body, place] of [
    ['[a]{lang=foo_bar}', '6:5'],
    ['::: {.x lang="a b"}\nb\n:::', '6:9'],
    ['a [b]{lang=en-}', '6:7'],
    ['<p lang="en_US">a</p>', '6:1'],
    ["<div>\n<p dir=ltr lang='a b'>a</p>\n</div>", '6:1'],
    ['<p lang=english>a</p>', '6:1'],
  ] as const)
    check({ outline: titled(`## A\n\n${body}\n`), reports: [`markdown/language at ${place}`] });
});

test.each([
  ['## A {time=6 time=7}', '“time=” is given more than once in these braces; only this one counts.', '4:14'],
  ['## A {#one .claim #two}', 'An id is given more than once in these braces; only this one counts.', '4:19'],
  [
    '## A\n\n[a]{lang=de lang=fr}',
    '“lang=” is given more than once in these braces; only this one counts.',
    '6:13',
  ],
  [
    '## A\n\n> a {lang=de lang=fr}\n>\n> — B',
    '“lang=” is given more than once in these braces; only this one counts.',
    '6:14',
  ],
  ['## A {by=B width=50%}', '“width=” says nothing here; it is left out.', '4:12'],
  ['## A {tiem=7}', '“tiem=” says nothing here; it is left out.', '4:7'],
  ['## A\n\n[a]{time=7}', '“time=” says nothing here; it is left out.', '6:5'],
  [
    '## A\n\n::: {lang=de lang=fr}\n[b]{lang=de}\n:::',
    '“lang=” is given more than once in these braces; only this one counts.',
    '6:14',
  ],
  [
    '## A\n\n```chart {type=bar type=line}\nYear,Ships\n2024,3\n```',
    '“type=” is given more than once in these braces; only this one counts.',
    '6:20',
  ],
])('an attribute that doesn’t count is named at its place: %s', (body, message, place) => {
  const found = read(titled(`${body}\n`)).diagnostics.filter(({ code }) =>
    code.startsWith('markdown/attribute-'),
  );
  expect(
    found.map((one) => [one.message, `${one.position?.start.line}:${one.position?.start.column}`]),
  ).toEqual([[message, place]]);
});

test('of attributes that are repeated the last one counts', () => {
  const { outline } = read(titled('## A {time=6 time=7}\n\na\n'));
  expect(outline.slides[0]?.minutes).toBe(7);
});
