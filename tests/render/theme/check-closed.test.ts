import { expect, test } from 'vitest';

import { checkClosed } from '../../../src/render/theme/check-sheet.ts';
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
  ['{', ['1:1 This brace is never closed.']],
  ['}', ['1:1 This brace closes nothing.']],
  ['/*', ['1:399997 This comment is never closed.']],
  ['"', []],
  ["'", []],
  ['url(', []],
  ['\\', []],
  ['url(a{', []],
])('a sheet of nothing but %s keeps nobody waiting', (piece, expected) => {
  expect(foundIn(piece.repeat(200_000))).toEqual(expected);
});
