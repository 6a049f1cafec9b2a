import { readFileSync, rmSync } from 'node:fs';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { buildBriefings, type BuiltDeck } from '../support/built-briefings.ts';

let folder = '';
let decks: readonly BuiltDeck[] = [];
const pdfs = new Map<string, PDFDocumentProxy>();

beforeAll(async () => {
  ({ folder, decks } = await buildBriefings('--all'));
  for (const { slug, pdfPath } of decks)
    pdfs.set(slug, await getDocument({ data: new Uint8Array(readFileSync(pdfPath)), verbosity: 0 }).promise);
});

afterAll(async () => {
  for (const pdf of pdfs.values()) await pdf.destroy();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['china-cybersecurity-week', 'night-buses'])('the slide PDF of %s', (slug) => {
  const deck = (): BuiltDeck => decks.find((built) => built.slug === slug) ?? fail();
  const pdf = (): PDFDocumentProxy => pdfs.get(slug) ?? fail();

  test('has a page of 960 × 540 pt for each slide', async () => {
    expect(pdf().numPages).toBe(deck().slides.length);
    for (let page = 1; page <= pdf().numPages; page += 1) {
      const [, , width = 0, height = 0] = (await pdf().getPage(page)).view;
      expect([Math.round(width * 10), Math.round(height * 10)]).toEqual([9600, 5400]);
    }
  });

  test('reads on each page from the heading to the body', async () => {
    for (const { number, title } of deck().slides) {
      const text = await textOf(pdf(), number);
      const at = squeezed(text).indexOf(squeezed(title));
      // A chapter number or the name of the event may come before it; nothing long does.
      expect([number, at >= 0 && at < 60]).toEqual([number, true]);
    }
  });

  test('has apostrophes where its slides do, and no letters that look alike', async () => {
    const texts = await Promise.all(deck().slides.map(async ({ number }) => textOf(pdf(), number)));
    expect(texts.join('\n')).not.toMatch(/[ʻʼ]/u);
  });

  test('names its title and its language, and is tagged', async () => {
    const { info } = await pdf().getMetadata();
    expect(info).toMatchObject({ Title: titleOf(deck()), Language: 'en' });
    expect(await pdf().getMarkInfo()).toMatchObject({ Marked: true });
    const tree = await (await pdf().getPage(2)).getStructTree();
    expect(JSON.stringify(tree)).toMatch(/"role":"H[12]"/u);
  });

  test('lists its slides under their sections in the outline, each leading to its page', async () => {
    const outline = (await pdf().getOutline()) ?? [];
    const titles: string[] = [];
    const depths: number[] = [];
    const walk = async (items: typeof outline, depth: number): Promise<void> => {
      for (const item of items) {
        titles.push(squeezed(item.title));
        depths.push(depth);
        const dest = typeof item.dest === 'string' ? await pdf().getDestination(item.dest) : item.dest;
        expect(await pdf().getPageIndex(dest?.[0])).toBeGreaterThanOrEqual(0);
        await walk(item.items, depth + 1);
      }
    };
    await walk(outline, 0);
    for (const { title } of deck().slides) expect(titles).toContain(squeezed(title));
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(1);
  });

  test.runIf(hasProgram('pdffonts'))('holds all its fonts, none of Type 3', () => {
    const lines = outputOf('pdffonts', deck().pdfPath).toString().trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/u);
  });
});

test('a chart says where on its page it stands', async () => {
  const pdf = pdfs.get('night-buses') ?? fail();
  const trees = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_page, at) => (await pdf.getPage(at + 1)).getStructTree()),
  );
  const boxes = [...JSON.stringify(trees).matchAll(/"bbox":\[([^\]]*)\]/gu)].map(([, box = '']) =>
    box.split(',').map(Number),
  );
  // Under the heading, within the margins of 66 pt.
  expect(boxes).toHaveLength(1);
  const [[left = 0, bottom = 0, right = 0, top = 0] = []] = boxes;
  expect(Math.round(left)).toBe(66);
  expect(right).toBeGreaterThan(800);
  expect(right).toBeLessThan(894);
  expect(bottom).toBeGreaterThan(60);
  expect(top).toBeLessThan(420);
  expect(top - bottom).toBeGreaterThan(100);
});

test('links of the PDF lead to the address that the slide shows', async () => {
  const pdf = pdfs.get('china-cybersecurity-week') ?? fail();
  const annotations = await (await pdf.getPage(pdf.numPages)).getAnnotations();
  const urls = annotations.map(({ url }: { url?: string }) => url);
  expect(urls).toContain('https://chinamediaproject.org/2017/09/18/chinas-launches-cybersecurity-week/');
});

test('marks of citations lead to the page of the sources', async () => {
  const pdf = pdfs.get('china-cybersecurity-week') ?? fail();
  const pages: number[] = [];
  for (let page = 1; page < pdf.numPages; page += 1)
    for (const { dest } of await (await pdf.getPage(page)).getAnnotations()) {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
      if (target !== null && target !== undefined) pages.push((await pdf.getPageIndex(target[0])) + 1);
    }
  expect(new Set(pages)).toContain(pdf.numPages);
});

test('Chinese words come out of the PDF as they went in', async () => {
  const pdf = pdfs.get('china-cybersecurity-week') ?? fail();
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => textOf(pdf, at + 1)));
  expect(pages.filter((text) => squeezed(text).includes('中国特色网络发展道路'))).toHaveLength(2);
});

async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

/** Without spaces, which a line end may or may not stand for, and with plain letters for ligatures. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

function titleOf(deck: BuiltDeck): string {
  return deck.slides[0]?.title ?? '';
}

function fail(): never {
  throw new Error('It was not built.');
}
