import { expect, test } from 'vitest';

import type { Image } from '../../src/markdown/inline.ts';
import { loadPictures } from '../../src/host/load-pictures.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { position } from '../support/deck-builder.ts';

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const PLACE = { slug: 'a', folder: '/work/a', outlinePath: '/work/a/outline.md', shownPath: 'a/outline.md' };
const image = (url: string): Image => ({ type: 'image', url, alt: 'a', title: null, position });

/** What became of a picture: the start of its data URI, or the code of the complaint. */
async function loaded(url: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const { value, diagnostics } = await loadPictures([image(url)], PLACE, memoryHost({ files }));
  return diagnostics[0]?.code ?? value.images.get(url)?.slice(0, 14) ?? 'nothing';
}

test('a picture beside the outline goes into the deck', async () => {
  expect(await loaded('assets/b.png', { '/work/a/assets/b.png': PNG })).toBe('data:image/png');
});

test('a path may have escaped characters', async () => {
  expect(await loaded('my%20b.png', { '/work/a/my b.png': PNG })).toBe('data:image/png');
});

test('a picture is known by its content, not by its name', async () => {
  expect(await loaded('b.txt', { '/work/a/b.txt': PNG })).toBe('data:image/png');
  expect(await loaded('b.png', { '/work/a/b.png': 'words' })).toBe('picture/kind');
});

test.each([
  ['b.png', 'picture/missing'],
  ['../b.png', 'picture/outside'],
  ['%2e%2e/b.png', 'picture/outside'],
  ['/work/b.png', 'picture/outside'],
  ['https://e.org/b.png', 'picture/remote'],
  ['//e.org/b.png', 'picture/remote'],
  ['file:///work/a/b.png', 'picture/remote'],
  ['data:image/png;base64,AA', 'picture/remote'],
])('%s is refused', async (url, code) => {
  expect(await loaded(url, { '/work/b.png': PNG })).toBe(code);
});

test('a picture of more than ten megabytes is refused', async () => {
  expect(await loaded('b.png', { '/work/a/b.png': new Uint8Array(10_000_001) })).toBe('picture/too-large');
});

test('a small file that unpacks to a huge picture is refused', async () => {
  const bomb = new Uint8Array(PNG);
  new DataView(bomb.buffer).setUint32(16, 60_000);
  new DataView(bomb.buffer).setUint32(20, 60_000);
  expect(await loaded('b.png', { '/work/a/b.png': bomb })).toBe('picture/too-large');
});

test('a picture that is used twice is reported once for each missing place and loaded once', async () => {
  const host = memoryHost({ files: { '/work/a/b.png': PNG } });
  const { value } = await loadPictures([image('b.png'), image('b.png')], PLACE, host);
  expect([value.images.size, value.paths]).toEqual([1, ['/work/a/b.png']]);
});
