import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { passagesIn } from '../../outline/marked-text.ts';
import { lazily } from '../../source/lazily.ts';
import { compactWords } from '../text/tokenise.ts';
import { type WithoutMarks, citationMarks } from './citation-marks.ts';
import { holdsBag, letterBag, runsLeftwards } from './letter-bag.ts';
import {
  quotationNotShown,
  quotationWithoutEntry,
  receiptDiffers,
  speakerNotShown,
  unknownPassage,
} from './receipt-diagnostics.ts';
import type { Receipt } from './receipt.ts';
import type { ShownWords } from './shown.ts';
import { unnamedEntries } from './unnamed-entries.ts';

/**
 * Compares the words that a file shows with those of its receipt. Reports `evidence/receipt-differs` for a block quote
 * that names an entry with other words or another speaker, `evidence/no-entry` for one that is no entry’s, `evidence/not-shown` for an
 * entry, or a passage that wasn’t compared, whose words stand nowhere, `evidence/speaker-not-shown` for one whose speaker isn't named beside them, and `evidence/unknown-passage` for words in quotation marks
 * that no entry has. The `articles` are those at hand, without what typography changes.
 */
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
  const bag = shown.isAsSeen && runsLeftwards(read) ? letterBag(read) : null;
  const isMissing = (content: string, pieces: typeof parts): boolean => {
    if (bag !== null && runsLeftwards(content)) return !holdsBag(bag, letterBag(content));
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
    return holdsBag(letterBag(content), letterBag(paragraphs.join(' ')));
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

/**
 * The passages in quotation marks that no entry has, each once. Titles of sources may have marks of their own. In a PDF, where others may be
 * in notes, code and titles, only those are told that hold the words of an entry and more that no article has. It may show
 * sentences of articles around a quotation, so nothing is told where none is given.
 */
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
