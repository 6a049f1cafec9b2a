import { findBrowser } from '../src/browser/find-browser.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import { printPdf } from '../src/browser/print-pdf.ts';
import { finishPdf } from '../src/pdf/finish-pdf.ts';
import { checkPdf } from '../src/pdf/check-pdf.ts';
import { readInspectedPdf } from '../src/pdf/inspect/read-inspected-pdf.ts';
import { locateBriefings } from '../src/host/locate-briefings.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { drawBriefing, prepareBriefing, printDocument } from '../src/pipeline.ts';
import { DEFAULT_WISHES } from '../src/settings.ts';

/** Prints one briefing and mends the print once, as a build does. Writes milliseconds and bytes to the standard output. */
async function main(folder: string): Promise<void> {
  const host = nodeHost();
  const [place] = (await locateBriefings([folder], false, host)).value;
  if (place === undefined) throw new Error(`There is no briefing in ${folder}.`);
  const prepared = await prepareBriefing(place, DEFAULT_WISHES, host);
  const { value: drawn } = await drawBriefing(prepared.value, false, host);
  const html = printDocument(drawn);
  const browser = await openBrowser(await findBrowser(null, host), host);
  try {
    const start = performance.now();
    const { bytes } = await printPdf(browser, { html, assets: new Map(), pageCount: drawn.slides.length });
    const printed = performance.now();
    const finished = finishPdf(bytes, { ...DESCRIPTION, language: drawn.deck.language });
    const mended = performance.now();
    const broken = checkPdf(readInspectedPdf(finished), folder);
    const checked = performance.now();
    if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('\n'));
    const times = { print: printed - start, repair: mended - printed, check: checked - mended };
    console.log(JSON.stringify({ ...times, before: bytes.length, after: finished.length }));
  } finally {
    await browser.close();
  }
}

const DESCRIPTION = {
  properties: {
    title: 'The harbour and the town',
    authors: ['Ada Holm'],
    subject: null,
    creator: 'Lectern',
    date: '2026-03-12',
  },
  pageLabels: null,
  enclosure: null,
  claimsStandards: true,
};

await main(process.argv[2] ?? '');
