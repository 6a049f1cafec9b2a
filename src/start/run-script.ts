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
 * that fits this Node, it is kept when the process ends, and now and then anew: the first build may have been of a few
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
