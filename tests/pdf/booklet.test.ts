import { describe, expect, test } from 'vitest';

import { bookletSides } from '../../src/pdf/booklet/booklet-sides.ts';
import { hasProgram, outputOf } from '../support/poppler.ts';
import { builtPdf } from '../support/run-lectern.ts';

const sidesOf = (count: number, isRightToLeft = false): readonly string[] =>
  bookletSides(count, isRightToLeft).map(({ left, right }) =>
    [left, right].map((page) => (page === null ? '' : page + 1)).join('|'),
  );

test('the pages of a booklet stand so that they are in order when its sheets are folded', () => {
  expect(sidesOf(8)).toEqual(['8|1', '2|7', '6|3', '4|5']);
  expect(sidesOf(6)).toEqual(['|1', '2|', '6|3', '4|5']);
  expect(sidesOf(1)).toEqual(['|1', '|']);
});

test('a booklet that is read from the right is bound there', () => {
  expect(sidesOf(8, true)).toEqual(['1|8', '7|2', '3|6', '5|4']);
});

const WORDS = 'The council voted for lamps, and nobody asked those who sleep under them what they think. ';

const OUTLINE = `---
title: Lamps
sources: { vote: { title: The vote, author: [{ family: Holt }], URL: "https://example.org/vote" } }
---

${Array.from({ length: 12 }, (_, at) => `## Heading ${at}\n\n${WORDS.repeat(4)}[@vote, para. ${at + 1}]\n`).join('\n')}

## Shares

\`\`\`chart bar
Town, Share
Oster, 58
Lund, 67
\`\`\`
`;

describe.runIf(hasProgram('pdfinfo') && hasProgram('pdftotext'))('a booklet', () => {
  test('has two pages of half a sheet side by side, and the same in its tags as the pages by themselves', async () => {
    const booklet = await builtPdf({ 'outline.md': OUTLINE }, 'reader', '--booklet');
    const pages = await builtPdf({ 'outline.md': OUTLINE }, 'reader', '--paper', 'a5');
    const facts = outputOf('pdfinfo', booklet).toString();
    expect(facts).toMatch(/^Page size: +840(?:\.\d+)? x 59\d(?:\.\d+)? pts/mu);
    expect(facts).toMatch(/^Tagged: +yes$/mu);
    const tagsOf = (path: string): string => outputOf('pdfinfo', '-struct-text', path).toString();
    expect(tagsOf(booklet)).toContain('Heading 11');
    expect(tagsOf(booklet)).toBe(tagsOf(pages));
    expect(outputOf('pdfinfo', '-url', booklet).toString()).toContain('https://example.org/vote');
    const first = outputOf('pdftotext', '-layout', '-l', '1', booklet, '-').toString();
    const count = Number(/page 1 of (\d+)/u.exec(first)?.[1]);
    expect(Number(/^Pages: +(\d+)$/mu.exec(facts)?.[1])).toBe(Math.ceil(count / 4) * 2);
  });

  test('leads to where things are on its sheets', async () => {
    const booklet = await builtPdf({ 'outline.md': OUTLINE }, 'reader', '--booklet');
    const pages = await builtPdf({ 'outline.md': OUTLINE }, 'reader', '--paper', 'a5');
    const placeOf = (path: string): readonly number[] => {
      const found = /^ +(\d+) \[ XYZ +(\d+) +(\d+).*"call-1"$/mu.exec(
        outputOf('pdfinfo', '-dests', path).toString(),
      );
      return found?.slice(1).map(Number) ?? [];
    };
    const [, x = 0, y = 0] = placeOf(pages);
    expect(placeOf(booklet)).toEqual([1, x + 420, y]);
  });
});
