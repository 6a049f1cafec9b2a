import { expect, test } from 'vitest';

import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import type { BibliographyRun } from '../../src/sources/format-bibliography.ts';
import { ownTemplates } from '../support/templates.ts';

const SOURCES = 'sources:\n  gazette: {title: The port}\n  notes: {title: The notes}\n';

/** The marks of the citations in an outline, as `ids: text`. */
async function marksOf(body: string): Promise<readonly string[]> {
  const outline = parseOutline('outline.md', `---\ntitle: T\n${SOURCES}---\n\n${body}\n`).value;
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null }).value;
  const settings = { templates: await ownTemplates(), images: new Map(), bibliography: new Map() };
  const { value } = await renderSlides(deck, { ...settings, showsNotes: true, adjustments: new Map() });
  const marks = value
    .map(({ html }) => html)
    .join('')
    .matchAll(/<span class="cite"(?: data-quotations="([^"]*)")?[^>]*>(.*?)<\/span>/gu);
  return [...marks].map(([, ids = 'none', html = '']) => `${ids}: ${html.replaceAll(/<[^>]*>/gu, '')}`);
}

test('the source of a block quote names the quotation', async () => {
  expect(await marksOf('## A\n\n> No further than the wall.\n>\n> — the master [@gazette, para. 2]')).toEqual(
    ['q1: The port\u00A0¶2'],
  );
});

test('a mark after passages in quotation marks names them all', async () => {
  expect(await marksOf('## A\n\n- He wants “no dredging” and “a wall” [@gazette, para. 3]')).toEqual([
    'q1 q2: The port\u00A0¶3',
  ]);
});

test('each of two marks names its own passage', async () => {
  expect(await marksOf('## A\n\n- He says “no dredging” [@gazette], they “a wall” [@notes]')).toEqual([
    'q1: The port',
    'q2: The notes',
  ]);
});

test('a citation without a quotation names none', async () => {
  expect(await marksOf('## A\n\n- He wants a wall [@gazette]')).toEqual(['none: The port']);
});

test('names in another script have their language in the mark of a source', async () => {
  const text =
    '---\ntitle: T\nsources:\n  a: {title: T, author: [{family: Σμυρνης}]}\n---\n\n## A\n\n- B [@a, p. 2]\n';
  const deck = composeDeck(parseOutline('outline.md', text).value, {
    ownLayouts: new Set(),

    receipt: null,
  }).value;
  const settings = { templates: await ownTemplates(), images: new Map(), bibliography: new Map() };
  const { value } = await renderSlides(deck, { ...settings, showsNotes: false, adjustments: new Map() });
  expect(value.map(({ html }) => html).join('')).toContain(
    '<a href="#source--a"><em class="script" lang="el">Σμυρνης</em>, p.\u00A02</a>',
  );
});

/** The list of sources of an outline that cites one, as HTML. */
async function listOf(source: string, runs: readonly BibliographyRun[], lang = 'en'): Promise<string> {
  const text = `---\ntitle: T\nlang: ${lang}\nsources:\n  a: {title: Tides${source}}\n---\n\n## A\n\n- Point [@a]\n`;
  const outline = parseOutline('outline.md', text).value;
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null }).value;
  const settings = { templates: await ownTemplates(), images: new Map(), showsNotes: false };
  const bibliography = new Map([['a', runs]]);
  const { value } = await renderSlides(deck, { ...settings, bibliography, adjustments: new Map() });
  return /<li id="source--a">(.*?)<\/li>/su.exec(value.at(-1)?.html ?? '')?.[1] ?? '';
}

const run = (text: string, isItalic = false): BibliographyRun => ({ text, isItalic });

test.each([
  ['', 'https://doi.org/10.1000/tides.2021.48.211'],
  [
    ', URL: "https://example.org/a-long-way/to/the/tides.pdf"',
    'https://example.org/a-long-way/to/the/tides.pdf',
  ],
])('a long address or DOI that an entry ends in is a link behind whole words', async (source, address) => {
  const html = await listOf(source, [run('Lee. '), run('Tides', true), run(`. 2021. ${address}.`)]);
  const shown = address.slice('https://'.length);
  expect(html).toBe(`Lee. <cite>Tides</cite>. 2021. <a class="address" href="${address}">${shown}</a>`);
});

test('an entry without an address has the one of its source, if any', async () => {
  expect(await listOf(', URL: "https://example.org/t"', [run('Tides.')])).toBe(
    'Tides. <a class="address" href="https://example.org/t">example.org/t</a>',
  );
  expect(await listOf('', [run('Tides.')])).toBe('Tides.');
});

test('an entry that runs against the deck keeps its order and its full stop behind it', async () => {
  expect(await listOf('', [run('Lee. Tides, 2021.')], 'ar')).toBe('<span dir="ltr">Lee. Tides, 2021.</span>');
  expect(await listOf('', [run('الحسني. الأمثال، 1998.')], 'ar')).toBe('الحسني. الأمثال، 1998.');
});
