import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { read, sourced, titled } from '../support/check-outline.ts';
import { outlineText } from '../support/outlines.ts';
import { runs } from '../support/long-run.ts';

/** `kind: words` of what isn’t compared, and the words of what is. */
function passages(body: string, head: (body: string) => string = sourced) {
  const { uncompared, quotations } = parseOutline('outline.md', head(body)).value;
  return {
    uncompared: uncompared.map(({ kind, content }) => `${kind}: ${content}`),
    compared: quotations.map(({ content }) => content),
  };
}

const uncompared = (body: string): readonly string[] => passages(body).uncompared;

test.each([
  ['scare', '[“so-called”]{.scare}', 'so-called'],
  ['own', '[“Who pays for it?”]{.own}', 'Who pays for it?'],
  ['own', '[‘Who pays for it?’]{.own}', 'Who pays for it?'],
  ['elsewhere', '[“All is solid” [@gt, p. 3]]{.elsewhere}', 'All is solid'],
  ['own', '[she asks “who” and]{.own}', 'who'],
  ['own', '[“*Who* pays”]{.own}', 'Who pays'],
])('a passage in a span is recorded as %s: %s', (kind, span, content) => {
  expect(passages(`## A\n\nThe word ${span} here.`)).toEqual({
    uncompared: [`${kind}: ${content}`],
    compared: [],
  });
});

test('a span at the end of a heading marks its passage off', () => {
  expect(passages('## The myth of the [“just”]{.scare}\n\n- a')).toEqual({
    uncompared: ['scare: just'],
    compared: [],
  });
});

test('a span without marks, round one mark or round half a passage marks nothing off', () => {
  expect(
    passages('## A\n\n[Who pays]{.own} and [“]{.own}who pays” and “who [pays” now]{.own}').uncompared,
  ).toEqual([]);
  expect(passages('## A\n\n[“]{.own}who pays”').compared).toEqual(['who pays']);
});

test('what is marked off inside of a quotation is compared as a part of it', () => {
  expect(passages('## A\n\n“a [‘word and word’]{.scare} b” [@cmp] and [“c”]{.scare}')).toEqual({
    uncompared: ['scare: c'],
    compared: ['a ‘word and word’ b'],
  });
  expect(passages('## A\n\n- “one [‘two words’]{.own}\n- three”')).toEqual({
    uncompared: [],
    compared: ['one ‘two words’\nthree'],
  });
});

test('of spans in each other the outermost round a passage counts', () => {
  expect(uncompared('## A\n\n[“a [‘b c’]{.scare} d” and [“e”]{.scare}]{.own}')).toEqual([
    'own: a ‘b c’ d',
    'scare: e',
  ]);
});

test('passages are recorded in reading order: front matter, heading, body, translation, footnotes', () => {
  const head = (body: string): string =>
    `---\ntitle: "[“New”]{.scare} wars"\nevent: "[“Ours”]{.own}"\n---\n${body}`;
  const body = `## [“One”]{.scare} thing

[“Two”]{.own}[^n] ![a [“three”]{.scare}](p.png "[“four”]{.own}")

> 五
> = five

> six {.own}

[^n]: [“Seven”]{.scare}
`;
  expect(passages(body, head).uncompared).toEqual([
    'scare: New',
    'own: Ours',
    'scare: One',
    'own: Two',
    'scare: three',
    'own: four',
    'translation: five',
    'own: six',
    'scare: Seven',
  ]);
});

test.each([
  ['> Who pays? {.own}'],
  ['> Who pays?\n> {.own}'],
  ['> Who pays?\n>\n> {.own}'],
  ['> Who pays? {.own}\n>\n> — us [@cmp]'],
  ['> Who pays? {.own}\n> — us [@cmp]'],
  ['> Who pays?\n>\n> — us [@cmp] {.own}'],
  ['> “Who pays?” {.own}'],
  ['- > Who pays? {.own}'],
])('a class at the end of a line of a block quote says what it is: %s', (quote) => {
  expect(passages(`## A\n\n${quote}`)).toEqual({ uncompared: ['own: Who pays?'], compared: [] });
});

test('the class is no word of the quotation or its speaker', () => {
  const { outline } = read(sourced('## A {.quote}\n\n> All is solid\n>\n> — Marx [@gt, p. 3] {.elsewhere}'));
  const [block] = outline.slides[0]?.body ?? [];
  if (block?.type !== 'quotation') throw new Error('no quotation');
  expect(plainText(block.attribution?.speaker ?? [])).toBe('Marx');
  expect(block.quotation).toMatchObject({
    kind: 'elsewhere',
    citation: { references: [{ sourceId: 'gt' }] },
  });
});

test.each([
  ['> Who {.own} pays', 'Who {.own} pays'],
  ['> Who pays {.ours}', 'Who pays {.ours}'],
  ['> Who pays {#own}', 'Who pays {#own}'],
  ['> Who *pays* {.own}*now*', 'Who pays {.own}now'],
  ['> > Who pays {.own}', 'Who pays {.own}'],
])('anything else in braces is words, and compared: %s', (quote, words) => {
  expect(passages(`## A\n\n${quote}`)).toEqual({ uncompared: [], compared: [words] });
});

test('a block quote without words isn’t taken off the look-up by a class', () => {
  expect(passages('## A\n\n> {.own}')).toEqual({ uncompared: [], compared: [''] });
});

test.each([
  ['> 五\n> = five words', '五', 'five words'],
  ['> 五\n>\n> = five words', '五', 'five words'],
  ['> 五\n> = five\n> words\n> — Liu [@cmp]', '五', 'five words'],
  ['> 五\n> = five words\n>\n> — Liu [@cmp]', '五', 'five words'],
  ['> 五\n>\n> = “five words”', '五', 'five words'],
  ['> 五\n> = one\n>\n> 六\n> = two', '五\n六', 'one\ntwo'],
  ['> 五\\\n> 六\n> = one\\\n> = two', '五 六', 'one two'],
  ['- > 五\n  > = five words', '五', 'five words'],
])('a line that begins with = translates the words above it: %s', (quote, words, translation) => {
  expect(passages(`## A\n\n${quote}`)).toEqual({
    uncompared: [`translation: ${translation}`],
    compared: [words],
  });
});

test('a translation is no part of the attribution', () => {
  const { outline } = read(sourced('## A\n\n> 五\n> = five words\n> — Liu [@cmp]'));
  const [block] = outline.slides[0]?.body ?? [];
  if (block?.type !== 'quotation') throw new Error('no quotation');
  expect(plainText(block.attribution?.speaker ?? [])).toBe('Liu');
  expect(block.translation.map(({ children }) => plainText(children))).toEqual(['five words']);
});

test.each([
  ['> a \\= b', 'a = b'],
  ['> \\= b', '= b'],
  ['> a = b', 'a = b'],
  ['> a\n> \\= b', 'a = b'],
  ['> a\n> =b', 'a =b'],
  ['> > 五\n> > = five', '五 = five'],
])('an = anywhere else, or behind a backslash, is a sign: %s', (quote, words) => {
  expect(passages(`## A\n\n${quote}`)).toEqual({ uncompared: [], compared: [words] });
});

test('marks in a translation quote nobody to be looked up', () => {
  expect(passages('## A\n\n> 五\n> = she said “five words” twice').compared).toEqual(['五']);
});

test('what a translation cites and refers to counts', () => {
  const { deck } = read(sourced('## A\n\n> 五\n> = five[^n]\n\n[^n]: Or fifth.'));
  expect(deck.slides[1]?.footnotes.map(({ label }) => label)).toEqual(['n']);
});

test('a passage is never both compared and not', () => {
  fc.assert(
    fc.property(outlineText, (text) => {
      const { quotations, uncompared: others } = parseOutline('outline.md', text).value;
      for (const { position: one } of others)
        for (const { kind, position: other } of quotations)
          if (kind === 'inline')
            expect(
              one.start.offset < other.start.offset ||
                one.end.offset > other.end.offset ||
                one.start.offset >= other.end.offset,
            ).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});

test('thousands of spans, translations and classes are all read', () => {
  const spans = Array.from({ length: 3000 }, () => '[“a b”]{.own}').join('\n\n');
  const quotes = Array.from({ length: 1500 }, () => '> 五 {.own}\n> = [“five”]{.own}').join('\n\n---\n\n');
  const nested = `${'[“a '.repeat(120)}b${'”]{.own}'.repeat(120)}`;
  const marks = `> ${'= '.repeat(4000)}\n> ${'{.own} '.repeat(1000)}`;
  const body = [spans, quotes, nested, marks].join('\n\n## B\n\n');
  const counts = new Map<string, number>();
  for (const { kind } of parseOutline('outline.md', titled(body)).value.uncompared)
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({ own: 4501, translation: 1501 });
});

const WORDS = 'Empty buses are good for everybody';
const MARKS = [
  '“#”',
  '„#“',
  '„#”',
  '«#»',
  '»#«',
  '« # »',
  '「#」',
  '『#』',
  '‘#’',
  '‚#‘',
  '‹#›',
  '”#”',
  '❝#❞',
];
const CODE: Readonly<Record<string, string>> = {
  inline: '## A\n\nSee `a # b` here.',
  'inline in a heading': '## A `a # b` here\n\n- c',
  'inline in a point': '## A\n\n- `#` — Oskar Lindqvist',
  'inline in a cell': '## A\n\n| a | b |\n|---|---|\n| c | `#` |',
  'inline in bold': '## A\n\n- **`#`**',
  fenced: '## A\n\n```\na\n#\n```',
  'fenced, of a language': '## A\n\n```js\nsay("#");\n```',
  'fenced in a list': '## A\n\n- a\n\n  ```\n  #\n  ```',
  'fenced with tildes': '## A\n\n~~~\n# — Oskar Lindqvist\n~~~',
  indented: '## A\n\nAs she said:\n\n    #\n',
  'in a footnote': '## A\n\n- a[^1]\n\n[^1]: See `#`.',
};

test.each(Object.entries(CODE))('what %s code has in typographic marks is on record', (_where, body) => {
  for (const marks of MARKS) {
    const written = (words: string): string =>
      body.replace(/(?<!^|#)#(?!#)|^#(?! |#)|(?<=~\n)#/mu, marks.replace('#', words));
    expect(uncompared(written(WORDS))).toEqual([`code: ${WORDS}`]);
    expect(uncompared(written('a short name'))).toEqual([]);
  }
});

test('over lines, in Chinese and beside other marks it is on record as well', () => {
  expect(uncompared('## A\n\n```\n“Empty buses are\ngood for everybody”\n```')).toEqual([`code: ${WORDS}`]);
  expect(uncompared('## A\n\n```\n“空车对每一个人都是好事情”\n```')).toEqual([
    'code: 空车对每一个人都是好事情',
  ]);
  expect(uncompared(`## A\n\n- \`don't say "“${WORDS}”"\``)).toEqual([`code: ${WORDS}`]);
});

test('straight marks in code are those of programs', () => {
  expect(
    uncompared(
      `## A\n\n\`\`\`js\nconst a = "${WORDS}", b = '${WORDS}';\nif (a << b && c >> d) e = \`\${f}\`;\n\`\`\``,
    ),
  ).toEqual([]);
});

test('code inside of a passage is compared as words of it', () => {
  expect(passages(`## A\n\n“see \`‘${WORDS}’\` here” [@cmp]`)).toEqual({
    uncompared: [],
    compared: [`see ‘${WORDS}’ here`],
  });
});

test('what notes have in code is no more on record than what else they quote', () => {
  expect(uncompared(`## A\n\n- a\n\nNote:\n\`“${WORDS}”\``)).toEqual([]);
});
