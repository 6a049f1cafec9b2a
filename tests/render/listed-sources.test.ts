import { expect, test } from 'vitest';

import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import type { BibliographyRun } from '../../src/sources/format-bibliography.ts';
import { ownTemplates } from '../support/templates.ts';

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
