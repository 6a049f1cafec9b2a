import { expect, test } from 'vitest';

import type { Inline } from '../../src/markdown/nodes/inline.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { deck, position } from '../support/deck-builder.ts';
import { galleryDeck } from '../support/gallery.ts';
import { plainSettings } from '../support/templates.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</section></style><svg onload=alert(1)>',
  '{{title}}{{{title}}}',
  '\u0000<b>\u0007',
  '<!--<iframe src="file:///etc/passwd">-->',
];

const settings = await plainSettings({ showsNotes: true });

/** The gallery with every text in it replaced. */
function poisoned(value: unknown, payload: string, key = ''): unknown {
  if (typeof value === 'string') return KEPT.has(key) ? value : payload;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, payload, key));
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, poisoned(child, payload, name)]),
  );
}

/** Names that the parser makes itself, and those that parts of a diagram call each other; free text is everything else. */
const KEPT: ReadonlySet<string> = new Set(
  (
    'layout place type kind id slideId sourceId alignments url ' +
    'direction shape line heads head side from to group parent parties checkedAgainst'
  ).split(' '),
);

test.each(PAYLOADS)('whatever field holds %j, nothing of it becomes markup', async (payload) => {
  const slides = poisoned(galleryDeck.slides, payload) as typeof galleryDeck.slides;
  const { value } = await renderSlides({ ...galleryDeck, slides }, settings);
  const html = value.map((slide) => slide.html).join('');
  expect(html).not.toMatch(/<(?:script|iframe|img src=x|svg onload|b>)/iu);
  expect(html.replace(/"[^"]*"/gu, '""')).not.toMatch(/<[^>]*\son\w+\s*=/iu);
  expect(html).not.toContain('\u0000');
});

const render = async (inline: Inline): Promise<string> => {
  const { value } = await renderSlides(deck([{ layout: 'statement', words: [inline] }]), settings);
  return /<p class="statement[^>]*>(.*?)<\/p>/u.exec(value[0]?.html ?? '')?.[1] ?? '';
};
const text: Inline = { type: 'text', value: 'here', position };

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  ' java\nscript:x',
  'blob:x',
])('a link to %j is left as text', async (url) => {
  expect(await render({ type: 'link', url, children: [text], position })).toBe('here');
});

test('links to the web, to an address and to a place in the deck stay links', async () => {
  for (const url of ['https://a.example/?x=1', 'mailto:a@b.example', '#slide-2']) {
    expect(await render({ type: 'link', url, children: [text], position })).toBe(`<a href="${url}">here</a>`);
  }
});

test('plain inline tags pass without their attributes, in pairs only', async () => {
  const html = (value: string): Inline => ({ type: 'html', value, position });
  const children = [html('<sub onclick="x">'), text, html('</sub>'), html('<b>'), html('<script>')];
  expect(await render({ type: 'emphasis', children, position })).toBe('<em><sub>here</sub></em>');
});

test('a block of raw HTML keeps its words and loses what could act', async () => {
  const value =
    '<div onclick="x"><p style="position:fixed">Hello <a href="javascript:x">there</a></p><script>1</script></div>';
  const drawn = await renderSlides(
    deck([{ layout: 'points', body: [{ type: 'html-block', value, position }] }]),
    settings,
  );
  expect(drawn.value[0]?.html).toContain('<div><p>Hello <a>there</a></p></div>');
});

test('a link in a block of raw HTML leads where one in Markdown may lead, or nowhere', async () => {
  const long = `https://a.example/${'a'.repeat(12_000)}`;
  const value = `<p><a href="https://a.example/">a</a> <a href="#slide-2">b</a> <a href="c.html">c</a> <a href="${long}">d</a></p>`;
  const drawn = await renderSlides(
    deck([{ layout: 'points', body: [{ type: 'html-block', value, position }] }]),
    settings,
  );
  expect(drawn.value[0]?.html).toContain(
    '<p><a href="https://a.example/">a</a> <a href="#slide-2">b</a> <a>c</a> <a>d</a></p>',
  );
});

test('a language in a block of raw HTML stays where it is the name of one', async () => {
  const value =
    '<p lang="pt-BR">a</p><p lang="en_US" dir="ltr">b</p><p lang=\'en"x\'><a lang="x" href="#c">c</a></p>';
  const drawn = await renderSlides(
    deck([{ layout: 'points', body: [{ type: 'html-block', value, position }] }]),
    settings,
  );
  expect(drawn.value[0]?.html).toContain('<p lang="pt-BR">a</p><p dir="ltr">b</p><p><a href="#c">c</a></p>');
});
