import { expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { builtPdf } from '../support/run-lectern.ts';

/** The text of each page of an edition of an outline. */
async function pagesOf(outline: string, edition: string, ...words: string[]): Promise<readonly string[]> {
  const pdf = await builtPdf({ 'outline.md': outline }, edition, ...words);
  const text = outputOf('pdftotext', '-layout', pdf, '-').toString();
  return text.split('\f').slice(0, -1);
}

/** Slides of two points each, the second of which takes two lines: what doesn’t fit on a page falls in every place. */
const LONG =
  'that takes more than a single line of a paper, since it goes on for some words longer than others do';
const lists = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `## Heading ${at}\n\n- First ${at} ${LONG}\n- Second ${at} ${LONG}\n`,
  ).join('\n');

test.runIf(hasProgram('pdftotext'))(
  'no page of the reader ends with a heading or within an item of a list',
  async () => {
    for (const count of [2, 3]) {
      const outline = `---\ntitle: Lists\n---\n\n## Before\n\n${'A line.\n\n'.repeat(count)}\n${lists(24)}`;
      const pages = await pagesOf(outline, 'reader');
      expect(pages.length).toBeGreaterThan(3);
      for (const page of pages) {
        const lines = page
          .trimEnd()
          .split('\n')
          .filter((line) => /\S/u.test(line))
          .slice(0, -1);
        expect(lines.at(-1)).toMatch(/others do$/u);
      }
    }
  },
);

test.runIf(hasProgram('pdftotext'))(
  'no page of the reader ends within a chain, whose lines stay together',
  async () => {
    const chain =
      '1. **Rima Saab** — minister — told\n2. **Al-Sahel** — daily — printed\n3. **State news agency** — agency — reported the next day\n4. **Caixin** — outlet — carried in translation';
    const source = 'sources: { one: { title: One, author: [{ family: One }] } }';
    for (const count of [1, 3]) {
      const chains = Array.from(
        { length: 18 },
        (_, at) => `## Way ${at} {.chain}\n\n${chain}\n\nA [@one, p. ${at}]\n`,
      );
      const outline = `---\ntitle: Ways\n${source}\n---\n\n## Before\n\n${'A line.\n\n'.repeat(count)}\n${chains.join('\n')}`;
      const text = (await pagesOf(outline, 'reader')).join('\f');
      expect(text.match(/printed[^\f]*?reported[^\f]*?Caixin/gu)).toHaveLength(18);
      expect(text).not.toMatch(/State news agency \(agency\)[^\n]*\n\s*\n/u);
    }
  },
);

test.runIf(hasProgram('pdftotext'))(
  'no row of a table stands alone on a page of the reader, under a head or after a heading',
  async () => {
    const table = (count: number): string =>
      `## T${count}\n\n| Name | Number |\n| --- | --- |\n${Array.from({ length: count }, (_, at) => `| Row ${at} | ${at} |`).join('\n')}\n`;
    const tables = Array.from({ length: 6 }, (_, at) => table(28 + at));
    const pages = await pagesOf(`---\ntitle: T\n---\n\n${tables.join('\n')}`, 'reader');
    const counts = pages.map((page) => page.match(/^ *Row \d+/gmu)?.length ?? 0);
    expect(Math.max(...counts)).toBeLessThan(30);
    expect(counts).not.toContain(1);
  },
);
