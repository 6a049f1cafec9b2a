import { lstat, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { closeSync, fstatSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

import { HostError, hostErrorFrom } from './host-error.ts';
import { makeFolder } from './make-folder.ts';
import { onShutdown } from './on-shutdown.ts';
import { leftoverOf, otherTemporaryFolder, siblingOf } from './scratch-folder.ts';

/**
 * Fills a folder once and for all: beside its place, then renamed, so that two processes may do it at the same time. What fills it may
 * give the folder inside of it that is put in place.
 * A list of its files, their sizes and checksums goes in last; a folder that differs from its list is filled again. Gives the
 * path; throws `HostError` when nothing can be written there.
 */
export async function installFolder(
  path: string,
  fill: (folder: string) => Promise<string | void>,
): Promise<string> {
  if (isWhole(path)) return path;
  const temporary = siblingOf(path, 'tmp');
  const forget = onShutdown(() => rmSync(temporary, REMOVAL));
  try {
    makeFolder(temporary, 0o700);
    await sweep(path);
    const filled = (await fill(temporary)) ?? temporary;
    await writeFile(join(filled, LIST), JSON.stringify(await factsIn(filled)));
    await putInPlace(filled, path);
  } catch (error) {
    throw hostErrorFrom(error, 'write', path);
  } finally {
    // What can’t be removed wasn’t there, or is swept by a later run; the error that is on its way says more.
    await rm(temporary, REMOVAL).catch(() => undefined);
    forget();
  }
  return path;
}

/** `<parent>/<name>-<uid>`, the user’s own: somebody else’s folder of that name could hold a program of theirs. */
export async function privateFolder(parent: string, name: string): Promise<string> {
  const path = join(parent, `${name}-${userNumber()}`);
  try {
    makeFolder(path, 0o700);
    const facts = await lstat(path);
    if (facts.isDirectory() && (process.platform === 'win32' || isOursAlone(facts))) return path;
  } catch (error) {
    throw otherTemporaryFolder(hostErrorFrom(error, 'write', path));
  }
  throw otherTemporaryFolder(
    new HostError('EACCES', path, `${path} belongs to somebody else or is open to others.`),
  );
}

const LIST = 'files.json';
const REMOVAL = { recursive: true, force: true } as const;

/** Windows has none, and keeps temporary files apart by itself. */
function userNumber(): number {
  return process.getuid?.() ?? -1;
}

function isOursAlone(facts: { readonly uid: number; readonly mode: number }): boolean {
  return facts.uid === userNumber() && (facts.mode & 0o022) === 0;
}

/** A folder of that name may be another process’s, whole by now, or a broken one, which gives way. */
async function putInPlace(temporary: string, path: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await rename(temporary, path);
    } catch (error) {
      if (isWhole(path)) return;
      if (attempt === 2) throw error;
      const aside = siblingOf(path, 'old');
      await rename(path, aside).catch(() => undefined);
      await rm(aside, REMOVAL);
    }
  }
}

/** Synchronous, for each step takes less time than handing it to another thread, and a browser that is checked here waits for all of them. */
function isWhole(path: string): boolean {
  try {
    const list: unknown = JSON.parse(readFileSync(join(path, LIST), 'utf8'));
    if (typeof list !== 'object' || list === null) return false;
    const files = Object.entries(list);
    return files.length > 0 && files.every(([name, facts]) => factsOf(join(path, name)) === facts);
  } catch {
    return false;
  }
}

/** Makes the next `installFolder` fill a folder again, such as one whose program doesn’t start. */
export async function forgetInstalled(path: string): Promise<void> {
  await rm(join(path, LIST), { force: true }).catch(() => undefined);
}

async function factsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((path) => [path.slice(folder.length + 1), factsOf(path)]));
}

/**
 * Size and checksum of a file; of a large one, the checksum of samples from its head to its tail, since reading 200 MB
 * would take longer than starting them. Against damage, not against people: whoever can write here can run programs.
 */
function factsOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size === 0) return '0';
    const isSampled = size > SAMPLES * SAMPLE;
    const buffer = Buffer.alloc(isSampled ? SAMPLE : size);
    let sum = 0;
    for (let at = 0; at < (isSampled ? SAMPLES : 1); at += 1) {
      const position = isSampled ? Math.floor(((size - SAMPLE) * at) / (SAMPLES - 1)) : 0;
      const bytesRead = readSync(file, buffer, 0, buffer.length, position);
      sum = crc32(buffer.subarray(0, bytesRead), sum);
    }
    return `${size}-${sum.toString(16)}`;
  } finally {
    closeSync(file);
  }
}

const SAMPLES = 64;
const SAMPLE = 4096;

async function sweep(path: string): Promise<void> {
  for (const name of await readdir(dirname(path)))
    if (leftoverOf(path, name) !== null) await rm(join(dirname(path), name), REMOVAL);
}
