import { expect, test } from 'vitest';

import { checkClosed, checkSheet } from '../../../src/render/theme/check-sheet.ts';
import { checkTokens } from '../../../src/render/theme/check-tokens.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

const foundIn = (css: string): readonly string[] =>
  checkClosed(sourceFile('tokens.css', css)).map(
    ({ message, position }) => `${position?.start.line}:${position?.start.column} ${message}`,
  );

test.each([
  [':root {\n  --ink: #000;\n', '1:7 This brace is never closed.'],
  ['.a { color: red }\n.b { color: red\n.c { color: red }\n', '2:4 This brace is never closed.'],
  ['@media print {\n  .a { color: red }\n', '1:14 This brace is never closed.'],
  [':root { --ink: #000; }\n}\n.a { color: red }\n', '2:1 This brace closes nothing.'],
  [':root { --ink: #000; }\n/* dark: { }\n.a { color: red }\n', '2:1 This comment is never closed.'],
  [':root { --ink: #000; /* }', '1:22 This comment is never closed.'],
  [':root { --ink: #000; } /*/', '1:24 This comment is never closed.'],
  ['.a::before {\n  content: "–;\n}\n', '2:12 This quotation mark is never closed.'],
  ['.a { color: rgb(1, 2, 3; }', '1:16 This bracket is never closed.'],
  ['.a { color: red }\n// .b { color: red }\n.c { color; }', '3:6 This is no CSS.'],
])('what takes in the rules behind it is told at its place, as in %j', (css, expected) => {
  expect(foundIn(css)).toEqual([expected]);
});

test.each([
  '',
  ':root { --ink: #000; }',
  '@media print { .a { color: red } }',
  '/* { */ .a { color: red } /* } */',
  ".a::before { content: \"{\"; } .b::after { content: '}\\'}'; }",
  '.a { background: url(data:image/svg+xml,{}}); }',
  '.a\\{b { color: red }',
  '.a::before { content: "/*"; }',
])('what is closed, and what only looks like a brace, is passed over: %j', (css) => {
  expect(foundIn(css)).toEqual([]);
});

test.each([
  ['{', ['1:50000 This brace is never closed.']],
  ['}', ['1:1 This brace closes nothing.']],
  ['/*', ['1:99997 This comment is never closed.']],
  ['"', ['1:1 This is no CSS.']],
  ["'", ['1:1 This is no CSS.']],
  ['url(', ['1:4 This bracket is never closed.']],
  ['\\', ['1:1 This is no CSS.']],
  ['url(a{', ['1:4 This bracket is never closed.']],
  ['a{b:c}', []],
])('a sheet of nothing but %s keeps nobody waiting', (piece, expected) => {
  expect(foundIn(piece.repeat(50_000))).toEqual(expected);
});

test('blocks in blocks by the ten thousand are read', () => {
  expect(foundIn(`${'a{'.repeat(20_000)}b:c${'}'.repeat(20_000)}`)).toEqual([]);
});

test('a sheet that can’t be read is told once', () => {
  const css = '@import "x.css";\np::before { content: "Never";\n';
  expect(checkSheet(sourceFile('tokens.css', css)).map(({ code }) => code)).toEqual(['theme/not-closed']);
  expect(checkTokens('mine', sourceFile('tokens.css', css))).toEqual([]);
});

test('a picture in a sheet is held to what one beside the outline is', () => {
  const uses = (at: number): string => `<use href="#a${at}"/>`.repeat(10);
  const storeys = Array.from({ length: 9 }, (_, at) => `<g id="a${at + 1}">${uses(at)}</g>`).join('');
  const bomb = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><path id="a0"/>${storeys}</svg>`);
  const css = `.a { background: url(data:image/svg+xml;base64,${bomb.toString('base64')}) }`;
  expect(checkSheet(sourceFile('tokens.css', css)).map(({ code }) => code)).toEqual([
    'picture/too-intricate',
  ]);
  expect(checkSheet(sourceFile('tokens.css', '.a { mask: url("data:image/svg+xml,<svg/>") }'))).toEqual([]);
});
