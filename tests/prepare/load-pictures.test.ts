import { sep } from 'node:path';

import { expect, test } from 'vitest';

import type { Image } from '../../src/markdown/nodes/inline.ts';
import { loadPictures } from '../../src/prepare/load-pictures.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { sourceFile } from '../../src/text/source-file.ts';
import { position } from '../support/deck-builder.ts';
import { plainPath } from '../support/plain-path.ts';

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const PLACE = { slug: 'a', folder: '/work/a', outlinePath: '/work/a/outline.md', shownPath: 'a/outline.md' };
const AT = { place: PLACE, outline: sourceFile(PLACE.shownPath, '') };
const image = (url: string): Image => ({ type: 'image', url, alt: 'a', title: null, texts: [], position });

/** What became of a picture: the kind of file that it is, or the code of the complaint. */
async function loaded(url: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const { value, diagnostics } = await loadPictures([image(url)], AT, memoryHost({ files }));
  return diagnostics[0]?.code ?? value.images.get(url)?.contentType ?? 'nothing';
}

test('a picture beside the outline goes into the deck', async () => {
  expect(await loaded('assets/b.png', { '/work/a/assets/b.png': PNG })).toBe('image/png');
});

test('neither a photograph nor a drawing takes along what was noted in it', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" sodipodi:docname="SECRET.svg"/>';
  const jpeg = Buffer.from(
    '\u00ff\u00d8\u00ff\u00fe\0\bSECRET\u00ff\u00c0\0\u000b\b\0\u0001\0\u0001\u0001\u0001\u0011\0\u00ff\u00da\0\u0002a\u00ff\u00d9',
    'latin1',
  );
  const files = { '/work/a/b.svg': svg, '/work/a/b.jpg': new Uint8Array(jpeg) };
  const { value } = await loadPictures(['b.svg', 'b.jpg'].map(image), AT, memoryHost({ files }));
  const bytes = [...value.images.values()].map((picture) => Buffer.from(picture.bytes));
  expect(bytes.map((each) => each.includes('SECRET'))).toEqual([false, false]);
});

test('a name with a backslash is refused, which other systems take for a path', async () => {
  expect(await loaded('my%5Cb.png', { '/work/a/my\\b.png': PNG })).toBe('briefing/backslash');
  // On Windows the picture is there.
  const elsewhere = sep === '/' ? 'picture/missing' : 'briefing/backslash';
  expect(await loaded('my\\b.png', { '/work/a/my/b.png': PNG })).toBe(elsewhere);
});

test('a path may have escaped characters', async () => {
  expect(await loaded('my%20b.png', { '/work/a/my b.png': PNG })).toBe('image/png');
});

test('a picture is known by its content, not by its name', async () => {
  expect(await loaded('b.txt', { '/work/a/b.txt': PNG })).toBe('image/png');
  expect(await loaded('b.png', { '/work/a/b.png': 'words' })).toBe('picture/kind');
});

test.each([
  ['b.png', 'picture/missing'],
  ['b\0.png', 'picture/missing'],
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

/** Two segments, a scan, the end. */
const JPEG = Buffer.from(
  'ffd8ffe000044a46ffc0000b080010001001011100ffda000801010000003f00aabbccddffd9',
  'hex',
);
const WEBP = Buffer.from(`RIFF\u0016\0\0\0WEBPVP8 ${'\0'.repeat(10)}\u0001\0\u0001\0`, 'latin1');

test.each([
  ['PNG', PNG, PNG.length - 12],
  ['JPEG', JPEG, JPEG.length - 2],
  ['WebP', WEBP, WEBP.length - 4],
])('a %s that was cut off is refused', async (_format, bytes, length) => {
  expect(await loaded('b', { '/work/a/b': bytes })).toMatch(/^image/u);
  expect(await loaded('b', { '/work/a/b': bytes.subarray(0, length) })).toBe('picture/damaged');
});

test.each([
  ['<svg viewBox="0 0 400 200">', 'width="832" height="416" viewBox'],
  ['<svg width="4em" viewBox="0 0 400 200">', '<svg width="4em" viewBox'],
  ['<svg data-x=">" viewBox="0,0,1,1">', '<svg width="832" height="832" data-x'],
  ['<svg viewBox="0 0 0 0">', '<svg viewBox'],
])('an SVG with proportions and no size gets one: %s', async (root, start) => {
  const { value } = await loadPictures(
    [image('b')],
    AT,
    memoryHost({ files: { '/work/a/b': `${root}</svg>` } }),
  );
  expect(new TextDecoder().decode(value.images.get('b')?.bytes)).toContain(start);
});

test('a picture that is used twice is reported once for each missing place and loaded once', async () => {
  const host = memoryHost({ files: { '/work/a/b.png': PNG } });
  const { value } = await loadPictures([image('b.png'), image('b.png')], AT, host);
  expect([value.images.size, value.paths.map(plainPath)]).toEqual([1, ['/work/a/b.png']]);
});

/** A drawing whose parts each draw the part before ten times. */
function nestedUses(storeys: number): string {
  const uses = (number: number): string => `<use xlink:href="#a${number}"/>`.repeat(10);
  const parts = Array.from({ length: storeys }, (_, at) => `<g id="a${at + 1}">${uses(at)}</g>`);
  return `<svg viewBox="0 0 9 9"><defs><circle id="a0" r="1"/>${parts.join('')}</defs><use href="#a${storeys}"/></svg>`;
}

test.each([
  ['that draws a part of a part of a part', nestedUses(10)],
  ['with more storeys than any call may be deep', nestedUses(5_000)],
  [
    'whose masks hold masks',
    nestedUses(10).replaceAll(/<use (?:xlink:)?href="([^"]+)"/gu, '<g mask="url(\'$1\')"'),
  ],
  ['whose shapes stand in an entity', '<!DOCTYPE svg [<!ENTITY a "><svg id=\'b\'/>">]>\n<svg>&a;</svg>'],
  [
    'whose entities hold entities',
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><svg><text>&c;</text></svg>`,
  ],
  [
    'whose one entity is long and used often',
    `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(10_000)}">]><svg><text>${'&a;'.repeat(10_000)}</text></svg>`,
  ],
  [
    'with an entity that is a file',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]><svg><text>&a;</text></svg>',
  ],
])('an SVG %s is refused before a browser draws it', async (_, svg) => {
  const { diagnostics } = await loadPictures(
    [image('b.svg')],
    AT,
    memoryHost({ files: { '/work/a/b.svg': svg } }),
  );
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ['picture/too-intricate', 'a/outline.md'],
  ]);
  expect(diagnostics[0]?.message).toContain('b.svg');
});

/** What the deck has of an SVG. */
async function drawn(svg: string): Promise<string> {
  const { value } = await loadPictures([image('b.svg')], AT, memoryHost({ files: { '/work/a/b.svg': svg } }));
  return new TextDecoder().decode(value.images.get('b.svg')?.bytes);
}

test('the entities with which Illustrator writes namespaces are written out, and its document type is left away', async () => {
  const svg =
    '<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: a program -->\n' +
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n' +
    '  <!ENTITY ns_svg "http://www.w3.org/2000/svg">\n  <!ENTITY say \'a "b"\'>\n' +
    '  <!ATTLIST use href CDATA "#a">\n]>\n<svg xmlns="&ns_svg;" width="9" height="9" id="&say;"><text>&amp;&lt;</text></svg>';

  expect(await drawn(svg)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" id="a &quot;b&quot;"><text>&amp;&lt;</text></svg>',
  );
});

test.each([
  ['of comments without a drawing', '<!---->'.repeat(3000)],
  ['of instructions without a drawing', '<?a ?>'.repeat(3000)],
  ['of half a comment', `<svg>`.padStart(20_000, '<!-- ')],
])('a file %s is no picture, and is soon seen to be none', async (_, svg) => {
  expect(await loaded('b.svg', { '/work/a/b.svg': svg })).toBe('picture/kind');
});

test.each([
  ['parts that are used some times', nestedUses(3)],
  ['a part that draws itself', '<svg><g id="a"><use href="#a"/></g></svg>'],
  [
    'many shapes in one gradient',
    `<svg><linearGradient id="b">${'<stop/>'.repeat(20)}</linearGradient>${'<path fill="url(#b)"/>'.repeat(9000)}</svg>`,
  ],
  ['declarations in declarations', '<!DOCTYPE svg [<!ENTITY % a "b">%a;]><svg/>'],
  ['a root of its own prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0"/></s:svg>'],
])('an SVG with %s is taken', async (_, svg) => {
  expect(await loaded('b.svg', { '/work/a/b.svg': svg })).toBe('image/svg+xml');
});

test.each([
  ['marks that nothing closes', `<svg ${'a="'.repeat(100_001)}`],
  ['a root without an end', `<svg ${'a '.repeat(200_000)}`],
  ['an element that is closed by another', '<svg><g></a></svg>'],
  ['a hundred thousand groups in each other', `<svg>${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}</svg>`],
])('an SVG with %s, of which a browser shows nothing, is refused', async (_, svg) => {
  expect(await loaded('b.svg', { '/work/a/b.svg': svg })).toBe('picture/damaged');
});

test('pictures of more than a hundred megabytes together are refused at the first that is too much', async () => {
  // What comes before the last chunk of a PNG is passed over.
  const end = PNG.subarray(-12);
  const chunk = new Uint8Array(9_500_012);
  chunk.set([0, 0x90, 0xf5, 0x60, 0x74, 0x65, 0x53, 0x74]);
  const large = new Uint8Array([...PNG.subarray(0, -12), ...chunk, ...end]);
  const urls = Array.from({ length: 13 }, (_, at) => `${at}.png`);
  const files = Object.fromEntries(urls.map((url) => [`/work/a/${url}`, large]));
  const { value, diagnostics } = await loadPictures(urls.map(image), AT, memoryHost({ files }));
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'picture/too-much With “10.png” the pictures have more than 100 MB together.',
  ]);
  expect(value.images.size).toBe(10);
});
