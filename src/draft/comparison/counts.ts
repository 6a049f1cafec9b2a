import { type Amount, type Figure, isSameFigure } from '../../evidence/numbers/figure.ts';
import { findFigures } from '../../evidence/numbers/find-figures.ts';
import { type FigureReading, notationIn, readingIn } from '../../evidence/numbers/number-notation.ts';
import type { FoundDate } from '../../speech/text/findings.ts';
import { countSpaced } from '../../speech/words/spaced-words.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/position.ts';
import { type DraftContext, isBesideStory, sentencesAt } from '../context/draft-context.ts';

/** A figure with what it counts, and the words of its sentence that tell of what. */
export interface Count extends Range {
  /** The sentence, and the figure with its place in it. */
  readonly text: string;
  readonly figure: Figure;
  /** What is counted: the stems of the words behind the figure, or a sign of money or of a share. */
  readonly units: readonly string[];
  /** As the article has the first of them. */
  readonly unit: string;
  /** Stems of the sentence, and of these those next to the figure that aren’t names. */
  readonly stems: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  /** Stems of the clause, also of short words. */
  readonly clause: ReadonlySet<string>;
  /** Capitalised words by the short word before them: “in Velmouth”. */
  readonly places: ReadonlyMap<string, string>;
  readonly dates: readonly FoundDate[];
}

/** Longer sentences are no point of a slide. */
const MOST_WORDS = 35;
const MARKS = /[“”"„«»「」『』]/u;

/** The figures of the story that count something. */
export const countsIn = oncePer((context: DraftContext): readonly Count[] => {
  const { article, findings } = context;
  const reading: FigureReading = {
    ...readingIn(findings.language),
    notation: notationIn(article.file.text, findings.language),
  };
  const counts = article.paragraphs.flatMap((paragraph) =>
    isBesideStory(context, paragraph)
      ? []
      : wholeSentences(context, paragraph).flatMap((sentence) => countsOf(context, sentence, reading)),
  );
  const often = new Map<string, number>();
  for (const { units } of counts) for (const unit of units) often.set(unit, (often.get(unit) ?? 0) + 1);
  return counts.filter(({ units }) => units.every((unit) => (often.get(unit) ?? 0) <= MOST_COUNTS));
});

/** Sentences of a paragraph; the stop in “13. Mai” ends none. */
function wholeSentences(context: DraftContext, paragraph: Range): readonly Range[] {
  const sentences: Range[] = [];
  for (const { start, end } of sentencesAt(context, paragraph.start)) {
    const isInDate = context.findings.dates.some((date) => date.start < start && start < date.end);
    const last = isInDate ? sentences.pop() : undefined;
    sentences.push({ start: last?.start ?? start, end });
  }
  return sentences;
}

/** What an article counts more often is no one thing. */
const MOST_COUNTS = 20;

function countsOf(context: DraftContext, sentence: Range, reading: FigureReading): readonly Count[] {
  const text = context.article.file.text.slice(sentence.start, sentence.end);
  if (MARKS.test(text) || countSpaced(text) > MOST_WORDS) return [];
  const dates = context.findings.dates.filter(
    ({ start, end }) => sentence.start <= start && end <= sentence.end,
  );
  const isDate = ({ start, end }: Range): boolean =>
    dates.some((date) => date.start < sentence.start + end && sentence.start + start < date.end);
  const figures = findFigures(text, reading).filter((figure) => isCount(figure) && !isDate(figure));
  if (figures.length === 0) return [];
  const words = stemsIn(text).filter(
    (word) => !isDate(word) && !figures.some(({ start, end }) => start < word.end && word.start < end),
  );
  const places = placesIn(text, context.findings.language);
  const counts = figures.flatMap((figure) => {
    const counted = unitsOf(context, text, figure, words);
    if (counted === null) return [];
    return [
      { ...sentence, ...counted, ...stemsAround(text, figure, counted, words), text, figure, dates, places },
    ];
  });
  // “8,000 of the 12,000”: which of them is meant elsewhere can’t be told.
  return counts.filter(({ units }) =>
    counts.every((other) => other.units === units || other.units[0] !== units[0]),
  );
}

/** Whether a figure is one number that is surely meant as such. */
const isCount = ({ isSure, amounts: [amount, ...others] }: Figure): boolean =>
  isSure && others.length === 0 && amount !== undefined && amount.kind !== 'magnitude';

/** The words of a sentence besides those that are counted; in Chinese what is counted isn’t separated from the rest. */
function stemsAround(
  text: string,
  figure: Figure,
  { units }: Counted,
  all: readonly Stem[],
): Pick<Count, 'stems' | 'beside' | 'clause'> {
  const isHan = /\p{sc=Han}/u.test(text);
  const words = all.filter(({ stem }) => (isHan ? !units.includes(stem) : stem !== units[0]));
  const long = words.filter(({ stem }) => isHan || stem.length > 3);
  const near = long.filter(
    ({ start, end, isName }) => !isName && start < figure.end + NEAR && figure.start - NEAR < end,
  );
  const from = Math.max(-1, ...marksIn(text.slice(0, figure.start)));
  const [to = Infinity] = marksIn(text.slice(figure.end)).map((at) => at + figure.end);
  // “About 12,000”
  const isBefore = ({ start, end }: Stem): boolean => start === 0 && figure.start - end < 2;
  const clause = words.filter((word) => from < word.start && word.end <= to && !isBefore(word));
  return { stems: stemSet(long), beside: stemSet(near), clause: stemSet(clause) };
}

/** Where clauses end; not in “12,000”. */
const marksIn = (text: string): readonly number[] =>
  [...text.matchAll(/[,;:](?!\d)|[，；：]/gu)].map(({ index }) => index);

/** What is said of a figure is within so many letters. */
const NEAR = 60;

interface Stem extends Range {
  readonly stem: string;
  readonly isName: boolean;
}

const stemSet = (words: readonly Stem[]): ReadonlySet<string> => new Set(words.map(({ stem }) => stem));

/** The words of a sentence by their first letters; of Chinese every two characters in a row. */
function stemsIn(text: string): readonly Stem[] {
  return [
    ...text.matchAll(/(?=(\p{sc=Han}{2}))|(?!\p{sc=Han})\p{Lu}?(?:(?!\p{sc=Han})[\p{L}\p{M}]){3,}/gu),
  ].map(({ 0: word, 1: pair, index: start }) => {
    const found = pair ?? word;
    const isName = /^\p{Lu}/u.test(found) && start > 0;
    return { stem: stemOf(found), start, end: start + found.length, isName };
  });
}

const stemOf = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').slice(0, STEM);
const STEM = 6;

type Counted = Pick<Count, 'units' | 'unit'>;

/** “12,000 striking dockers”, “$4 million”, 8000名工人; `null` where nothing is counted. */
function unitsOf(
  { patterns }: DraftContext,
  text: string,
  figure: Figure,
  words: readonly Stem[],
): Counted | null {
  const { end } = figure;
  const behind = text.slice(end);
  const sign = signOf(text, figure);
  if (sign !== null) return { units: [sign], unit: '' };
  const han = /^\p{sc=Han}{2,5}/u.exec(behind)?.[0];
  if (han !== undefined) {
    const counted = words.filter((word) => end <= word.start && word.end <= end + han.length);
    return { units: counted.map(({ stem }) => stem), unit: '' };
  }
  const [first = '', ...others] =
    BEHIND.exec(behind)?.[0]
      .trim()
      .split(/[ \u00a0]/u) ?? [];
  const isNoun = (word: string): boolean => word.length > 3 && !patterns.uncounted.has(word);
  if (!isNoun(first)) return null;
  const units = [first, ...others.slice(0, 1).filter(isNoun)].map(stemOf);
  return { units, unit: first };
}

/** That of a share, or of money before or behind a figure. */
function signOf(text: string, { start, end, amounts }: Figure): string | null {
  if (amounts[0]?.kind === 'share') return '%';
  const behind = /^\s?(\p{Sc})/u.exec(text.slice(end))?.[1];
  return behind ?? /(\p{Sc})\s?$/u.exec(text.slice(0, start))?.[1] ?? null;
}

/** Up to three words behind a figure, without a mark between them. */
const BEHIND = /^(?:[ \u00a0][\p{L}\p{M}-]+){1,3}/u;

/** In German all nouns have capitals, so only what is behind the shortest words counts. */
function placesIn(text: string, language: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/(?<!\p{L})(\p{Ll}+) (\p{Lu}\p{L}+)/gu)];
  return new Map(
    found.flatMap(([, before = '', name = '']) =>
      language === 'de' && before.length > 2 ? [] : [[before, name] as const],
    ),
  );
}

/** Pairs of sentences that count one thing and come to different figures. Better none than a wrong one. */
export function rivalCounts(one: DraftContext, other: DraftContext): readonly (readonly [Count, Count])[] {
  if (one.findings.language !== other.findings.language) return [];
  const [mine, theirs] = [countsIn(one), countsIn(other)];
  const byUnit = new Map<string, Count[]>();
  for (const count of theirs)
    for (const unit of count.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), count]);
  const rarely = rareStems(one, other);
  const pairs = mine.flatMap((count) => {
    const near = new Set(count.units.flatMap((unit) => byUnit.get(unit) ?? []));
    return [...near]
      .filter((their) => areRivals(count, their, rarely))
      .map((their) => [count, their] as const);
  });
  const isAlone = (count: Count): boolean => pairs.filter((pair) => pair.includes(count)).length === 1;
  const isGiven = (count: Count, counts: readonly Count[]): boolean =>
    counts.some((their) => sharesUnit(count, their) && isSameFigure(count.figure, their.figure));
  return pairs.filter(
    ([count, their]) =>
      isAlone(count) &&
      isAlone(their) &&
      areOfOneTime([one, count], [other, their]) &&
      !isGiven(count, theirs) &&
      !isGiven(their, mine),
  );
}

function sharesUnit({ units, text }: Count, other: Count): boolean {
  if (/\p{sc=Han}/u.test(text)) return units.some((unit) => other.units.includes(unit));
  const [first = '', otherFirst = ''] = [units[0], other.units[0]];
  return other.units.includes(first) || units.includes(otherFirst);
}

/** Further apart they count different things. */
const MOST_TIMES = 10;

function areRivals(one: Count, other: Count, isRare: (stem: string) => boolean): boolean {
  if (!mayDiffer(one, other) || !sharesUnit(one, other) || arePlacedApart(one, other)) return false;
  const shared = [...one.stems].filter((stem) => other.stems.has(stem));
  return (
    shared.length >= fewestShared(one) &&
    saySame(one, other) &&
    timesOf(one, other) <= MOST_TIMES &&
    shared.some((stem) => one.beside.has(stem) && other.beside.has(stem) && isRare(stem))
  );
}

/** Whether one clause has all the words of the other and hardly more; in Chinese most of them. */
function saySame(one: Count, other: Count): boolean {
  const [short, long] = [one.clause, other.clause].toSorted((a, b) => a.size - b.size);
  if (short === undefined || long === undefined) return false;
  const shared = [...short].filter((stem) => long.has(stem)).length;
  if (/\p{sc=Han}/u.test(one.text)) return shared * 10 >= short.size * 6;
  return shared === short.size && [...long].filter((stem) => stem.length > 3 && !short.has(stem)).length < 2;
}

/** A share or a sum may be of anything, and two characters in a row are less than a word. */
function fewestShared({ text, units }: Count): number {
  if (/\p{sc=Han}/u.test(text)) return 5;
  return /^[%\p{Sc}]$/u.test(units[0] ?? '') ? 3 : 2;
}

const amountOf = ({ figure }: Count): Amount => figure.amounts[0] ?? { value: 0, kind: 'number' };

export const timesOf = (one: Count, other: Count): number => {
  const [a, b] = [amountOf(one).value, amountOf(other).value];
  return Math.max(a, b) / Math.min(a, b);
};

/** Whether two figures are of one kind and not the same, to two digits: 11,980 is twelve thousand. */
export function mayDiffer(one: Count, other: Count): boolean {
  const [a, b] = [amountOf(one), amountOf(other)];
  return a.kind === b.kind && a.value > 0 && b.value > 0 && rounded(a.value) !== rounded(b.value);
}

const rounded = (value: number): string => value.toPrecision(2);

/** “in Velmouth” and “in Skarvik” */
const arePlacedApart = (one: Count, other: Count): boolean =>
  [...one.places].some(([before, name]) => (other.places.get(before) ?? name) !== name);

/** Whether a word is none of those that both articles are about all the time. */
function rareStems(...contexts: readonly DraftContext[]): (stem: string) => boolean {
  const frequencies = contexts.map(sentencesWith);
  return (stem) => frequencies.every(({ count, all }) => (count.get(stem) ?? 0) <= Math.max(FEW, all / 8));
}

const FEW = 3;

const sentencesWith = oncePer((context: DraftContext) => {
  const count = new Map<string, number>();
  let all = 0;
  for (const paragraph of context.article.paragraphs)
    for (const { start, end } of sentencesAt(context, paragraph.start)) {
      all += 1;
      for (const stem of stemSet(stemsIn(context.article.file.text.slice(start, end))))
        count.set(stem, (count.get(stem) ?? 0) + 1);
    }
  return { count, all };
});

type Placed = readonly [DraftContext, Count];

/** Whether two counts may be of one day: dated alike, or one of them not dated and the other in the days before its article. */
export function areOfOneTime([context, one]: Placed, [otherContext, other]: Placed): boolean {
  if (one.dates.length > 0 && other.dates.length > 0)
    return one.dates.some((date) => other.dates.some((their) => isSameDate(date, their)));
  return (
    one.dates.every((date) => isOfTheDay(context, date)) &&
    other.dates.every((date) => isOfTheDay(otherContext, date))
  );
}

const isSameDate = (one: FoundDate, other: FoundDate): boolean =>
  one.iso === null || other.iso === null
    ? one.text === other.text
    : one.iso.startsWith(other.iso) || other.iso.startsWith(one.iso);

function isOfTheDay({ article: { published } }: DraftContext, { iso }: FoundDate): boolean {
  if (published === null || iso?.length !== 'YYYY-MM-DD'.length) return false;
  return Math.abs(Date.parse(published) - Date.parse(iso)) <= WEEK;
}

const WEEK = 7 * 24 * 3600 * 1000;
