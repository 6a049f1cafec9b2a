import { expect, test } from 'vitest';

import { withPicturesApart } from '../../src/browser/deck-page.ts';

const picture = (letter: string): string => `data:image/png;base64,${letter.repeat(2000)}`;
const shown = (address: string): string => `<img src="${address}" alt="a">`;

/** So long that it isn’t handed over in one piece. */
const heavy = '<!-- -->'.repeat(2_500_000);

test('each large picture of a heavy document is a file that the page asks for once, and stands wherever it stood', () => {
  const html = heavy + [picture('A'), picture('B'), picture('A')].map(shown).join('');
  const { html: parted, assets } = withPicturesApart({ html, assets: new Map() });
  expect(parted.slice(heavy.length)).toBe(['/pictures/1', '/pictures/2', '/pictures/1'].map(shown).join(''));
  expect([...assets.keys()]).toEqual(['/pictures/1', '/pictures/2']);
  expect(assets.get('/pictures/2')).toEqual({
    contentType: 'image/png',
    bytes: Buffer.from('B'.repeat(2000), 'base64'),
  });
});

test('small pictures, and words that look like one, stay where they are', () => {
  const html = `${heavy}${shown('data:image/png;base64,AAAA')}<p>src=&quot;${picture('A')}&quot;</p>`;
  const parted = withPicturesApart({ html, assets: new Map() });
  expect(parted.html === html).toBe(true);
  expect(parted.assets.size).toBe(0);
});

test('a document of usual size is handed over as it is', () => {
  const html = shown(picture('A'));
  expect(withPicturesApart({ html, assets: new Map() })).toEqual({ html, assets: new Map() });
});

test('a picture of many megabytes is a file like others', () => {
  const content = 'ABCD'.repeat(8_000_000);
  const { html, assets } = withPicturesApart({
    html: shown(`data:image/jpeg;base64,${content}`),
    assets: new Map(),
  });
  expect(html).toBe(shown('/pictures/1'));
  expect(assets.get('/pictures/1')?.bytes.length).toBe(24_000_000);
});
