import { createHash } from 'node:crypto';

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

/** What an open deck needs to catch up; src/page/live reads it. */
export interface LiveUpdate {
  readonly version: string;
  /** The version that it changes; `null` when it holds everything. */
  readonly from: string | null;
  readonly title: string;
  readonly language: string;
  readonly css: string | null;
  readonly order: readonly string[];
  readonly changed: Readonly<Record<string, string>>;
  /** The whole evidence receipt, which is small; `null` for a deck without. */
  readonly receiptJson: string | null;
}

/** Takes a built deck apart. All its sheets go into one, the last in the document, which an update replaces. */
export function liveDeck(deck: PresentDeck): LiveDeck {
  const slides = new Map(slidesInHtml(deck.slidesHtml).map(({ id, html }) => [id, html]));
  const css = `${deck.fontsCss}\n${deck.tokensCss}\n${deck.css}`;
  const version = versionOf([deck.title, deck.language, css, deck.slidesHtml, deck.receiptJson ?? '']);
  const { title, language, receiptJson } = deck;
  return { version, title, language, css, slides, receiptJson };
}

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

/** The HTML of one slide and the id that it has in the document. */
interface SlideHtml {
  readonly id: string;
  readonly html: string;
}

/**
 * Takes the sections of a deck apart. The HTML is our own renderer's: text is escaped, so every `<section` opens an
 * element, but in a comment of a template of the user’s; sections inside a slide stay in it. One pass over the text.
 */
export function slidesInHtml(slidesHtml: string): readonly SlideHtml[] {
  const slides: SlideHtml[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of slidesHtml.matchAll(/<!--[^]*?(?:-->|$)|<(\/?)section\b/g)) {
    if (tag[1] === undefined) continue;
    if (tag[1] === '') {
      if (depth === 0) start = tag.index;
      depth += 1;
      continue;
    }
    depth -= 1;
    if (depth === 0) slides.push(slideFrom(slidesHtml.slice(start, slidesHtml.indexOf('>', tag.index) + 1)));
  }
  return slides;
}

function slideFrom(html: string): SlideHtml {
  return { id: /^<section\b[^>]*?\sid="([^"]*)"/.exec(html)?.[1] ?? '', html };
}
