import { oncePer } from '../../text/once-per.ts';
import { sum } from '../../text/collections.ts';
import type { PatternPart, QuotationPattern } from './quotation-pattern.ts';
import type { PatternEdit } from '../model/edit.ts';
import { type Obstacle, obstacle } from '../model/obstacle.ts';
import { isWord } from '../text/tokenise.ts';

/** A bracket explains a word or two; in a longer one the author speaks. */
const MOST_BRACKETED = 8;

/** Single words can be picked out of any paragraph to say anything: so many are quoted for each fragment on average. */
const WORDS_FOR_EACH_FRAGMENT = 1.5;

/** More in brackets than is quoted, brackets side by side, single words joined by ellipses, a question made by a mark; `null` for none of these. */
export function excessOfEdits(pattern: QuotationPattern, edits: readonly PatternEdit[]): Obstacle | null {
  if (edits.some(({ kind }) => kind === 'ellipsis') && countsOf(pattern).isPicked)
    return obstacle('fragment');
  if (edits.some(({ kind, text }) => kind === 'final-punctuation' && text.includes('?')))
    return obstacle('question');
  const brackets = edits.filter(({ kind }) => kind === 'insertion' || kind === 'replacement');
  if (brackets.length === 0) return null;
  const lengths = brackets.map(({ text }) => text.split(' ').filter(isWord).length);
  const bracketed = sum(lengths);
  const isExcessive =
    bracketed > countsOf(pattern).quoted || lengths.some((length) => length > MOST_BRACKETED);
  return isExcessive || areSideBySide(pattern.parts, brackets) ? obstacle('brackets') : null;
}

/** What a quotation holds, wherever it is. */
interface Counts {
  readonly quoted: number;
  /** Whether words are picked out singly; between two ellipses there is never one alone. */
  readonly isPicked: boolean;
}

const countsOf = oncePer(({ parts }: QuotationPattern): Counts => ({
  quoted: quotedWords(parts),
  isPicked: isPicked(fragmentsOf(parts)),
}));

/** The ranges between the ellipses; those that mark the ends have nothing on one side. */
function fragmentsOf(parts: readonly PatternPart[]): readonly (readonly PatternPart[])[] {
  const fragments: PatternPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'ellipsis') fragments.push([]);
    else fragments.at(-1)?.push(part);
  }
  return fragments.filter((fragment) => fragment.length > 0);
}

function isPicked(fragments: readonly (readonly PatternPart[])[]): boolean {
  const lengths = fragments.map(quotedWords);
  const total = sum(lengths);
  const isSingle = lengths.slice(1, -1).some((length) => length < 2);
  return isSingle || total < fragments.length * WORDS_FOR_EACH_FRAGMENT;
}

function quotedWords(parts: readonly PatternPart[]): number {
  return sum(
    parts.map((part) =>
      part.kind === 'words' ? part.words.filter(isWord).length : Number(part.kind === 'partial-word'),
    ),
  );
}

/** Whether two brackets of the author are beside each other, where one after the other replaces what is said. */
function areSideBySide(parts: readonly PatternPart[], brackets: readonly PatternEdit[]): boolean {
  const texts = new Set(brackets.map(({ text }) => text));
  return parts.some((part, at) => {
    const next = parts[at + 1];
    if (part.kind !== 'bracket' || next?.kind !== 'bracket') return false;
    return texts.has(part.words.join(' ')) && texts.has(next.words.join(' '));
  });
}
