/**
 * Sets the marks that call notes close to the word before them, and behind the point or comma that follows that, all of a
 * row of marks together. French sets them before it, and what the author set behind it stays there.
 *
 *     It holds [1][2].  ▸  It holds.[1] [2]
 */
export function hugNotes(html: string, language: string): string {
  const close = html.replaceAll(BLANKS, '');
  const placed = /^fr(?:-|$)/iu.test(language) ? close : close.replaceAll(BEFORE_POINT, '$2$1');
  return placed.replaceAll(NEXT, '</sup><sup class="note-mark note-mark--next">');
}

const BLANKS = /\s+(?=<sup class="note-mark">)/gu;
const BEFORE_POINT = /((?:<sup class="note-mark"><a [^>]*>\d+<\/a><\/sup>)+)([.,;:!?]+)/gu;

/** A mark right behind another: in a style sheet, words that stand between two elements can’t be told from none. */
const NEXT = /<\/sup><sup class="note-mark">/gu;
