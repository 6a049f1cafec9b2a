import { expect, test } from 'vitest';

import { sharePictures } from '../../src/render/document/deck-document.ts';
import { faceCharacters } from '../../src/render/fonts/face-characters.ts';
import { replacePictures } from '../../src/render/pictures/picture.ts';

const shown = (address: string): string => `<img src="${address}" alt="a &lt;quay&gt;">`;

/** As much as a photograph of 9 MB has: more than an expression goes through in one piece. */
const LARGE = `data:image/jpeg;base64,${'ABCD'.repeat(3_000_000)}`;

const NONE: ReadonlyMap<string, string> = new Map();

test('each picture of a document gets another address, and nothing else changes', () => {
  const html = `<p>src="data:x"</p>${shown('data:one')}<b>${shown('map.png')}</b>${shown('data:two')}`;
  const found: string[] = [];
  const replaced = replacePictures(html, (address) => String(found.push(address)));
  expect(found).toEqual(['data:one', 'map.png', 'data:two']);
  expect(replaced).toBe(`<p>src="data:x"</p>${shown('1')}<b>${shown('2')}</b>${shown('3')}`);
});

test('a document without pictures, and one that ends in a picture, stay whole', () => {
  expect(replacePictures('<p>none</p>', () => 'x')).toBe('<p>none</p>');
  expect(replacePictures('<img src="data:cut', () => 'x')).toBe('<img src="x');
});

test('the letters beside a picture of megabytes are found, and none in it', () => {
  const faces = faceCharacters(`<p>q</p>${shown(LARGE)}`);
  expect([...(faces.get('sans-400') ?? [])]).toEqual(['q'.codePointAt(0)]);
});

test('a picture of megabytes that is shown twice stands in the document once', () => {
  const { slidesHtml, storeHtml } = sharePictures(shown(LARGE) + shown('data:other') + shown(LARGE), NONE);
  expect(slidesHtml.length).toBeLessThan(2000);
  expect(slidesHtml).toContain(shown('data:other'));
  expect(slidesHtml.match(/data-picture="lectern-picture-1"/gu)).toHaveLength(2);
  expect(storeHtml.length - LARGE.length).toBeLessThan(200);
});

test('a repeated picture that a template writes in its own way stays as it is', () => {
  const own = `<img src="${LARGE}" class="own" alt="a">`;
  const { slidesHtml } = sharePictures(own + shown(LARGE), NONE);
  expect(slidesHtml.startsWith(own)).toBe(true);
});

test('pictures that slides hold by an address have their content in the document, and one that is shown again but once', () => {
  const contents = new Map([
    ['/pictures/a', 'data:once'],
    ['/pictures/b', LARGE],
  ]);
  const slides = ['/pictures/a', '/pictures/b', '/pictures/b', LARGE].map(shown).join('');
  const { slidesHtml, storeHtml } = sharePictures(slides, contents);
  expect(slidesHtml.startsWith(shown('data:once'))).toBe(true);
  expect(slidesHtml + storeHtml).not.toContain('/pictures/');
  expect(slidesHtml.match(/data-picture="lectern-picture-1"/gu)).toHaveLength(3);
  expect(storeHtml.split(LARGE)).toHaveLength(2);
  expect(sharePictures(shown('/pictures/a'), contents).slidesHtml).toBe(shown('data:once'));
});

test('a picture that is smaller than what would take its place stands wherever it is shown', () => {
  const slides = shown('data:small') + shown('data:small');
  expect(sharePictures(slides, NONE)).toEqual({ slidesHtml: slides, storeHtml: '', scriptJs: null });
});
