import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { afterAll } from 'vitest';

/** What a run of the command said and how it ended. */
export interface LecternRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The smallest outline that is fine. */
export const OUTLINE = '---\ntitle: Title\n---\n\n## Slide\n\nWords.\n';

const CLI = resolve('dist/cli.js');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder with some files, gone when the tests are over. */
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

/** Runs the built command as a process of its own. */
export function lectern(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<LecternRun> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [CLI, ...words], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** The codes of the diagnostics in what was said, in order. */
export function codesIn({ stderr }: LecternRun): readonly string[] {
  return [...stderr.matchAll(/^(?:error|warning)\[([^\]]+)\]/gmu)].map((match) => match[1] ?? '');
}
