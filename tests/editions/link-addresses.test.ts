import { expect, test } from 'vitest';

import { editionHtml } from '../support/editions.ts';
import { deckOf } from '../support/lay-out.ts';

const WORDS = `[The report](https://www.example.org/report/), [again](https://www.example.org/report/),
<https://example.org/auto>, [example.org](https://example.org/), [mail](mailto:ada@example.org), [above](#a).`;

/** The notes under the text: the address of each, and what is printed of it. */
const notesIn = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<a class="address" href="([^"]*)">([^<]*)<\/a>/gu)].map(([, ...found]) => found);

test('on paper a link has a note with its address, once each address, unless its words are the address', async () => {
  const html = await editionHtml('reader', deckOf(`## A\n\n- ${WORDS.replace('\n', ' ')}\n`));
  expect(notesIn(html)).toEqual([
    ['https://www.example.org/report/', 'example.org/report'],
    ['mailto:ada@example.org', 'ada@example.org'],
  ]);
  expect(html).toMatch(/The report<\/a>,<sup class="note-mark"><a href="#note-1" id="call-1">1</u);
  expect(html).toMatch(/again<\/a>,<sup class="note-mark"><a href="#note-1">1</u);
});

test('a footnote has the addresses of its links in brackets', async () => {
  const outline = '## A\n\nWords[^n]\n\n[^n]: See [the report](https://example.org/report).\n';
  const html = await editionHtml('reader', deckOf(outline));
  expect(html).toContain(
    'the report</a> (<a class="address" href="https://example.org/report">example.org/report</a>)',
  );
});

test('notes pages have the addresses under the notes of each slide, and cite as slides do', async () => {
  const slide = (name: string): string =>
    `## ${name}\n\nWords.\n\nNote:\n[The report](https://example.org/${name}) and [@one, p. 3].\n`;
  const front = '---\ntitle: T\nsources: { one: { title: One } }\n---\n\n';
  const html = await editionHtml('notes', deckOf(`${slide('A')}\n${slide('B')}`, front));
  const [first = '', second = ''] = html.split('<div class="sheet"').slice(2);
  expect([notesIn(first), notesIn(second)]).toEqual([
    [['https://example.org/A', 'example.org/A']],
    [['https://example.org/B', 'example.org/B']],
  ]);
  expect(html.match(/ id="note-[^"]*"/gu)).toEqual([' id="note-2-1"', ' id="note-3-1"']);
  expect(first).toContain('class="cite"');
});
