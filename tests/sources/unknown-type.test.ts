import { expect, test } from 'vitest';

import { SourceItem } from '../../src/outline/front-matter.ts';
import { formatBibliography } from '../../src/sources/format-bibliography.ts';

test('a type that CSL doesn’t know makes no entry disappear', async () => {
  const item = SourceItem.parse({ type: 'graffito', title: 'On a wall', issued: '2026' });
  const { value, diagnostics } = await formatBibliography(new Map([['wall', item]]), null, 'en');
  expect(diagnostics).toEqual([]);
  expect(value[0]?.runs.map(({ text }) => text).join('')).toContain('On a wall');
});

/** A style that says the type of each source. */
const TYPES = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout delimiter=" "><choose>
<if type="book"><text value="book"/></if><else><text value="other"/></else>
</choose><text variable="title" prefix=" "/></layout></bibliography></style>`;

test.each([
  ['document', 'book The sea'],
  ['graffito', 'other The sea'],
])('nor is the user’s style blamed for one of type %s', async (type, expected) => {
  const sources = new Map([
    ['wall', SourceItem.parse({ type, title: 'On a wall' })],
    ['sea', SourceItem.parse({ type: 'book', title: 'The sea' })],
  ]);
  const { value, diagnostics } = await formatBibliography(sources, { path: 'own.csl', xml: TYPES }, 'en');
  expect(diagnostics).toEqual([]);
  const texts = value.map(({ runs }) => runs.map(({ text }) => text).join(''));
  // For a type that CSL doesn’t know all count as articles; `document` is Lectern’s to translate.
  expect(texts.toSorted()).toEqual([expected, 'other On a wall'].toSorted());
});
