import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

import { makeFolder } from '../host/make-folder.ts';

/** A script of our own. */
export interface OwnScript {
  /** Absolute path of a CommonJS file in ASCII. */
  readonly path: string;
  /**
   * Absolute path where what V8 makes of it is kept, or `null` for nowhere. Named after the script’s content, since V8
   * compares no more than the length.
   */
  readonly cachePath: string | null;
  readonly require: (id: string) => unknown;
  /** Stands for `import()`, which a script that comes from a cache doesn’t have. */
  readonly importModule: (id: string) => Promise<unknown>;
}

/**
 * Runs a script and gives what it exports. What an earlier run had compiled is not compiled again; where nothing is kept
 * that fits this Node, it is kept when the process ends, and now and then again: the first build may have been of a few
 * words, and a later one has compiled what that never called.
 */
export function runScript({ path, cachePath, require, importModule }: OwnScript): unknown {
  // One byte a character: nothing to decode, and half as long in memory.
  const source = readFileSync(path, 'latin1');
  const kept = cachePath === null ? null : readCodeCache(cachePath);
  const script = new Script(`(function (exports, require, importModule, module, __filename) {${source}\n})`, {
    filename: path,
    ...(kept === null ? {} : { cachedData: kept.code }),
  });
  const fitting = script.cachedDataRejected === true ? null : kept;
  if (cachePath !== null && fitting?.isOld !== false) {
    // Only then, because V8 compiles each function when it is first called, and only when all of them were.
    process.once('exit', (code) => {
      if (code === 0) writeCodeCache(cachePath, longer(script.createCachedData(), fitting?.code));
    });
  }
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, require, importModule, module, path);
  return module.exports;
}

/** In a long run V8 throws away what isn’t called for a while. */
function longer(made: Buffer, kept: Buffer | undefined): Buffer {
  return kept !== undefined && kept.length > made.length ? kept : made;
}

/** What V8 had made of a script. */
interface KeptCode {
  readonly code: Buffer;
  /** Whether it was kept more than a while ago, so that runs since then may have compiled what it lacks. */
  readonly isOld: boolean;
}

/**
 * Reads what V8 had made of a script; `null` where nothing is kept, where the file is damaged (V8 itself doesn’t look,
 * and ends the process at the first wrong byte), or where it belongs to somebody else, whose code is not for us to run.
 */
export function readCodeCache(path: string): KeptCode | null {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const { uid, mtimeMs } = fstatSync(file);
    if (process.getuid !== undefined && uid !== process.getuid()) return null;
    const bytes = readFileSync(file);
    const code = bytes.subarray(SUM_LENGTH);
    const isWhole = bytes.length > SUM_LENGTH && bytes.readUInt32BE(0) === crc32(code);
    return isWhole ? { code, isOld: mtimeMs < Date.now() - A_WHILE } : null;
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Keeps what V8 made of a script, whole or not at all. A place that can’t be written to is no fault of the run. */
export function writeCodeCache(path: string, code: Uint8Array): void {
  const temporary = `${path}.${process.pid}`;
  try {
    makeFolder(dirname(path), 0o700);
    writeFileSync(temporary, Buffer.concat([sumOf(code), code]), { mode: 0o600 });
    renameSync(temporary, path);
    removeOld(dirname(dirname(path)));
  } catch {
    // The next run compiles again.
    discard(temporary);
  }
}

/** What a full disk took of a file would keep the rest of it full. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never begun: its folder isn’t there, or may not be written to.
  }
}

const SUM_LENGTH = 4;

/** Making it again takes as long as a tenth of a small build. */
const A_WHILE = 10 * 60 * 1000;

/** The caches of other versions go when they are a week old; one that is still in use is made again. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < Date.now() - A_WEEK) rmSync(path, { recursive: true, force: true });
  }
}

const A_WEEK = 7 * 24 * 3600 * 1000;

/** Against damage alone, since whoever can write here can run programs as the user: a good hash takes ten times as long. */
function sumOf(code: Uint8Array): Buffer {
  const sum = Buffer.alloc(SUM_LENGTH);
  sum.writeUInt32BE(crc32(code));
  return sum;
}
