/** A piece of a passage of the article, and whether a quotation says it. */
export interface QuotedPart {
  readonly text: string;
  readonly isQuoted: boolean;
}

/**
 * Parts a passage into what a quotation of it says and what it leaves out with an ellipsis; one piece where that can’t be
 * told, as of words that are replaced in brackets.
 *
 *     Three thousand. […] Forty.  ▸  [Three thousand.] They came by night. [Forty.]
 */
export function quotedParts(passage: string, quotation: string): readonly QuotedPart[] {
  const whole = [{ text: passage, isQuoted: true }];
  const said = quotation.split(OMISSION).filter((words) => lettersOf(words).length > 0);
  const spans = spansOf(said, lettersOf(passage));
  if (spans === null || spans.length < 2) return whole;
  const parts: QuotedPart[] = [];
  for (const [at, { start, end }] of spans.entries()) {
    const before = at === 0 ? 0 : endOf(spans[at - 1]?.end ?? 0, said[at - 1] ?? '', passage);
    const from = at === 0 ? 0 : start;
    const to = at === spans.length - 1 ? passage.length : endOf(end, said[at] ?? '', passage);
    parts.push({ text: passage.slice(before, from), isQuoted: false });
    parts.push({ text: passage.slice(from, to), isQuoted: true });
  }
  return parts.filter(({ text }) => text !== '');
}

const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*…\s*\)|…+|\.\s?\.\s?\.(?:\s?\.)?/u;

interface Letter {
  readonly letter: string;
  /** Behind it. */
  readonly end: number;
}

/** Letters and digits, as spelling and punctuation of quotations may differ. */
function lettersOf(text: string): readonly Letter[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({ 0: letter, index }) => ({
    letter: letter.toLowerCase(),
    end: index + letter.length,
  }));
}

/** Where each piece is, one behind another; `null` where one isn’t found. */
function spansOf(
  said: readonly string[],
  letters: readonly Letter[],
): readonly { readonly start: number; readonly end: number }[] | null {
  const text = letters.map(({ letter }) => letter);
  const spans = [];
  let from = 0;
  for (const words of said) {
    const sought = lettersOf(words).map(({ letter }) => letter);
    const at = text.findIndex(
      (_, index) => from <= index && sought.every((letter, offset) => text[index + offset] === letter),
    );
    const [first, last] = [letters[at], letters[at + sought.length - 1]];
    if (first === undefined || last === undefined) return null;
    spans.push({ start: first.end - first.letter.length, end: last.end });
    from = at + sought.length;
  }
  return spans;
}

/** With the mark that ends it in the quotation as well. */
function endOf(end: number, words: string, passage: string): number {
  const mark = /[.,;:!?。，；：！？]\s*$/u.test(words)
    ? /^[.,;:!?。，；：！？]/u.exec(passage.slice(end))
    : null;
  return end + (mark?.[0].length ?? 0);
}
