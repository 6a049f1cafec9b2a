import { expect, test } from 'vitest';

import { builtPdf } from '../support/run-lectern.ts';
import { typeIn } from '../support/type-in-pdf.ts';

const SAID = 'Ask who would have had trees in place of lamps, and who was asked before the vote was taken. ';

const outline = (...lengths: readonly number[]): string =>
  `---\ntitle: Lamps\n---\n\n${lengths.map((length, at) => `## Heading ${at}\n\nWords.\n\nNote:\n${SAID.repeat(length)}\n`).join('\n')}`;

/** Sizes of the notes on each page, largest first. */
async function sizesIn(pdf: string): Promise<ReadonlyMap<number, readonly number[]>> {
  const said = (await typeIn(pdf)).filter(({ text }) => /\b(?:ask|asked|lamps|trees|vote)\b/u.test(text));
  const pages = new Set(said.map(({ page }) => page));
  const sizesOn = (page: number): readonly number[] =>
    [
      ...new Set(said.filter((one) => one.page === page).map(({ size }) => Math.round(size * 4) / 4)),
    ].toSorted((a, b) => b - a);
  return new Map([...pages].map((page) => [page, sizesOn(page)]));
}

test('what is said of a slide is set in type to read at a lectern, smaller only where it would take another sheet', async () => {
  const sizes = await sizesIn(await builtPdf({ 'outline.md': outline(2, 8, 12, 16, 24) }, 'notes'));
  expect([...sizes.values()].flat()).toEqual([18, 18, 16, 14, 18, 18]);
});

test('notes that take two sheets are as large as two sheets have space for', async () => {
  const sizes = await sizesIn(await builtPdf({ 'outline.md': outline(26) }, 'notes'));
  expect([...sizes.keys()]).toEqual([2, 3]);
  expect([...sizes.values()].flat()).toEqual([18, 18]);
});

test('large print has notes of 18 pt at least', async () => {
  const sizes = await sizesIn(await builtPdf({ 'outline.md': outline(2, 30) }, 'notes', '--large'));
  expect(Math.min(...[...sizes.values()].flat())).toBeGreaterThanOrEqual(18);
});
