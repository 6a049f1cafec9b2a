import { createHash } from 'node:crypto';
import * as node from 'node:path/posix';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { readArchivedArticle } from '../../src/verifier/in-place-of-node/archived-article.ts';
import { Buffer as Replaced } from '../../src/verifier/in-place-of-node/buffer.ts';
import * as crypto from '../../src/verifier/in-place-of-node/crypto.ts';
import * as path from '../../src/verifier/in-place-of-node/path.ts';
import * as zlib from '../../src/verifier/in-place-of-node/zlib.ts';

describe('what stands in place of Node in the page does the same', () => {
  test('hashes', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000]) {
      const text = '网a'.repeat(length).slice(0, length);
      expect(crypto.createHash('sha256').update(text).digest('hex')).toBe(
        createHash('sha256').update(text).digest('hex'),
      );
    }
  });

  test('inflates, and stops where it is told to', () => {
    const content = new Uint8Array(300_000).map((_zero, at) => (at * at) % 251);
    const most = { maxOutputLength: content.length };
    expect([...zlib.inflateRawSync(deflateRawSync(content), most)]).toEqual([...content]);
    expect([...zlib.inflateSync(deflateSync(content), most)]).toEqual([...content]);
    expect(zlib.crc32(content)).toBe(crc32(content));
    for (let length = 0; length < 300; length += 7) {
      const packed = deflateRawSync(content.subarray(0, length));
      expect(() => zlib.inflateRawSync(packed.subarray(0, -1), most)).toThrow();
      expect(zlib.inflateRawSync(Buffer.concat([packed, Buffer.from('more')]), most).length).toBe(length);
    }
    const bomb = deflateSync(new Uint8Array(50_000_000));
    expect(() => zlib.inflateSync(bomb, { maxOutputLength: 1000 })).toThrow(RangeError);
    expect(() => zlib.inflateSync(deflateSync(content).subarray(0, 500), most)).toThrow();
    expect(() => zlib.inflateSync(new Uint8Array([1, 2, 3]), most)).toThrow();
  });

  test('paths', () => {
    const paths = [
      '',
      '.',
      '/',
      '/a',
      'a/b/',
      '/a/../..',
      '../a',
      'a/./b//c',
      '/a/b/../c.md',
      '..',
      'x.csv',
      'a/../..',
    ];
    for (const one of paths) {
      expect([one, path.normalize(one)]).toEqual([one, node.normalize(one)]);
      expect([one, path.dirname(one)]).toEqual([one, node.dirname(one)]);
      expect([one, path.basename(one)]).toEqual([one, node.basename(one)]);
      expect([one, path.resolve('/briefing', one)]).toEqual([one, node.resolve('/briefing', one)]);
      for (const other of paths) {
        expect([one, other, path.join(one, other)]).toEqual([one, other, node.join(one, other)]);
        const [from, to] = [node.resolve('/', one), node.resolve('/', other)];
        expect([from, to, path.relative(from, to)]).toEqual([from, to, node.relative(from, to)]);
      }
    }
  });

  test('bytes', () => {
    const text = '\uFEFFWörter 网络 \u{1F600}';
    for (const encoding of ['utf8', 'latin1', 'utf16le', 'hex', 'base64', 'base64url'] as const) {
      const written = Buffer.from(text).toString(encoding);
      expect([encoding, Replaced.from(text).toString(encoding)]).toEqual([encoding, written]);
      expect([...Replaced.from(written, encoding)]).toEqual([...Buffer.from(written, encoding)]);
    }
    for (const packed of ['YQ==', 'YWI', 'a-_b', 'YW Jj\n', 'YWJjZ', '=', ''])
      expect([packed, ...Replaced.from(packed, 'base64url')]).toEqual([
        packed,
        ...Buffer.from(packed, 'base64url'),
      ]);
    expect(Replaced.from(text).includes('rter')).toBe(true);
    expect([...Replaced.from('abcd', 'latin1').swap16()]).toEqual([
      ...Buffer.from('abcd', 'latin1').swap16(),
    ]);
    expect(Replaced.byteLength(text)).toBe(Buffer.byteLength(text));
  });
});

test('the page says of a web archive what reads it', async () => {
  const { value, diagnostics } = await readArchivedArticle({ path: 'page.wacz' });
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([
    { message: 'page.wacz is a web archive, which is not read as an article.' },
  ]);
  expect(diagnostics[0]?.hint).toContain('lectern verify');
});
