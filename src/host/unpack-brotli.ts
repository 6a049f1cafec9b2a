import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

import { makeFolder } from './make-folder.ts';

/** Unpacks one brotli file into an executable, in pieces, so that it never is in memory as a whole. */
export async function unpackExecutable(source: string, target: string): Promise<void> {
  await pipeline(
    createReadStream(source, { highWaterMark: CHUNK }),
    createBrotliDecompress({ chunkSize: CHUNK }),
    createWriteStream(target, { mode: 0o700 }),
  );
  await chmod(target, 0o700);
}

/** Unpacks the regular files of a small brotli tar archive under a folder; gives their paths inside it. */
export async function unpackArchive(source: string, folder: string): Promise<readonly string[]> {
  const archive = await promisify(brotliDecompress)(await readFile(source));
  const paths: string[] = [];
  for (const file of readTar(archive)) {
    const path = join(folder, ...file.path.split('/'));
    makeFolder(dirname(path));
    await writeFile(path, file.bytes, { mode: 0o600 });
    paths.push(file.path);
  }
  return paths;
}

/** Two mebibytes: the 200 MB browser in a hundred steps. */
const CHUNK = 2 ** 21;

/** A regular file in a tar archive. */
interface TarFile {
  /** Path inside the archive, with forward slashes; never leaves the archive's root. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The regular files of a ustar archive, as POSIX.1-1988 lays them out: headers of 512 bytes, contents padded to 512.
 * Folders and links are passed over. Stops at the end mark; throws `RangeError` when the archive is cut short.
 */
export function* readTar(archive: Uint8Array): Generator<TarFile> {
  let offset = 0;
  while (offset + BLOCK <= archive.length && archive[offset] !== 0) {
    const header = archive.subarray(offset, offset + BLOCK);
    const size = Number.parseInt(field(header, 124, 12), 8) || 0;
    const start = offset + BLOCK;
    if (start + size > archive.length) throw new RangeError('The tar archive is cut short.');
    const path = pathOf(header);
    if (isRegularFile(header) && isInside(path)) yield { path, bytes: archive.subarray(start, start + size) };
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const BLOCK = 512;
const decoder = new TextDecoder();

function pathOf(header: Uint8Array): string {
  const name = field(header, 0, 100);
  const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : '';
  return (prefix === '' ? name : `${prefix}/${name}`).replace(/^(?:\.\/)+/u, '');
}

function isRegularFile(header: Uint8Array): boolean {
  const type = header[156];
  return type === 0x30 || type === 0;
}

function isInside(path: string): boolean {
  return !path.startsWith('/') && path.split('/').every((part) => part !== '' && part !== '..');
}

function field(header: Uint8Array, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return decoder.decode(end === -1 ? bytes : bytes.subarray(0, end)).trim();
}
