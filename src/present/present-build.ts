import type { DeckContent } from '../render/document/deck-document.ts';

/** What building the briefing gave: a deck to show, or what is wrong with the outline. */
export type PresentBuild = PresentDeck | PresentProblem;

/** A deck, as the slide renderer makes it. */
export interface PresentDeck extends Omit<DeckContent, 'slidesHtml'> {
  readonly kind: 'deck';
  /** One `section` each, with their pictures in them, by id. */
  readonly slides: ReadonlyMap<string, string>;
  /** Where each slide is in the outline, by its id: “outline.md:14”. */
  readonly places: Readonly<Record<string, string>>;
  /** How many warnings a check would show. */
  readonly warnings: number;
  /** The files that it was made of, to be watched. */
  readonly files: readonly string[];
}

/** An outline that can't be shown. */
interface PresentProblem {
  readonly kind: 'problem';
  /** Such as “2 errors in outline.md”. */
  readonly title: string;
  /** The diagnostics with their code frames, as plain text. */
  readonly report: string;
  readonly files: readonly string[];
}
