import { PART_NAMES } from '../../article/article-part.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { listedWords } from '../words/listed-words.ts';
import { inAllLanguages } from '../../language/all-languages.ts';
import { readSlideWords } from '../../language/language-files.ts';
import { passagesIn } from '../../outline/marked-text.ts';
import { lazily } from '../../text/lazily.ts';
import { compactWords } from '../text/tokenise.ts';
import {
  quotationNotShown,
  quotationWithoutEntry,
  receiptDiffers,
  speakerNotShown,
  unknownPassage,
} from './receipt-diagnostics.ts';
import type { Receipt } from './receipt.ts';
import type { ShownQuotation, ShownWords } from './shown.ts';

/** Compares the words that a file shows with those of its receipt, and with the `articles` at hand. */
export function compareShown(
  receipt: Receipt,
  shown: ShownWords,
  path: string,
  articles: readonly string[] = [],
): readonly Diagnostic[] {
  const place = { file: path, position: null };
  const entries = receipt.quotations.map((entry) => ({ ...entry, words: compactWords(entry.content) }));
  const known = [...entries, ...receipt.uncompared.map(entryOf)].filter(({ words }) => words !== '');
  const withoutMarks = citationMarks(receipt);
  const diagnostics: Diagnostic[] = [];
  const differing = new Set<string>();
  for (const quotation of shown.quotations) {
    const words = quotation.paragraphs.join(' ');
    const entry = entries.find(({ id }) => id === quotation.id);
    if (entry === undefined) {
      if (!known.some((one) => isOf(one, quotation.paragraphs, shown.isAsSeen, withoutMarks)))
        diagnostics.push(quotationWithoutEntry({ shown: words }, place));
    } else if (!withoutMarks(compactWords(words)).includes(entry.words)) {
      differing.add(entry.id);
      diagnostics.push(receiptDiffers({ id: entry.id, shown: words }, place));
    } else if (!isNamed(entry.speaker, quotation.speaker, withoutMarks))
      diagnostics.push(receiptDiffers({ id: entry.id, shown: `${words} — ${quotation.speaker}` }, place));
  }
  const missing = missingEntries(receipt, shown);
  const isOfEntry = (passage: string): boolean =>
    known.some((one) => isOf(one, [passage], false, withoutMarks));
  const unknown = unknownPassages(receipt, shown, isOfEntry, articles);
  return [
    ...diagnostics,
    ...unnamedEntries(receipt, shown).map(({ id, content, speaker }) =>
      speakerNotShown({ id, content, speaker: speaker ?? '' }, place),
    ),
    ...missing.quotations
      .filter(({ id }) => !differing.has(id))
      .map(({ id, content }) => quotationNotShown({ id, content }, place)),
    ...missing.uncompared.map(({ content }) => quotationNotShown({ id: null, content }, place)),
    ...unknown.map((passage) => unknownPassage({ shown: passage }, place)),
  ];
}

/** What isn’t compared names nobody. */
function entryOf({ content }: Receipt['uncompared'][number]): Entry {
  return { content, words: compactWords(content), speaker: null };
}

/** Whether a slide names the speaker of an entry, or doesn’t tell which of its words do so. */
function isNamed(speaker: string | null, shown: string | null, withoutMarks: WithoutMarks): boolean {
  return shown === null || withoutMarks(compactWords(shown)).includes(compactWords(speaker ?? ''));
}

/** The part of a receipt whose words stand nowhere, neither in one piece nor spread over block quotes. */
export function missingEntries(
  receipt: Receipt,
  shown: ShownWords,
): Pick<Receipt, 'quotations' | 'uncompared'> {
  const withoutMarks = citationMarks(receipt);
  const read = shown.rows.join(' ');
  const text = compactWords(read);
  const bare = withoutMarks(text)[0] ?? text;
  const parts = shown.quotations.flatMap(({ paragraphs }) =>
    paragraphs.map((paragraph) => withoutMarks(compactWords(paragraph))),
  );
  const bag = shown.isAsSeen && runsLeftwards(read) ? letterCounts(read) : null;
  const isMissing = (content: string, pieces: typeof parts): boolean => {
    if (bag !== null && runsLeftwards(content)) return !holdsBag(bag, letterCounts(content));
    const words = compactWords(content);
    return words !== '' && !text.includes(words) && !bare.includes(words) && !isMadeOf(words, pieces);
  };
  // A translation goes on over several slides as well, and is no block quote.
  const rows = lazily(() => [...parts, ...shown.rows.map((row) => withoutMarks(compactWords(row)))]);
  return {
    quotations: receipt.quotations.filter(({ content }) => isMissing(content, parts)),
    uncompared: receipt.uncompared.filter(
      ({ content }) => isMissing(content, parts) && isMissing(content, rows()),
    ),
  };
}

/** Whether words are put together out of parts: in order, or in turns with those of a translation. Each part has its readings. */
function isMadeOf(words: string, parts: readonly (readonly string[])[]): boolean {
  let rest = words;
  const unused = [...parts];
  for (let used = -1; rest !== '' && used !== 0;) {
    used = 0;
    for (const [at, readings] of unused.entries()) {
      const part = readings.find((reading) => reading !== '' && rest.startsWith(reading));
      if (part === undefined) continue;
      rest = rest.slice(part.length);
      unused[at] = [];
      used += 1;
    }
  }
  return rest === '';
}

/** Whether words are an entry’s, or a part of it. Under a quotation in a list stands whose words they are. */
function isOf(
  { words, content, speaker }: Entry,
  paragraphs: readonly string[],
  isAsSeen: boolean,
  withoutMarks: WithoutMarks,
): boolean {
  if (isAsSeen && runsLeftwards(content))
    return holdsBag(letterCounts(content), letterCounts(paragraphs.join(' ')));
  const parts = paragraphs.map((paragraph) => withoutMarks(compactWords(paragraph)));
  if (parts.every((readings) => readings.some((part) => words.includes(part)))) return true;
  const attributed = `${words}-${compactWords(speaker ?? '')}`;
  return withoutMarks(compactWords(paragraphs.join(' '))).some((shown) => shown.startsWith(attributed));
}

interface Entry {
  readonly content: string;
  /** The same without what typography changes. */
  readonly words: string;
  readonly speaker: string | null;
}

/** The passages in marks that no entry has. In a PDF only those that hold the words of an entry and more that no article has. */
function unknownPassages(
  { quotations, sources }: Receipt,
  { rows, lines, isAsSeen }: ShownWords,
  isOfEntry: (passage: string) => boolean,
  articles: readonly string[],
): readonly string[] {
  if (isAsSeen && articles.length === 0) return [];
  const titles = Object.values(sources).map(({ title, mark = '' }) => compactWords(`${title} ${mark}`));
  const others = isAsSeen ? [...titles, ...articles] : titles;
  const entries = quotations
    .map(({ content }) => compactWords(content))
    .filter((words) => words.length >= LONG);
  const isWrittenOn = (passage: string): boolean => {
    const words = compactWords(passage);
    return !runsLeftwards(passage) && entries.some((entry) => words.includes(entry));
  };
  const passages = isAsSeen ? passagesOf(rows).filter(isWrittenOn) : passagesOf(lines);
  const unknown = passages.filter(
    (passage) => !isOfEntry(passage) && !others.some((text) => text.includes(compactWords(passage))),
  );
  return [...new Set(unknown)];
}

/** So many letters stand in another passage by chance no more. */
const LONG = 10;

function passagesOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => passagesIn(line).map(([start, end]) => line.slice(start, end).trim()));
}

/** Takes marks such as “Gazette, para. 2” out of compact words; the readings that are possible, the barest first. */
type WithoutMarks = (words: string) => readonly string[];

/** Citation marks among quoted words, by the names that the receipt has for its sources. A name may be quoted too, so every reading counts. */
function citationMarks({ sources }: Receipt): WithoutMarks {
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
  inAllLanguages(readSlideWords)()
    .flatMap(({ words: { places } }) => PART_NAMES.map((name) => places[name].one))
    .map((word) => literal(compactWords(word)))
    .toSorted(byLength)
    .join('|'),
);

/** “, para. 2”, “，第2段”, “, headline”: a short word, a number or a range of numbers, or the name of a part. */
const place = (): string =>
  `[,，、،](?:(?:\\p{L}{1,12}\\.?|[§¶])?\\d+(?:[,:-]\\d+)*[${listedWords('locators').join('')}]?|${part()})`;

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

/** The entries whose speaker isn’t read beside their words: beside each block quote that has all of them, else wherever they stand. */
function unnamedEntries({ quotations, uncompared }: Receipt, shown: ShownWords): Receipt['quotations'] {
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
  const bag = isAsSeen && runsLeftwards(words) ? letterCounts(words) : null;
  const isIn = (one: string): boolean =>
    words.includes(one) || (bag !== null && runsLeftwards(one) && holdsBag(bag, letterCounts(one)));
  let entry: string | null = null;
  for (const one of entries) if (one.length > (entry?.length ?? 0) && isIn(one)) entry = one;
  return { words, entry, beside, isTold: speaker !== null };
}

/** Words as they are compared, in whatever case a style sheet may set them. */
function folded(text: string): string {
  return compactWords(text).toUpperCase();
}

function isRead(speaker: string, beside: string, isAsSeen: boolean): boolean {
  if (isAsSeen && runsLeftwards(speaker)) return holdsBag(letterCounts(beside), letterCounts(speaker));
  return folded(beside).includes(folded(speaker));
}

/** Whether words are read in some row, and a name neither in it nor in those right beside it. */
function isFar(name: string, words: string, rows: readonly string[], below: number): boolean {
  const places = [...rows.keys()].filter((at) => rows[at]?.includes(words));
  const isNamed = (at: number): boolean =>
    rows.slice(Math.max(0, at - 1), at + below + 1).some((row) => row.includes(name));
  return places.length > 0 && !places.some(isNamed);
}

/** How often each letter and digit is there. */
type LetterCounts = ReadonlyMap<string, number>;

/** Whether a text has words that run from right to left. */
function runsLeftwards(text: string): boolean {
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(text);
}

/** The letters of a text without their order: in a PDF, words that run from right to left stand as they are seen. */
function letterCounts(text: string): LetterCounts {
  const bag = new Map<string, number>();
  for (const [letter] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]/gu))
    bag.set(letter, (bag.get(letter) ?? 0) + 1);
  return bag;
}

/** Whether a bag has all that is in another, each as often. */
function holdsBag(bag: LetterCounts, part: LetterCounts): boolean {
  return [...part].every(([letter, count]) => (bag.get(letter) ?? 0) >= count);
}
