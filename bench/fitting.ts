import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { fitAndPrint } from '../src/products/fit-slides.ts';
import { findBrowser } from '../src/browser/find-browser.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import { printPdf } from '../src/browser/print-pdf.ts';
import type { RunningBrowser } from '../src/browser/running-browser.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { prepareBriefing } from '../src/prepare/prepare-briefing.ts';
import {
  type DrawnBriefing,
  drawBriefing,
  printDocument,
  redrawFitted,
} from '../src/products/draw-briefing.ts';
import { DEFAULT_OPTIONS } from '../src/settings.ts';
import { generateBriefing } from './generate-briefing.ts';
import { processorSeconds } from './measure-process.ts';

/**
 * What measuring, fitting and splitting add to a print: the same slides printed as they came out, and laid out and
 * printed, in turn, in one browser. Once with slides that all fit, once with every tenth too full and every fiftieth far
 * too full. `tsx bench/fitting.ts --sizes 20,1000 --runs 5`
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, sizes: { type: 'string', default: '20,1000' } },
  });
  const host = nodeHost();
  const browser = await openBrowser(await findBrowser(null, host), host);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    for (const size of values.sizes.split(',').map(Number)) {
      for (const isFull of [false, true]) {
        const drawn = await drawnBriefing(folder, size, isFull, host);
        console.log(await compare(drawn, isFull, Number(values.runs), { browser, host }));
      }
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drawnBriefing(
  folder: string,
  size: number,
  isFull: boolean,
  host: Host,
): Promise<DrawnBriefing> {
  const briefing = generateBriefing(folder, size);
  const outlinePath = join(briefing, 'outline.md');
  if (isFull) writeFileSync(outlinePath, overfilled(readFileSync(outlinePath, 'utf8')));
  const place = { slug: 'bench', folder: briefing, outlinePath, shownPath: 'outline.md' };
  const prepared = await prepareBriefing(place, DEFAULT_OPTIONS, host);
  return (await drawBriefing(prepared.value, false, host)).value;
}

/** The third of each ten slides is a list. */
function overfilled(outline: string): string {
  let at = 0;
  return outline.replace(/(?:^- .*\[@post, para\. 3\]\n?){3}/gmu, (list) => {
    at += 1;
    if (at % 2 === 0) return list;
    return `${list.trimEnd()}\n`.repeat(at % 10 === 1 ? 12 : 4);
  });
}

interface Machine {
  readonly browser: RunningBrowser;
  readonly host: Host;
}

async function compare(
  drawn: DrawnBriefing,
  isFull: boolean,
  runs: number,
  { browser, host }: Machine,
): Promise<string> {
  const { drawn: split, report, pdf } = await fitAndPrint(drawn, browser, () => true, host);
  await pdf;
  const document = printDocument(await redrawFitted(split, report, host));
  const costs: { readonly print: Cost[]; readonly both: Cost[] } = { print: [], both: [] };
  for (let run = 0; run < runs; run += 1) {
    costs.print.push(await costOf(() => printPdf(browser, { ...document, pageCount: report.length })));
    costs.both.push(await costOf(async () => (await fitAndPrint(drawn, browser, () => true, host)).pdf));
  }
  const fitted = report.filter(({ fit, variant }) => fit < 1 || variant !== null).length;
  const what = isFull ? `, ${fitted} fitted, spread over ${report.length}` : '';
  return `${drawn.slides.length} slides${what}: ${added('milliseconds', costs)}, ${added('processor', costs)}`;
}

interface Cost {
  readonly milliseconds: number;
  /** Milliseconds of processor time, of Node and the browser. */
  readonly processor: number;
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = processorSeconds(process.pid);
  const start = performance.now();
  await work();
  const milliseconds = performance.now() - start;
  // The time of a process that ends is counted when it has been waited for.
  await pause(SETTLING);
  return { milliseconds, processor: (processorSeconds(process.pid) - before) * 1000 };
}

const SETTLING = 300;

/** Of the quickest runs: what else the machine does only adds to a run. */
function added(unit: keyof Cost, costs: Readonly<Record<'print' | 'both', readonly Cost[]>>): string {
  const [print, both] = [costs.print, costs.both].map((list) => Math.min(...list.map((cost) => cost[unit])));
  const change = Math.round(((both ?? 0) / (print ?? 1) - 1) * 100);
  return `${unit} print ${print?.toFixed(0)}, laid out and printed ${both?.toFixed(0)}, ${change < 0 ? '' : '+'}${change} %`;
}

await main();
