import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { promisify } from 'node:util';

import { makeFolder } from './make-folder.ts';
import { readTar } from './read-tar.ts';

/** Unpacks one brotli file into an executable, in pieces, so that it never stands in memory as a whole. */
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
