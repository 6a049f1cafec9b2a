/**
 * Makes the pictures of the README and of docs/themes.md: slides of the examples at half size, and a contact sheet of
 * all layouts for each theme and for paper that saves ink. The same Chromium gives the same bytes: tsx tools/make-pictures.ts
 */
import { findBrowser } from '../src/browser/find-browser.ts';
import { screenshotPage } from '../tests/support/measure-page.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import type { RunningBrowser } from '../src/browser/running-browser.ts';
import { locateBriefings } from '../src/prepare/locate-briefings.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { prepareBriefing } from '../src/prepare/prepare-briefing.ts';
import { drawBriefing, printStyles } from '../src/products/draw-briefing.ts';
import { renderPrintDocument } from '../src/render/document/static-document.ts';
import { DEFAULT_OPTIONS } from '../src/settings.ts';
import { galleryPrint, THEMES } from '../tests/support/gallery-document.ts';

/** What the README and the site begin with: a slide of an example in each theme, by the beginning of its heading. */
const SHOWN = [
  ['paper', 'flood-speech', 'She begins'],
  ['ink', 'city-trees', 'From 80'],
  ['press', 'ferry-strike', 'The union'],
] as const;

/** Four slides beside each other, 240 pixels wide. */
const CONTACT_SHEET = `<style>
html, body { width: auto; background: #8a8a8a; }
body { display: grid; grid-template-columns: repeat(4, 240px); gap: 8px; padding: 8px; }
.slide { zoom: 0.1875; }
</style>`;
const SHEET_WIDTH = 4 * 240 + 5 * 8;

const PAGE = { assets: new Map(), media: 'print', limit: 20_000 } as const;

const host = nodeHost();
const picturePath = (name: string): string => `${host.workingFolder}/docs/pictures/${name}.png`;

async function showSlide(
  browser: RunningBrowser,
  [theme, example, heading]: (typeof SHOWN)[number],
): Promise<void> {
  const [place] = (await locateBriefings([`examples/${example}`], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const prepared = await prepareBriefing(place, { ...DEFAULT_OPTIONS, theme }, host);
  const { value } = await drawBriefing(prepared.value, false, host);
  const slides = value.slides
    .filter(({ slide }) => slide.title.startsWith(heading) && slide.layout !== 'section')
    .slice(0, 1);
  const html = renderPrintDocument(value.deck, slides, printStyles(value));
  const picture = await screenshotPage(browser, {
    ...PAGE,
    html,
    viewport: { width: 1280, height: 720 },
    scale: 0.5,
    wholePage: false,
  });
  await host.writeFile(picturePath(`strip-${theme}`), picture.value);
}

async function showGallery(browser: RunningBrowser, name: string, html: string): Promise<void> {
  const sheet = html.replace('</head>', `${CONTACT_SHEET}</head>`);
  const picture = await screenshotPage(browser, {
    ...PAGE,
    html: sheet,
    viewport: { width: SHEET_WIDTH, height: 720 },
    scale: 1,
    wholePage: true,
  });
  await host.writeFile(picturePath(`gallery-${name}`), picture.value);
}

const browser = await openBrowser(await findBrowser(null, host), host);
try {
  for (const shown of SHOWN) await showSlide(browser, shown);
  for (const theme of THEMES) await showGallery(browser, theme, await galleryPrint(theme));
  await showGallery(browser, 'mono', await galleryPrint('press', true));
} finally {
  await browser.close();
}
