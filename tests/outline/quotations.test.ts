import { expect, test } from 'vitest';

import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import type { QuotationBlock } from '../../src/outline/outline.ts';
import { check, read, sourced, titled } from '../support/check-outline.ts';

const quotationOf = (lines: string): QuotationBlock => {
  const block = read(sourced(`## A\n\n${lines}\n`)).outline.slides[0]?.body[0];
  if (block?.type !== 'quotation') throw new Error('no quotation');
  return block;
};
const attributed = (line: string) => {
  const { attribution } = quotationOf(`> Words.\n>\n> ${line}`);
  if (attribution === null) return null;
  const { speaker, role, intermediaries, translator, citation } = attribution;
  const parts = {
    speaker: plainText(speaker),
    role: plainText(role),
    via: intermediaries.map(plainText).join(' > '),
    translator: plainText(translator),
    source: citation?.references.map(({ sourceId }) => sourceId).join(' ') ?? '',
  };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
};

test.each([
  ['— A', { speaker: 'A' }],
  ['– A', { speaker: 'A' }],
  ['-- A', { speaker: 'A' }],
  ['—A', { speaker: 'A' }],
  ['— A, the role, of sorts', { speaker: 'A', role: 'the role, of sorts' }],
  ['— A via B', { speaker: 'A', via: 'B' }],
  ['— A, role via B via C', { speaker: 'A', role: 'role', via: 'B > C' }],
  ['— A, via B', { speaker: 'A', via: 'B' }],
  ['— A via B → C', { speaker: 'A', via: 'B > C' }],
  ['— A via B -> C', { speaker: 'A', via: 'B > C' }],
  ['— A, trans. B', { speaker: 'A', translator: 'B' }],
  ['— A, trans. by B', { speaker: 'A', translator: 'B' }],
  ['— A, translated by B', { speaker: 'A', translator: 'B' }],
  [
    '— A, role via B, trans. C [@cmp]',
    { speaker: 'A', role: 'role', via: 'B', translator: 'C', source: 'cmp' },
  ],
  ['— A [@cmp; @gt]', { speaker: 'A', source: 'cmp gt' }],
  ['— [@cmp]', { source: 'cmp' }],
  ['— *A*, **role**', { speaker: 'A', role: 'role' }],
  ['— A, trans rights activist', { speaker: 'A', role: 'trans rights activist' }],
  ['— 王小明，市长', { speaker: '王小明', role: '市长' }],
  ['— هند السالمي، معلمة', { speaker: 'هند السالمي', role: 'معلمة' }],
  ['— Octavia Hill', { speaker: 'Octavia Hill' }],
  ['— A-B', { speaker: 'A-B' }],
])('an attribution is read: %s', (line, parts) => {
  expect(attributed(line)).toEqual(parts);
});

test.each(['-', '*', '+'])('%s is taken for the dash of a last line with a citation', (mark) => {
  for (const before of ['> Words.\n>\n', '> Words.\n'])
    expect(quotationOf(`${before}> ${mark} Ann Lee, mayor [@cmp, para. 2]`)).toMatchObject({
      quotation: { content: 'Words.', speaker: 'Ann Lee' },
      attribution: { citation: { references: [{ sourceId: 'cmp' }] } },
    });
});

test.each([
  '> Words.\n>\n> - Ann Lee, mayor',
  '> - Words [@cmp, para. 2]',
  '> Words.\n>\n> - One [@cmp]\n> - Two [@cmp]',
  '> Words.\n>\n> 1. One [@cmp]',
  '> Words.\n>\n> - One\n>\n>   two [@cmp]',
])('a list is quoted: %s', (quotation) => {
  expect(quotationOf(quotation).quotation).toMatchObject({ speaker: null });
});

test('a dash inside the words attributes nothing', () => {
  expect(quotationOf('> Words — and more.').attribution).toBeNull();
});

test('the attribution may be the last line of the paragraph', () => {
  const { attribution, quotation } = quotationOf('> One\n> two.\n> — A');
  expect(quotation.content).toBe('One two.');
  expect(plainText(attribution?.speaker ?? [])).toBe('A');
});

test('a speaker may be marked as the author’s own reading', () => {
  expect(quotationOf('> Words.\n>\n> — [Ann Lee]{.inferred}, mayor').quotation).toMatchObject({
    speaker: 'Ann Lee',
    isSpeakerInferred: true,
  });
  for (const speaker of ['Ann Lee', '[李安]{lang=zh}'])
    expect(quotationOf(`> Words.\n>\n> — ${speaker}`).quotation).toMatchObject({ isSpeakerInferred: false });
});

test('a quotation knows where it is attributed', () => {
  const { quotation } = quotationOf('> Words.\n>\n> — Ann Lee');
  const line = quotation.position.start.line + 2;
  expect(quotation).toMatchObject({ attributedAt: { start: { line } } });
});

test('only the last line is an attribution', () => {
  expect(quotationOf('> — One\n>\n> two.').quotation).toMatchObject({
    content: '— One\ntwo.',
    speaker: null,
  });
});

test('a dash with nobody behind it is reported at its line', () => {
  check({ outline: titled('## A\n\n> Words.\n> —\n'), reports: ['outline/empty-attribution at 7:3'] });
});

test.each(['— ~~Ann Lee~~, Ben Ray', '— Ben Ray ~~Ann Lee~~', '— <s>Ann Lee</s>, Ben Ray'])(
  'struck words in an attribution are refused: %s',
  (line) => {
    check({
      outline: titled(`## A\n\n> Words.\n>\n> ${line}\n`),
      reports: ['outline/struck-attribution at 8:3'],
    });
  },
);

test('a quotation that ends in a citation has a source and no speaker', () => {
  const { quotation } = quotationOf('> Words [@cmp, para. 2]');
  expect(quotation).toMatchObject({ content: 'Words', speaker: null });
  expect(quotation.citation?.references[0]?.locator).toEqual({ kind: 'paragraph', value: '2' });
});

test('paragraphs of a quotation are separated by a line feed', () => {
  expect(quotationOf('> One.\n>\n> Two.\n>\n> — A').quotation.content).toBe('One.\nTwo.');
});

test('words in raw HTML are words of the quotation that it stands in', () => {
  expect(quotationOf('> One.\n>\n> <p>Two <b>three</b>.</p>').quotation.content).toBe('One.\nTwo three.');
});

test('the marks round a block quote are not part of the words', () => {
  expect(quotationOf('> “One.”\n>\n> — A').quotation.content).toBe('One.');
  expect(quotationOf('> “One,” she said, “two.”').quotation.content).toBe('“One,” she said, “two.”');
});

test('a quotation knows its speaker and translator as plain text', () => {
  expect(quotationOf('> One.\n>\n> — *A*, trans. **B**').quotation).toMatchObject({
    speaker: 'A',
    translator: 'B',
  });
});

test.each([
  ['@cmp', null],
  ['@cmp, para. 3', { kind: 'paragraph', value: '3' }],
  ['@cmp, paras. 3-5', { kind: 'paragraph', value: '3-5' }],
  ['@cmp, ¶ 3', { kind: 'paragraph', value: '3' }],
  ['@cmp, p. 12', { kind: 'page', value: '12' }],
  ['@cmp, pp. 12–14', { kind: 'page', value: '12–14' }],
  ['@cmp, 12', { kind: 'page', value: '12' }],
  ['@cmp, chap. 2', { kind: 'chapter', value: '2' }],
  ['@cmp, § 2', { kind: 'section', value: '2' }],
  ['@cmp, l. 7', { kind: 'line', value: '7' }],
  ['@cmp, fig. 2', { kind: 'other', value: 'fig. 2' }],
])('a locator is read: [%s]', (citation, locator) => {
  expect(quotationOf(`> W [${citation}]`).quotation.citation?.references[0]?.locator).toEqual(locator);
});

test('each reference of a citation has its place', () => {
  const [first, second] = quotationOf('> W [@cmp, p. 2; @gt]').quotation.citation?.references ?? [];
  expect([first?.position.start.column, second?.position.start.column]).toEqual([6, 18]);
});

test.each([
  ['an item', '- a\n\n  > b\n  >\n  > — C [@cmp]'],
  ['an item of a list in a list', '- a\n  1. c\n\n     > b\n     >\n     > — C [@cmp]'],
  ['a division', '::: x\n> b\n>\n> — C [@cmp]\n:::'],
  ['a footnote', 'a[^1]\n\n[^1]: a\n\n    > b\n    >\n    > — C [@cmp]'],
])('a block quote in %s is a quotation as a whole', (_place, body) => {
  const { outline } = read(sourced(`## A\n\n${body}\n`));
  expect(outline.quotations).toMatchObject([{ kind: 'block', content: 'b', speaker: 'C' }]);
  expect(outline.quotations[0]?.citation?.references[0]?.sourceId).toBe('cmp');
});

test('a passage in a heading is a quotation; one in the notes is none', () => {
  const { outline } = read(titled('## The “people”\n\na\n\nNote: “b”\n'));
  expect(outline.quotations.map(({ content }) => content)).toEqual(['people']);
});

test('what a heading says of its claimant is looked up', () => {
  const { outline } = read(titled('## A {.claim by="the «b» press"}\n\na\n'));
  expect(outline.quotations).toMatchObject([{ content: 'b' }]);
});

test('a description is shown without the brackets that mark its words off', () => {
  const { outline } = read(titled('## A\n\n![A banner: [“b”]{.scare}](x.png "It reads [“c”]{.scare}")\n'));
  const [block] = outline.slides[0]?.body ?? [];
  expect(block).toMatchObject({ children: [{ alt: 'A banner: “b”', title: 'It reads “c”' }] });
});

test('a passage knows its place and its citation', () => {
  const { outline } = read(sourced('## A\n\n- x [“人民”]{lang=zh} y [@cmp, para. 2] and [@gt]\n'));
  expect(outline.quotations[0]).toMatchObject({ kind: 'inline', content: '人民' });
  expect(outline.quotations[0]?.citation?.references[0]?.sourceId).toBe('cmp');
  expect(outline.quotations[0]?.position.start).toMatchObject({ line: 9, column: 6 });
});

test('a passage in a later line of a quotation or item is found at its own line', () => {
  const { outline } = read(titled('## A\n\n- one\n  two “three”\n'));
  expect(outline.quotations[0]?.position.start).toMatchObject({ line: 7, column: 7 });
});

test('quotations are numbered in reading order', () => {
  const { outline } = read(titled('## “A”\n\n> b\n\n- “c”\n\n## D\n\n> e\n'));
  expect(outline.quotations.map(({ id, content }) => `${id} ${content}`)).toEqual([
    'q1 A',
    'q2 b',
    'q3 c',
    'q4 e',
  ]);
});

test('of the notes only what is cited is kept for looking up, apart from the quotations of the slides', () => {
  const { outline } = read(titled('## A\n\n“b”\n\nNote:\n“c” and\n\n> d\n>\n> — E [@cmp]\n\n“f” [@cmp]\n'));
  expect(outline.quotations.map(({ content }) => content)).toEqual(['b']);
  expect(outline.noted.map(({ id, content }) => [id, content])).toEqual([
    ['n1', 'd'],
    ['n2', 'f'],
  ]);
});

test.each([
  '— ~~Marta~~ Tom ~~Quill~~ Reyes',
  '— <s>Marta Quill</s> Tom Reyes',
  '— Tom <del>Quill</del> Reyes',
])('struck words name no speaker: %s', (line) => {
  const { quotations } = read(sourced(`## A\n\n- b\n\n  > Words.\n  >\n  > ${line}\n`)).outline;
  expect(quotations.map(({ speaker }) => speaker)).toEqual(['Tom Reyes']);
});

test('footnotes that no slide refers to are no part of what an audience is given', () => {
  const text = sourced(
    '## A\n\nShown[^1].\n\n[^1]: It was “late”[^2].\n\n[^2]: And “dear”.\n\n[^3]: “Nowhere” [@a].\n\nNote:\nSee [^4].\n\n[^4]: “Aside” [@a].\n',
  );
  const { quotations, noted } = read(text).outline;
  expect(quotations.map(({ content }) => content)).toEqual(['late', 'dear']);
  expect(noted.map(({ content }) => content)).toEqual(['Nowhere', 'Aside']);
});
