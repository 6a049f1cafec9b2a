import { expect, test } from 'vitest';

import type { Deck } from '../../src/deck/compose/deck.ts';
import { renderPrintDocument } from '../../src/render/document/static-document.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { textDirection } from '../../src/text/language-tag.ts';
import { deck, p, t } from '../support/deck-builder.ts';
import { galleryDeck, galleryImages } from '../support/gallery.ts';
import { plainSettings } from '../support/templates.ts';

const STYLES = { tokens: '', theme: '', print: '@page{margin:0}', fonts: '' };

async function print(changes: Partial<Deck> = {}, styles = STYLES): Promise<string> {
  const printed = deck([{ layout: 'points', heading: t('One'), body: [p('Words')] }], changes);
  const settings = await plainSettings();
  return renderPrintDocument(printed, (await renderSlides(printed, settings)).value, styles);
}

test('the document has the title and the language of the deck', async () => {
  const html = await print({ title: 'A & B </title>', language: 'de' });
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<title>A &amp; B &lt;/title&gt;</title>');
});

test('several blanks in the outline are one on paper, as on the screen', async () => {
  const html = await print({ slides: deck([{ layout: 'points', body: [p('One \n two   three')] }]).slides });
  expect(html).toContain('One two three');
});

test('a deck in Arabic runs from right to left', async () => {
  expect(await print({ language: 'ar' })).toContain('<html lang="ar" dir="rtl">');
});

test.each(['ar', 'iw', 'dv', 'az-Arab', 'ur-Latn', 'en'])(
  'a deck in %s runs on paper as on the screen',
  async (language) => {
    const onPaper = /<html [^>]*dir="rtl"/u.test(await print({ language })) ? 'rtl' : 'ltr';
    expect(onPaper).toBe(textDirection(language));
  },
);

test('each slide is one section, in order, named by its heading', async () => {
  const settings = await plainSettings({ images: galleryImages });
  const html = renderPrintDocument(galleryDeck, (await renderSlides(galleryDeck, settings)).value, STYLES);
  const ids = [...html.matchAll(/<section id="([^"]+)"/gu)].map(([, id]) => id);
  expect(ids).toEqual(galleryDeck.slides.map(({ id }) => id));
  expect(new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)).size).toBe(
    [...html.matchAll(/ id="/gu)].length,
  );
});

test('titles and sections head the slides that follow them, so that a PDF outline nests', async () => {
  const settings = await plainSettings({ images: galleryImages });
  const { value } = await renderSlides(galleryDeck, settings);
  const levels = new Map(value.map(({ slide, html }) => [slide.layout, /<h([12])/u.exec(html)?.[1]]));
  expect([levels.get('title'), levels.get('section'), levels.get('sources')]).toEqual(['1', '1', '1']);
  expect([levels.get('claim'), levels.get('agenda')]).toEqual(['2', '2']);
});

test('a style sheet can’t end its own element, and there is no script', async () => {
  const html = await print({}, { ...STYLES, theme: 'a{content:"</style><script>"}' });
  expect(html.match(/<\/style>/gu)).toHaveLength(1);
  expect(html.replace(/<style>.*<\/style>/su, '')).not.toContain('<script');
});

test('a fitted slide carries its multiplier and its variant', async () => {
  const fitted = deck([{ layout: 'points', body: [p('Words')] }]);
  const adjustments = new Map([['slide-1', { fit: 0.9, variant: 'tight' as const, gap: null }]]);
  const settings = await plainSettings({ adjustments });
  expect((await renderSlides(fitted, settings)).value[0]?.html).toContain(
    'data-variant="tight" style="--fit: 0.9"',
  );
});
