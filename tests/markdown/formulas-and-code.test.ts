import { expect, test } from 'vitest';

import { check, read, titled } from '../support/check-outline.ts';
import { shapeOf } from '../support/shape.ts';

const shape = (body: string): string =>
  shapeOf(read(titled(`## S\n\n${body}\n`)).outline.slides[0]?.body ?? []);

test.each([
  ['a $x^2$ b', 'paragraph("a " formula(x^2) " b")'],
  ['$a_1$ and $b_2$', 'paragraph(formula(a_1) " and " formula(b_2))'],
  ['$$x$$', 'paragraph(formula:display(x))'],
  ['$$\na\n+ b\n$$', 'paragraph(formula:display(a\n+ b))'],
  ['$\\$5$', 'paragraph(formula(\\$5))'],
  ['**$x$**', 'paragraph(strong(formula(x)))'],
  ['the $n$th', 'paragraph("the " formula(n) "th")'],
  ['$2x + 3$', 'paragraph(formula(2x + 3))'],
  ['```math\nx\n```', 'paragraph(formula:display(x))'],
])('%j has a formula', (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test.each([
  'from $5 to $10',
  '$5,$10',
  'US$5 and A$x',
  '$5 (A$)',
  'a $ b $ c',
  'x$ and y$',
  '$x $',
  'costs $',
  '\\$x\\$',
])('%j is no formula', (text) => {
  expect(shape(text)).not.toContain('formula');
});

test('a formula of thousands of characters is one, so that whoever sets it says what it can’t', () => {
  const tex = `a${' + b_{12}'.repeat(700)}`;
  expect(shape(`$$${tex}$$`)).toBe(`paragraph(formula:display(${tex}))`);
  expect(shape(`Words $$${tex}$$ and words`)).toContain('formula:display(');
});

test('in code a dollar is a dollar', () => {
  expect(shape('`$x$`')).toBe('paragraph(code:"$x$")');
});

test('a block quote with dollars stays as it is, and is looked up to the letter', () => {
  const { outline } = read(titled('## S\n\n> it cost $5-A$ and $x$ more\n'));
  expect(outline.quotations[0]?.content).toBe('it cost $5-A$ and $x$ more');
});

test('a passage in quotation marks is looked up with its dollars', () => {
  const { outline } = read(titled('## S\n\n- He said “$x$ it is”\n'));
  expect(outline.quotations[0]?.content).toBe('$x$ it is');
});

test('a text of many dollars is read in good time', () => {
  expect(shape('$'.repeat(9000))).not.toContain('formula');
  expect(shape('$a '.repeat(3000))).not.toContain('formula');
});

test.each([
  ['ts', 'ts', []],
  ['ts {1,3-4}', 'ts', [1, 3, 4]],
  ['js [1-2|4]', 'js', [1, 2, 4]],
  ['{.ts}', 'ts', []],
  ['', null, []],
  ['ts {99}', 'ts', []],
])('a fence with %j', (info, language, marks) => {
  const [block] = read(titled(`## S\n\`\`\`${info}\na\nb\nc\nd\n\`\`\`\n`)).outline.slides[0]?.body ?? [];
  expect(block).toMatchObject({ type: 'code-block', language, markedLines: marks });
});

test('a formula in a heading names its slide by its TeX', () => {
  expect(read(titled('## Why $E=mc^2$\n\n- a\n')).deck.slides[1]?.title).toBe('Why E=mc^2');
  check({ outline: titled('## Why $E=mc^2$\n\n- a\n'), reports: [] });
});
