/** Makes the pictures that docs/figures.md shows: slides of tools/figure-samples, half size, named by theme and id. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { findBrowser } from '../src/browser/find-browser.ts';
import { screenshotPage } from '../tests/support/measure-page.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { prepareBriefing } from '../src/prepare/prepare-briefing.ts';
import { drawBriefing } from '../src/products/draw-briefing.ts';
import { renderPrintDocument } from '../src/render/document/static-document.ts';
import { filesOfPictures } from '../src/render/pictures/picture.ts';
import { DEFAULT_OPTIONS } from '../src/settings.ts';

const host = nodeHost();
const folder = resolve('tools/figure-samples');
const place = { slug: 'figures', folder, outlinePath: `${folder}/outline.md`, shownPath: 'outline.md' };
const target = process.argv[2] ?? 'docs/pictures';
const page = await readFile('docs/figures.md', 'utf8');
const browser = await openBrowser(await findBrowser(null, host), host);
try {
  for (const theme of ['paper', 'ink']) {
    const prepared = await prepareBriefing(place, { ...DEFAULT_OPTIONS, theme }, host);
    const { value, diagnostics } = await drawBriefing(prepared.value, false, host);
    for (const { message } of [...prepared.diagnostics, ...diagnostics]) console.error(message);
    const { tokensCss, themeCss, printCss } = value.templates;
    const styles = { tokens: tokensCss, theme: themeCss, print: printCss, fonts: value.fonts.css };
    for (const slide of value.slides) {
      const name = `${theme}-${slide.slide.id.replace(/^slide-/u, '')}.png`;
      if (!page.includes(`pictures/${name}`)) continue;
      const picture = await screenshotPage(browser, {
        html: renderPrintDocument(value.deck, [slide], styles),
        assets: filesOfPictures(value.images),
        viewport: { width: 1280, height: 720 },
        media: 'print',
        limit: 20_000,
        scale: 0.5,
        wholePage: false,
      });
      await host.writeFile(resolve(target, name), picture.value);
    }
  }
} finally {
  await browser.close();
}
