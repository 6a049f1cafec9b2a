import type { HyphenatedWords } from '../../layout/hyphenated-words.ts';
import { blockOf, isTaken, markHyphens, marksIn, unite } from './hyphen-mark.ts';
import { brokenRules } from './line-rules.ts';
import { withRange } from './with-range.ts';
import { partibleTexts } from './words-to-part.ts';

/**
 * Parts the words at which a line ends and leaves all others as they were. Soft hyphens show the browser
 * where it may part a word; those that it takes become hyphens, since a soft one would be in the text of a PDF whether
 * it is shown or not.
 */
export function partLines(hyphenated: HyphenatedWords): void {
  for (const { node, language } of partibleTexts()) markHyphens(node, hyphenated[language] ?? {});
  uniteWhile(brokenRules);
  uniteWhile((marks) => marks.filter((mark) => !isTaken(mark)));
  for (const mark of marksIn(document.body)) mark.replaceChildren('-');
  uniteWhile((marks) => marks.filter((mark) => !isAtLineEnd(mark)));
}

/** Unites words until no mark of them is chosen any more: each time, the lines after it change. */
function uniteWhile(choose: (marks: readonly HTMLElement[]) => readonly HTMLElement[]): void {
  let marks = marksIn(document.body);
  for (;;) {
    const chosen = new Set(choose(marks));
    if (chosen.size === 0) return;
    const blocks = new Set([...chosen].map(blockOf));
    unite(chosen);
    // Other blocks are as they were.
    marks = marks.filter((mark) => !chosen.has(mark) && blocks.has(blockOf(mark)));
  }
}

/** A hyphen inside a line would be read as part of the word. */
function isAtLineEnd(mark: HTMLElement): boolean {
  const next = mark.nextSibling;
  if (next === null) return false;
  const [rest] = withRange((range) => {
    range.selectNodeContents(next);
    return range.getClientRects();
  });
  return rest !== undefined && mark.getBoundingClientRect().bottom <= rest.top + TOLERANCE;
}

/** Boxes of lines that are set tight touch each other. */
const TOLERANCE = 4;
