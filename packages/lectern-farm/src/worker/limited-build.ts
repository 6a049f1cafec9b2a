import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Host } from 'lectern';
import { z } from 'zod';

import { LECTERN_FOLDER } from '../bundle/make-bundle.ts';
import { diagnosticsShape } from '../store/finished-build.ts';
import { killTree, memoryOf, processTree } from './process-tree.ts';

/** What one briefing may take. */
export interface Limits {
  readonly seconds: number;
  /** Of memory, for the process that builds, its browser and all that they start. */
  readonly megabytes: number;
}

const saidShape = z.object({
  briefings: z
    .array(z.object({ folder: z.string().nullable(), files: z.array(z.object({ name: z.string() })) }))
    .default([]),
  diagnostics: diagnosticsShape,
});

/** How a build ended. */
export type BuildEnd =
  /** By itself, and what it said. */
  | { readonly kind: 'said'; readonly said: z.infer<typeof saidShape> }
  /** By itself, as one that was called wrongly; or its process ended before it was done. */
  | { readonly kind: 'refused' | 'gone'; readonly how: string }
  /** It was killed: it took more than it may, or its signal was aborted. */
  | { readonly kind: 'over time' | 'over memory' | 'stopped' };

/** Builds a briefing in a process with a browser of its own, by words for `lectern build`; it lies in `in` of a folder. */
export type LimitedBuilder = (
  wanted: { readonly folder: string; readonly words: readonly string[] },
  signal: AbortSignal,
) => Promise<BuildEnd>;

/** Builds by `lectern build` in a process group of its own, which is killed with all that it started when it takes more than it may. */
export function builderWithin(limits: Limits, host: Host): LimitedBuilder {
  return async ({ folder, words }, signal) => {
    if (signal.aborted) return { kind: 'stopped' };
    const done = new AbortController();
    const [said, complaints] = [join(folder, 'said'), join(folder, 'complaints')];
    const outputs = [await open(said, 'w'), await open(complaints, 'w')];
    const child = spawn(process.execPath, wordsOf(folder, words, limits), {
      cwd: join(folder, 'in'),
      env: environmentOf(host, join(folder, 'tmp')),
      stdio: ['ignore', ...outputs.map(({ fd }) => fd)],
      // It leads a group, by which all that it started is known when it is gone.
      detached: true,
    });
    const { pid } = child;
    let seen: readonly number[] = [];
    const kill = (): void => (pid !== undefined ? killTree(pid, [pid, ...seen]) : undefined);
    process.once('exit', kill);
    const latest = performance.now() + limits.seconds * 1000;
    const over = async (): Promise<BuildEnd> => {
      while (!done.signal.aborted) {
        if (pid !== undefined) seen = processTree(pid);
        if (signal.aborted) return { kind: 'stopped' };
        if (latest < performance.now()) return { kind: 'over time' };
        if (memoryOf(seen) > limits.megabytes * 1_000_000) return { kind: 'over memory' };
        const next = AbortSignal.any([signal, done.signal]);
        await pause(BETWEEN_LOOKS, null, { signal: next }).catch(() => undefined);
      }
      return { kind: 'stopped' };
    };
    try {
      const end = await Promise.race([endOf(child, said, complaints), over()]);
      // A browser that hangs stays when the process that started it is gone.
      if (end.kind !== 'said') kill();
      // V8 aborts a process whose heap is full, which may be sooner than it is looked at.
      return end.kind === 'gone' && end.how === 'SIGABRT' ? { kind: 'over memory' } : end;
    } finally {
      done.abort();
      process.off('exit', kill);
      for (const output of outputs) await output.close();
    }
  };
}

/** In milliseconds. Looking takes a few of them where some hundred processes run. */
const BETWEEN_LOOKS = 500;

function wordsOf(folder: string, words: readonly string[], { megabytes }: Limits) {
  return [
    `--max-old-space-size=${Math.ceil(megabytes / 2)}`,
    `--import=${new URL('./watch-parent.js', import.meta.url).href}?parent=${process.pid}`,
    join(LECTERN_FOLDER, 'dist/cli.js'),
    'build',
    '--format=json',
    '--no-cache',
    '--jobs=1',
    `--out=${join(folder, 'out')}`,
    ...words,
  ];
}

/** What a process came to that ended by itself. */
async function endOf(child: ChildProcess, said: string, complaints: string): Promise<BuildEnd> {
  const how = await new Promise<string | number>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 'nothing'));
  });
  if (typeof how === 'string') return { kind: 'gone', how };
  const text = await readFile(said, 'utf8');
  if (text.startsWith('{')) return { kind: 'said', said: saidShape.parse(JSON.parse(text)) };
  // So it ends where it was called wrongly.
  if (how !== 2) return { kind: 'gone', how: `exit code ${how}` };
  const [complaint = ''] = (await readFile(complaints, 'utf8')).split('\n');
  return { kind: 'refused', how: complaint };
}

/** The environment of what builds: what finds programs, fonts and folders. Addresses and secrets of queue and store aren’t among it. */
function environmentOf({ environment }: Host, temporary: string): NodeJS.ProcessEnv {
  const passedOn = Object.entries(environment).filter(([name]) => PASSED_ON.test(name));
  return { ...Object.fromEntries(passedOn), TMPDIR: temporary, TMP: temporary, TEMP: temporary };
}

const PASSED_ON =
  /^(?:PATH|HOME|LANG|LC_\w+|TZ|USER|LD_LIBRARY_PATH|SOURCE_DATE_EPOCH|XDG_\w+|FONTCONFIG_\w+|LECTERN_(?:BROWSER|CACHE)|PUPPETEER_(?:EXECUTABLE_PATH|CACHE_DIR)|CHROME_PATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES.*|SYSTEMROOT|USERPROFILE|WINDIR)$/iu;
