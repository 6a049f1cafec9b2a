import type { FrontMatter } from './outline/front-matter.ts';

/** What the user asked for on the command line or through the API; `null` leaves it to the outline. */
export interface BuildWishes {
  readonly theme: string | null;
  /** Whether speaker notes and the speaker view go into the deck. */
  readonly isPresenter: boolean;
  readonly makesPdf: boolean;
  /** Whether what is printed saves ink: black on white. The HTML keeps its colours. */
  readonly isMono: boolean;
  /** Path or name of the browser to print with; `null` looks for one. */
  readonly browser: string | null;
  /** Paths of saved texts that are kept elsewhere, by source id. */
  readonly sources: ReadonlyMap<string, string>;
}

/** How one briefing is built. */
export interface Settings {
  readonly theme: string;
  readonly isPresenter: boolean;
  readonly makesPdf: boolean;
  readonly isMono: boolean;
  readonly browser: string | null;
}

/** What stands on the command line wins over the front matter, which wins over the defaults. */
export function resolveSettings(wishes: BuildWishes, frontMatter: FrontMatter): Settings {
  const { isPresenter, makesPdf, isMono, browser } = wishes;
  return { isPresenter, makesPdf, isMono, browser, theme: wishes.theme ?? frontMatter.theme };
}

/** A build of the audience's deck and its PDF, as the outline has it. */
export const DEFAULT_WISHES: BuildWishes = {
  theme: null,
  isPresenter: false,
  makesPdf: true,
  isMono: false,
  browser: null,
  sources: new Map(),
};
