import { findDates, findStatedDay } from '../article/find-dates.ts';
import { isoDateOf } from '../deck/format-source.ts';
import { isMarkedAsArticle } from '../deck/layouts/timeline.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { inlineText } from '../evidence/claims/inline-text.ts';
import type { Figure } from '../evidence/numbers/figure.ts';
import { findFigures } from '../evidence/numbers/find-figures.ts';
import { type FigureReading, readingIn } from '../evidence/numbers/number-notation.ts';
import { anyOf } from '../language/phrases.ts';
import { charactersOfNumbers, listOfNumbers } from '../language/all-languages.ts';
import { misspeltCitation } from '../markdown/inlines/markdown-diagnostics.ts';
import { misspeltCitationsIn } from '../markdown/inlines/parse-citation.ts';
import type { ListItem, TableCell } from '../markdown/nodes/block.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { inlinesOfBlocks, walkInlines, wordsOfItem } from '../markdown/nodes/walk-inlines.ts';
import { citedSourceIds, inlinesOfBodyBlock, inlinesShown } from '../outline/inlines-of-outline.ts';
import { placeOfKey } from '../outline/locate-front-matter.ts';
import { type Outline, type OutlineSlide, placeOfSlide } from '../outline/outline.ts';
import { unusedSource } from '../sources/source-diagnostics.ts';
import { lazily } from '../text/once-per.ts';
import { oneLine } from '../text/words.ts';
import { positionBetween } from '../text/source-file.ts';
import { hasCitation, ownBlocks, pointsIn, QUOTED } from './read-slide.ts';
import { rule, type Rule } from './rule.ts';

/** The body of every claim slide cites something. */
export const claimWithoutEvidence = rule({
  code: 'claim/no-evidence',
  severity: 'error',
  message: () => 'Nothing on this slide says where its claim can be found.',
  hint: () =>
    'Cite a passage in the body, such as [@source, para. 3]; or take {.claim} off, if it is your own point.',
  docs: 'On a `{.claim}` slide the heading is what the article claims and the body is the evidence: quotations, or points with a citation. A body without any citation proves nothing.',
  *check(outline, withoutEvidence) {
    for (const slide of outline.slides) {
      if (slide.layout !== 'claim') continue;
      const nodes = slide.body.flatMap(inlinesOfBodyBlock);
      if (!hasCitation(nodes, outline)) yield withoutEvidence({}, placeOfSlide(slide, outline));
    }
  },
});

/** The id of a source behind an @ cites it: Pandoc takes `@id` and `@id [p. 3]` without brackets around them, an outline doesn’t. */
export const citationWithoutBrackets: Rule = {
  kind: misspeltCitation,
  *check(outline) {
    const { file, frontMatter } = outline;
    const ids = new Set(Object.keys(frontMatter.sources));
    if (ids.size === 0 || !file.text.includes('@')) return;
    for (const node of inlinesShown(outline)) {
      if (node.type !== 'text') continue;
      const { offset } = node.position.start;
      const text = file.text.slice(offset, node.position.end.offset);
      if (!text.includes('@')) continue;
      for (const { at, written, spelling } of bareIn(text, ids)) {
        const position = positionBetween(file, offset + at, offset + at + written.length);
        const fix = fixTo(spelling, position);
        yield misspeltCitation({ written, spelling }, { file: file.path, position, fix });
      }
    }
  },
};

interface BareCitation {
  readonly at: number;
  readonly written: string;
  readonly spelling: string;
}

/** What cites one of the sources without brackets. What has brackets and is misspelt otherwise was reported when it was read. */
function bareIn(text: string, ids: ReadonlySet<string>): BareCitation[] {
  const reported = misspeltCitationsIn(text);
  return [...text.matchAll(BARE)].flatMap(({ 0: written, 1: name = '', 2: place, index: at }) => {
    const id = name.replace(/(?<![.:?!-])[.:?!-]+$/u, '');
    if (!ids.has(id)) return [];
    if (reported.some((other) => other.index <= at && at < other.index + other.written.length)) return [];
    if (place === undefined) return [{ at, written: `@${id}`, spelling: `[@${id}]` }];
    return [{ at, written, spelling: `[@${id}, ${place.trim()}]` }];
  });
}

/** Not behind a letter, as in an address, nor behind a backslash. */
const BARE = /(?<![\p{L}\p{N}\\.@])@([^\s,;@[\](){}“”"]+)(?:[ \t]+\[([^\][]{1,80})\])?/gu;

/** What can be compared is compared. */
export const elsewhereAtHand = rule({
  code: 'quotation/elsewhere-at-hand',
  severity: 'warning',
  message: ({ id }: { readonly id: string }) =>
    `These words are cited from @${id}, whose text the outline names, and yet they aren’t compared with it.`,
  hint: () => 'Take {.elsewhere} off, so that they are looked up there.',
  docs: '`{.elsewhere}` is for words from texts that nobody has saved. Where a source has a `text:`, its words can be proven like any others.',
  *check({ file, frontMatter, uncompared }, atHand) {
    for (const { kind, citation, position } of uncompared) {
      if (kind !== 'elsewhere') continue;
      const cited = citation?.references.map(({ sourceId }) => sourceId) ?? [];
      const id = cited.find((one) => frontMatter.sources[one]?.text !== undefined);
      if (id !== undefined) yield atHand({ id }, { file: file.path, position });
    }
  },
});

/** Words that were said elsewhere are cited. */
export const elsewhereUncited = rule({
  code: 'quotation/elsewhere-uncited',
  severity: 'error',
  message: ({ quote }: { readonly quote: string }) => `“${quote}” is said elsewhere, and nothing says where.`,
  hint: () =>
    'Cite it in the span or after it, [“…” [@id, p. 3]]{.elsewhere}, and in the last line of a block quote. The front matter can hold no citation: quote it on a slide.',
  docs: '`{.elsewhere}` takes words out of the comparison, since they come from another text. A reader can look them up only where they are cited; the source is described under `sources:` or in the bibliography.',
  *check({ file, uncompared }, uncited) {
    for (const { kind, content, citation, position } of uncompared)
      if (kind === 'elsewhere' && citation === null)
        yield uncited({ quote: oneLine(content).slice(0, MOST_SHOWN) }, { file: file.path, position });
  },
});

const MOST_SHOWN = 160;

/**
 * Every source that the front matter describes is cited, if only in the notes. An outline has no entries of its bibliography
 * but those that it cites. One whose quotations cite nothing at all has them looked up in every source.
 */
export const sourceUnused: Rule = {
  kind: unusedSource,
  *check(outline) {
    const cited = citedSourceIds(outline);
    if (cited.size === 0 && outline.quotations.length > 0) return;
    for (const id of Object.keys(outline.frontMatter.sources))
      if (!cited.has(id)) yield unusedSource({ id }, placeOfKey(outline.file, 'sources', id));
  },
};

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
  docs: 'With a citation, Lectern checks that the passage has the figure. A citation in a line of text beside a list or a table covers all of it. Questions may name figures freely, and so may a deck without sources.',
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
