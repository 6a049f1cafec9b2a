import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findBrowser } from '../src/browser/find-browser.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { measureProcess, type ProcessFigures } from './measure-process.ts';

/** Measures the floor for a page: bare Node, the browser that Lectern would use, one tagged print of the HTML as it is. */
export async function measureFloor(htmlPath: string, runs: number): Promise<ProcessFigures> {
  const { candidates } = await findBrowser(null, nodeHost());
  const found = await candidates[0]?.prepare();
  if (found === undefined) throw new Error('There is no browser to measure the floor with.');
  const folder = mkdtempSync(join(tmpdir(), 'lectern-floor-'));
  try {
    const script = fileURLToPath(new URL('print-static-page.mjs', import.meta.url));
    const libraries = found.libraryFolder === null ? [] : [found.libraryFolder];
    const command = [
      process.execPath,
      script,
      found.executable,
      htmlPath,
      join(folder, 'floor.pdf'),
      ...libraries,
    ];
    return await measureProcess(command, runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [, program, htmlPath, runs] = process.argv;
if (program === fileURLToPath(import.meta.url) && htmlPath !== undefined) {
  const { wallSeconds, peakMegabytes } = await measureFloor(htmlPath, Number(runs ?? 5));
  console.log(`floor: ${wallSeconds.toFixed(2)} s, peak ${peakMegabytes.toFixed(0)} MB`);
}
