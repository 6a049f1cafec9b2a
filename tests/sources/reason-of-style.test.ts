import { expect, test } from 'vitest';

import { formatBibliography, reasonOfStyle } from '../../src/sources/format-bibliography.ts';

/** Why a style with this layout of an entry is refused. */
async function refusal(layout: string): Promise<readonly string[]> {
  const head = '<info><title>S</title><id>s</id><updated>2020-01-01T00:00:00Z</updated></info>';
  const citation = '<citation><layout><text variable="title"/></layout></citation>';
  const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">${head}${citation}<bibliography><layout>${layout}</layout></bibliography></style>`;
  const sources = new Map([['holt', { title: 'The last bus', type: 'book', author: [] }]]);
  const { diagnostics } = await formatBibliography(sources, { path: 's.csl', xml }, 'en');
  return diagnostics.map(({ message }) => message);
}

test('words that the processor doesn’t know are named, each once, without places in bytes', async () => {
  const layout =
    '<text variable="part-number"/><text term="review-of"/><number variable="part-number"/><choose><if type="standard book"/></choose>';
  expect(await refusal(layout)).toEqual([
    's.csl can’t be used as a citation style: it has what CSL 1.0.1 doesn’t know: “part-number”, “review-of”, “standard”.',
  ]);
  expect(await refusal('<text variable="title"/>')).toEqual([]);
});

test('of many such words the first are named, and anything else is said as the processor says it', () => {
  const said = 'abcdefg'.replaceAll(/./gu, 'bytes 1..2 [Error] Unknown variable "$&" ()\n');
  expect(reasonOfStyle(`invalid style: ${said}`)).toBe(
    'it has what CSL 1.0.1 doesn’t know: “a”, “b”, “c”, “d”, “e” and more',
  );
  expect(reasonOfStyle('could not parse style: unknown token at 1:1')).toBe('unknown token at 1:1');
});
