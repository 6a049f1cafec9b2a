import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { generateBriefing } from './generate-briefing.ts';
import { median, megabytesOf, megabytesOfTree } from './measure-process.ts';

/**
 * Whether `--all` lets go of each briefing. What lives in one process while the last third of many equal briefings is worked on,
 * against the first third: what V8 merely hasn’t collected yet would hide it, so garbage is collected before each look. And what all
 * processes together have resident, Chromium too, while HTML and PDFs are built side by side, hundred by hundred.
 *
 *     npm run -s build && npx tsx bench/many-briefings.ts --briefings 300
 *     npx tsx bench/many-briefings.ts --briefings 1000 --tree
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      briefings: { type: 'string', default: '300' },
      jobs: { type: 'string', default: '2' },
      tree: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.briefings);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    for (let at = 0; at < count; at += 1)
      renameSync(
        generateBriefing(join(folder, 'briefings'), values.tree ? SLIDES_OF_TREE : SLIDES),
        join(folder, 'briefings', `briefing-${at}`),
      );
    if (values.tree) return await reportTree(folder, count, values.jobs);
    for (const words of [
      ['build', '--all', '--no-pdf', '--no-cache'],
      ['check', '--all'],
    ]) {
      const thirds = await livingByThirds(folder, words);
      const shown = thirds.map((megabytes) => megabytes.toFixed(0)).join(', ');
      const ratio = (thirds[2] ?? 0) / (thirds[0] ?? 1);
      console.log(`${words.join(' ')}: ${shown} MB by thirds, last / first ${ratio.toFixed(2)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SLIDES = 12;
const SLIDES_OF_TREE = 20;
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Runs in the command: at each tenth outline, what lives after a collection, as a line on the third of its streams. */
const LOOK = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { readFileSync } = fs;
let outlines = 0;
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('outline.md') && (outlines += 1) % 10 === 0) {
    gc();
    const { heapUsed, external } = process.memoryUsage();
    fs.writeSync(3, heapUsed + external + '\\n');
  }
  return readFileSync(path, ...rest);
};
syncBuiltinESMExports();`;

/** The highest value in each third of the briefings. */
async function livingByThirds(folder: string, words: readonly string[]): Promise<readonly number[]> {
  const flags = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(LOOK)}`];
  const child = spawn(process.execPath, [...flags, CLI, ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stdio[3]?.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  const samples = said
    .trimEnd()
    .split('\n')
    .map((bytes) => Number(bytes) / 1e6);
  return [0, 1, 2].map((third) =>
    Math.max(...samples.slice((samples.length * third) / 3, (samples.length * (third + 1)) / 3)),
  );
}

/**
 * Says what all processes have resident together, hundred by hundred: the mean over briefings, as processes and browsers grow and are
 * replaced meanwhile. Over time it would say most of those that took longest.
 */
async function reportTree(folder: string, count: number, jobs: string): Promise<void> {
  const words = [CLI, 'build', '--all', '--no-cache', '--jobs', jobs];
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let built = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => (built += text.split('✓').length - 1));
  const looks: Look[] = [];
  const timer = setInterval(() => {
    const pid = child.pid ?? 0;
    const [all, own] = [megabytesOfTree(pid), megabytesOfTree(pid, true)];
    looks.push({ built, all, own, main: megabytesOf(pid, true) });
  }, LOOK_EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
  const hundreds = Array.from({ length: Math.ceil(count / 100) }, (_, at) => meansOf(looks, at));
  for (const [at, { all, own, main }] of hundreds.entries())
    console.log(
      `${at * 100 + 1}–: ${all.toFixed(0)} MB, without files ${own.toFixed(0)}, of the main process ${main.toFixed(0)}`,
    );
  const [first, last] = [meansOf(looks, 0), meansOf(looks, hundreds.length - 1)];
  const ratios = [last.all / first.all, last.own / first.own].map((ratio) => ratio.toFixed(2));
  console.log(`last hundred / first: ${ratios[0]}, without files ${ratios[1]} (aim ≤ 1.1)`);
}

/** In megabytes: of all processes, of them without what files hold, and of the process that was called, likewise. */
interface Look {
  /** How many briefings were built by then. */
  readonly built: number;
  readonly all: number;
  readonly own: number;
  readonly main: number;
}

function meansOf(looks: readonly Look[], hundred: number): Look {
  const some = looks.filter(({ built }) => Math.floor(built / 100) === hundred);
  const counts = [...new Set(some.map(({ built }) => built))];
  const of = (name: keyof Look): number => {
    const each = counts.map((count) =>
      median(some.filter(({ built }) => built === count).map((look) => look[name])),
    );
    return each.reduce((sum, value) => sum + value, 0) / each.length;
  };
  return { built: hundred * 100, all: of('all'), own: of('own'), main: of('main') };
}

/** Milliseconds: a look costs each process a few. */
const LOOK_EVERY = 300;

await main();
