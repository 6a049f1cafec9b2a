import { createHash } from 'node:crypto';

import type { LiveUpdate } from './live-update.ts';
import type { PresentDeck } from './present-build.ts';

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
