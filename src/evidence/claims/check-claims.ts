import type { SavedArticle } from '../../article/article.ts';
import { type StatedDate, findDates } from '../../article/find-dates.ts';
import type { DiagnosticKind, Place } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Block, Paragraph } from '../../markdown/nodes/block.ts';
import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import type { CitationReference } from '../../markdown/nodes/inline.ts';
import { passagesIn } from '../../outline/marked-text.ts';
import type { BodyBlock, Outline } from '../../outline/outline.ts';
import { ENGLISH_MONTH, ENGLISH_WEEKDAY, SHORT_MONTH } from '../../language/calendar.ts';
import { oncePer } from '../../text/once-per.ts';
import { citedParagraphs, citedParts } from '../index/cited-paragraphs.ts';
import { paragraphsNamed, partsBeside } from '../index/parts-beside.ts';
import { NAMES } from '../model/verdict.ts';
import { type Amount, type Figure, isSameFigure } from '../numbers/figure.ts';
import { isAmong, patternWith } from '../words/listed-words.ts';
import { findFigures } from '../numbers/find-figures.ts';
import { type FigureReading, readingIn } from '../numbers/number-notation.ts';
import { type ClaimMiss, dateNotInSource, figureNotInSource, nameNotInSource } from './claim-diagnostics.ts';
import { citationsIn, inlineText } from './inline-text.ts';
import { type TextFacts, paragraphFacts } from './text-facts.ts';

/** Whether the figures, dates and names of cited points occur in the paragraphs cited: presence, not entailment. Reports `claim/…-not-in-source`. */
export function checkClaims(
  outline: Pick<Outline, 'file' | 'slides' | 'frontMatter'>,
  articles: ReadonlyMap<string, SavedArticle>,
): readonly Diagnostic[] {
  const blocks = outline.slides.flatMap((slide) => slide.body.flatMap(statementsIn));
  const { lang } = outline.frontMatter;
  const hasCapitalNouns = CAPITAL_NOUNS.test(lang);
  const read: ClaimReading = {
    reading: readingIn(lang),
    isInHan: IN_HAN.test(lang),
    namesIn: (text, isInHan) => findNames(text, { hasCapitalNouns, isInHan }),
  };
  return blocks.flatMap((paragraph) => {
    if (paragraph.type === 'chart')
      return checkChartFigures(paragraph, outline.file.path, articles, read.reading);
    const references = citationsIn(paragraph.children).flatMap((citation) => citation.references);
    const cited = citedText(references, articles);
    if (cited === null) return [];
    const place = { file: outline.file.path, position: paragraph.position };
    return missing(withoutPassages(wordsOf(paragraph)), cited, place, read);
  });
}

/** What a point says; behind the date that it begins with in a time line (`**12 March** Police came`) begins a sentence. */
function wordsOf({ children: [first, ...others] }: Paragraph): string {
  if (first === undefined) return '';
  const [head, rest] = [inlineText([first]), inlineText(others)];
  return first.type === 'strong' && /\d/u.test(head) && /^\s+\p{Lu}/u.test(rest)
    ? `${head}:${rest}`
    : head + rest;
}

function statementsIn(block: BodyBlock | Block): readonly (Paragraph | ChartBlock)[] {
  switch (block.type) {
    case 'paragraph':
    case 'chart':
      return [block];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(statementsIn));
    case 'division':
      return block.children.flatMap(statementsIn);
    case 'quotation':
    case 'block-quote':
    case 'heading':
    case 'code-block':
    case 'table':
    case 'diagram':
    case 'html-block':
    case 'rule':
      return [];
  }
}

/** Passages in quotation marks are looked up word by word. */
function withoutPassages(claim: string): string {
  return without(
    claim,
    passagesIn(claim).map(([start, end]) => ({ start, end })),
  );
}

/** A text with blanks, or another sign, in the place of parts of it. */
function without(text: string, parts: readonly Pick<Figure, 'start' | 'end'>[], sign = ' '): string {
  let rest = text;
  for (const { start, end } of parts)
    rest = rest.slice(0, start) + sign.repeat(end - start) + rest.slice(end);
  return rest;
}

/** German and Luxembourgish give each noun a capital. */
const CAPITAL_NOUNS = /^(?:de|gsw|nds|lb)(?:-|$)/iu;

/** Chinese and Japanese are written in the characters that are a name elsewhere. */
const IN_HAN = /^(?:zh|yue|wuu|ja)(?:-|$)/iu;

/** How the language of an outline writes what is looked for. */
interface ClaimReading {
  readonly reading: FigureReading;
  readonly isInHan: boolean;
  readonly namesIn: (text: string, isInHan: boolean) => readonly Name[];
}

function missing(claim: string, cited: CitedText, place: Place, read: ClaimReading): readonly Diagnostic[] {
  const dates = findDates(claim);
  const report = <T>(
    found: readonly T[],
    kind: DiagnosticKind<ClaimMiss>,
    what: (item: T) => string,
    has: StatedIn<T>,
  ) =>
    found
      .filter((item) => !isStated(cited, item, has))
      .map((item) =>
        kind({ what: what(item), where: cited.where, elsewhere: paragraphWith(cited, item, has) }, place),
      );
  const figures = figuresClaimed(claim, dates, cited, read);
  return [
    ...report(figures, figureNotInSource, ({ text }) => text, hasFigure),
    ...report(dates, dateNotInSource, (date) => claim.slice(date.start, date.end), hasDate),
    ...report(
      namesClaimed(without(claim, figures, '0'), cited, read),
      nameNotInSource,
      (name) => name.text,
      hasName,
    ),
  ];
}

/** The figures of a claim that are no dates, in the notation in which most of them are stated. */
function figuresClaimed(
  claim: string,
  dates: readonly StatedDate[],
  cited: CitedText,
  { reading }: ClaimReading,
): readonly Figure[] {
  const isClaimed = ({ start, end, isSure }: Figure): boolean =>
    isSure && !dates.some((date) => start < date.end && end > date.start);
  const notations = new Set([reading.notation, ...cited.paragraphs.map((facts) => facts.reading.notation)]);
  const readings = [...notations].map((notation) => {
    const found = findFigures(claim, { ...reading, notation });
    const figures = found.filter(isClaimed);
    const missed = figures.filter((figure) => !isStated(cited, figure, hasFigure)).length;
    return { figures, rank: partedNumbers(claim, found) * claim.length + missed };
  });
  return readings.toSorted((one, other) => one.rank - other.rank)[0]?.figures ?? [];
}

/** How many marks between digits stand in no figure: 2.5 read with a decimal comma is a 2 and a 5. */
function partedNumbers(claim: string, figures: readonly Figure[]): number {
  const marks = [...claim.matchAll(/(?<=\d)[.,](?=\d)/gu)];
  return marks.filter(({ index }) => !figures.some(({ start, end }) => start < index && index < end)).length;
}

const hasFigure = (facts: TextFacts, figure: Figure): boolean =>
  facts.figures.some((stated) => isSameFigure(figure, stated)) ||
  facts.dates.some(({ year }) =>
    figure.amounts.some(({ kind, value }) => kind === 'number' && value === year),
  );

/** Whether a paragraph states a date that has all the parts of this one; a year that neither contradicts may be left out. */
function hasDate(facts: TextFacts, date: StatedDate): boolean {
  if (date.month === null && facts.figures.some(({ amounts }) => amounts[0]?.value === date.year))
    return true;
  return facts.dates.some(
    (other) =>
      (date.month === null || date.month === other.month) &&
      (date.day === null || date.day === other.day) &&
      (date.year === null || other.year === null || date.year === other.year),
  );
}

/** The names of a claim that could stand in what it cites: a Chinese article has none in Latin letters for an English outline to name. */
function namesClaimed(claim: string, cited: CitedText, { isInHan, namesIn }: ClaimReading): readonly Name[] {
  const names = namesIn(claim, isInHan);
  if (isInHan || cited.paragraphs.some(({ isLatin }) => isLatin)) return names;
  return names.filter(({ lastWord }) => !/\p{sc=Latin}/u.test(lastWord));
}

/** Whether each figure of a chart occurs in what its source cites, as it is or rounded: 67 per cent for two thirds. */
function checkChartFigures(
  chart: ChartBlock,
  file: string,
  articles: ReadonlyMap<string, SavedArticle>,
  reading: FigureReading,
): readonly Diagnostic[] {
  const references = citationsIn(chart.source).flatMap((citation) => citation.references);
  const cited = citedText(references, articles);
  if (cited === null) return [];
  return chart.table.rows.flatMap(({ values, position }) =>
    values.flatMap((value) => {
      const stated = value === null ? null : statedFigure(value, chart.unit, reading);
      if (stated === null || isStated(cited, stated, has)) return [];
      const elsewhere = paragraphWith(cited, stated, has);
      return [figureNotInSource({ what: stated.text, where: cited.where, elsewhere }, { file, position })];
    }),
  );
}

interface StatedFigure extends Amount {
  readonly text: string;
  /** Half a unit of the last place written. */
  readonly slack: number;
}

/** A value with its unit, as a sentence would have it: 58%, 1.4 million. */
function statedFigure(value: number, unit: string | null, reading: FigureReading): StatedFigure | null {
  const [whole = '', fraction = ''] = String(Math.abs(value)).split('.');
  const digits = fraction === '' ? whole : `${whole}${reading.notation === 'comma' ? ',' : '.'}${fraction}`;
  const words =
    unit === null || /^[^\p{L}\p{N}%]$/u.test(unit) ? digits : `${digits}${unit === '%' ? '' : ' '}${unit}`;
  const amount = findFigures(words, reading)[0]?.amounts[0];
  if (amount === undefined) return null;
  const scale = value === 0 ? 1 : Math.abs(amount.value / value);
  return { text: words, ...amount, slack: 0.5 * 10 ** -fraction.length * scale };
}

function has(facts: TextFacts, { value, kind, slack }: StatedFigure): boolean {
  return facts.figures.some(({ amounts }) =>
    amounts.some((amount) => amount.kind === kind && Math.abs(amount.value - value) <= slack * (1 + 1e-9)),
  );
}

/** A capitalised name in a text. */
interface Name {
  readonly text: string;
  /** The word that it is looked up by: the last one. */
  readonly lastWord: string;
}

/** “Lee”, “D’Arcy”, “U.N.”; the apostrophe of “Lee’s” ends it. */
const LETTER = '[^\\P{L}\\p{sc=Han}]';
const CAPITALISED = `\\p{Lu}(?:${LETTER}|[\\p{M}\\p{N}.&-])*(?:[’']${LETTER}{2,})?`;
/** Chinese characters beside a figure say what it counts: 1200个. */
const FIRST = new RegExp(
  `(?<!\\p{N}|${LETTER})${CAPITALISED}|(?<![\\p{N}%]\\s?|\\p{sc=Han})\\p{sc=Han}{2,}(?!\\s?\\p{N}|\\p{sc=Han})`,
  'gu',
);
const NEXT = patternWith`^ (?:${'joinsNames'} )?${{ source: CAPITALISED }}`;
/** A name goes on for at most so many words. */
const MOST_NEXT = 6;

/** Runs of capitalised words, and of Chinese characters. Found word by word: one expression for a whole run takes V8 longer to make. */
function nameRuns(text: string): readonly { readonly text: string; readonly index: number }[] {
  const runs: { readonly text: string; readonly index: number }[] = [];
  const next = NEXT();
  FIRST.lastIndex = 0;
  for (let first = FIRST.exec(text); first !== null; first = FIRST.exec(text)) {
    let end = FIRST.lastIndex;
    const most = /^\p{sc=Han}/u.test(first[0]) ? 0 : MOST_NEXT;
    for (let count = 0; count < most; count += 1) {
      const [more] = next.exec(text.slice(end)) ?? [];
      if (more === undefined) break;
      end += more.length;
    }
    runs.push({ text: text.slice(first.index, end), index: first.index });
    FIRST.lastIndex = end;
  }
  return runs;
}

const MONTH_OR_DAY = new RegExp(`^(?:${ENGLISH_MONTH}|${SHORT_MONTH}|${ENGLISH_WEEKDAY})$`, 'u');

/** Whether a word is capitalised for another reason than being a name. */
function isNoName(word: string): boolean {
  const bare = word.replace(/\.$/u, '');
  return isAmong(bare, 'openingCapitals') || MONTH_OR_DAY.test(bare);
}

/** The names of a text. A lone capitalised word that opens a sentence is none, nor are months; German nouns need a second word. */
function findNames(
  text: string,
  { hasCapitalNouns, isInHan }: { readonly hasCapitalNouns: boolean; readonly isInHan: boolean },
): readonly Name[] {
  const names: Name[] = [];
  const isWithoutHanNames = isInHan || isMostlyHan(text);
  for (const run of nameRuns(text)) {
    const words = run.text.split(' ').filter((word) => /^[\p{Lu}\p{sc=Han}]/u.test(word) && !isNoName(word));
    const lastWord = (words.at(-1) ?? '').replace(/[.’']+s?$|[’']s$/u, '');
    if (lastWord === '' || (isWithoutHanNames && /^\p{sc=Han}/u.test(lastWord))) continue;
    const opens =
      run.index === 0 || /[.!?:;“"—–]\s*$/u.test(text.slice(Math.max(0, run.index - 3), run.index));
    const isSure = /^(?:\p{Lu}{2,}$|\p{sc=Han})/u.test(lastWord);
    const count = run.text.includes(' ') && !hasCapitalNouns ? 2 : words.length;
    if (isSure || count >= 1 + Number(opens) + Number(hasCapitalNouns))
      names.push({ text: run.text, lastWord });
  }
  return names;
}

/** A Chinese sentence in an English outline isn’t made of names. */
function isMostlyHan(text: string): boolean {
  return (text.match(/\p{sc=Han}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Whether a paragraph has a name, by its last word, or spelled out for an acronym. */
function hasName(facts: TextFacts, { lastWord }: Name): boolean {
  if (/^\p{sc=Han}/u.test(lastWord)) return facts.includes(lastWord);
  if (facts.words.has(lastWord.toLowerCase())) return true;
  return /^\p{Lu}{2,}$/u.test(lastWord) && facts.initials.includes(lastWord);
}

/** The paragraphs that some citations point to. */
interface CitedText {
  readonly paragraphs: readonly TextFacts[];
  /** Paragraphs of the first article cited, to look elsewhere. */
  readonly others: readonly TextFacts[];
  readonly where: string;
}

/** Whether a paragraph states something. */
type StatedIn<T> = (facts: TextFacts, item: T) => boolean;

/** The text of what is cited; `null` where a source has no article at hand, or nothing is cited. */
function citedText(
  references: readonly CitationReference[],
  articles: ReadonlyMap<string, SavedArticle>,
): CitedText | null {
  // A set, since a source that is cited whole is cited once.
  const ranges = new Set<readonly TextFacts[]>();
  let others: readonly TextFacts[] = [];
  const places: string[] = [];
  for (const reference of references) {
    const article = articles.get(reference.sourceId);
    if (article === undefined) return null;
    const all = paragraphFacts(article);
    const cited = citedFacts(reference, article);
    ranges.add(cited?.facts ?? wholeFacts(article));
    if (others.length === 0) others = all;
    places.push(`${cited === null ? '' : `${cited.where} of `}@${reference.sourceId}`);
  }
  return places.length === 0 ? null : { paragraphs: [...ranges].flat(), others, where: places.join(' and ') };
}

/** What the paragraphs or the part state that a citation names; `null` for one that names neither, or a part that isn’t there. */
function citedFacts(
  reference: CitationReference,
  article: SavedArticle,
): { readonly facts: readonly TextFacts[]; readonly where: string } | null {
  const parts = citedParts(reference);
  const named = [...paragraphsNamed(article, parts), ...(citedParagraphs(reference, article.times) ?? [])];
  const all = paragraphFacts(article);
  const beside = partsBeside(article);
  const facts = [
    ...named.flatMap((number) => all[number - 1] ?? []),
    ...(beside === null
      ? []
      : paragraphsNamed(beside, parts).flatMap((number) => paragraphFacts(beside)[number - 1] ?? [])),
  ];
  const [part] = parts;
  const { kind, value = '' } = reference.locator ?? {};
  const where =
    part === undefined ? `${kind === 'time' ? 'what is said at' : 'paragraph'} ${value}` : NAMES[part];
  return named.length === 0 && facts.length === 0 ? null : { facts, where };
}

/** What an article states as a whole, its headline and captions included. */
const wholeFacts = oncePer((article: SavedArticle): readonly TextFacts[] => {
  const beside = partsBeside(article);
  return beside === null ? paragraphFacts(article) : [...paragraphFacts(article), ...paragraphFacts(beside)];
});

/** Whether what is cited states something. */
function isStated<T>({ paragraphs }: CitedText, item: T, states: StatedIn<T>): boolean {
  return paragraphs.some((facts) => states(facts, item));
}

/** The number of the first paragraph of the article that states something, counted from 1; `null` where none does. */
function paragraphWith<T>({ others }: CitedText, item: T, states: StatedIn<T>): number | null {
  const at = others.findIndex((facts) => states(facts, item));
  return at === -1 ? null : at + 1;
}
