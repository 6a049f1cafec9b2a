import { readFile } from 'node:fs/promises';

import { arrangement } from './arrangement.ts';
import { evaluateInPage } from './measure-page.ts';
import type { RunningBrowser } from '../../src/browser/running-browser.ts';
import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import type { Deck } from '../../src/deck/compose/deck.ts';
import { loadFonts } from '../../src/prepare/load-fonts.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { readLayoutReport } from '../../src/layout/layout-report.ts';
import type { LayoutReport } from '../../src/layout/layout-report.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { renderPrintDocument } from '../../src/render/document/static-document.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { pageCode } from './fixture-deck.ts';
import { ownTemplates } from './templates.ts';

const read = async (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The deck of an outline, with a front matter before it. */
export function deckOf(outline: string, front = '---\ntitle: Water\nlang: en\n---\n\n'): Deck {
  const { value } = parseOutline('outline.md', `${front}${outline}`);
  return composeDeck(value, { ownLayouts: new Set(), receipt: null }).value;
}

/** The print document, each slide adjusted as a report says. */
export async function printed(deck: Deck, report: LayoutReport = [], css = '', images = new Map()) {
  const adjustments = new Map(report.map((slide) => [slide.id, slide]));
  const settings = { templates: await ownTemplates(), images, bibliography: new Map(), showsNotes: false };
  const { value } = await renderSlides(deck, { ...settings, adjustments });
  const sheets = {
    tokens:
      (await read('templates/themes/marks.css')) +
      (await read('templates/themes/text.css')) +
      (await read('templates/themes/paper/tokens.css')),
    theme: arrangement() + (await read('templates/themes/figures.css')) + css,
    print: await read('templates/themes/print.css'),
  };
  const fonts = await loadFonts(value, sheets.tokens + sheets.theme, 'outline.md', nodeHost());
  return renderPrintDocument(deck, value, { ...sheets, fonts: fonts.value.css });
}

/** Calls a function in a page of 1280×720 px that shows the document. */
export async function inPage(browser: RunningBrowser, html: string, functionSource: string) {
  const job = { html, assets: new Map(), viewport: { width: 1280, height: 720 }, limit: 25_000 };
  return (await evaluateInPage(browser, { ...job, media: 'print' }, functionSource)).value;
}

/** How the slides of a deck come out. */
export async function layOut(browser: RunningBrowser, deck: Deck, css = '', images = new Map()) {
  const html = await printed(deck, [], css, images);
  return readLayoutReport(await inPage(browser, html, await pageCode('fit.js')));
}
