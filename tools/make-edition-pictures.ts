import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findBrowser } from '../src/browser/find-browser.ts';
import { screenshotPage } from '../tests/support/measure-page.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import type { RunningBrowser } from '../src/browser/running-browser.ts';
import { buildBriefing } from '../src/pipeline.ts';
import { locateBriefings } from '../src/prepare/locate-briefings.ts';
import { nodeHost } from '../src/host/node-host.ts';
import type { Edition, HandoutForm } from '../src/outline/front-matter.ts';
import { DEFAULT_PRINT, DEFAULT_OPTIONS } from '../src/settings.ts';

/** Makes the pictures of docs/editions.md: two pages of each edition, side by side. Needs pdftoppm (poppler-utils). */
const PICTURES: readonly {
  readonly name: string;
  readonly slug: string;
  readonly edition: Edition;
  readonly handout: HandoutForm | null;
  readonly pages: readonly [number, number];
}[] = [
  { name: 'notes', slug: 'china-cybersecurity-week', edition: 'notes', handout: null, pages: [5, 8] },
  { name: 'handout', slug: 'china-cybersecurity-week', edition: 'handout', handout: null, pages: [2, 5] },
  { name: 'quotes', slug: 'night-buses', edition: 'handout', handout: 'quotes', pages: [1, 2] },
  { name: 'reader', slug: 'china-cybersecurity-week', edition: 'reader', handout: null, pages: [1, 2] },
];

const host = nodeHost();
const folder = mkdtempSync(join(tmpdir(), 'lectern-pictures-'));
const browser = await openBrowser(await findBrowser(null, host), host);
try {
  for (const { name, slug, edition, handout, pages } of PICTURES) {
    const [place] = (await locateBriefings([slug], false, host)).value;
    if (place === undefined) throw new Error(`The briefing ${slug} isn’t there.`);
    const print = { ...DEFAULT_PRINT, editions: [edition], handout };
    const run = {
      options: { ...DEFAULT_OPTIONS, print },
      outputFolder: folder,
      isStrict: false,
      browser: () => Promise.resolve(browser),
      onPrinted: () => undefined,
      onProgress: () => undefined,
    };
    await buildBriefing(place, run, host);
    const drawn = pages.map((page) => pagePicture(join(folder, slug, `${edition}.pdf`), page));
    await host.writeFile(
      `${host.workingFolder}/docs/pictures/edition-${name}.png`,
      await sideBySide(drawn, browser),
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A page as a PNG, in base64. */
function pagePicture(pdf: string, page: number): string {
  const target = join(folder, `page-${page}`);
  execFileSync('pdftoppm', ['-f', String(page), '-l', String(page), '-r', '144', '-png', pdf, target]);
  const name = readdirSync(folder).find((file) => file.startsWith(`page-${page}-`)) ?? '';
  const picture = readFileSync(join(folder, name)).toString('base64');
  rmSync(join(folder, name));
  return picture;
}

async function sideBySide(pictures: readonly string[], browser: RunningBrowser): Promise<Uint8Array> {
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`).join('');
  const style = 'body{margin:0;display:flex;gap:16px}img{width:440px;border:1px solid #b9b4a9}';
  const { value } = await screenshotPage(browser, {
    html: `<!DOCTYPE html><style>${style}</style><body>${images}</body>`,
    assets: new Map(),
    viewport: { width: 900, height: 100 },
    media: 'screen',
    limit: 20_000,
    scale: 1,
    wholePage: true,
  });
  return value;
}
