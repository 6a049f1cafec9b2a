import { createRequire } from 'node:module';

import { findBrowser } from '../src/browser/find-browser.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import { printPdf } from '../src/browser/print-pdf.ts';
import { locateBriefings } from '../src/prepare/locate-briefings.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { prepareBriefing } from '../src/prepare/prepare-briefing.ts';
import { drawBriefing, printDocument } from '../src/products/draw-briefing.ts';
import { DEFAULT_OPTIONS } from '../src/settings.ts';
import { runScript } from '../src/start/run-script.ts';
import type * as Repairer from './repair-tags-once.ts';

/**
 * Prints one briefing and repairs the print once, as a build does; the code that repairs is kept between runs, as the command
 * keeps all of its own. Writes milliseconds and bytes to the standard output.
 */
async function main(folder: string, scriptPath: string, cachePath: string): Promise<void> {
  const host = nodeHost();
  const [place] = (await locateBriefings([folder], false, host)).value;
  if (place === undefined) throw new Error(`There is no briefing in ${folder}.`);
  const prepared = await prepareBriefing(place, DEFAULT_OPTIONS, host);
  const { value: drawn } = await drawBriefing(prepared.value, false, host);
  const { repairTagsOnce } = repairerAt(scriptPath, cachePath);
  const browser = await openBrowser(await findBrowser(null, host), host);
  try {
    const start = performance.now();
    const { bytes } = await printPdf(browser, { ...printDocument(drawn), pageCount: drawn.slides.length });
    const print = performance.now() - start;
    const repair = repairTagsOnce(bytes, drawn.deck.language);
    console.log(JSON.stringify({ print, before: bytes.length, ...repair }));
  } finally {
    await browser.close();
  }
}

function repairerAt(path: string, cachePath: string): typeof Repairer {
  const require = createRequire(import.meta.url);
  const exported = runScript({ path, cachePath, require, importModule: (id) => import(id) });
  if (!isRepairer(exported)) throw new Error(`${path} mends nothing.`);
  return exported;
}

function isRepairer(exported: unknown): exported is typeof Repairer {
  return typeof exported === 'object' && exported !== null && 'repairTagsOnce' in exported;
}

const [, , folder = '', scriptPath = '', cachePath = ''] = process.argv;
await main(folder, scriptPath, cachePath);
