import { expect, test } from 'vitest';

import { readTar } from '../../src/host/unpack-brotli.ts';

/** One ustar entry: a header block and the padded content. */
function entry(path: string, content: string, type = '0', prefix = ''): Uint8Array {
  const block = Buffer.alloc(512 + Math.ceil(content.length / 512) * 512);
  block.write(path, 0);
  block.write(content.length.toString(8).padStart(11, '0'), 124);
  block.write(type, 156);
  block.write('ustar', 257);
  block.write(prefix, 345);
  block.write(content, 512);
  return block;
}

function paths(...entries: readonly Uint8Array[]): readonly string[] {
  return [...readTar(Buffer.concat([...entries, Buffer.alloc(1024)]))].map((file) => file.path);
}

test('files come with their paths and bytes', () => {
  const archive = Buffer.concat([entry('lib/a', 'first'), entry('./b', 'x'.repeat(513)), Buffer.alloc(1024)]);
  const files = [...readTar(archive)];
  expect(files.map((file) => [file.path, file.bytes.length])).toEqual([
    ['lib/a', 5],
    ['b', 513],
  ]);
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('first');
});

test('a long path is put together from its prefix', () => {
  expect(paths(entry('name', '', '0', 'long/folder'))).toEqual(['long/folder/name']);
});

test('folders, links and paths that lead outside are passed over', () => {
  expect(
    paths(
      entry('folder/', '', '5'),
      entry('link', '', '2'),
      entry('../out', 'x'),
      entry('/root', 'x'),
      entry('in', 'x'),
    ),
  ).toEqual(['in']);
});

test('an archive that is cut short is refused', () => {
  expect(() => [...readTar(entry('a', 'x'.repeat(600)).subarray(0, 700))]).toThrow(RangeError);
});
