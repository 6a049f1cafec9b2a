import type { SavedArticle } from '../article/saved-article.ts';
import { findDates, type StatedDate } from '../article/find-dates.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DiagnosticKind, Place } from '../diagnostics/diagnostic-kind.ts';
import type { Block, Paragraph } from '../markdown/block.ts';
import type { CitationReference } from '../markdown/inline.ts';
import type { BodyBlock, Outline } from '../outline/outline.ts';
import { citedParagraphs } from './cited-paragraphs.ts';
import { dateNotInSource, figureNotInSource, nameNotInSource, type ClaimMiss } from './claim-diagnostics.ts';
import { equalFigures, findFigures } from './find-figures.ts';
import { findNames, hasName } from './find-names.ts';
import { citationsIn, inlineText } from './inline-text.ts';

/**
 * Checks that the figures, dates and names of every cited point occur in the paragraphs it cites. Presence, not
 * entailment. A point that cites a source without an article at hand is left alone. Reports `claim/…-not-in-source`.
 */
export function checkClaims(
  outline: Pick<Outline, 'file' | 'slides'>,
  articles: ReadonlyMap<string, SavedArticle>,
): readonly Diagnostic[] {
  const paragraphs = outline.slides.flatMap((slide) => slide.body.flatMap(paragraphsIn));
  return paragraphs.flatMap((paragraph) => {
    const references = citationsIn(paragraph.children).flatMap((citation) => citation.references);
    const cited = citedText(references, articles);
    if (cited === null) return [];
    const place = { file: outline.file.path, position: paragraph.position };
    return missing(inlineText(paragraph.children), cited, place);
  });
}

function paragraphsIn(block: BodyBlock | Block): readonly Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(paragraphsIn));
    case 'division':
      return block.children.flatMap(paragraphsIn);
    case 'quotation':
    case 'block-quote':
    case 'heading':
    case 'code-block':
    case 'table':
    case 'html-block':
    case 'rule':
      return [];
  }
}

interface CitedText {
  readonly text: string;
  /** Paragraphs of the first article cited, to look elsewhere. */
  readonly others: readonly string[];
  readonly where: string;
}

function citedText(
  references: readonly CitationReference[],
  articles: ReadonlyMap<string, SavedArticle>,
): CitedText | null {
  const pieces: string[] = [];
  const others: string[] = [];
  const places: string[] = [];
  for (const reference of references) {
    const article = articles.get(reference.sourceId);
    if (article === undefined) return null;
    const all = article.paragraphs.map(({ start, end }) => article.plainText.slice(start, end));
    const numbers = citedParagraphs(reference) ?? [];
    pieces.push(...(numbers.length === 0 ? all : numbers.map((number) => all[number - 1] ?? '')));
    if (others.length === 0) others.push(...all);
    const locator = numbers.length === 0 ? '' : `paragraph ${reference.locator?.value ?? ''} of `;
    places.push(`${locator}@${reference.sourceId}`);
  }
  return pieces.length === 0 ? null : { text: pieces.join('\n\n'), others, where: places.join(' and ') };
}

function missing(claim: string, cited: CitedText, place: Place): readonly Diagnostic[] {
  const dates = findDates(claim);
  const report = <T>(
    found: readonly T[],
    kind: DiagnosticKind<ClaimMiss>,
    what: (item: T) => string,
    has: (text: string, item: T) => boolean,
  ) =>
    found
      .filter((item) => !has(cited.text, item))
      .map((item) =>
        kind(
          { what: what(item), where: cited.where, elsewhere: paragraphWith(cited.others, item, has) },
          place,
        ),
      );
  const figures = findFigures(claim).filter(
    (figure) =>
      figure.text.toLowerCase() !== 'one' &&
      !dates.some((date) => figure.start < date.end && figure.end > date.start),
  );
  return [
    ...report(
      figures,
      figureNotInSource,
      (figure) => figure.text,
      (text, figure) => findFigures(text).some((other) => equalFigures(figure, other)),
    ),
    ...report(dates, dateNotInSource, (date) => claim.slice(date.start, date.end), hasDate),
    ...report(findNames(claim), nameNotInSource, (name) => name.text, hasName),
  ];
}

function paragraphWith<T>(
  paragraphs: readonly string[],
  item: T,
  has: (text: string, item: T) => boolean,
): number | null {
  const at = paragraphs.findIndex((paragraph) => has(paragraph, item));
  return at === -1 ? null : at + 1;
}

/** Whether a text states a date that has all the parts of this one; a year that neither contradicts may be left out. */
function hasDate(text: string, date: StatedDate): boolean {
  return findDates(text).some(
    (other) =>
      (date.month === null || date.month === other.month) &&
      (date.day === null || date.day === other.day) &&
      (date.year === null || other.year === null || date.year === other.year),
  );
}
