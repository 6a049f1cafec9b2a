import type { SavedArticle } from '../../article/saved-article.ts';
import { findDates, type StatedDate } from '../../article/find-dates.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DiagnosticKind, Place } from '../../diagnostics/diagnostic-kind.ts';
import type { Block, Paragraph } from '../../markdown/nodes/block.ts';
import type { ChartBlock } from '../../markdown/charts/chart.ts';
import type { BodyBlock, Outline } from '../../outline/outline.ts';
import { passagesIn } from '../../outline/quotations/marked-text.ts';
import { checkChartFigures } from './check-chart-figures.ts';
import { citedText, isStated, paragraphWith } from '../text/cited-text.ts';
import type { CitedText, StatedIn } from '../text/cited-text.ts';
import { dateNotInSource, figureNotInSource, nameNotInSource, type ClaimMiss } from './claim-diagnostics.ts';
import { equalFigures, findFigures, type Figure } from '../text/find-figures.ts';
import { notationOf, type NumberNotation } from '../text/number-notation.ts';
import { findNames, hasName, type Name } from '../text/find-names.ts';
import { citationsIn, inlineText } from '../text/inline-text.ts';
import type { TextFacts } from '../text/text-facts.ts';

/**
 * Checks that the figures, dates and names of every cited point occur in the paragraphs it cites. Presence, not
 * entailment. A point that cites a source without an article at hand is left alone. Reports `claim/…-not-in-source`.
 */
export function checkClaims(
  outline: Pick<Outline, 'file' | 'slides' | 'frontMatter'>,
  articles: ReadonlyMap<string, SavedArticle>,
): readonly Diagnostic[] {
  const blocks = outline.slides.flatMap((slide) => slide.body.flatMap(statementsIn));
  const hasCapitalNouns = CAPITAL_NOUNS.test(outline.frontMatter.lang);
  const isInHan = IN_HAN.test(outline.frontMatter.lang);
  const read: ClaimReading = {
    notation: notationOf(outline.frontMatter.lang),
    namesIn: (text) => findNames(text, { hasCapitalNouns, isInHan }),
  };
  return blocks.flatMap((paragraph) => {
    if (paragraph.type === 'chart')
      return checkChartFigures(paragraph, outline.file.path, articles, read.notation);
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

/** Blanks in the place of passages in quotation marks: those are looked up word by word. */
function withoutPassages(claim: string): string {
  let own = claim;
  for (const [start, end] of passagesIn(claim))
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  return own;
}

/** German and Luxembourgish give each noun a capital. */
const CAPITAL_NOUNS = /^(?:de|gsw|nds|lb)(?:-|$)/iu;

/** Chinese and Japanese are written in the characters that are a name elsewhere. */
const IN_HAN = /^(?:zh|yue|wuu|ja)(?:-|$)/iu;

/** How the language of an outline writes what is looked for. */
interface ClaimReading {
  readonly notation: NumberNotation;
  readonly namesIn: (text: string) => readonly Name[];
}

function missing(
  claim: string,
  cited: CitedText,
  place: Place,
  { notation, namesIn }: ClaimReading,
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
  const readFigures = (as: NumberNotation): readonly Figure[] =>
    findFigures(claim, as).filter(
      (figure) =>
        figure.text.toLowerCase() !== 'one' &&
        !isStated(cited, figure, hasFigure) &&
        !dates.some((date) => figure.start < date.end && figure.end > date.start),
    );
  // An outline may have its figures as a German article writes them, whatever its own language is.
  const notations = new Set([notation, ...cited.paragraphs.map((facts) => facts.notation)]);
  const readings = [...notations].map(readFigures).toSorted((a, b) => a.length - b.length);
  return [
    ...report(readings[0] ?? [], figureNotInSource, (figure) => figure.text, hasFigure),
    ...report(dates, dateNotInSource, (date) => claim.slice(date.start, date.end), hasDate),
    ...report(namesIn(claim), nameNotInSource, (name) => name.text, hasName),
  ];
}

const hasFigure = (facts: TextFacts, figure: Figure): boolean =>
  facts.figures.some((other) => equalFigures(figure, other));

/** Whether a paragraph states a date that has all the parts of this one; a year that neither contradicts may be left out. */
function hasDate(facts: TextFacts, date: StatedDate): boolean {
  return facts.dates.some(
    (other) =>
      (date.month === null || date.month === other.month) &&
      (date.day === null || date.day === other.day) &&
      (date.year === null || other.year === null || date.year === other.year),
  );
}
