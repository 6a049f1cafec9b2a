import { createHash } from 'node:crypto';

import type { LiveUpdate } from '../layout/slides-update.ts';
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

/** A deck in the form in which two versions of it can be compared. */
export interface LiveDeck {
  /** A hash of all that follows, so equal decks have equal versions, over restarts of the server, too. */
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly css: string;
  readonly slides: ReadonlyMap<string, string>;
  readonly receiptJson: string | null;
}

/** A built deck in this form. All its sheets go into one, the last in the document, which an update replaces. */
export function liveDeck(deck: PresentDeck): LiveDeck {
  const css = `${deck.fontsCss}\n${deck.tokensCss}\n${deck.css}`;
  const { title, language, slides, receiptJson } = deck;
  const version = versionOf([title, language, css, slidesHtmlOf(deck), receiptJson ?? '']);
  return { version, title, language, css, slides, receiptJson };
}

/** All slides, one after another. */
export const slidesHtmlOf = ({ slides }: Pick<PresentDeck, 'slides'>): string =>
  [...slides.values()].join('\n');

/** A hash of several texts, which are distinguished by their lengths. */
function versionOf(texts: readonly string[]): string {
  const hash = createHash('sha256').update(texts.map(({ length }) => length).join(' '));
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

/** What has changed from one version to the other; everything where there is no known version before. */
export function updateFrom(before: LiveDeck | null, after: LiveDeck): LiveUpdate {
  const changed = [...after.slides].filter(([id, html]) => before?.slides.get(id) !== html);
  return {
    version: after.version,
    from: before?.version ?? null,
    title: after.title,
    language: after.language,
    css: before?.css === after.css ? null : after.css,
    order: [...after.slides.keys()],
    changed: Object.fromEntries(changed),
    receiptJson: after.receiptJson,
  };
}
