import { join } from 'node:path';

import type { RunningBrowser } from '../browser/running-browser.ts';
import { idOfWhole } from '../deck/number-part.ts';
import type { Host } from '../host/host.ts';
import { fits } from '../layout/fits.ts';
import type { Fits } from '../layout/fits.ts';
import { isSmall } from '../layout/small-type.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { drawBriefing, prepareBriefing } from '../pipeline.ts';
import { DEFAULT_WISHES } from '../settings.ts';
import { layOutOnly } from './lay-out-and-print.ts';

/** How a slide is laid out to be looked at. */
export interface FitTrial {
  readonly browser: RunningBrowser;
  readonly host: Host;
  /** BCP 47 tag of the deck. */
  readonly language: string;
  readonly theme: string;
}

/**
 * Says how a slide, given as Markdown with its heading, comes out of a build: it is laid out in the browser, and split
 * where that is needed. Its room is an estimate all the same. `null` for a text without a slide; throws `BrowserError`, and
 * `RangeError` for a theme that there isn’t.
 */
export async function fitsInBrowser(markdown: string, trial: FitTrial): Promise<Fits | null> {
  const estimate = fits(markdown, trial);
  if (estimate === null) return null;
  const { browser, host } = trial;
  const folder = host.workingFolder;
  const outlinePath = join(folder, 'slide.md');
  const text = new TextEncoder().encode(`---\nlang: ${JSON.stringify(trial.language)}\n---\n\n${markdown}`);
  const slideHost: Host = {
    ...host,
    readFile: async (path) => (path === outlinePath ? text : host.readFile(path)),
  };
  const place = { slug: 'slide', folder, outlinePath, shownPath: 'slide.md' };
  const prepared = await prepareBriefing(place, { ...DEFAULT_WISHES, theme: trial.theme }, slideHost);
  const noTheme = prepared.diagnostics.find(({ code }) => code === 'theme/unknown');
  if (noTheme !== undefined) throw new RangeError(noTheme.message);
  const whole = prepared.value.deck.slides[0]?.id ?? '';
  const drawn = await drawBriefing(prepared.value, false, slideHost);
  const { report } = await layOutOnly(drawn.value, browser, slideHost);
  const parts = report.filter(({ id }) => idOfWhole(id) === whole);
  return { ...estimate, outcome: outcomeOf(parts), parts: parts.length };
}

function outcomeOf(parts: LayoutReport): Fits['outcome'] {
  const [only, ...others] = parts;
  if (only === undefined || parts.some(({ excess }) => excess !== null)) return 'too-much';
  if (0 < others.length) return 'split';
  if (isSmall(only)) return 'least';
  if (only.fit < 1) return 'smaller';
  return only.variant === null ? 'full' : 'closer';
}
