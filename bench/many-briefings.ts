import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { generateBriefing } from './generate-briefing.ts';

/**
 * Whether `--all` lets go of each briefing: what lives in memory while the last third of many equal briefings is worked on,
 * against the first third. What V8 merely hasn’t collected yet would hide it, so garbage is collected before each look.
 *
 *     npm run -s build && npx tsx bench/many-briefings.ts --briefings 300
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { briefings: { type: 'string', default: '300' } } });
  const count = Number(values.briefings);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    for (let at = 0; at < count; at += 1)
      renameSync(
        generateBriefing(join(folder, 'briefings'), SLIDES),
        join(folder, 'briefings', `briefing-${at}`),
      );
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

await main();
