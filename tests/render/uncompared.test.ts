import { expect, test } from 'vitest';

import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf } from '../support/lay-out.ts';
import { plainSettings } from '../support/templates.ts';

/** The first slide under the title. */
async function slideOf(outline: string, language = 'en'): Promise<string> {
  const front = `---\ntitle: T\nlang: ${language}\nsources: { a: { title: A } }\n---\n\n`;
  const { value } = await renderSlides(deckOf(outline, front), await plainSettings());
  return value[1]?.html ?? '';
}

test('a passage that isn’t compared says so to who points at it', async () => {
  const html = await slideOf('## A\n\nThe [“new”]{.scare} and [“who?”]{.own} and [“old” [@a]]{.elsewhere}.');
  expect(html).toContain('<span data-uncompared="scare" title="scare quotes, quoting nobody">“new”</span>');
  expect(html).toContain('data-uncompared="own" title="this briefing’s own words, not compared"');
  expect(html).toContain('data-uncompared="elsewhere" title="said elsewhere, not compared"');
});

test('inside of a block quote it is words like any others, so nothing is said of it', async () => {
  expect(await slideOf('## A\n\n> the [‘new’]{.scare} wall\n>\n> — B [@a]')).not.toContain('uncompared');
});

test('a block quote that isn’t compared is no quotation of the receipt, and says what it is', async () => {
  const html = await slideOf('## A\n\n> All is solid\n>\n> — Marx [@a] {.elsewhere}');
  expect(html).not.toContain('data-quotation=');
  expect(html).toMatch(/<blockquote data-uncompared="elsewhere" class="words serif">/u);
  expect(html).toContain('<p class="uncompared">said elsewhere, not compared</p>');
});

test('words of the author’s own have no quotation marks', async () => {
  expect(await slideOf('## A\n\n> Who pays? {.own}')).toContain('words--bare');
  expect(await slideOf('## A\n\n> All is solid [@a] {.elsewhere}')).not.toContain('words--bare');
});

test.each([
  ['en', 'translation, not compared'],
  ['de-AT', 'Übersetzung, nicht verglichen'],
  ['zh', '译文，未经比对'],
])('a translation stands behind the quotation, in the language of the deck: %s', async (language, mark) => {
  const html = await slideOf('## A\n\n> Слова {lang=ru}\n> = words\n>\n> — B [@a]', language);
  const end = html.indexOf('</blockquote>');
  expect(html.slice(0, end)).toContain('lang="ru"');
  expect(html.slice(0, end)).not.toContain('words</p>');
  expect(html.slice(end)).toContain(
    `<div class="translated serif" role="group" lang="${language}" data-uncompared="translation">`,
  );
  expect(html.slice(end)).toContain(`<p class="uncompared">${mark}</p></div>`);
});

test('an original in the same script has its own language', async () => {
  const html = await slideOf('## A\n\n> Une rivière {lang=fr}\n> = a river\n>\n> — B [@a]');
  expect(html).toMatch(/<blockquote data-quotation="q1" lang="fr" class="words serif"><p>Une rivière<\/p>/u);
});

test('a block quote among points has its translation and its mark, too', async () => {
  const html = await slideOf('## A\n\n- A\n  > 五\n  > = five\n- B\n  > Who? {.own}');
  expect(html).toMatch(/<blockquote><p[^>]*>五<\/p><\/blockquote><div class="translated serif"/u);
  expect(html).toMatch(
    /<blockquote data-uncompared="own"><p>Who\?<\/p><\/blockquote><p class="uncompared">/u,
  );
});

test('hostile words of a translation are shown as they stand', async () => {
  const html = await slideOf(
    '## A\n\n> 五\n> = \\<b onclick="x()"> &amp; <script>x()</script>\n>\n> — B [@a]',
  );
  expect(html).not.toMatch(/<script|<b onclick/u);
  expect(html).toContain('&lt;b onclick=');
});

test.each([
  ['en', 'A, headline'],
  ['de', 'A, Überschrift'],
  ['zh', 'A，<span class="word">标题</span>'],
])('a part that is cited by its name is named in the words of the deck: %s', async (language, mark) => {
  expect(await slideOf('## A\n\n> It holds\n>\n> — B [@a, headline]', language)).toContain(`>${mark}</a>`);
});

test('code that has words in quotation marks says that they aren’t compared', async () => {
  const words = 'Empty buses are good for everybody';
  const html = await slideOf(`## A\n\nSee \`“${words}”\` and \`code\`.\n\n\`\`\`\n“${words}”\n\`\`\``);
  expect(html).toContain('<code data-uncompared="code" title="in code, not compared">');
  expect(html).toContain('<code>code</code>');
  expect(html).toContain('<pre data-uncompared="code" title="in code, not compared">');
});
