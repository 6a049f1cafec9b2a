import { lazily } from '../../source/lazily.ts';
import type { Range } from '../../source/position.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import type { BlockQuotation } from './block-quotation.ts';
import { plainBlock } from './block-quotation.ts';
import { speaksOfSelf } from './speaks-of-self.ts';

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}.’'-]{0,24}`;
const TITLE = String.raw`(?:Dr|Prof|Professor|Rev|Sir|Mr|Mrs|Ms|Miss|Cllr|Councillor)\.? `;
const BEARER = String.raw`${NAME_WORD}(?: (?:(?:van|von|de|der|da|di|del|la|al|bin) )?${NAME_WORD}){1,3}`;
/** A line of nothing but who signs, perhaps several, and perhaps where or what they are. */
const SIGNATURE = lazily(
  () =>
    new RegExp(
      String.raw`^[—–-]{0,2} ?(?:${TITLE})?(?<name>(?:${NAME_WORD} and )?${BEARER}(?: and (?:${TITLE})?${BEARER})?)(?:, [^.!?:“”"\n]{2,60})?$`,
      'u',
    ),
);
const LONGEST_LINE = 90;
const FEWEST_LETTERS = 2;
/** So many of the letters have to speak of “I” or “we”. */
const SHARE_OF_SELF = 0.6;
/** “We may shorten letters.” */
const TO_WRITERS = /\b(?:letters?|e-?mails?|write to)\b/iu;
const SENTENCE_END = /[.!?…]["”’)]{0,2}$/u;

interface Letter {
  readonly paragraphs: readonly ReadParagraph[];
  readonly name: Range;
}

/**
 * Letters to a paper: paragraphs up to a line that is nothing but a name, which signs them. Where names head what is said of their
 * bearers, a name stands before the first paragraph, and none behind the last.
 *
 *     I ran that library for sixteen years.
 *     Joan Pettifer
 *     Retired librarian
 */
export function findLetters(text: string, paragraphs: readonly ReadParagraph[]): readonly BlockQuotation[] {
  const story = paragraphs.slice(1).filter(({ isAside }) => !isAside);
  const { letters, unsigned } = lettersIn(text, story);
  const isOfSelf = (all: readonly ReadParagraph[]): boolean =>
    all.some((paragraph) => speaksOfSelf(text, paragraph));
  const ofSelf = letters.filter((letter) => isOfSelf(letter.paragraphs));
  if (letters.length < FEWEST_LETTERS || ofSelf.length < letters.length * SHARE_OF_SELF) return [];
  const isOpen = isOfSelf(unsigned.filter(({ start, end }) => !TO_WRITERS.test(text.slice(start, end))));
  return isOpen ? [] : letters.flatMap(blocksOf);
}

interface Letters {
  readonly letters: readonly Letter[];
  /** What stands behind the last signature. */
  readonly unsigned: readonly ReadParagraph[];
}

/** Parts a page at its signatures. One above all else heads what follows it, and nothing on such a page is signed. */
function lettersIn(text: string, story: readonly ReadParagraph[]): Letters {
  const letters: Letter[] = [];
  let open: ReadParagraph[] = [];
  for (const paragraph of story) {
    const line = lineOf(text, paragraph);
    if (line === null) open.push(paragraph);
    const name = line === null ? undefined : SIGNATURE().exec(line)?.groups?.['name'];
    if (line === null || name === undefined) continue;
    if (open.length === 0 && letters.length === 0) break;
    const start = paragraph.start + line.indexOf(name);
    if (open.length > 0) letters.push({ paragraphs: open, name: { start, end: start + name.length } });
    open = [];
  }
  return { letters, unsigned: open };
}

/** A short paragraph that is no sentence: a name, a heading, who or where somebody is. */
function lineOf(text: string, { start, end }: Range): string | null {
  const line = text.slice(start, end);
  return end - start <= LONGEST_LINE && !SENTENCE_END.test(line) ? line : null;
}

const blocksOf = ({ paragraphs, name }: Letter): readonly BlockQuotation[] =>
  paragraphs.map((paragraph) => plainBlock('signed', paragraph, name));
