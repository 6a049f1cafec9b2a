import type { ExtractedParagraph } from '../front/article-from-paragraphs.ts';
import { lettersOf } from '../normalised-text.ts';
import { phrasePattern } from '../page-phrases.ts';
import { type AsideLine, asideLines, isCaptionText } from './pdf-asides.ts';
import { type PlacedLine, isBroken, isFinished, placedLines, startsParagraph } from './pdf-breaks.ts';
import {
  SHORTEST_STORY,
  type StoryType,
  isLarger,
  isSetLike,
  isSmaller,
  storyType,
  type PdfLine,
} from './pdf-text.ts';

/** A paragraph of a PDF. */
export interface PdfParagraph extends ExtractedParagraph {
  /** Height of its type. */
  readonly height: number;
}

/**
 * Makes paragraphs out of the lines of a PDF's pages: running headers, footers and page numbers go, and so do lines of the story
 * that are shown again in larger type; words broken at line ends are joined, ligatures are spelled out.
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): readonly PdfParagraph[] {
  const type = storyType(pages);
  const lines = withoutRunningLines(pages).flatMap((page, number) => {
    const kept = withDropCaps(page, type.height);
    const asides = asideLines(kept, type.height);
    return placedLines(kept, number).map((placed) => ({ ...placed, aside: asides.get(placed.line) ?? null }));
  });
  const paragraphs = joinLines(lines, type)
    .flatMap(withoutLabel)
    .map((one) => ({
      ...one,
      isAside: one.isAside || isSmallLine(one, type.height),
    }));
  return withoutRepeated(paragraphs, type.height);
}

/** “Abstract” comes before the abstract of a paper, often in its first line. */
function withoutLabel(paragraph: PdfParagraph): readonly PdfParagraph[] {
  const [whole = '', label = ''] = LABEL().exec(paragraph.text) ?? [];
  return whole === ''
    ? [paragraph]
    : [
        { ...paragraph, text: label.trimEnd() },
        { ...paragraph, text: paragraph.text.slice(whole.length) },
      ];
}

const LABEL = phrasePattern('u')`^([【[]?${'abstracts'}[】\]]?\s?[:：.—–-]?)\s*(?=[\p{Lu}\p{Lo}“"«„].{80})`;

/** Where somebody works, who took a picture, what else the site has: in smaller type than the story, and no sentence. */
function isSmallLine({ text, height }: PdfParagraph, storyHeight: number): boolean {
  return isSmaller(height, storyHeight) && !isFinished(text);
}

/** A paragraph that may go on, with its last line. */
interface Open {
  readonly at: number;
  readonly last: PlacedLine;
}

/** Notes, tables and captions are separated from the story that they are in, which continues after them. */
function joinLines(
  lines: readonly (PlacedLine & { readonly aside: AsideLine | null })[],
  type: StoryType,
): readonly PdfParagraph[] {
  const paragraphs: PdfParagraph[] = [];
  let last: Open | null = null;
  let story: Open | null = null;
  for (const placed of lines) {
    const { text, height } = placed.line;
    const goesOn: number | null =
      placed.aside === null ? goesOnWith(placed, last, story, paragraphs.length - 1, type) : null;
    const at: number = placed.aside === 'more' ? paragraphs.length - 1 : (goesOn ?? paragraphs.length);
    const open = paragraphs[at];
    const isAside = placed.aside !== null;
    const part = placed.aside !== null && isCaptionText(text) ? 'caption' : null;
    if (open === undefined) paragraphs.push({ text: spelled(text), height, isAside, part, emphasised: null });
    else paragraphs[at] = { ...open, text: continued(open.text, spelled(text)) };
    if (isAside) continue;
    last = { at, last: placed };
    if (isSetLike(height, type.height)) story = last;
  }
  return paragraphs;
}

/** Number of the paragraph that a line of the story belongs to; `null` for a new one. */
function goesOnWith(
  placed: PlacedLine,
  last: Open | null,
  story: Open | null,
  newest: number,
  type: StoryType,
): number | null {
  if (last === null) return null;
  if (!startsParagraph(placed, last.last, type)) return last.at;
  if (story === null || !isSetLike(placed.line.height, type.height)) return null;
  const { text, y } = story.last.line;
  const isInterrupted = story.at !== newest || placed.page !== story.last.page || placed.line.y >= y;
  return isInterrupted && !isFinished(text) && /^\p{Ll}/u.test(placed.line.text) ? story.at : null;
}

/** Words that are set in larger type within the story, to be seen, and are in the story besides. */
function withoutRepeated(paragraphs: readonly PdfParagraph[], height: number): readonly PdfParagraph[] {
  const isStory = (one: PdfParagraph): boolean => isSetLike(one.height, height);
  const first = paragraphs.findIndex((one) => isStory(one) && one.text.length >= SHORTEST_STORY);
  const isShown = (one: PdfParagraph, at: number): boolean =>
    first !== -1 && at > first && isLarger(one.height, height) && one.text.split(' ').length >= FEWEST_SHOWN;
  if (!paragraphs.some(isShown)) return paragraphs;
  const story = lettersOf(
    paragraphs
      .filter(isStory)
      .map(({ text }) => text)
      .join(' '),
  );
  return paragraphs.filter((one, at) => !isShown(one, at) || !story.includes(lettersOf(one.text)));
}

/** A heading of fewer words may be in the story as well. */
const FEWEST_SHOWN = 5;

function continued(open: string, line: string): string {
  if (isBroken(open) && /^\p{Ll}/u.test(line)) return `${open.slice(0, -1)}${line}`;
  // “Hjelm-” and “Petersen” are a name that keeps its hyphen.
  if (isBroken(open) && DOUBLE_NAME.test(open.slice(-LONGEST_NAME)) && /^\p{Lu}\p{Ll}/u.test(line))
    return `${open}${line}`;
  const isUnspaced = UNSPACED_END.test(open) ? UNSPACED_START.test(line) : isUnspacedFigure(open, line);
  return isUnspaced ? `${open}${line}` : `${open} ${line}`;
}

const DOUBLE_NAME = /(?:^|[\s(“‘])\p{Lu}[\p{L}’'-]*[-\u2010]$/u;
const LONGEST_NAME = 40;

const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3001-\\u303f\\uff01-\\uffef]';
const UNSPACED_END = new RegExp(`${UNSPACED}[“”‘’…—]*$`, 'u');
const UNSPACED_START = new RegExp(`^[“”‘’…—]*(?:${UNSPACED}|\\d)`, 'u');

function isUnspacedFigure(open: string, line: string): boolean {
  return /\d$/u.test(open) && new RegExp(`^${UNSPACED}`, 'u').test(line);
}

/** `ﬁ` in two letters. */
function spelled(text: string): string {
  return text.replace(/[ﬀ-ﬆ]/gu, (ligature) => ligature.normalize('NFKC'));
}

/** Puts the large letter with which a story begins back before its line, and the lines beside it in line with the others. */
function withDropCaps(page: readonly PdfLine[], height: number): readonly PdfLine[] {
  let lines = page;
  for (const cap of page.filter((line) => isDropCap(line, height)).slice(0, MOST)) {
    const beside = lines.filter((line) => standsBeside(line, cap, height));
    const first = beside.toSorted((one, other) => other.y - one.y)[0];
    if (first === undefined) continue;
    const isWord = isWordByItself(cap.text, first.text, page);
    lines = lines
      .filter((line) => line !== cap)
      .map((line) => {
        if (!beside.includes(line)) return line;
        const text = line === first ? `${cap.text}${isWord ? ' ' : ''}${line.text}` : line.text;
        return { ...line, text, x: cap.x, wordsX: cap.x };
      });
  }
  return lines;
}

/** A page has few; each is looked for in all of it. */
const MOST = 20;

function isDropCap(line: PdfLine, height: number): boolean {
  return line.height > height * 1.8 && /^[“"„«‘'¿¡]?\p{Lu}$/u.test(line.text);
}

function standsBeside(line: PdfLine, cap: PdfLine, height: number): boolean {
  const gap = line.x - cap.right;
  const isBeside = gap > -height * 0.5 && gap < height * 1.5;
  return (
    isBeside && line.height < cap.height * 0.6 && line.y > cap.y - height * 0.5 && line.y < cap.y + cap.height
  );
}

/** `A` before `ferry` is a word, before `bout` it isn’t: the page tells which of the two it has elsewhere. */
function isWordByItself(cap: string, rest: string, page: readonly PdfLine[]): boolean {
  if (/^\s|^[’']/u.test(rest) || !/^.?[AIOYÀÉ]$/u.test(cap)) return false;
  const part = /^[\p{L}’'-]+/u.exec(rest)?.[0].toLowerCase() ?? '';
  const words = new Set(page.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []));
  const isJoined = words.has(`${cap.at(-1)?.toLowerCase() ?? ''}${part}`);
  const count = page.reduce(
    (sum, { text }) =>
      sum +
      Number(
        text
          .toLowerCase()
          .split(/[^\p{L}’'-]+/u)
          .includes(part),
      ),
    0,
  );
  return !isJoined && count > 1;
}

/** The pages without their running headers, footers and page numbers, and without the lines of a table of contents. */
function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const shape of new Set([...lines].map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const isRunning = (shape: string): boolean =>
    SINGLE().test(shape) || (pages.length > 1 && (counts.get(shape) ?? 0) >= Math.max(2, pages.length / 2));
  return pages.map((page, at) =>
    page.filter(
      (line) => !isOfContents(line.text) && !(edges[at]?.has(line) === true && isRunning(shapeOf(line))),
    ),
  );
}

/** Lines from the top or the bottom of a page that may be a running header or footer. */
const EDGE_LINES = 2;

/** The lines that are first and last on a page, by their place or by their order. */
function edgeLines(page: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const down = page.toSorted((one, other) => other.y - one.y);
  const ends = (lines: readonly PdfLine[]): readonly PdfLine[] => [
    ...lines.slice(0, EDGE_LINES),
    ...lines.slice(-EDGE_LINES),
  ];
  return new Set([...ends(page), ...ends(down)]);
}

/** A running line is the same on every page but for its number. */
function shapeOf(line: PdfLine): string {
  return line.text.replace(/\d+/gu, '#').toLowerCase();
}

/** A page number, and what a browser prints over and under a page: `5/14/25, 9:40 PM`, `https://… 1/4`. */
const SINGLE = phrasePattern(
  'u',
)`^(?:(?:${'pages'} )?[-–—\s]*#(?:\s?(?:/|of)\s?#)?[-–—\s]*|https?://\S+(?: #/#)?|#[./]\s?#[./]\s?#,? #:#(?:\s?[ap]m)?(?: .{0,200})?)$`;

/** `Conclusion ........ 9` */
function isOfContents(text: string): boolean {
  return text.length <= LONGEST_ENTRY && LEADERS.test(text);
}

const LONGEST_ENTRY = 400;
const LEADERS = /(?:\.\s?|·\s?|…\s?|_){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})$/iu;
