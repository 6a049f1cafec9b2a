import { PART_WORDS } from '../../article/article-part.ts';
import { lazily } from '../../source/lazily.ts';
import { compactWords } from '../text/tokenise.ts';
import type { Receipt } from './receipt.ts';

/** Takes marks such as “Gazette, para. 2” out of compact words; the readings that are possible, the barest first. */
export type WithoutMarks = (words: string) => readonly string[];

/**
 * A citation within quoted words is shown as a mark among them, which none of the words is. It is told by the names that the
 * receipt has for its sources: nothing else may stand there. A name may be quoted as well, so every reading counts.
 */
export function citationMarks({ sources }: Receipt): WithoutMarks {
  const names = Object.values(sources)
    .map(({ mark = '' }) => compactWords(mark))
    .filter(Boolean);
  if (names.length === 0) return (words) => [words];
  const reference = `(?:${names.toSorted(byLength).map(literal).join('|')})(?:${place()})?`;
  const pattern = new RegExp(`${reference}(?:;${reference})*`, 'gu');
  return (words) => {
    const marks = [...words.matchAll(pattern)].map(({ 0: mark, index }) => ({ start: index, mark }));
    const subsets = marks.length > MOST_CHOICES ? [0] : Array(2 ** marks.length).keys();
    return [...subsets].map((kept) => without(words, marks, kept));
  };
}

/** “headline”, “标题”: the names of parts in all the words that decks have for them. */
const part = lazily(() =>
  Object.values(PART_WORDS)
    .flatMap((words) => Object.values(words))
    .map((word) => literal(compactWords(word)))
    .toSorted(byLength)
    .join('|'),
);

/** “, para. 2”, “，第2段”, “, headline”: a short word, a number or a range of numbers, or the name of a part. */
const place = (): string => `[,，、،](?:(?:\\p{L}{1,12}\\.?|[§¶])?\\d+(?:[,-]\\d+)*[段页章节行]?|${part()})`;

/** With more marks than this in one paragraph, each of them is taken for one. */
const MOST_CHOICES = 6;

interface Mark {
  readonly start: number;
  readonly mark: string;
}

/** `kept` has a bit for each mark that belongs to the words. */
function without(words: string, marks: readonly Mark[], kept: number): string {
  let [rest, from] = ['', 0];
  for (const [at, { start, mark }] of marks.entries()) {
    if ((kept >> at) % 2 === 1) continue;
    rest += words.slice(from, start);
    from = start + mark.length;
  }
  return rest + words.slice(from);
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
