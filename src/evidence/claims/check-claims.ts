import type { SavedArticle } from '../../article/article.ts';
import { type StatedDate, findDates } from '../../article/find-dates.ts';
import type { DiagnosticKind, DiagnosticPlace, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Block, Paragraph } from '../../markdown/nodes/block.ts';
import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import { passagesIn } from '../../outline/marked-text.ts';
import type { BodyBlock, Outline } from '../../outline/outline.ts';
import { type Figure, isSameFigure } from '../numbers/figure.ts';
import { findFigures } from '../numbers/find-figures.ts';
import { type FigureReading, readingIn } from '../numbers/number-notation.ts';
import { type Name, findNames } from './capitalised-names.ts';
import { checkChartFigures } from './check-chart-figures.ts';
import { type CitedText, type StatedIn, citedText, isStated, paragraphWith } from './cited-text.ts';
import { type ClaimMiss, dateNotInSource, figureNotInSource, nameNotInSource } from './claim-diagnostics.ts';
import { citationsIn, inlineText } from './inline-text.ts';
import type { TextFacts } from './text-facts.ts';

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

/** What a point says; after the date that it begins with in a time line (`**12 March** Police came`) begins a sentence. */
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

function missing(
  claim: string,
  cited: CitedText,
  place: DiagnosticPlace,
  read: ClaimReading,
): readonly Diagnostic[] {
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
    return { figures, rank: cutNumbers(claim, found) * claim.length + missed };
  });
  return readings.toSorted((one, other) => one.rank - other.rank)[0]?.figures ?? [];
}

/** How many marks between digits belong to no figure: 2.5 read with a decimal comma is a 2 and a 5. */
function cutNumbers(claim: string, figures: readonly Figure[]): number {
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

/** The names of a claim that could be in what it cites: a Chinese article has none in Latin letters for an English outline to name. */
function namesClaimed(claim: string, cited: CitedText, { isInHan, namesIn }: ClaimReading): readonly Name[] {
  const names = namesIn(claim, isInHan);
  if (isInHan || cited.paragraphs.some(({ isLatin }) => isLatin)) return names;
  return names.filter(({ lastWord }) => !/\p{sc=Latin}/u.test(lastWord));
}

/** Whether a paragraph has a name, by its last word, or spelled out for an acronym. */
function hasName(facts: TextFacts, { lastWord }: Name): boolean {
  if (/^\p{sc=Han}/u.test(lastWord)) return facts.includes(lastWord);
  if (facts.words.has(lastWord.toLowerCase())) return true;
  return /^\p{Lu}{2,}$/u.test(lastWord) && facts.initials.includes(lastWord);
}
