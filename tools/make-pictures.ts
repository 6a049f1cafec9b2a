import { findBrowser } from '../src/browser/find-browser.ts';
import { screenshotPage } from '../src/browser/measure-page.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import { locateBriefings } from '../src/host/locate-briefings.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { drawBriefing, prepareBriefing } from '../src/pipeline.ts';
import { renderPrintDocument } from '../src/render/render-print-document.ts';
import { DEFAULT_WISHES } from '../src/settings.ts';

/** Makes the pictures of the README and the docs: some slides of the real briefing, in both themes, half size. */
const SLIDES = ['quote', 'chain', 'terms', 'timeline', 'claim', 'questions'];

const host = nodeHost();
const [place] = (await locateBriefings(['china-cybersecurity-week'], false, host)).value;
if (place === undefined) throw new Error('The briefing isn’t there.');
const browser = await openBrowser(await findBrowser(null, host), host);
try {
  for (const theme of ['paper', 'ink']) {
    const prepared = await prepareBriefing(place, { ...DEFAULT_WISHES, theme }, host);
    const { value } = await drawBriefing(prepared.value, false, host);
    const { tokensCss, themeCss, printCss } = value.templates;
    const styles = { tokens: tokensCss, theme: themeCss, print: printCss, fonts: value.fontsCss };
    for (const layout of SLIDES) {
      const slide = value.slides.find((drawn) => drawn.slide.layout === layout);
      if (slide === undefined) continue;
      const picture = await screenshotPage(browser, {
        html: renderPrintDocument(value.deck, [slide], styles),
        assets: new Map(),
        viewport: { width: 1280, height: 720 },
        media: 'print',
        limit: 20_000,
        scale: 0.5,
        wholePage: false,
      });
      await host.writeFile(`${host.workingFolder}/docs/pictures/${theme}-${layout}.png`, picture.value);
    }
  }
} finally {
  await browser.close();
}
