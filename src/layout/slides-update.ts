/** What the build asks of the page in which slides are laid out and printed. */
export interface SlidesUpdate {
  /** What is to stand there; `null` for what does. */
  readonly content: ChangedSlides | NewDocument | null;
  /** Ids of the slides to fit; `null` for all. */
  readonly toFit: readonly string[] | null;
  readonly thoroughness: Thoroughness;
}

/**
 * `largest` finds the largest type in which each slide fits; `not-small` only until that is seen to be small, which is a
 * reason to split it.
 */
export type Thoroughness = 'largest' | 'not-small';

/** A document in place of the one that stands there. */
export interface NewDocument {
  readonly type: 'document';
  readonly html: string;
}

/** Slides that come, change or go. */
export interface ChangedSlides {
  readonly type: 'slides';
  /** Ids of the slides that stand in the page, in order. */
  readonly before: readonly string[];
  /** Ids of those that are to stand there. */
  readonly after: readonly string[];
  /** What differs from what stands there, by id: the HTML of a slide, or one text in it. */
  readonly changes: Readonly<Record<string, string | TextChange>>;
}

/** An element of a slide that has text alone, as it stands there, and the text that it is to have. */
export interface TextChange {
  readonly before: string;
  readonly text: string;
}

/**
 * What makes one HTML of the other when they differ in the text of one element, such as the number of a slide; else
 * `null`. The element is found by what it is, so it must be there once.
 */
export function textChange(before: string, after: string): TextChange | null {
  const opening = before.lastIndexOf('<', firstDifference(before, after) - 1);
  const old = elementAt(before, opening);
  const fresh = elementAt(after, opening);
  if (old === null || fresh === null || old.tag !== fresh.tag) return null;
  const [rest, freshRest] = [
    before.slice(opening + old.html.length),
    after.slice(opening + fresh.html.length),
  ];
  const isAlone = before.indexOf(old.html) === before.lastIndexOf(old.html);
  return rest === freshRest && isAlone ? { before: old.html, text: fresh.text } : null;
}

/** In steps, for there are two thousand letters before the number of a slide, and a thousand slides. */
function firstDifference(one: string, other: string): number {
  let start = 0;
  for (let step = STEP; 1 <= step; step /= 8) {
    while (start < one.length && one.slice(start, start + step) === other.slice(start, start + step))
      start += step;
  }
  return Math.min(start, one.length);
}

const STEP = 512;

/** Text without characters that HTML writes in another way. */
const PLAIN_ELEMENT = /<([a-z]+)(?: [a-z-]+="[^"<>&]*")*>([^<>&"]+)<\/\1>/uy;

function elementAt(
  html: string,
  at: number,
): { readonly html: string; readonly tag: string; readonly text: string } | null {
  PLAIN_ELEMENT.lastIndex = Math.max(0, at);
  const [found, , text] = PLAIN_ELEMENT.exec(html) ?? [];
  if (found === undefined || text === undefined) return null;
  return { html: found, tag: found.slice(0, found.indexOf('>')), text };
}
