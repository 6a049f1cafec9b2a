import { expect, test } from 'vitest';

import { LAYOUTS } from '../../src/deck/layouts/layouts.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { deck, p, t, type Draft } from '../support/deck-builder.ts';
import { galleryDeck, galleryImages } from '../support/gallery.ts';
import { ownTemplates, plainSettings } from '../support/templates.ts';

const draw = async (drafts: readonly Draft[], templates: Readonly<Record<string, string>> = {}) =>
  renderSlides(deck(drafts), {
    templates: await ownTemplates(templates),
    images: galleryImages,
    bibliography: new Map(),
    showsNotes: false,
    adjustments: new Map(),
  });

test('the gallery shows every layout, and every template draws its view without complaint', async () => {
  const { value, diagnostics } = await renderSlides(
    galleryDeck,
    await plainSettings({ images: galleryImages, showsNotes: true }),
  );
  expect(diagnostics).toEqual([]);
  const shown = new Set<string>(galleryDeck.slides.map(({ layout }) => layout));
  expect(Object.keys(LAYOUTS).filter((layout) => !shown.has(layout))).toEqual(['custom']);
  for (const { slide, html } of value) {
    expect(html).toMatch(/^<section id="[^"]+" class="slide slide--[a-z]+"/u);
    expect(html.match(/<h[12][ >]/gu) ?? []).toHaveLength(slide.heading.length === 0 ? 0 : 1);
  }
});

test('the same deck is drawn the same way twice', async () => {
  const settings = await plainSettings({ images: galleryImages, showsNotes: true });
  expect(await renderSlides(galleryDeck, settings)).toEqual(await renderSlides(galleryDeck, settings));
});

test('no white space from the templates stands between the tags', async () => {
  const { value } = await draw([{ layout: 'points', heading: t('Heading'), body: [p('Words')] }]);
  expect(value[0]?.html).not.toMatch(/\n|>\s{2,}</u);
});

test('an own layout gets the generic view', async () => {
  const { value, diagnostics } = await draw([{ layout: 'custom', template: 'poster', body: [p('Words')] }], {
    'layouts/poster.hbs': '{{#> slide}}{{> body body}}{{/slide}}',
  });
  expect(diagnostics).toEqual([]);
  expect(value[0]?.html).toContain('slide--poster');
});

test('notes stand in the slide only when they are asked for', async () => {
  const drafts: Draft[] = [{ layout: 'points', body: [], notes: [p('planted')] }];
  expect((await draw(drafts)).value[0]?.html).not.toContain('planted');
});

test.each([
  ['a field that does not exist', 'x\n  {{heding}}', 'template/unknown-field', 2, 'heding'],
  ['such a field in a condition', 'x\n\n{{#if heding}}y{{/if}}', 'template/unknown-field', 3, 'heding'],
  ['such a field in a loop', '{{#each poinst}}y{{/each}}', 'template/unknown-field', 1, 'poinst'],
  [
    'such a field for a partial',
    'x\n{{> body title}} {{> body boddy}}',
    'template/unknown-field',
    2,
    'boddy',
  ],
  ['a helper that does not exist', 'x\n{{shout title}}', 'template/unknown-helper', 2, 'shout'],
  ['a block of another helper', '{{#with title}}y{{/with}}', 'template/unknown-helper', 1, 'with'],
  ['a look-up', '{{lookup title 0}}', 'template/unknown-helper', 1, 'lookup'],
  ['triple braces around plain text', 'x\n{{{title}}}', 'template/unescaped-field', 2, 'title'],
  ['two braces around HTML', 'x\n{{headingHtml}}', 'template/escaped-html', 2, 'headingHtml'],
  [
    'a way out of the deck',
    'x\n<META http-equiv="refresh" content="0;url=//a.example">',
    'template/active-element',
    2,
    'META',
  ],
  [
    'a tag in pieces',
    'x<li{{#if title}}nk rel="preconnect"{{/if}}>',
    'template/active-element',
    null,
    'link',
  ],
  ['an open block', 'x\n{{#if title}}y', 'template/syntax', 2, 'it ends before'],
  ['a brace too few', '{{#> slide}{{/slide}}', 'template/syntax', 1, 'at “{{#> slide}”'],
  ['a partial that does not exist', '{{> nothing}}', 'template/missing', 1, 'nothing'],
  [
    'an unknown field in a block',
    '{{#> slide}}\n{{heding}}{{/slide}}',
    'template/unknown-field',
    2,
    'heding',
  ],
  [
    'such a field in a condition in a block',
    '{{#> slide}}\n{{#if heding}}y{{/if}}{{/slide}}',
    'template/unknown-field',
    2,
    'heding',
  ],
  [
    'such a field for a partial in a block',
    '{{#> slide}}\n{{> body boddy}}{{/slide}}',
    'template/unknown-field',
    2,
    'boddy',
  ],
  [
    'an unknown partial in a block',
    '{{#> slide}}\n\n{{> nothing}}{{/slide}}',
    'template/missing',
    3,
    'nothing',
  ],
  ['a script in a block', '{{#> slide}}\n<script>{{/slide}}', 'template/active-element', 2, 'script'],
  ['a partial chosen by data', '{{> (lookup . "title")}}', 'template/missing', 1, 'chosen by data'],
])('a template with %s is reported with its place', async (_what, template, code, line, word) => {
  const { diagnostics } = await draw([{ layout: 'points', body: [] }], { 'layouts/points.hbs': template });
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code, file: 'templates/layouts/points.hbs' });
  expect(diagnostics[0]?.position?.start.line ?? null).toBe(line);
  expect(diagnostics[0]?.message).toContain(word);
});

test.each([
  ['draws nothing', ''],
  ['draws no slide', '<p>{{title}}</p>'],
  ['draws something beside the slide', '{{#> slide}}a{{/slide}}<p>b</p>'],
  ['draws two', '{{#> slide}}a{{/slide}}{{#> slide}}b{{/slide}}'],
  ['leaves a comment open', '{{#> slide}}a <!-- b{{/slide}}'],
  ['draws a section of another name', '<section id="mine" class="slide">a</section>'],
])('a template that %s is reported: the slide would be missing', async (_what, template) => {
  const { diagnostics } = await draw([{ layout: 'points', body: [] }], { 'layouts/points.hbs': template });
  expect(diagnostics).toMatchObject([{ code: 'template/no-slide', file: 'templates/layouts/points.hbs' }]);
});

test.each([
  '<!-- mine -->\n{{#> slide}}a{{/slide}}\n',
  '<section class="wide slide" id="{{id}}"><section>a</section></section>',
])('a slide may be drawn as one likes: %s', async (template) => {
  const { diagnostics } = await draw([{ layout: 'points', body: [] }], { 'layouts/points.hbs': template });
  expect(diagnostics).toEqual([]);
});

test('a mistake in a partial is reported in the file of the partial, once for the whole deck', async () => {
  const { diagnostics } = await draw(
    [
      { layout: 'points', body: [] },
      { layout: 'points', body: [] },
    ],
    {
      'partials/footer.hbs': '<i>\n{{nubmer}}',
    },
  );
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    code: 'template/unknown-field',
    file: 'templates/partials/footer.hbs',
  });
});

test('a partial that includes itself is reported, not followed', async () => {
  const { diagnostics } = await draw([{ layout: 'points', body: [] }], {
    'partials/footer.hbs': '{{> footer}}',
  });
  expect(diagnostics[0]?.code).toBe('template/nesting');
});

test('partials that draw each other ten times each are reported before they are drawn millions of times', async () => {
  const chain = 'abcdefgh'.split('');
  const partials = chain.map((name, at) => [
    `partials/${name}.hbs`,
    `{{> ${chain[at + 1] ?? 'heading'}}}`.repeat(10),
  ]);
  const { diagnostics } = await draw([{ layout: 'points', body: [] }], {
    'layouts/points.hbs': '{{> a}}',
    ...Object.fromEntries(partials),
  });
  expect(diagnostics[0]?.code).toBe('template/too-much');
});

test('a layout without a template is reported with those that there are', async () => {
  const { diagnostics } = await draw([{ layout: 'custom', template: 'poster', body: [] }]);
  expect(diagnostics[0]).toMatchObject({ code: 'template/missing', hint: expect.stringContaining('points') });
});
