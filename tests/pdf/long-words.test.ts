import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { lectern, workFolder, outputIn } from '../support/run-lectern.ts';

const LAWS = [
  'Grundwasserentnahmegenehmigungsverordnung',
  'Trinkwasserversorgungssicherstellungsgesetz',
  'Hochwasserschadensausgleichsfondszuständigkeit',
  'Abwasserbeseitigungsgebührenanpassungsbeschluss',
];
const ADDRESS = 'https://water.example.org/minutes/committee/annex_b/tables/rows_of_the_year.html';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const OUTLINE = `---
title: Wasser
lang: de
sources:
  lind:
    type: article
    title: Wasser
    text: article.txt
---

## Zitat

> Die ${LAWS.join('')} gilt seit gestern.
>
> — Ada Lind

## Gesetze

${row(['Eins', 'Zwei', 'Drei', 'Vier'])}
${row(['---', '---', '---', '---'])}
${row(LAWS)}
${row([...LAWS].reverse())}

## ${LAWS.join('')}

- ${LAWS.join('')}
- ${ADDRESS}${ADDRESS.slice(8)}
`;

const ARTICLE = `Wasser\n\nDie ${LAWS.join('')} gilt seit gestern, sagte Ada Lind.\n`;

test.runIf(hasProgram('pdftotext'))(
  'long words have a hyphen where they are split at the end of a line, and are whole in the text of deck and PDFs',
  async () => {
    const folder = workFolder({ 'outline.md': OUTLINE, 'article.txt': ARTICLE });
    const run = await lectern(folder, ['build', 'outline.md', '--out', 'out', '--edition', 'all']);
    expect(run.stderr).not.toContain('error');
    for (const edition of ['slides', 'notes', 'handout', 'reader']) {
      const pdf = join(outputIn(folder), `${edition}.pdf`);
      // What a line ends with, as it was painted: pdftotext joins words that were split, unless it gives each by itself.
      const words = outputOf('pdftotext', '-bbox', pdf, '-').toString();
      expect(words.match(/-<\/word>/gu)?.length).toBeGreaterThan(LAWS.length);
      const text = outputOf('pdftotext', pdf, '-').toString();
      expect(text).not.toMatch(/[\u00AD\u2010]/u);
      for (const law of LAWS) expect(text).toContain(law);
      expect(text.replaceAll('\n', '')).toContain(ADDRESS);
    }
    const steps = ['build', 'outline.md', '--out', 'steps', '--steps', '--pages', '2-'];
    expect((await lectern(folder, steps)).code).toBe(0);
    expect(outputOf('pdftotext', join(outputIn(folder, 'steps'), 'slides.pdf'), '-').toString()).not.toMatch(
      /[\u00AD\u2010]/u,
    );
    for (const file of ['index.html', 'slides.pdf', 'reader.pdf']) {
      const check = ['verify', join(outputIn(folder), file), '--source', 'lind=article.txt'];
      expect((await lectern(folder, check)).code).toBe(0);
    }
    const html = readFileSync(join(outputIn(folder), 'index.html'), 'utf8');
    expect(html).not.toContain('\u00AD');
    expect(html.replaceAll(/<[^>]*>/gu, '')).toContain(LAWS.join(''));
  },
);

test.runIf(hasProgram('pdftotext'))(
  'words behind one that was split stand below it, not beside its first line',
  async () => {
    // What is left for the second line can’t be split, so the first has room behind it.
    const word = `${'Wasser'.repeat(9)}${'x'.repeat(24)}`;
    const folder = workFolder({ 'outline.md': `---\nlang: de\n---\n\n## A\n\n- ${word} ist da\n- Zwei\n` });
    expect((await lectern(folder, ['build', 'outline.md', '--out', 'out'])).code).toBe(0);
    const words = outputOf('pdftotext', '-bbox', join(outputIn(folder), 'slides.pdf'), '-').toString();
    const tops = [...words.matchAll(/yMin="([\d.]+)"[^>]*>([^<]+)</gu)];
    const topOf = (start: string): number =>
      Number(tops.find(({ 2: text = '' }) => text.startsWith(start))?.[1]);
    expect(topOf('ist')).toBeGreaterThan(topOf('Wasser') + 40);
  },
);

test('an address over several lines isn’t a link for each of its parts', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE, 'article.txt': ARTICLE });
  await lectern(folder, ['build', 'outline.md', '--out', 'out', '--edition', 'slides,handout,reader']);
  for (const edition of ['slides', 'handout', 'reader']) {
    const links = await linksIn(join(outputIn(folder), `${edition}.pdf`));
    const lines = new Set(links.map(({ page, bottom }) => `${page}:${bottom}`));
    expect(lines.size).toBeGreaterThan(1);
    // Chromium adds one around lines that belong together.
    expect([edition, links.length < lines.size * 2]).toEqual([edition, true]);
  }
});

/** The rectangles of links to the web: on which page, and how high. */
async function linksIn(path: string): Promise<readonly { page: number; bottom: number }[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const links: { page: number; bottom: number }[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const annotations: { url?: string; rect: number[] }[] = await (await pdf.getPage(page)).getAnnotations();
    for (const { url, rect } of annotations)
      if (url !== undefined) links.push({ page, bottom: Math.round(rect[1] ?? 0) });
  }
  await pdf.destroy();
  return links;
}
