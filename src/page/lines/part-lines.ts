import type { HyphenatedWords } from '../../layout/hyphenated-words.ts';
import { blockOf, isTaken, markHyphens, marksIn, unite } from './hyphen-mark.ts';
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

/**
 * Taken hyphens that make a text worse to read than an uneven line does: the third in a row, one that leaves the end of a
 * word alone on the last line, and in a ragged text one whose line would be long enough without it.
 */
function brokenRules(marks: readonly HTMLElement[]): readonly HTMLElement[] {
  const taken = marks.filter(isTaken);
  const places = taken.map((mark) => placeOf(mark));
  return taken.filter((mark, at) => {
    const place = places[at];
    if (place === undefined) return false;
    const [second, first] = [places[at - 1], places[at - 2]];
    const isThird = follows(place, second) && follows(second, first);
    return isThird || isLastWord(mark, place) || isLittle(mark, place);
  });
}

/** Where a line ends with a hyphen. */
interface LinePlace {
  readonly block: Element;
  readonly top: number;
  readonly lineHeight: number;
  readonly isRagged: boolean;
}

function placeOf(mark: HTMLElement): LinePlace {
  const block = blockOf(mark);
  const { lineHeight, textAlign } = getComputedStyle(block);
  return {
    block,
    top: mark.getBoundingClientRect().top,
    lineHeight: Number.parseFloat(lineHeight),
    isRagged: textAlign !== 'justify',
  };
}

function follows(place: LinePlace | undefined, before: LinePlace | undefined): boolean {
  if (place === undefined || before === undefined || place.block !== before.block) return false;
  return place.top - before.top < place.lineHeight * 1.5;
}

/** Whether nothing but the rest of a hyphenated word is left for the last line. */
function isLastWord(mark: HTMLElement, { block }: LinePlace): boolean {
  return !/\S\s+\S/u.test(
    withRange((rest) => {
      rest.setStartAfter(mark);
      rest.setEndAfter(block);
      return rest.toString();
    }),
  );
}

/** Whether a ragged line is hardly longer for what is before a hyphen. */
function isLittle(mark: HTMLElement, { block, isRagged }: LinePlace): boolean {
  if (!isRagged) return false;
  const { left, right } = mark.getBoundingClientRect();
  const start = startOfWord(mark);
  const length = Math.max(right - start.left, start.right - left);
  return length < block.clientWidth * ZONE;
}

/** As much of a measure as ragged lines may differ without looking torn. */
const ZONE = 1 / 10;

/** The box from the beginning of a word up to a mark in it; other marks of the word are between. */
function startOfWord(mark: HTMLElement): DOMRect {
  return withRange((range) => {
    range.setEndBefore(mark);
    range.setStartBefore(mark);
    for (let node = mark.previousSibling; node !== null; node = node.previousSibling) {
      const space = node instanceof Text ? node.data.search(/\S+$/u) : 0;
      if (node instanceof Text) range.setStart(node, Math.max(0, space));
      if (node instanceof Text && space !== 0) break;
    }
    return range.getBoundingClientRect();
  });
}
