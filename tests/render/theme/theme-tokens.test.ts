import { expect, test } from 'vitest';

import { readTokens, valueOf } from '../../../src/render/theme/read-sheet.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

const SHEET = `:root {
  --ink: #222;
  --text: var(--ink);
  --title: var( --text );
  --rule: var(--title);
  --one: var(--other);
  --other: var(--one);
  --lost: var(--nowhere);
  --mixed: calc(var(--ink) * 2);
  /* --none: #fff; */
  --late: /* not */ #333; --\\64 eep: #444;
  @media screen { --in: #555 }
}`;
const tokens = readTokens(sourceFile('tokens.css', SHEET));

test.each([
  ['--ink', '#222'],
  ['--text', '#222'],
  ['--rule', '#222'],
  ['--mixed', 'calc(var(--ink) * 2)'],
  ['--lost', null],
  ['--one', null],
  ['--none', null],
  ['--late', '#333'],
  ['--deep', '#444'],
  ['--in', '#555'],
])('%s is %s', (name, value) => {
  expect(valueOf(name, tokens)).toBe(value);
});

test.each([
  ['dashes', '-'.repeat(300_000)],
  ['comments that never end', '/*'.repeat(300_000)],
  ['blanks behind names', `--a${' '.repeat(300_000)}`],
])('a sheet of %s keeps nobody waiting', (_, css) => {
  expect([...readTokens(sourceFile('tokens.css', css))]).toEqual([]);
});
