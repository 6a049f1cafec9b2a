import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { checkDeck } from '../../src/checks/check-deck.ts';
import { importDeck } from '../../src/importing/import-deck.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { sourceFile } from '../../src/text/source-file.ts';
import { runs } from '../support/long-run.ts';

const outlineOf = (text: string): string => importDeck(sourceFile('deck.md', text), new Map()).value;

test.each([
  ['tables', '<table>'.repeat(100_000)],
  ['scripts', '<script></script>'.repeat(50_000)],
  ['brackets', '!['.repeat(100_000)],
  ['comments on one line', '<!---->'.repeat(200_000)],
  ['rules', '---\n\n'.repeat(20_000)],
  ['divisions', '::: {.a}\n'.repeat(20_000)],
  ['headings', '# \n\n'.repeat(20_000)],
  ['spaces in a heading', `# a${' '.repeat(500_000)}b`],
  ['notes in the line', `# A\n\n::: {.a}\n:::\n${'^['.repeat(300_000)}`],
  ['spans', `# A\n\n::: {.a}\n:::\n${'[a]{'.repeat(200_000)}`],
  ['references', `# A\n\n::: {.a}\n:::\n${'[@fig-a '.repeat(100_000)}`],
  ['tables of boxes', `# A\n\n::: {.a}\n:::\n${'+--+--+\n'.repeat(50_000)}`],
  ['dashes', `# A\n\n::: {.a}\n:::\n${'a\n-- --\n'.repeat(20_000)}`],
  ['dollars', `# A\n\n${'$a'.repeat(100_000)}\n${'$$\n'.repeat(30_000)}`],
  ['columns', `# A\n\n${'<div class="grid">\n<div>\n'.repeat(10_000)}`],
  ['links', `# A\n\n${'[a](#b'.repeat(100_000)}\n${'[a](#b)'.repeat(50_000)}`],
  ['a front matter without an end', `---\n${'a: b\n'.repeat(3)}${'x\n'.repeat(50_000)}`],
])('a deck made of %s is imported all the same', (_, text) => {
  expect(outlineOf(text)).toMatch(/^---\n/u);
});

test('any text becomes an outline that can be read', () => {
  const piece = constantFrom(
    '---\n',
    '# A\n',
    '\n',
    '<!--',
    '-->',
    ':::',
    '::: {.notes}\n',
    '```\n',
    'a: b\n',
    '![x](y)',
    '<style>',
    '“q”',
    '> z\n',
    '{.c}',
  );
  assert(
    property(array(oneof(piece, string()), { maxLength: 30 }), (parts) => {
      const outline = outlineOf(parts.join(''));
      const { value, diagnostics } = parseOutline('outline.md', outline);
      expect(diagnostics.filter(({ code }) => code.startsWith('front-matter/'))).toEqual([]);
      expect(checkDeck(value)).toBeDefined();
    }),
    { numRuns: runs(60) },
  );
});
