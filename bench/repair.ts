import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

import { generateBriefing } from './generate-briefing.ts';

/**
 * How long the repair of tags and the check of the file take beside the print, for decks of several sizes: medians over fresh processes, since a
 * build repairs once and nothing is warm then. `npx tsx bench/repair.ts [runs]`, after `npm run build`.
 */
function main(runs: number): void {
  // Inside the package, so that its fonts and templates are found; bundled as the command is.
  const bundle = 'dist/bench-repair.mjs';
  buildSync({
    entryPoints: ['bench/repair-once.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    packages: 'external',
  });
  const folder = mkdtempSync(join(tmpdir(), 'lectern-repair-'));
  try {
    for (const size of [20, 100, 1000]) measure(generateBriefing(folder, size), size, runs, bundle);
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(bundle);
  }
}

interface Sample {
  readonly print: number;
  readonly repair: number;
  readonly check: number;
  readonly before: number;
  readonly after: number;
}

function measure(briefing: string, size: number, runs: number, bundle: string): void {
  const samples = Array.from({ length: runs }, (): Sample => {
    return JSON.parse(execFileSync(process.execPath, [bundle, briefing], { encoding: 'utf8' }));
  });
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
