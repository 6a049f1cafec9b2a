import { findDates, findStatedDay } from '../article/find-dates.ts';
import { isoDateOf } from '../deck/format-source.ts';
import { isMarkedAsArticle } from '../deck/layouts/timeline.ts';
import type { Figure } from '../evidence/numbers/figure.ts';
import { findFigures } from '../evidence/numbers/find-figures.ts';
import { inlineText } from '../evidence/claims/inline-text.ts';
import { readingIn, type FigureReading } from '../evidence/numbers/number-notation.ts';
import { anyOf } from '../language/any-of.ts';
import { charactersOfNumbers, listOfNumbers } from '../language/numerals.ts';
import type { ListItem, TableCell } from '../markdown/nodes/block.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { inlinesOfBlocks, walkInlines, wordsOfItem } from '../markdown/nodes/walk-inlines.ts';
import type { Outline, OutlineSlide } from '../outline/outline.ts';
import { hasCitation, ownBlocks, pointsIn, QUOTED } from './read-slide.ts';
import { lazily } from '../text/lazily.ts';
import { rule } from './rule.ts';

/**
 * Figures in points and table rows are cited: in the point, or in a paragraph of the slide. Numbers that count the
 * deck’s own things (“step 2”, “1)”), times of day, addresses, formulas, code, small numbers in words, quotations (they are looked up anyway) and the day of
 * publication (the source’s entry has it) need no citation.
 */
export const figureUncited = rule({
  code: 'claim/uncited-figure',
  severity: 'warning',
  message: ({ figure }: { readonly figure: string }) =>
    `The figure “${figure}” has no citation, so nothing was compared with it.`,
  hint: () => 'Cite the passage that has it at the end of the point: [@source, para. 3].',
  docs: 'Figures are what a reader checks first. With a citation, Lectern checks that the passage has the figure. A citation in a line of text beside a list or a table covers all of it. Questions may name figures freely, and so may a deck without sources.',
  *check(outline, uncited) {
    const sources = Object.values(outline.frontMatter.sources);
    if (sources.length === 0) return;
    const published = sources.map(({ issued }) => isoDateOf(issued));
    const reading = readingIn(outline.frontMatter.lang);
    for (const slide of outline.slides) {
      if (slide.layout === 'questions' || isCitedAsWhole(slide, outline)) continue;
      for (const { words, nodes, position } of unitsOf(slide, published)) {
        const figure = firstFigure(words, reading);
        if (figure === null || hasCitation(nodes, outline)) continue;
        yield uncited({ figure }, { file: outline.file.path, position });
      }
    }
  },
});

function isCitedAsWhole({ body }: OutlineSlide, outline: Outline): boolean {
  return body.some((block) => block.type === 'paragraph' && hasCitation(inlinesOfBlocks([block]), outline));
}

/** A point or a row: its words, and the nodes among which a citation counts. */
interface Unit {
  readonly words: string;
  readonly nodes: readonly Inline[];
  readonly position: ListItem['position'];
}

function unitsOf({ body }: OutlineSlide, published: readonly (string | null)[]): readonly Unit[] {
  const points = pointsIn(body)
    .filter((point) => !isPublication(point, published))
    .map((point) => ({
      words: inlineText(wordsOfItem(point)),
      nodes: inlinesOfBlocks(point.children),
      position: point.position,
    }));
  const tables = ownBlocks(body).filter((block) => block.type === 'table');
  return [...points, ...tables.flatMap(({ rows }) => rows.map(unitOfRow)).filter((unit) => unit !== null)];
}

function unitOfRow(row: readonly TableCell[]): Unit | null {
  const [first] = row;
  if (first === undefined) return null;
  const words = row.map((cell) => inlineText(cell.children)).join(' | ');
  return { words, nodes: row.flatMap((cell) => walkInlines(cell.children)), position: first.position };
}

/** The day on which an article appeared, as time lines have it: `**18 September 2017**`, or marked as such. */
function isPublication(point: ListItem, published: readonly (string | null)[]): boolean {
  const [first] = wordsOfItem(point);
  if (isMarkedAsArticle(first)) return true;
  const day = first?.type === 'strong' ? findStatedDay(plainText(first.children)) : null;
  return day !== null && published.includes(day.iso);
}

function firstFigure(text: string, reading: FigureReading): string | null {
  const blank = (part: string): string => ' '.repeat(part.length);
  const words = text.replace(QUOTED, blank).replace(ADDRESS, blank);
  const figure = findFigures(words, reading).find((figure) => {
    const before = words.slice(Math.max(0, figure.start - 20), figure.start);
    const after = words.slice(figure.end, figure.end + 6);
    return isCount(figure, after) && !LABEL().test(before) && !isMark(figure.text, before, after);
  });
  if (figure === undefined) return null;
  const date = findDates(words).find(({ start, end }) => start <= figure.start && figure.start < end);
  return date === undefined ? figure.text : words.slice(date.start, date.end);
}

/** Numbers in addresses and numbers of books count nothing. */
const ADDRESS = /(?:https?:|www\.|doi:|mailto:|\b(?:isbn|issn)[ :])\s?\S*/giu;

/** Whether a figure measures something: digits, a percentage, “two thirds”, “a third of”, “dozen”, “million”. */
function isCount({ text, amounts: [amount], scale, isSure }: Figure, after: string): boolean {
  if (!isSure || amount === undefined || isOrdinal(text)) return false;
  if (/\d/u.test(text)) return true;
  if (amount.kind === 'number') return scale > 1 || amount.value >= 100;
  if (amount.kind === 'magnitude') return false;
  return /^an? /iu.test(text) ? after.startsWith(' of ') : IS_SHARE().test(text);
}

const isOrdinal = (figure: string): boolean =>
  charactersOfNumbers('ordinal').some((sign) => figure.startsWith(sign));
const IS_SHARE = lazily(
  () =>
    new RegExp(
      `[ -]|${anyOf(charactersOfNumbers('fractions'))}|${anyOf(charactersOfNumbers('tenths'))}$`,
      'u',
    ),
);

/** Whether a number orders or times what follows: “1)”, “(2)”, “14:30”. */
function isMark(figure: string, before: string, after: string): boolean {
  if (/^\d\d?$/u.test(figure) && (/^:\d\d/u.test(after) || /\d:$/u.test(before))) return true;
  return /^\d$/u.test(figure) && after.startsWith(')');
}

/** What comes before a number that names a thing rather than counts it: “step 2”, “No. 5”, “§ 3”, “COVID-19”. */
const LABEL = lazily(() => {
  const words = listOfNumbers('labels').map((label) => label.replace('.', '\\.'));
  const label = `(?<!\\p{L})(?:${words.join('|')}|n[°º])\\s|${anyOf(charactersOfNumbers('labels'))}\\s?`;
  return new RegExp(`(?:${label}|[§#№]\\s?|\\p{L}-)$`, 'iu');
});
