import type { ShownQuotation, ShownWords } from './shown.ts';
import { compactWords } from '../text/tokenise.ts';
import { holdsBag, letterBag, runsLeftwards } from './letter-bag.ts';
import type { Receipt } from './receipt.ts';

/**
 * The entries whose speaker isn't read beside their words: beside each block quote that shows the whole of them, or, where none
 * does, wherever else they stand. Which words of a file name a speaker isn't asked: own templates may have them anywhere.
 */
export function unnamedEntries(
  { quotations, uncompared }: Receipt,
  shown: ShownWords,
): Receipt['quotations'] {
  const entries = quotations.map((quotation) => ({ quotation, words: folded(quotation.content) }));
  const speakers = new Map<string, (string | null)[]>();
  for (const { quotation, words } of entries)
    speakers.set(words, [...(speakers.get(words) ?? []), quotation.speaker]);
  const quotes = shown.quotations.map((quote) => placeOf(quote, [...speakers.keys()], shown.isAsSeen));
  const rows = shown.rows.map(folded);
  // A translation and what it is may stand between.
  const below = uncompared.some(({ kind }) => kind === 'translation') ? 4 : 2;
  const names = ({ isTold, beside }: Place, speaker: string | null): boolean =>
    isTold || speaker === null || isRead(speaker, beside, shown.isAsSeen);
  const unnamed = entries.filter(({ quotation: { content, speaker }, words }) => {
    if (speaker === null) return false;
    const own = quotes.filter(({ entry }) => entry === words);
    if (own.length > 0) {
      const known = speakers.get(words) ?? [];
      const isOther = (place: Place): boolean => !known.some((one) => names(place, one));
      return own.some(isOther) || !own.some((place) => names(place, speaker));
    }
    if (shown.isAsSeen && runsLeftwards(content)) return false;
    return !quotes.some((quote) => words.includes(quote.words)) && isFar(folded(speaker), words, rows, below);
  });
  return unnamed.map(({ quotation }) => quotation);
}

/** A block quote that a file shows. */
interface Place {
  readonly words: string;
  /** The words of the longest entry that are in it; `null` for none, as where it goes on on the next slide. */
  readonly entry: string | null;
  readonly beside: string;
  /** Whether the file tells which words name its speaker, so that they are compared. */
  readonly isTold: boolean;
}

function placeOf(
  { paragraphs, speaker, beside }: ShownQuotation,
  entries: readonly string[],
  isAsSeen: boolean,
): Place {
  const words = folded(paragraphs.join(' '));
  const bag = isAsSeen && runsLeftwards(words) ? letterBag(words) : null;
  const isIn = (one: string): boolean =>
    words.includes(one) || (bag !== null && runsLeftwards(one) && holdsBag(bag, letterBag(one)));
  let entry: string | null = null;
  for (const one of entries) if (one.length > (entry?.length ?? 0) && isIn(one)) entry = one;
  return { words, entry, beside, isTold: speaker !== null };
}

/** Words as they are compared, in whatever case a style sheet may set them. */
function folded(text: string): string {
  return compactWords(text).toUpperCase();
}

function isRead(speaker: string, beside: string, isAsSeen: boolean): boolean {
  if (isAsSeen && runsLeftwards(speaker)) return holdsBag(letterBag(beside), letterBag(speaker));
  return folded(beside).includes(folded(speaker));
}

/** Whether words are read in some row, and a name neither in it nor in those right beside it. */
function isFar(name: string, words: string, rows: readonly string[], below: number): boolean {
  const places = [...rows.keys()].filter((at) => rows[at]?.includes(words));
  const isNamed = (at: number): boolean =>
    rows.slice(Math.max(0, at - 1), at + below + 1).some((row) => row.includes(name));
  return places.length > 0 && !places.some(isNamed);
}
