import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { lectern, workFolder } from '../support/run-lectern.ts';
import type { LecternRun } from '../support/run-lectern.ts';

const PARAGRAPH = 'The councillor of the second ward spoke at some length about lamps. '.repeat(6);
const OUTLINE = `---
title: "Lamps <in> [“the”]{.scare} ward"
circulation: Draft, not for quotation
edition: 2
date: 24 November 2026
---

# The vote

A close one.

## Three reasons {.incremental}

- Light
- Safety
- Cost

Note:
SECRET ONE. ${`${PARAGRAPH}\n\n`.repeat(14)}

## Second slide

Words about lamps.

Note:
SECRET TWO.

## What now? {.questions}

1. Who pays for the lamps?
2. Who asked for them?
`;

const EDITIONS = ['slides', 'notes', 'handout', 'reader'];
const hasPoppler = hasProgram('pdftotext') && hasProgram('pdfinfo');
const folder = workFolder({ 'outline.md': OUTLINE });
const build = (out: string, ...words: string[]): Promise<LecternRun> =>
  lectern(folder, ['build', '.', '--out', out, ...words]);
const pathOf = (name: string, out = 'all'): string => {
  const slug = readdirSync(join(folder, out))[0] ?? '';
  return join(folder, out, slug, name);
};
const textOf = (name: string, out?: string): string =>
  outputOf('pdftotext', '-layout', pathOf(name, out), '-').toString();
const pagesOf = (name: string, out?: string): readonly string[] => textOf(name, out).split('\f').slice(0, -1);
const report = (out?: string) => JSON.parse(readFileSync(pathOf('report.json', out), 'utf8'));

/** What a PDF reader calls the pages. */
async function labelsOf(path: string): Promise<readonly string[] | null> {
  const data = new Uint8Array(readFileSync(path));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  try {
    return await pdf.getPageLabels();
  } finally {
    await pdf.destroy();
  }
}

describe.runIf(hasPoppler)('a build of all editions', () => {
  beforeAll(async () => {
    const { code, stderr } = await build('all', '--edition', 'all');
    expect([code, stderr]).toEqual([0, expect.stringContaining('reader.pdf')]);
  });

  test('lists each with its pages and its size', () => {
    const files: { name: string; pages: number | null; size: number }[] = report().files;
    expect(files.map(({ name }) => name)).toEqual(['index.html', ...EDITIONS.map((name) => `${name}.pdf`)]);
    for (const { name, pages, size } of files.slice(1)) {
      expect([name, pages]).toEqual([name, pagesOf(name).length]);
      expect(readFileSync(pathOf(name)).length).toBe(size);
    }
  });

  test('has the notes in the notes edition and nowhere else', () => {
    expect(textOf('notes.pdf')).toMatch(/SECRET ONE[^]*SECRET TWO/u);
    for (const name of ['slides.pdf', 'handout.pdf', 'reader.pdf'])
      expect(textOf(name)).not.toContain('SECRET');
    expect(readFileSync(pathOf('index.html'), 'utf8')).not.toContain('SECRET');
  });

  test('names itself as a PDF reader shows it', () => {
    const titles = EDITIONS.map((edition) => {
      const facts = outputOf('pdfinfo', pathOf(`${edition}.pdf`)).toString();
      return /^Title:\s+(.*)$/mu.exec(facts)?.[1];
    });
    const ends = ['', ': speaker notes', ': handout', ': reader'];
    expect(titles).toEqual(ends.map((end) => `Lamps <in> “the” ward${end}`));
  });

  test('bears circulation and edition on every page', () => {
    for (const edition of EDITIONS) {
      for (const page of pagesOf(`${edition}.pdf`)) {
        expect(page).toContain('Draft, not for quotation');
        expect(page).toMatch(/Edition 2 · 24 November 2026 · [0-9a-f]{7}/u);
      }
    }
    const html = readFileSync(pathOf('index.html'), 'utf8');
    const { circulation, edition, build: mark } = report();
    const stamp = `Edition ${edition} · 24 November 2026 · ${mark}`;
    expect(html).toContain(`<p class="page-head__marks">${circulation} · ${stamp}</p>`);
    const shown = stamp.replace('24 November', '<span class="kept">$&</span>');
    expect(html.split(`<span class="marks-stamp">${shown}</span>`)).toHaveLength(6);
  });

  test('begins each slide’s notes on a page of their own and says where they are continued', () => {
    const heads = pagesOf('notes.pdf').map((page) => page.trimStart().split('\n')[0] ?? '');
    const continued = heads.filter((head) => head.endsWith('3 Three reasons, continued'));
    expect(continued.length).toBeGreaterThanOrEqual(1);
    expect(heads.filter((head) => head.endsWith('1 The vote'))).toHaveLength(4);
    expect(heads).toHaveLength(5 + continued.length);
  });

  test('sets the reader as one text under its title', () => {
    const tree = outputOf('pdfinfo', '-struct', pathOf('reader.pdf')).toString();
    expect(tree.match(/^\s*H1\b/gmu)).toHaveLength(1);
    expect(textOf('reader.pdf')).toMatch(
      /Lamps <in> “the” ward[^]*1\s+The vote[^]*Three reasons[^]*Who pays/u,
    );
  });

  test('leaves space to write under each question of the handout', () => {
    const last = pagesOf('handout.pdf').at(-1) ?? '';
    expect(last).toMatch(/What now\?[^]*1\s+Who pays[^]*2\s+Who asked/u);
  });

  test.each(EDITIONS)('tags the text of %s in reading order, and not what stands in the margins', (name) => {
    const tree = outputOf('pdfinfo', '-struct-text', pathOf(`${name}.pdf`)).toString();
    expect(tree).toMatch(
      /H1[^]*H[12][^]*The vote[^]*H[23][^]*Three reasons[^]*Light[^]*H[23][^]*Second slide/u,
    );
    expect(tree).not.toMatch(/Draft, not|Edition 2|continued"/u);
    expect([...tree.matchAll(/^\s*"(?:1 The vote|page \d.*)"$/gmu)]).toEqual([]);
  });
});

describe.runIf(hasPoppler)('the flags of a print', () => {
  test('give the slides a page for each step of a list', async () => {
    expect((await build('steps', '--steps')).code).toBe(0);
    expect(await labelsOf(pathOf('slides.pdf', 'steps'))).toEqual([
      '1',
      '2',
      '3.1',
      '3.2',
      '3.3',
      '3',
      '4',
      '5',
    ]);
    const pages = pagesOf('slides.pdf', 'steps').filter((page) => page.includes('Three reasons'));
    expect(pages.map((page) => ['Light', 'Safety', 'Cost'].filter((word) => page.includes(word)))).toEqual([
      [],
      ['Light'],
      ['Light', 'Safety'],
      ['Light', 'Safety', 'Cost'],
    ]);
  });

  test('print and draw the chosen slides, with the numbers that they have in the deck', async () => {
    const words = ['--pages', '3-4', '--png', '--edition', 'slides,handout', '--paper', 'letter'];
    expect((await build('some', ...words)).code).toBe(0);
    const pages = pagesOf('slides.pdf', 'some');
    expect(pages.map((page) => /(\d+)\s*$/u.exec(page)?.[1])).toEqual(['3', '4']);
    expect(await labelsOf(pathOf('slides.pdf', 'some'))).toEqual(['3', '4']);
    expect(pagesOf('handout.pdf', 'some')).toHaveLength(1);
    expect(outputOf('pdfinfo', pathOf('handout.pdf', 'some')).toString()).toMatch(
      /Page size:\s+612 x 79\d(?:\.\d+)? pts/u,
    );
    const pictures = ['03-points.png', '04-statement.png'];
    expect(readdirSync(pathOf('png', 'some'))).toEqual(pictures);
    expect(readdirSync(pathOf('thumbnails', 'some'))).toEqual(pictures);
    const size = (path: string): readonly number[] => {
      const png = readFileSync(path);
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(size(pathOf('png/03-points.png', 'some'))).toEqual([1920, 1080]);
    expect(size(pathOf('thumbnails/03-points.png', 'some'))).toEqual([480, 270]);
  });

  test('put the notes into the handout where that is asked for', async () => {
    expect((await build('noted', '--edition', 'handout', '--with-notes')).code).toBe(0);
    expect(textOf('handout.pdf', 'noted')).toMatch(/SECRET ONE[^]*SECRET TWO/u);
    expect(existsSync(pathOf('slides.pdf', 'noted'))).toBe(false);
  });

  test.each(
    readdirSync('templates/themes', { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    ),
  )('leave the marks space in the theme %s', async (theme) => {
    const { code, stderr } = await build(theme, '--theme', theme, '--edition', 'all');
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('to fit:')]);
    for (const page of pagesOf('slides.pdf', theme)) expect(page).toContain('Draft, not for quotation');
  });

  test('report slides that there aren’t, and write nothing', async () => {
    const { code, stderr } = await build('none', '--pages', '3,40-');
    expect([code, existsSync(join(folder, 'none'))]).toEqual([2, false]);
    expect(stderr).toContain('There is no slide 40–: the slides are numbered from 1 to 5.');
  });
});

describe.runIf(hasPoppler)('the handout of quotations', () => {
  const ARTICLE =
    'Rain fell for a week.\n\nThe council met. “The dam holds,” said Ilse Brandt. All went home.\n';
  const QUOTES = `---
title: Water
handout: quotes
editions: handout
sources: { holt: { title: The dam, text: article.txt } }
---

## A

> The dam holds
>
> — Ilse Brandt [@holt, para. 2]
`;
  const printed = async (own: string): Promise<string> => {
    const { code, stderr } = await lectern(own, ['build', '.', '--out', 'out']);
    if (code !== 0) throw new Error(stderr);
    const slug = readdirSync(join(own, 'out'))[0] ?? '';
    return outputOf('pdftotext', join(own, 'out', slug, 'handout.pdf'), '-').toString();
  };

  test('takes the context from the article, and from a lock only what that shares', async () => {
    const own = workFolder({ 'outline.md': QUOTES, 'article.txt': ARTICLE });
    expect(await printed(own)).toMatch(/The council met\. “The dam holds,” said/u);
    expect((await lectern(own, ['lock', '.'])).code).toBe(0);
    expect(await printed(own)).toMatch(/^(?![^]*The council met)[^]*The dam holds/u);
    expect((await lectern(own, ['lock', '.', '--share', 'excerpt'])).code).toBe(0);
    rmSync(join(own, 'article.txt'));
    expect(await printed(own)).toMatch(/The council met\. “The dam holds,” said/u);
  });
});
