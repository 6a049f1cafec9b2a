import type { Quotation } from '../../outline/outline.ts';
import type { Source } from '../format-source.ts';
import type { Slide } from '../layouts/layouts.ts';

/** The briefing as a sequence of typed slides; everything that a template may show. */
export interface Deck {
  readonly title: string;
  readonly subtitle: string | null;
  readonly event: string | null;
  readonly presenters: readonly string[];
  readonly date: string | null;
  /** For whom it is, such as “Draft, not for quotation”; on every page. */
  readonly circulation: string | null;
  /** Number or name of this state of the briefing. */
  readonly edition: string | null;
  /** A short mark of all that an edition was made of; `null` before that is known, and without an edition. */
  readonly build: string | null;
  /** How long the talk is to take, in seconds; `null` where nothing is planned. */
  readonly planned: number | null;
  /** BCP 47 tag of the main language. */
  readonly language: string;
  readonly slides: readonly Slide[];
  /** Everything that is checked against a source, in order. */
  readonly quotations: readonly Quotation[];
  /** Sources by id, all that the front matter names. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Default language of each script, such as Han → zh-Hans. */
  readonly scripts: ReadonlyMap<string, string>;
}
