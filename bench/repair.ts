import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { buildSync } from 'esbuild';
import type { BuildOptions } from 'esbuild';

import { generateBriefing } from './generate-briefing.ts';

/**
 * How long the repair of tags and the check of the file take beside the print, for decks of several sizes: medians over fresh processes, since a
 * build repairs once. As in the command, what V8 makes of the code that repairs is kept from one run to the next (src/start/), and nothing
 * else is warm. `npx tsx bench/repair.ts [runs]`, after `npm run build`.
 */
function main(runs: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-repair-'));
  try {
    buildSync({ ...BUNDLED, entryPoints: ['bench/repair-tags-once.ts'], outfile: REPAIRER, format: 'cjs' });
    writeFileSync(REPAIRER, inAscii(readFileSync(REPAIRER, 'utf8')));
    for (const size of [20, 100, 1000])
      measure(generateBriefing(folder, size), size, runs, join(folder, 'code'));
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(REPAIRER, { force: true });
  }
}

/** Bundled as the command is; what prints before that runs from its source. */
const REPAIRER = 'dist/bench-mend.js';

const BUNDLED: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  packages: 'external',
};

/** A script that is kept is read a byte a character; esbuild leaves other characters in regular expressions. */
function inAscii(script: string): string {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

interface Sample {
  readonly print: number;
  readonly repair: number;
  readonly check: number;
  readonly before: number;
  readonly after: number;
}

function measure(briefing: string, size: number, runs: number, cachePath: string): void {
  const command = [
    '--import',
    'tsx',
    'bench/repair-once.ts',
    briefing,
    resolve(REPAIRER),
    `${cachePath}-${size}`,
  ];
  const run = (): Sample => JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }));
  // The first run has nothing that was kept, and keeps it.
  run();
  const samples = Array.from({ length: runs }, run);
  const of = (pick: (sample: Sample) => number): number => median(samples.map(pick));
  const share = (pick: (sample: Sample) => number): string =>
    `${of(pick).toFixed(0)} ms (${(100 * of((sample) => pick(sample) / sample.print)).toFixed(1)} %)`;
  const figures = [
    `print ${of(({ print }) => print).toFixed(0)} ms`,
    `repair ${share(({ repair }) => repair)}`,
    `check ${share(({ check }) => check)}`,
    `${of(({ before }) => before)} bytes before, ${of(({ after }) => after)} after`,
  ];
  console.log(`${size} slides: ${figures.join(', ')}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

main(Number(process.argv[2] ?? 5));
