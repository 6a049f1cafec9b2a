import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';

import type { readArticle } from '../../src/article/readers/read-article.ts';
import type * as lectern from '../../src/index.ts';
import type { Host, MemoryHost, MemoryHostSetup } from '../../src/index.ts';
import { memoryHost, nodeHost } from '../../src/index.ts';
import type { readGiven } from '../../src/verify/read-source.ts';
import type { verifyDeck } from '../../src/verify/verify-deck.ts';

const ENTRY = `
export * from './src/index.ts';
export { readArticle } from './src/article/readers/read-article.ts';
export { readGiven } from './src/verify/read-source.ts';
export { verifyDeck } from './src/verify/verify-deck.ts';
`;

interface Parts {
  readonly readArticle: typeof readArticle;
  readonly readGiven: typeof readGiven;
  readonly verifyDeck: typeof verifyDeck;
}

export type WindowsLectern = typeof lectern & Parts;

/** The library with the paths of Windows in it, wherever it runs: bundled from the source, with node:path/win32 for node:path. */
export async function windowsLectern(): Promise<WindowsLectern> {
  // Two folders below the package, whose own files it finds from there.
  const folder = mkdtempSync(resolve('output/windows-'));
  const outfile = join(folder, 'lectern.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    plugins: [
      {
        name: 'paths-of-windows',
        setup: (bundler) =>
          bundler.onResolve({ filter: /^node:path$/ }, () => ({ path: 'node:path/win32', external: true })),
      },
    ],
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A Windows machine in memory, on which Lectern’s own files are where they are on this one. */
export function windowsHost(
  windows: WindowsLectern,
  setup: Omit<MemoryHostSetup, 'platform' | 'beneath'>,
): MemoryHost & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  const memory = windows.memoryHost({ ...setup, platform: 'win32', beneath: asOnWindows(nodeHost()) });
  const noting = (path: string): string => {
    asked.push(path);
    return path;
  };
  return {
    ...memory,
    asked,
    readFile: async (path) => memory.readFile(noting(path)),
    statPath: async (path) => memory.statPath(noting(path)),
    listFolder: async (path) => memory.listFolder(noting(path)),
  };
}

/** The same in the words of this machine. */
export function ownHost(setup: MemoryHostSetup): MemoryHost {
  return memoryHost({ ...setup, beneath: nodeHost() });
}

/** Takes paths as Windows writes them; those on a drive aren’t there. */
function asOnWindows(host: Host): Host {
  const own = (path: string): string =>
    /^[A-Za-z]:|^\\\\/u.test(path) ? '/nonexistent' : path.replaceAll('\\', '/');
  return {
    ...host,
    readFile: async (path) => host.readFile(own(path)),
    readParts: async (path, use) => host.readParts(own(path), use),
    listFolder: async (path) => host.listFolder(own(path)),
    statPath: async (path) => {
      const facts = await host.statPath(own(path));
      return facts === null ? null : { ...facts, realPath: facts.realPath.replaceAll('/', '\\') };
    },
  };
}
