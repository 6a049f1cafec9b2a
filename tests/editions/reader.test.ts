import { expect, test } from 'vitest';

import { faceCharacters } from '../../src/render/fonts/face-characters.ts';
import { editionHtml } from '../support/editions.ts';
import { galleryDeck } from '../support/gallery.ts';
import { deckOf, printed } from '../support/lay-out.ts';

const FRONT = `---
title: Water
event: Seminar
presenter: A. Reader
sources:
  holt:
    title: The dam
    author: [{ given: Maren, family: Holt }]
    container-title: Havneby Post
    issued: 2026-03-12
  berg: { title: The river, author: [{ literal: Berg }] }
---

`;
const reader = async (body: string): Promise<string> => editionHtml('reader', deckOf(body, FRONT));
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>|&nbsp;/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
const headings = (html: string): readonly string[] =>
  [...html.matchAll(/<(h\d)[^>]*>(.*?)<\/\1>/gsu)].map(([, tag, inner]) => `${tag} ${textOf(inner ?? '')}`);

const POINT = '- The dam holds [@holt, para. 2]\n';

test('the paper has one title, its sections, and the slides under them', async () => {
  const html = await reader(`## Before\n\nWords.\n\n# Part\n\nA lead.\n\n## Under\n\n### Deep\n\n${POINT}`);
  expect(headings(html)).toEqual([
    'h1 Water',
    'h2 Before',
    'h2 1 Part',
    'h3 Under',
    'h4 Deep',
    'h2 Notes',
    'h2 Sources',
  ]);
});

test('no heading of the gallery skips a level', async () => {
  const levels = headings(await editionHtml('reader', galleryDeck)).map((heading) => Number(heading[1]));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
});

test('the title names every article that the briefing cites, as the title slide does', async () => {
  const [one = ''] = (await reader(`## A\n\n${POINT}`)).split('</header>');
  expect(textOf(one)).not.toContain('The river');
  const [head = ''] = (await reader(`## A\n\n${POINT}- It rises [@berg]\n`)).split('</header>');
  expect(textOf(head)).toContain('Sources The dam Holt, Havneby Post, 12 March 2026 The river Berg');
});

test('a citation becomes a numbered note, the first of a source with its full name', async () => {
  const html = await reader(
    `## A\n\n${POINT}- The river rises [@holt, para. 3; @berg]\n- It holds [@holt, para. 2]\n`,
  );
  expect(textOf(html)).toContain('The dam holds 1 The river rises 2 It holds 1 ');
  expect(textOf(html)).toContain(
    'Notes 1 Holt, Havneby Post, 12 March 2026 , para. 2. 2 Holt , para. 3; Berg, The river .',
  );
});

test('a citation that an item or a paragraph opens with is among its words', async () => {
  const html = await reader(
    '## Read\n\n[@berg] first.\n\n- [@holt, pp. 2-9], but not the rest\n- [@berg; @holt]\n',
  );
  expect(textOf(html)).toContain(
    'Berg, The river first. Holt, Havneby Post, 12 March 2026 , pp. 2–9, but not the rest Berg ; Holt',
  );
  expect(html).not.toContain('note-mark');
});

test('a note’s mark leads to the note, and the note back to its first call', async () => {
  const html = await reader(`## A\n\n${POINT}${POINT}`);
  expect(html.match(/<a href="#note-1"/gu)).toHaveLength(2);
  expect(html.match(/ id="call-1"/gu)).toHaveLength(1);
  expect(html).toMatch(/<li id="note-1" value="1"><a class="endnote-number" href="#call-1">1<\/a>/u);
});

test('footnotes of the outline are among the notes, with what they cite in brackets', async () => {
  const html = await reader('## A\n\nThe dam.[^x] It holds [@berg].\n\n[^x]: Built twice [@holt].\n');
  expect(textOf(html)).toMatch(
    /The dam\. 1 It holds\. 2 Notes 1 Built twice \( ?Holt, Havneby Post, 12 March 2026 ?\)\. 2 Berg, The river \./u,
  );
});

test('a footnote that only cites is a note like that of a citation', async () => {
  const html = await reader('## A\n\nThe dam.[^x]\n\n[^x]: [@berg, p. 12]\n');
  expect(textOf(html)).toMatch(/Notes 1 Berg, The river , p\. 12\. Sources/u);
  const more = await reader('## A\n\nThe dam.[^x]\n\n[^x]: [@berg, p. 12] and nobody else.\n');
  expect(textOf(more)).toMatch(/Notes 1 Berg, The river , p\. 12 and nobody else\. Sources/u);
});

test('a footnote that another one calls stands in it, and none stands in itself', async () => {
  const html = await reader(
    '## A\n\nThe dam.[^x]\n\n[^x]: Built twice,[^y] or thrice.\n\n[^y]: So they say.[^x]\n',
  );
  expect(textOf(html)).toMatch(/Notes 1 Built twice, \(So they say\.\) or thrice\./u);
});

test('a note calls no other, which would stand at the foot of no page', async () => {
  const html = await reader(
    '## A\n\nThe dam.[^x]\n\n[^x]: See the river [@berg] and the dam [@holt, para. 2].\n',
  );
  expect(/<ol class="endnotes.*<\/ol>/su.exec(html)?.[0]).not.toContain('note-mark');
});

test('a quotation stands with its speaker, role and way, and its source in a note', async () => {
  const html = await reader(
    '## A\n\n> The dam holds\n>\n> — Ilse Brandt, mayor via Radio Fjord via Kystnytt, trans. O. Lind [@holt, para. 4]\n',
  );
  expect(html).toMatch(
    /<div class="quoted"><blockquote[^>]*><p>The dam holds<\/p><\/blockquote><p class="quoted-by">/u,
  );
  expect(textOf(html)).toContain('Ilse Brandt , mayor · via Radio Fjord → Kystnytt → trans. O. Lind 1');
});

test('a chain of intermediaries reads as a sentence', async () => {
  const html = await reader(
    '## A {.chain}\n\n1. **Brandt** — speaker — said\n2. **Radio Fjord** — station — carried\n',
  );
  expect(textOf(html)).toContain('Brandt (speaker) said → Radio Fjord (station) carried');
});

test('a chart is drawn in it, its source among the words under it', async () => {
  const html = await reader(
    '## A\n\n```chart\ntype: bar\ntitle: Nights\nsource: "[@holt, para. 2]"\n---\nNight, buses\nOne, 3\nTwo, 4\n```\n',
  );
  expect(html).toMatch(/<div class="chart">.*<svg class="drawing"/su);
  expect(textOf(html)).toContain('Source: Holt, Havneby Post, 12 March 2026 , para. 2');
});

test('speaker notes are not in it', async () => {
  const html = await reader('## A\n\nWords.\n\nNote:\nSECRET\n');
  expect(textOf(html)).toContain('A Words.');
  expect(html).not.toContain('SECRET');
});

test('text of the outline is escaped', async () => {
  const html = await reader(
    '## <b>A</b> & <script>x</script>\n\n> <img src=x> “\n>\n> — <i>B</i>, c via <d> [@holt]\n',
  );
  expect(html).not.toMatch(/<script|<img|<d>/u);
});

test('what is set in bold has its bold characters: the event over the title, the dates of a time line', async () => {
  const front = FRONT.replace('event: Seminar', 'event: 研讨课');
  const faces = faceCharacters(
    await editionHtml('reader', deckOf('## A {.timeline}\n\n- **三月** Rain\n', front)),
  );
  expect([faces.get('sans-600')?.has(0x7814), faces.get('serif-600')?.has(0x4e09)]).toEqual([true, true]);
});

test('an article of which only the title is known is named once, on the title slide and over the paper', async () => {
  const deck = deckOf('## A\n\nB.\n', '---\ntitle: Water\nsources: { one: { title: The dam } }\n---\n\n');
  for (const html of [await editionHtml('reader', deck), (await printed(deck)).split('</section>')[0] ?? ''])
    expect(html.split('The dam')).toHaveLength(2);
});

test('a statement in another language says so, and goes its way', async () => {
  expect(await reader('## A\n\n过去是船等货，现在是船等电。\n')).toMatch(
    /<p class="pull serif" lang="zh-Hans">(?:<span class="word">)?过去/u,
  );
  expect(await reader('## A\n\nהשער נסגר בלילה\n')).toMatch(/<p class="pull serif" lang="he" dir="rtl">/u);
  expect(await reader('## A\n\nThe gate is closed.\n')).toContain('<p class="pull serif">The gate');
});

test('a translation stands under its quotation, and what isn’t compared says so', async () => {
  const html = await reader(
    '## A\n\n> 五\n> = five\n>\n> — Lin [@holt, para. 2]\n\n## B\n\n> Who pays? {.own}\n\n## C\n\n> All [@berg] {.elsewhere}',
  );
  const text = textOf(html);
  expect(text).toContain('五 five translation, not compared Lin');
  expect(text).toContain('Who pays? this briefing’s own words, not compared');
  expect(text).toMatch(/All .*said elsewhere, not compared/u);
  expect(html).toContain('quoted-words--bare');
});

test('whom a quotation is by stands small with it', async () => {
  const html = await reader(
    '## A {.quote}\n\n> The dam holds\n>\n> — Brandt [@holt]\n\n![Brandt](brandt.png)\n',
  );
  expect(html).toMatch(/<\/blockquote>[^]*<div class="picture picture--portrait">/u);
});
