import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { measureFloor } from './floor.ts';
import { generateBriefing } from './generate-briefing.ts';
import { measureProcess, median, type ProcessFigures } from './measure-process.ts';
import { staticPage } from './static-page.ts';

/**
 * Whole processes, medians: what `lectern build` takes for decks of several sizes, against the floor measured beside
 * it. `npm run bench -- --sizes 20,1000 --runs 5`
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      sizes: { type: 'string', default: '20,100,500,1000' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  try {
    const rows: Row[] = [];
    for (const size of values.sizes.split(',').map(Number)) {
      const row = await measure(folder, size, Number(values.runs));
      rows.push(row);
      console.log(line(cells(row), rows.length === 1));
    }
    console.log(`\n${verdicts(rows).join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Row {
  readonly slides: number;
  readonly floor: ProcessFigures;
  readonly html: ProcessFigures;
  readonly pdf: ProcessFigures;
  /** HTML and all four editions. */
  readonly editions: ProcessFigures;
  readonly htmlBytes: number;
  readonly pdfBytes: number;
}

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

async function measure(folder: string, slides: number, runs: number): Promise<Row> {
  const briefing = generateBriefing(folder, slides);
  const out = join(folder, 'output');
  const build = [process.execPath, CLI, 'build', briefing, '--no-cache', '--format', 'json', '--out', out];
  // The first run of anything fills the caches of the disk.
  await measureProcess(build, 1);
  const page = join(folder, 'static.html');
  writeFileSync(page, staticPage(readFileSync(join(out, `slides-${slides}`, 'index.html'), 'utf8')));
  const floors: ProcessFigures[] = [];
  const htmls: ProcessFigures[] = [];
  const pdfs: ProcessFigures[] = [];
  const editions: ProcessFigures[] = [];
  for (let run = 0; run < runs; run += 1) {
    // In turn, so that what else the machine does meets all of them alike.
    floors.push(await measureFloor(page, 1));
    htmls.push(await measureProcess([...build, '--no-pdf'], 1));
    pdfs.push(await measureProcess(build, 1));
    editions.push(await measureProcess([...build, '--edition', 'all'], 1));
  }
  const sizeOf = (name: string): number => statSync(join(out, `slides-${slides}`, name)).size;
  return {
    slides,
    floor: medians(floors),
    html: medians(htmls),
    pdf: medians(pdfs),
    editions: medians(editions),
    htmlBytes: sizeOf('index.html'),
    pdfBytes: sizeOf('slides.pdf'),
  };
}

const COLUMNS = [
  'slides',
  'floor s',
  'HTML s',
  '× floor',
  'HTML+PDF s',
  '× floor',
  'editions s',
  '× floor',
  'floor MB',
  'HTML MB',
  'HTML+PDF MB',
  '× floor',
  'HTML kB',
  'PDF kB',
];

function cells({ slides, floor, html, pdf, editions, htmlBytes, pdfBytes }: Row): readonly string[] {
  return [
    String(slides),
    floor.wallSeconds.toFixed(2),
    html.wallSeconds.toFixed(2),
    (html.wallSeconds / floor.wallSeconds).toFixed(2),
    pdf.wallSeconds.toFixed(2),
    (pdf.wallSeconds / floor.wallSeconds).toFixed(2),
    editions.wallSeconds.toFixed(2),
    (editions.wallSeconds / floor.wallSeconds).toFixed(2),
    floor.peakMegabytes.toFixed(0),
    html.peakMegabytes.toFixed(0),
    pdf.peakMegabytes.toFixed(0),
    (pdf.peakMegabytes / floor.peakMegabytes).toFixed(2),
    (htmlBytes / 1000).toFixed(0),
    (pdfBytes / 1000).toFixed(0),
  ];
}

function line(row: readonly string[], isFirst: boolean): string {
  const padded = (texts: readonly string[]): string =>
    texts.map((text, at) => text.padStart(COLUMNS[at]?.length ?? 0)).join('  ');
  return isFirst ? `${padded(COLUMNS)}\n${padded(row)}` : padded(row);
}

/** The promises of bench/README.md, where the sizes that they speak of were measured. */
function verdicts(rows: readonly Row[]): readonly string[] {
  const small = rows.find(({ slides }) => slides === 20);
  const large = rows.find(({ slides }) => slides === 1000);
  const promises: [string, number, number][] = [];
  if (small !== undefined) {
    promises.push(['20 slides, HTML / floor', ratio(small.html, small.floor), 0.55]);
    promises.push(['20 slides, all editions / floor', ratio(small.editions, small.floor), 3.5]);
    promises.push(['20 slides, HTML + PDF / floor', ratio(small.pdf, small.floor), 1.6]);
  }
  if (large !== undefined)
    promises.push(['1000 slides, HTML + PDF / floor', ratio(large.pdf, large.floor), 1.7]);
  if (small !== undefined && large !== undefined)
    promises.push(['1000 slides / 20 slides, HTML + PDF', ratio(large.pdf, small.pdf), 7]);
  for (const { slides, pdf, floor } of rows)
    promises.push([`${slides} slides, peak memory / floor`, pdf.peakMegabytes / floor.peakMegabytes, 1.3]);
  return promises.map(
    ([name, value, limit]) =>
      `${value <= limit ? 'kept  ' : 'BROKEN'}  ${name}: ${value.toFixed(2)} (≤ ${limit})`,
  );
}

function ratio(one: ProcessFigures, other: ProcessFigures): number {
  return one.wallSeconds / other.wallSeconds;
}

function medians(figures: readonly ProcessFigures[]): ProcessFigures {
  return {
    wallSeconds: median(figures.map((figure) => figure.wallSeconds)),
    peakMegabytes: median(figures.map((figure) => figure.peakMegabytes)),
  };
}

await main();
