import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { checkWords } from '../../../src/render/theme/check-words.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;
const drawn = (content: string): string =>
  `p::before { content: url("data:image/svg+xml,${encodeURIComponent(svg(content))}") }`;

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
    ['p { color: red; &::before { content: "Never" } }', 'Never'],
    [drawn('<text>We lied</text>'), 'We lied'],
    [drawn('<text><tspan>We</tspan> lied</text>').replace('content', 'list-style'), 'We lied'],
    [drawn('<text>We lied</text>').replace('url(', 'u\\72l('), 'We lied'],
    [drawn('<text>We lied</text>').replace('content: url', 'background: URL'), 'We lied'],
    [drawn('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">We lied</p></foreignObject>'), 'We lied'],
    [drawn('<text>&#87;e lied</text>'), 'We lied'],
    [
      drawn(
        `<image href="data:image/svg+xml;base64,${Buffer.from(svg('<text>We lied</text>')).toString('base64')}"/>`,
      ),
      'We lied',
    ],
    [
      `p { mask: url(data:image/svg+xml;base64,${Buffer.from(svg('<text>We lied</text>')).toString('base64')}) }`,
      'We lied',
    ],
    [drawn('<!-- not closed'), 'image/svg+xml'],
    ['a { font-family: url( x")} p::before{content:"Never";font-family:url( y") }', 'Never'],
    ['a { font-family: u\\72l(x")} p::before{content:"Never";font:u\\72l(y") }', '}'],
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
  drawn('<title>A wave</title><desc>Blue</desc><style>path { fill: red }</style><path d="M0 0h9"/>'),
  '.a { background: url(data:image/png;base64,iVBORw0KGgo=); mask: url("data:image/svg+xml;utf8,<svg/>") }',
  '.a { width: calc(1px + var(--b, 2px)); filter: drop-shadow(0 0 1px #000); --c: { a: b } }',
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
