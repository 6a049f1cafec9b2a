import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { checkWords } from '../../../src/render/theme/check-words.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

const wordsIn = (css: string): readonly string[] =>
  checkWords(sourceFile('tokens.css', css)).map(({ message }) => /“(.*)”/u.exec(message)?.[1] ?? '');

describe('words that a style sheet would put on slides are told', () => {
  test.each([
    ['p::before { content: "Never"; }', 'Never'],
    ["p::before { content: '25' }", '25'],
    ['p::before { content: "\\4e\\65ver" }', 'Never'],
    ['p::before { content: "\\00004E o" }', 'No'],
    ['p::before { c\\6fntent: "Never" }', 'Never'],
    ['p::before { CONTENT: "no" !important }', 'no'],
    ['p::before { content: "–" / "never" }', 'never'],
    ['p::before { content: "Ⓝⓞ" }', 'Ⓝⓞ'],
    ['p::before { content: "\u{1F1F3}\u{1F1F4}" }', '\u{1F1F3}\u{1F1F4}'],
    ['p::before { content: "\\E001" }', '\uE001'],
    ['p::before { content: "不" }', '不'],
    ['p::before { content: attr(data-x) }', 'attr()'],
    ['p::before { content: a\\74tr(data-x) }', 'attr()'],
    ['p::before { content: counter(slide) }', 'counter()'],
    ['p { --open-mark: "Never “" }', 'Never “'],
    ['p { --x: "never" {} }', 'never'],
    ['p::before { content: var(--x, "never") }', 'never'],
    ['p::before { content: var(--font-x) } p { --font-x: "never" }', '--font-x'],
    ['@property --x { syntax: "*"; inherits: false; initial-value: "never" }', 'never'],
    ['@counter-style x { symbols: A B }', '@counter-style'],
    ['@import url("data:text/css,p::before{content:%22Never%22}");', '@import'],
    ['@\\69mport "data:text/css,p";', '@import'],
    ['p::before { content: "N', 'N'],
    ['q { quotes: "not “" "”" }', 'not “'],
    ['li { list-style: "24. " }', '24. '],
    ['ol { counter-set: list-item 24 }', 'list-item'],
    ['p { text-emphasis: "x" }', 'x'],
    ['p { hyphenate-character: "not" }', 'not'],
    ['p { text-overflow: "no" }', 'no'],
    ['@media print { p::before { content: "Never" } }', 'Never'],
    ['a { b: "/*" } p::before { content: "Never" } /* */', 'Never'],
    ['a { b: url(x\\)") } p::before { content: "Never" }', 'Never'],
    ['a { b: url(x"y) } p::before { content: "Never" }', 'Never'],
    ['a { b: "x\n } p::before { content: "Never" }', 'x'],
    ['p::before { content: "–\\\nNever" }', '–Never'],
  ])('in %s', (css, shown) => {
    expect(wordsIn(css)).toContain(shown);
  });
});

test.each([
  'q::before { content: "“"; quotes: "„" "“" "‚" "‘" }',
  "li::before { content: '–' / '' }",
  '.x { content: none; content: "\\AD"; content: open-quote }',
  '[lang="en"] p::before, :lang("de") { content: "" }',
  ':root { --font-serif: "Mine", Georgia; --open-mark: "« " }',
  "@font-face { font-family: 'Mine'; src: url(data:font/woff2;base64,AA) format('woff2'), local('Mine') }",
  '.a { grid-template-areas: "a b" "c d"; font-feature-settings: "lnum" 1; font: 12px "Mine" }',
  '.a { background: url("data:image/svg+xml,<svg/>"); list-style: decimal; counter-reset: slide }',
  '/* content: "Never" */ @charset "utf-8";',
])('marks and names are passed over, as in %s', (css) => {
  expect(wordsIn(css)).toEqual([]);
});

test('the place is that of the text', () => {
  const [found] = checkWords(sourceFile('theme.css', 'p::before {\n  content: "No";\n}\n'));
  expect(found).toMatchObject({ file: 'theme.css', position: { start: { line: 2, column: 12 } } });
});

test('the style sheets that come with Lectern have none', () => {
  const sheets = readdirSync('templates', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  );
  const found = sheets.flatMap((name) =>
    checkWords(sourceFile(name, readFileSync(`templates/${name}`, 'utf8'))),
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(found.map(({ file, message }) => `${file ?? ''}: ${message}`)).toEqual([]);
});
