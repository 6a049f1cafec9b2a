import { join } from 'node:path';

import type { RunningBrowser } from '../browser/running-browser.ts';
import { idOfWhole } from '../deck/number-part.ts';
import type { Layout } from '../deck/layouts/layouts.ts';
import type { Host } from '../host/host.ts';
import { isSmall } from '../layout/small-type.ts';
import type { LayoutReport } from '../layout/layout-report.ts';
import { prepareBriefing } from '../prepare/prepare-briefing.ts';
import { drawBriefing } from './draw-briefing.ts';
import { DEFAULT_OPTIONS } from '../settings.ts';
import { fitSlides } from './fit-slides.ts';

/** How a slide is laid out to be looked at. */
export interface FitTrial {
  readonly browser: RunningBrowser;
  readonly host: Host;
  /** BCP 47 tag of the deck. */
  readonly language: string;
  readonly theme: string;
}

/** How a slide comes out of a build. */
export interface Fits {
  readonly layout: Layout;
  /**
   * In full size; set closer; in smaller type, down to 21 pt; spread over several slides; in type down to 18 pt, since it
   * can’t be divided; or not at all, which stops a build.
   */
  readonly outcome: 'full' | 'closer' | 'smaller' | 'split' | 'least' | 'too-much';
  /** Slides that it makes. */
  readonly parts: number;
}

/**
 * Says how a slide, given as Markdown with its heading, comes out of a build: it is laid out in the browser, and split
 * where that is needed. Of several slides the first counts; what is wrong in the text is passed over. `null` for a text without a
 * slide; throws `BrowserError`, and `RangeError` for a theme that there isn’t.
 */
export async function fitsInBrowser(markdown: string, trial: FitTrial): Promise<Fits | null> {
  const { browser, host } = trial;
  const folder = host.workingFolder;
  const outlinePath = join(folder, 'slide.md');
  const text = new TextEncoder().encode(`---\nlang: ${JSON.stringify(trial.language)}\n---\n\n${markdown}`);
  const slideHost: Host = {
    ...host,
    readFile: async (path) => (path === outlinePath ? text : host.readFile(path)),
  };
  const place = { slug: 'slide', folder, outlinePath, shownPath: 'slide.md' };
  const prepared = await prepareBriefing(place, { ...DEFAULT_OPTIONS, theme: trial.theme }, slideHost);
  const noTheme = prepared.diagnostics.find(({ code }) => code === 'theme/unknown');
  if (noTheme !== undefined) throw new RangeError(noTheme.message);
  const [slide] = prepared.value.deck.slides;
  if (slide === undefined) return null;
  const drawn = await drawBriefing(prepared.value, false, slideHost);
  const { report } = await fitSlides(drawn.value, browser, slideHost);
  const parts = report.filter(({ id }) => idOfWhole(id) === slide.id);
  return { layout: slide.layout, outcome: outcomeOf(parts), parts: parts.length };
}

/** How a slide came out, by the slides that it makes. */
export function outcomeOf(parts: LayoutReport): Fits['outcome'] {
  const [only, ...others] = parts;
  if (only === undefined || parts.some(({ excess }) => excess !== null)) return 'too-much';
  if (0 < others.length) return 'split';
  if (isSmall(only)) return 'least';
  if (only.fit < 1) return 'smaller';
  return only.variant === null ? 'full' : 'closer';
}
