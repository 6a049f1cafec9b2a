import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { ended } from './ended.ts';

const CLI = resolve('dist/cli.js');

/** Starts the built command in a process of its own: a sixth of the work that it takes from source. */
export function startLectern(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs the command line to its end; gives what it printed. Throws, with what it said, when it fails. */
export async function runLectern(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await ended(startLectern(words));
  if (code !== 0) throw new Error(`lectern ${words.join(' ')}: ${String(code)}\n${stderr}`);
  return stdout;
}

/** A briefing as it lies in the output folder. */
export interface BuiltDeck {
  readonly slug: string;
  readonly html: string;
  readonly htmlPath: string;
  readonly pdfPath: string;
  readonly slides: readonly { readonly number: number; readonly id: string; readonly title: string }[];
}

/** Builds briefings of this repository into a folder for temporary files; gives it and them. */
export async function buildBriefings(
  ...words: readonly string[]
): Promise<{ folder: string; decks: readonly BuiltDeck[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'briefings-test-'));
  await runLectern('build', ...words, '--out', folder);
  const decks = readdirSync(folder).map((slug) => {
    const htmlPath = join(folder, slug, 'index.html');
    const report = JSON.parse(readFileSync(join(folder, slug, 'report.json'), 'utf8'));
    const html = readFileSync(htmlPath, 'utf8');
    return { slug, html, htmlPath, pdfPath: join(folder, slug, 'slides.pdf'), slides: report.slides };
  });
  return { folder, decks };
}
