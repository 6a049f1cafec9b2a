import { describe, expect, test } from 'vitest';

import { parseOutline } from '../../src/outline/parse-outline.ts';

/** The slides of an outline, and what is said of them: `line: message`. */
function read(slides: string) {
  const { value, diagnostics } = parseOutline('outline.md', `---\ntitle: T\n---\n${slides}`);
  const said = diagnostics.map(({ code, position }) => `${code} at ${(position?.start.line ?? 0) - 3}`);
  return { outline: value, said, fixes: diagnostics.map(({ fix }) => fix?.text ?? null) };
}

const HEADINGS = [
  ['{.claim by="me"', '{.claim by="me"}'],
  ['{.claim by="me}', '{.claim by=me}'],
  ['{.claim by=me Too}', '{.claim by="me Too"}'],
  ['{.claim by=“me”', '{.claim by=“me”}'],
  ['{.claim', '{.claim}'],
  ['.claim}', '{.claim}'],
  ['{. claim}', '{.claim}'],
  ['{:.claim}', '{.claim}'],
  ['{.claim)', '{.claim}'],
  ['{.claim, time=3}', '{.claim time=3}'],
  ['{#own .claim', '{#own .claim}'],
  ['{.claim .incremental', '{.claim .incremental}'],
] as const;

describe.each(HEADINGS)('## Words “of it” %s', (written, meant) => {
  test('is one message, and the slide that was meant', () => {
    const { outline, said, fixes } = read(`## Words “of it” ${written}\n\n- a\n`);
    expect([said, fixes]).toEqual([['markdown/attributes at 1'], [meant]]);
    expect(outline.slides.map(({ layout }) => layout)).toEqual(['claim']);
  });

  test('has no words in its braces that are looked up', () => {
    const { outline } = read(`## Words “of it” ${written}\n\n- a\n`);
    expect(outline.quotations.map(({ content }) => content)).toEqual(['of it']);
  });
});

test.each(['{1, 2}', '{x', 'x}', '\\{.claim', '{', '}', '{a set', '$\\{x\\}$'])(
  'what isn’t meant as attributes stays in its heading: %s',
  (written) => {
    const { outline, said } = read(`## Words ${written}\n\n- a\n`);
    expect([said, outline.slides[0]?.layout]).toEqual([[], null]);
  },
);

test.each(['{own}', '{.own', ' {.own}', '{:own}', '{.own)', ' {own'])(
  'a passage in brackets is marked off by %s as well, and that is said',
  (written) => {
    const { outline, said, fixes } = read(`## A\n\nIt is [“a very great shame”]${written}\n`);
    expect([said, fixes]).toEqual([['markdown/attributes at 3'], ['{.own}']]);
    expect([outline.quotations, outline.uncompared.map(({ kind }) => kind)]).toEqual([[], ['own']]);
  },
);

test.each(['{own}', '{.own', '{elsewhere}', '{lang=zh', '{.own, lang=zh}'])(
  'a block quote ends in %s as well, and that is said',
  (written) => {
    const { outline, said } = read(`## A\n\n> A very great shame ${written}\n>\n> — Ann Lee\n`);
    expect(said).toEqual(['markdown/attributes at 3']);
    const shown = [...outline.quotations, ...outline.uncompared].map(({ content }) => content);
    expect(shown).toEqual(['A very great shame']);
  },
);

test.each(['{an own goal}', '{own goal}', '{sic}', '{1}'])('a block quote keeps its words: %s', (written) => {
  const { outline, said } = read(`## A\n\n> A very great shame ${written}\n`);
  expect([said, outline.quotations[0]?.content]).toEqual([[], `A very great shame ${written}`]);
});

const TABLE = '| A | B |\n| - | - |\n';

test.each([
  ['| a | b | secret |', 'secret'],
  ['a | b | secret', 'secret'],
  ['| a | b | one | two |', 'one | two'],
  ['| a | b | | two', '| two'],
  ['| `a\\|x` | b | `secret` |', '`secret`'],
  ['|  |  | secret |', 'secret'],
])('a cell too many is an error at its place: %s', (row, words) => {
  for (const [before, mark] of [
    ['', ''],
    ['> ', '> '],
    ['- ', '  '],
  ] as const) {
    const lines = `${TABLE}| 1 | 2 |\n${row}`
      .split('\n')
      .map((line, at) => (at === 0 ? before : mark) + line);
    const text = `## A\n\n${lines.join('\n')}\n`;
    const { diagnostics, value } = parseOutline('outline.md', text);
    const found = diagnostics.filter(({ code }) => code === 'table/too-many-cells');
    const at = found.map(({ position, message }) => [
      value.file.text.slice(position?.start.offset, position?.end.offset),
      message.includes(`“${words}”`),
    ]);
    expect(at).toEqual([[words, true]]);
  }
});

test.each([
  '| a |',
  '| a | b |',
  '| a | b',
  '| a | b | |',
  '| a | b ||',
  '| a \\| c | b |',
  '| a | `b\\|c` |',
])('a row of which nothing is lost is fine: %s', (row) => {
  expect(read(`## A\n\n${TABLE}${row}\n`).said).toEqual([]);
});
