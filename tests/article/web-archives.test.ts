import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import { assert, asyncProperty, constantFrom, double, integer, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { newBudget } from '../../src/text/budget.ts';
import { sha256 } from '../../src/text/bytes.ts';
import { archiveOf } from '../support/saved-files.ts';
import {
  ADDRESS,
  HTML_HEADERS,
  type RecordParts,
  inPieces,
  recordOf,
  waczOf,
  warcGzOf,
  warcOf,
} from '../support/web-archives.ts';

const WORDS = 'We won’t pay for the wall in the café';
const STORY = `<p>The council voted on Monday to spend 4.2 million crowns on a wall against the sea.</p><p>“${WORDS},” said Ann Lee, who was mayor until March.</p>`;
const html = `<!DOCTYPE html><html><head><title>Harbour votes</title></head><body><article><h1>Harbour votes</h1>${STORY}</article></body></html>`;
const page = Buffer.from(html);

async function read(bytes: Uint8Array, address: string | null = null) {
  const { value, diagnostics } = await readArticle(bytes, 'page.warc', newBudget(), address);
  return { article: value, said: diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n') };
}

const packed = (coding: string, body: Uint8Array): RecordParts => ({
  body,
  http: [...HTML_HEADERS, `Content-Encoding: ${coding}`],
});
const chunked = (body: Uint8Array): RecordParts => ({
  body,
  http: [...HTML_HEADERS, 'Transfer-Encoding: chunked'],
});

describe('a page is read out of a web archive', () => {
  test.each<readonly [string, Uint8Array]>([
    ['as it was sent', warcOf({ body: html })],
    [
      'in a record packed by itself',
      warcGzOf(
        { body: html },
        { address: 'https://x.example/a.css', http: ['HTTP/1.1 200 OK', 'Content-Type: text/css'] },
      ),
    ],
    ['packed with gzip', warcOf(packed('gzip', gzipSync(page)))],
    ['packed with deflate', warcOf(packed('deflate', deflateSync(page)))],
    ['packed with deflate that has no header', warcOf(packed('deflate', deflateRawSync(page)))],
    ['packed with Brotli', warcOf(packed('br', brotliCompressSync(page)))],
    ['packed twice', warcOf(packed('gzip, br', brotliCompressSync(gzipSync(page))))],
    ['in pieces', warcOf(chunked(inPieces(page)))],
    ['in pieces that a program put together', warcOf(chunked(page))],
    ['with its length', warcOf({ body: html, http: [...HTML_HEADERS, `Content-Length: ${page.length}`] })],
    [
      'in another encoding',
      warcOf({
        body: Buffer.from(html.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'"), 'latin1'),
        http: ['HTTP/1.1 200 OK', 'content-type: text/html;charset=ISO-8859-1'],
      }),
    ],
    ['at an address in angle brackets', warcOf({ body: html, address: `<${ADDRESS}>` })],
    ['beside pictures and errors', warcOf({ body: 'x', http: ['HTTP/1.1 404 No'] }, { body: html })],
    ['of a WACZ', waczOf(warcGzOf({ body: html }))],
    ['kept twice with the same words', warcOf({ body: html }, { body: html, date: '2026-11-02T00:00:00Z' })],
  ])('%s', async (_how, bytes) => {
    const { article, said } = await read(bytes);
    expect(said).toBe('');
    expect(article?.file.text.replaceAll('’', "'")).toContain(WORDS.replaceAll('’', "'"));
    expect(article?.archived).toEqual({ date: '2026-11-01', digest: 'compared', isSigned: false });
    expect(article?.url?.replace(/[<>]/gu, '')).toBe(ADDRESS);
  });

  test('a signature is known of, and a page without digests too', async () => {
    const signed = await read(waczOf(warcGzOf({ body: html }), { isSigned: true }));
    expect(signed.article?.archived).toMatchObject({ digest: 'compared', isSigned: true });
    const digestOf = async (headers: Readonly<Record<string, string>>) =>
      (await read(warcOf({ body: html, headers }))).article?.archived?.digest;
    expect(await digestOf({ 'WARC-Payload-Digest': 'x:1', 'WARC-Block-Digest': 'crc7:00' })).toBe(
      'not checked',
    );
    expect(await digestOf({ 'WARC-Payload-Digest': 'crc32:00' })).toBe('not checked');
  });
});

describe('the page is the one at the address', () => {
  const other = { body: html.replace(WORDS, 'Nothing'), address: 'https://courier.example/other' };
  const frame = { body: '<p>Buy boats</p>', address: 'https://ads.example/frame' };

  test.each([ADDRESS, `${ADDRESS}#top`, ADDRESS.replace('https', 'http')])('%s', async (address) => {
    const { article } = await read(warcOf(other, { body: html }), address);
    expect(article?.file.text).toContain(WORDS);
  });

  test('several pages are named, and how to choose', async () => {
    const { article, said } = await read(warcOf(other, { body: html }));
    expect(article).toBeNull();
    expect(said).toBe(
      `article/which-page: page.warc has several pages. Pages in it: https://courier.example/other, ${ADDRESS}.`,
    );
  });

  test('an address that isn’t there is told, with those that are', async () => {
    const { said } = await read(warcOf({ body: html }), 'https://courier.example/gone');
    expect(said).toContain(`doesn’t have the page https://courier.example/gone. Pages in it: ${ADDRESS}.`);
  });

  test('a WACZ lists the page that was meant, among what it loaded', async () => {
    const { article } = await read(waczOf(warcGzOf(frame, { body: html }), { pages: [ADDRESS] }));
    expect(article?.file.text).toContain(WORDS);
  });

  test.each<readonly [string, readonly RecordParts[]]>([
    ['only a note that the page was as on another day', [{ type: 'revisit', http: HTML_HEADERS }, frame]],
    [
      'leads on to https://courier.example/new',
      [{ http: ['HTTP/1.1 301 Moved', 'Location: https://courier.example/new'] }],
    ],
    [
      'is no web page in it (200, application/json)',
      [{ http: ['HTTP/1.1 200 OK', 'Content-Type: application/json'] }, frame],
    ],
    [
      'is no web page in it (404, text/html)',
      [{ body: html, http: ['HTTP/1.1 404 Not Found', 'Content-Type: text/html'] }, frame],
    ],
    ['several times, with other words', [{ body: html }, { body: html.replace('won’t', 'will') }]],
  ])('what it has there instead is told: %s', async (reason, records) => {
    const { article, said } = await read(warcOf(frame, ...records), ADDRESS);
    expect(article).toBeNull();
    expect(said).toContain(reason);
  });
});

const flipped = (bytes: Uint8Array, text: string): Uint8Array => {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(changed.indexOf(text)) ^ 1, changed.indexOf(text));
  return changed;
};

test.each<readonly [string, Uint8Array, string]>([
  ['a byte of the page is altered', flipped(warcOf({ body: html }), 'won’t'), 'isn’t what its digest says'],
  [
    'a header of it is altered',
    flipped(warcOf({ body: html }), 'utf-8'),
    'isn’t what its digest says (WARC-Block',
  ],
  [
    'the digest is another’s',
    warcOf({ body: html, headers: { 'WARC-Payload-Digest': 'sha1:AAAA' } }),
    'isn’t what its digest says',
  ],
  ...['', 'sha1:', 'AAAA', ':AAAA', 'crc32:00, sha1:AAAA'].map(
    (digest) =>
      [
        `a digest is “${digest}”`,
        warcOf({ body: html, headers: { 'WARC-Payload-Digest': digest } }),
        'isn’t what its digest says (WARC-Payload',
      ] as const,
  ),
  [
    'a second digest is another’s',
    warcOf({
      body: html,
      headers: {
        'WARC-Payload-Digest': `sha256:${sha256(Buffer.from(html))}\r\nWARC-Payload-Digest: sha1:${'A'.repeat(32)}`,
      },
    }),
    'isn’t what its digest says (WARC-Payload',
  ],
  [
    'a record is longer than the file',
    warcOf({ body: html, headers: { 'Content-Length': '99999' } }),
    'it ends before',
  ],
  [
    'a record is shorter than it says',
    warcOf({ body: html, headers: { 'Content-Length': '30' } }),
    'aren’t as long as they say',
  ],
  [
    'a record has no length',
    warcOf({ body: html, headers: { 'Content-Length': '-1' } }),
    'aren’t as long as they say',
  ],
  [
    'a record has two lengths',
    warcOf({ body: html, headers: { 'content-length': '5' } }),
    'aren’t as long as they say',
  ],
  [
    'the answer is longer than it says',
    warcOf({ body: html, http: [...HTML_HEADERS, 'Content-Length: 9'] }),
    'should have 9',
  ],
  ['pieces are cut off', warcOf(chunked(inPieces(page).subarray(0, 150))), 'cut off'],
  [
    'pieces are longer than they say',
    warcOf(chunked(Buffer.from('5\r\n<html>\r\n0\r\n\r\n'))),
    'are damaged',
  ],
  ['gzip is cut off', warcGzOf({ body: html }).subarray(0, -9), 'was cut off'],
  ['the gzip of the page is cut off', warcOf(packed('gzip', gzipSync(page).subarray(0, -9))), 'was cut off'],
  ['the page isn’t packed as it says', warcOf(packed('br', page)), 'is damaged'],
  ['the page is packed in a way that isn’t known', warcOf(packed('zstd', page)), 'isn’t read (zstd)'],
  ['the page is packed over and over', warcOf(packed('gzip, gzip, gzip', page)), 'too many ways'],
  [
    'a packed page unpacks without end',
    warcOf(packed('gzip', gzipSync(Buffer.alloc(80_000_000)))),
    'bytes when it is unpacked',
  ],
  [
    'the archive unpacks without end',
    gzipSync(Buffer.alloc(80_000_000, 'WARC/')),
    'bytes when it is unpacked',
  ],
  ['it is packed twice', gzipSync(warcGzOf({ body: html })), 'an archive of files'],
  [
    'it holds another archive',
    warcOf({ body: warcOf({ body: html }), http: ['HTTP/1.1 200 OK', 'Content-Type: application/warc'] }),
    'is no web page in it (200, application/warc)',
  ],
  [
    'its headers have no end',
    warcOf({ body: html, headers: { X: 'y'.repeat(100_000) } }),
    'it is no web archive',
  ],
  ['nothing follows the headers', Buffer.from('WARC/1.1\r\nX: y'), 'it is no web archive'],
  [
    'the page was cut off',
    warcOf({ body: html, headers: { 'WARC-Truncated': 'length' } }),
    'cut off when it was archived',
  ],
  ['there is only a note', warcOf({ type: 'revisit' }), 'as on another day (revisit)'],
  ['there is nothing', warcOf(), 'no web page is in it'],
  ['there is no day', warcOf({ body: html, date: '2026-02-31T00:00:00Z' }), 'on which day'],
  [
    'it is a deck',
    warcOf({ body: '<meta name="generator" content="Lectern">' }),
    'can’t prove what it says itself',
  ],
  [
    'it is of a version that isn’t known',
    Buffer.from(warcOf({ body: html }).toString('latin1').replaceAll('WARC/1.1', 'WARC/2.0'), 'latin1'),
    'it is no web archive',
  ],
  [
    'a file of a WACZ is other than listed',
    waczOf(warcGzOf({ body: html }), { changed: { 'archive/data.warc.gz': warcGzOf({ body: '' }) } }),
    'other than its digest says',
  ],
  [
    'the list of a WACZ is altered',
    waczOf(warcGzOf({ body: html }), { changed: { 'datapackage.json': '{"resources":[]}' } }),
    'other than its digest says',
  ],
  [
    'a WACZ lists nothing',
    waczOf(warcGzOf({ body: html }), {
      changed: { 'datapackage.json': '', 'datapackage-digest.json': '{}' },
    }),
    'other than its digest says',
  ],
  [
    'a WACZ has no list',
    archiveOf({ 'archive/a.warc.gz': warcGzOf({ body: html }) }),
    'doesn’t say what is in it',
  ],
])('an archive is refused where %s', async (_what, bytes, reason) => {
  const { article, said } = await read(bytes);
  expect(article).toBeNull();
  expect(said).toContain(reason);
  expect(said.split('\n')).toHaveLength(1);
});

test('tens of thousands of records are gone through', async () => {
  const picture = recordOf({
    address: 'https://x.example/a.png',
    http: ['HTTP/1.1 200 OK', 'Content-Type: image/png'],
  });
  const archive = Buffer.concat([...Array.from({ length: 40_000 }, () => picture), recordOf({ body: html })]);
  expect((await read(archive)).article?.file.text).toContain(WORDS);
}, 10_000);

test('no beginning of an archive is read as the page, or as text', async () => {
  const whole = warcOf({ body: html });
  const cut = tuple(
    constantFrom(whole, warcGzOf({ body: html }), waczOf(whole)),
    double({ min: 0, max: 1, noNaN: true }),
  );
  await assert(
    asyncProperty(cut, async ([bytes, part]) => {
      const length = 8 + Math.floor(part * (bytes.length - 9));
      expect((await read(bytes.subarray(0, length))).article).toBeNull();
    }),
  );
});

test('no byte of a page can be another', async () => {
  const whole = warcOf({ body: html });
  const start = whole.indexOf('<!DOCTYPE');
  await assert(
    asyncProperty(
      integer({ min: 0, max: page.length - 1 }),
      integer({ min: 1, max: 255 }),
      async (at, by) => {
        const changed = Buffer.from(whole);
        changed.writeUInt8((changed[start + at] ?? 0) ^ by, start + at);
        expect((await read(changed)).article).toBeNull();
      },
    ),
  );
});
