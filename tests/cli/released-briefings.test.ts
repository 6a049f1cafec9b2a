import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { expect, test } from 'vitest';

import { build } from '../../src/cli/commands/build.ts';
import { check } from '../../src/cli/commands/check.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';
import { PLAIN } from '../../src/diagnostics/format-diagnostic.ts';
import type { Host } from '../../src/host/host.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { DEFAULT_PRINT } from '../../src/settings.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const GIF = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const OUTLINE = '---\ntitle: T\nsources: { lee: { title: S } }\n---\n\n## A\n\n![A quay](quay.gif "Drawn")\n';

/**
 * Four briefings with a picture each, and which of these pictures are still in memory when the last is read: a picture is
 * held by all that is known of its briefing.
 */
function seminar(): { readonly host: Host; readonly kept: readonly string[] } {
  const files = [1, 2, 3, 4].map((at) => [`/work/briefings/b${at}/outline.md`, OUTLINE] as const);
  const pictures = files.map(([path]) => [path.replace('outline.md', 'quay.gif'), GIF] as const);
  const memory = memoryHost({
    files: Object.fromEntries([...files, ...pictures]),
    workingFolder: '/work',
    beneath: nodeHost(),
  });
  const read = new Map<string, WeakRef<Uint8Array>>();
  const kept: string[] = [];
  const readFile = async (path: string): Promise<Uint8Array | null> => {
    const bytes = await memory.readFile(path);
    if (bytes === null || !path.endsWith('.gif')) return bytes;
    const copy = Uint8Array.from(bytes);
    read.set(path, new WeakRef(copy));
    if (read.size === 4) {
      await new Promise(setImmediate);
      collectGarbage();
      kept.push(...[...read].flatMap(([name, picture]) => (picture.deref() === undefined ? [] : [name])));
    }
    return copy;
  };
  return { host: { ...memory, readFile }, kept };
}

const ignore = (): void => undefined;
const QUIET: Terminal = {
  print: ignore,
  say: ignore,
  refuse: ignore,
  report: ignore,
  progress: ignore,
  endProgress: ignore,
  paint: PLAIN,
};

const LAST_TWO = ['/work/briefings/b3/quay.gif', '/work/briefings/b4/quay.gif'];

const BUILT = { all: true, pdf: false, out: 'output', jobs: 1 };

test.each(['pretty', 'json'] as const)(
  'build --all lets go of a briefing that is written (%s)',
  async (format) => {
    const { host, kept } = seminar();
    expect(await build([], { ...BUILT, print: DEFAULT_PRINT, format }, host, QUIET)).toBe(0);
    expect(LAST_TWO).toEqual(expect.arrayContaining([...kept]));
    expect(kept).toContain(LAST_TWO[1]);
  },
);

test.each(['pretty', 'json'] as const)(
  'check --all lets go of a briefing that is checked (%s)',
  async (format) => {
    const { host, kept } = seminar();
    expect(await check([], { all: true, format }, host, QUIET)).toBe(0);
    expect(LAST_TWO).toEqual(expect.arrayContaining([...kept]));
    expect(kept).toContain(LAST_TWO[1]);
  },
);
