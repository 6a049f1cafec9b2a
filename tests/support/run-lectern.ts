import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { ended } from './ended.ts';
import type { Ended } from './ended.ts';
import { lecternHere } from './lectern-here.ts';

/** What a run of the command said and how it ended. */
export type LecternRun = Pick<Ended, 'code' | 'stdout' | 'stderr'>;

/** The smallest outline that is fine. */
export const OUTLINE = '---\ntitle: Title\n---\n\n## Slide\n\nWords.\n';

const CLI = resolve('dist/cli.js');
const folders: string[] = [];

/** Removes the folders that `workFolder` made. */
export function removeWorkFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  printed.clear();
}

/** A folder with some files, gone when the tests of the file are over. */
export function workFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** Runs the command. */
export async function lectern(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<LecternRun> {
  // Variables for Node are for a process that starts.
  return 'NODE_OPTIONS' in environment && !('CHANCE' in environment)
    ? lecternAlone(folder, words, environment)
    : lecternHere(folder, words, environment);
}

/** Runs the built command as a process of its own. */
export async function lecternAlone(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  cli: string = CLI,
): Promise<LecternRun> {
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { code, stdout, stderr } = await ended(child);
  return { code, stdout, stderr };
}

/** An environment in which whatever `lectern` does by chance goes by this number below 1. */
export function withChance(chance: number): Readonly<Record<string, string>> {
  const ofProcesses = `--import=data:text/javascript,Math.random=()=>${chance}`;
  return { CHANCE: String(chance), NODE_OPTIONS: ofProcesses };
}

/** Where the output of the only briefing stands that was built in a folder with `--out`. */
export function outputIn(folder: string, out = 'out'): string {
  const [slug = ''] = readdirSync(join(folder, out));
  return join(folder, out, slug);
}

/** What `builtPdf` has printed, by what it was given. */
const printed = new Map<string, string>();

/** Builds one edition of an outline in a folder of its own, all of them with the second that is asked for; gives the path of its PDF. */
export async function builtPdf(
  files: Readonly<Record<string, string>>,
  edition: string,
  ...words: readonly string[]
): Promise<string> {
  const key = JSON.stringify([files, words]);
  const before = printed.get(key);
  if (before !== undefined && existsSync(join(before, `${edition}.pdf`)))
    return join(before, `${edition}.pdf`);
  const folder = workFolder(files);
  const editions = before === undefined ? edition : 'all';
  const run = await lectern(folder, ['build', '.', '--out', 'out', '--edition', editions, ...words]);
  if (run.code !== 0) throw new Error(run.stderr);
  printed.set(key, outputIn(folder));
  return join(outputIn(folder), `${edition}.pdf`);
}

/** The codes of the errors in what was said, in order. */
export function errorsIn({ stderr }: LecternRun): readonly string[] {
  return [...stderr.matchAll(/^error\[([^\]]+)\]/gmu)].map((match) => match[1] ?? '');
}

/** The codes of the diagnostics in what was said, in order. */
export function codesIn({ stderr }: LecternRun): readonly string[] {
  return [...stderr.matchAll(/^(?:error|warning)\[([^\]]+)\]/gmu)].map((match) => match[1] ?? '');
}
