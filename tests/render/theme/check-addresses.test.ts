import { expect, test } from 'vitest';

import { checkAddresses } from '../../../src/render/theme/check-sheet.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

const addressesIn = (css: string): readonly string[] =>
  checkAddresses(sourceFile('tokens.css', css)).map(({ message }) => /“(.*)”/u.exec(message)?.[1] ?? '');

test.each([
  ["@font-face { font-family: 'Mine'; src: url(mine.woff2) format('woff2'); }", ['mine.woff2']],
  ['.slide { background: url( "a (1).png" ), url(\'b.svg\'); }', ['a (1).png', 'b.svg']],
  [
    '@import "fonts.css";\n@import url(https://example.org/more.css);',
    ['fonts.css', 'https://example.org/more.css'],
  ],
  ['.a { background: u\\72l(b.png) }', ['b.png']],
  ['.a { background: \\55 RL( "b\\2epng" ) }', ['b.png']],
  ['.a { background: url(\\62.png) }', ['b.png']],
  ['.a { --b: url(b.png); & .c { mask: url(c.png) } }', ['b.png', 'c.png']],
  ['@IMP\\4f RT "b.css";', ['b.css']],
])('a file that a sheet names is told, as in %s', (css, expected) => {
  expect(addressesIn(css)).toEqual(expected);
});

test.each([
  "@font-face { src: url(data:font/woff2;base64,d09GMg==) format('woff2'); }",
  `.slide { background: url("data:image/svg+xml,<svg fill='url(%23g)'/>"); }`,
  '.slide { mask: url(#shape); }',
  '/* url(mine.woff2) */ .slide { background: none; }',
])('what the sheet holds itself is passed over, as in %s', (css) => {
  expect(addressesIn(css)).toEqual([]);
});

test('the place is that of the address', () => {
  const [found] = checkAddresses(sourceFile('tokens.css', ':root {\n  --mark: url(mark.svg);\n}\n'));
  expect([found?.file, found?.position?.start.line, found?.position?.start.column]).toEqual([
    'tokens.css',
    2,
    11,
  ]);
});

test.each([
  ['url(', 1],
  ['url("', 50_000],
  ["url('", 50_000],
  ['@import ', 1],
  ['@import url(', 1],
])('a sheet of nothing but %s keeps nobody waiting: %i files', (piece, files) => {
  expect(addressesIn(piece.repeat(100_000))).toHaveLength(files);
});
