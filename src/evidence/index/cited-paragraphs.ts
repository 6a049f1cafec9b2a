import type { Article, PartName } from '../../article/article.ts';
import type { Citation, CitationReference } from '../../markdown/nodes/inline.ts';

/**
 * Paragraph numbers that a reference's locator names: `3`, `4-5`, `2, 7`, or what is said at `00:03:12` in an article with these `times`.
 * `null` when it is none of these.
 */
export function citedParagraphs(
  { locator }: CitationReference,
  times: Article['times'],
): readonly number[] | null {
  if (locator?.kind === 'time') return times === null ? [] : spokenAt(locator.value, times);
  if (locator === null || locator.kind !== 'paragraph') return [];
  return numbersIn(locator.value);
}

function numbersIn(value: string): readonly number[] | null {
  const numbers: number[] = [];
  for (const piece of value.split(/[,&]/u)) {
    const match = /^\s*(\d{1,6})\s*(?:[-–—]\s*(\d{1,6}))?\s*$/u.exec(piece);
    if (match === null) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last - first > MOST_PARAGRAPHS) return null;
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return numbers;
}

/** The paragraphs that are spoken at a time or between two; `null` for a time before the first or long after the last. */
function spokenAt(value: string, times: readonly number[]): readonly number[] | null {
  const [from = 0, to = from] = value.split(/[-–]/u).map(secondsOf);
  const numbers = times.flatMap((start, at) =>
    start <= to && (start >= from || (times[at + 1] ?? start + LONGEST_TURN) > from) ? [at + 1] : [],
  );
  return numbers.length === 0 || to < from ? null : numbers;
}

const secondsOf = (time: string): number => time.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);

/** The last paragraph of a recording ends within an hour. */
const LONGEST_TURN = 3600;

/** The part that a reference cites by its name; none for any other locator. */
export function citedParts({ locator }: CitationReference): readonly PartName[] {
  const kind = locator?.kind;
  return kind === 'headline' || kind === 'standfirst' || kind === 'caption' ? [kind] : [];
}

/** A locator that spans more is no help to anybody. */
const MOST_PARAGRAPHS = 1000;

/** The references of a citation; none for `null`. */
export function referencesOf(citation: Citation | null): readonly CitationReference[] {
  return citation?.references ?? [];
}
