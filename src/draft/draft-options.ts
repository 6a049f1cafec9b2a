import { LANGUAGE_TAGS, readDraftWords } from '../language/language-files.ts';

/** What the user knows of the article and asks of the draft; `null` for what was not said. */
export interface DraftOptions {
  readonly title: string | null;
  readonly author: string | null;
  /** As it shall be under `issued`: 2017-09-18. */
  readonly date: string | null;
  readonly url: string | null;
  readonly container: string | null;
  /** Of the deck, as a BCP 47 tag; that of the article where nothing is said. */
  readonly language: string | null;
  /** Most slides the deck may have, the title and the sources counted. */
  readonly mostSlides: number;
  /** The deck is reported as short below this. */
  readonly leastSlides: number;
  /** Path of the saved text, relative to the outline. */
  readonly textPath: string;
}

/** Nothing known, 6 to 14 slides, the article beside the outline under its own name. */
export const DEFAULT_DRAFT_OPTIONS: Omit<DraftOptions, 'textPath'> = {
  title: null,
  author: null,
  date: null,
  url: null,
  container: null,
  language: null,
  leastSlides: 6,
  mostSlides: 14,
};

/** The languages that drafts are written in. */
export const draftLanguages = (): readonly string[] =>
  LANGUAGE_TAGS.filter((tag) => readDraftWords(tag) !== null);
