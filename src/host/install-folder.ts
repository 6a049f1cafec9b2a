import { lstat, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { HostError, hostErrorFrom } from './host-error.ts';
import { makeFolder } from './make-folder.ts';
import { onShutdown } from './on-shutdown.ts';
import { isOrphaned, nextMark } from './process-mark.ts';

/**
 * Fills a folder once and for all: beside its place, then renamed, so that two processes may do it at the same time.
 * A list of its files and their sizes goes in last; a folder that differs from its list is filled again. Gives the
 * path; throws `HostError` when nothing can be written there.
 */
export async function installFolder(path: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (await isWhole(path)) return path;
  const temporary = join(dirname(path), `.${basename(path)}.${nextMark()}-tmp`);
  const discard = (): void => rmSync(temporary, { recursive: true, force: true });
  const forget = onShutdown(discard);
  try {
    await makeFolder(temporary, 0o700);
    await sweep(path);
    await fill(temporary);
    await writeFile(join(temporary, LIST), JSON.stringify(await sizesIn(temporary)));
    await putInPlace(temporary, path);
  } catch (error) {
    throw hostErrorFrom(error, 'write', path);
  } finally {
    discard();
    forget();
  }
  return path;
}

/** `<parent>/<name>-<uid>`, the user’s own: somebody else’s folder of that name could hold a program of theirs. */
export async function privateFolder(parent: string, name: string): Promise<string> {
  const path = join(parent, `${name}-${userInfo().uid}`);
  try {
    await makeFolder(path, 0o700);
    const facts = await lstat(path);
    if (facts.isDirectory() && (process.platform === 'win32' || isOursAlone(facts))) return path;
  } catch (error) {
    throw hostErrorFrom(error, 'write', path);
  }
  throw new HostError('EACCES', path, `${path} belongs to somebody else or is open to others.`);
}

const LIST = 'files.json';

function isOursAlone(facts: { readonly uid: number; readonly mode: number }): boolean {
  return facts.uid === userInfo().uid && (facts.mode & 0o022) === 0;
}

/** A folder of that name may be another process’s, whole by now, or a broken one, which gives way. */
async function putInPlace(temporary: string, path: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await rename(temporary, path);
    } catch (error) {
      if (await isWhole(path)) return;
      if (attempt === 2) throw error;
      const aside = join(dirname(path), `.${basename(path)}.${nextMark()}-old`);
      await rename(path, aside).catch(() => undefined);
      await rm(aside, { recursive: true, force: true });
    }
  }
}

async function isWhole(path: string): Promise<boolean> {
  try {
    const list: unknown = JSON.parse(await readFile(join(path, LIST), 'utf8'));
    if (typeof list !== 'object' || list === null) return false;
    const checks = Object.entries(list).map(
      async ([name, size]) => (await stat(join(path, name))).size === size,
    );
    return checks.length > 0 && (await Promise.all(checks)).every(Boolean);
  } catch {
    return false;
  }
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map(async (path) => [path.slice(folder.length + 1), (await stat(path)).size] as const),
  );
  return Object.fromEntries(sizes);
}

async function sweep(path: string): Promise<void> {
  const prefix = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const mark = name.startsWith(prefix) ? name.slice(prefix.length).replace(/-(?:tmp|old)$/u, '') : '';
    if (isOrphaned(mark)) await rm(join(dirname(path), name), { recursive: true, force: true });
  }
}
