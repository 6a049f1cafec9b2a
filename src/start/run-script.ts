import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

import { readCodeCache, writeCodeCache } from './code-cache.ts';

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
 * that fits this Node, it is kept when the process ends.
 */
export function runScript({ path, cachePath, require, importModule }: OwnScript): unknown {
  // One byte a character: nothing to decode, and half as long in memory.
  const source = readFileSync(path, 'latin1');
  const kept = cachePath === null ? null : readCodeCache(cachePath);
  const script = new Script(`(function (exports, require, importModule, module, __filename) {${source}\n})`, {
    filename: path,
    ...(kept === null ? {} : { cachedData: kept }),
  });
  if (cachePath !== null && (kept === null || script.cachedDataRejected === true)) {
    // Only then, because V8 compiles each function when it is first called, and only when all of them were.
    process.once('exit', (code) => {
      if (code === 0) writeCodeCache(cachePath, script.createCachedData());
    });
  }
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, require, importModule, module, path);
  return module.exports;
}
