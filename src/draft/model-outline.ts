import type { SavedArticle } from '../article/article.ts';
import { readFrontMatter, splitFrontMatter } from '../outline/locate-front-matter.ts';
import { isRecord } from '../text/parse-json.ts';
import { type SourceFile, type Point, type Position, lineText } from '../text/source-file.ts';
import { DEFAULT_DRAFT_OPTIONS } from './draft-options.ts';
import { describedSources, frontMatterOf, knownSource } from './known-source.ts';
import { type Evidence, passes } from '../evidence/model/verdict.ts';
import { foundSpeaker } from '../evidence/diagnostics/about-speaker.ts';
import { plainLine } from './context/markdown-text.ts';

/** An outline, and how many lines round it were no part of it. */
interface UnwrappedOutline {
  readonly text: string;
  readonly dropped: number;
}

/** Takes an outline out of what a language model puts around it: fences, reasoning, greetings, remarks. */
export function unwrapOutline(text: string): UnwrappedOutline {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || lines[first] === '---') return { text, dropped: 0 };
  const range = fencedRange(lines) ?? frontMatterRange(lines);
  if (range === null) return { text, dropped: 0 };
  const kept = lines.slice(range.from, range.to);
  const isWritten = (line: string): boolean => line.trim() !== '';
  const dropped = lines.filter(isWritten).length - kept.filter(isWritten).length;
  return { text: `${kept.join('\n').trimEnd()}\n`, dropped };
}

interface LineRange {
  readonly from: number;
  readonly to: number;
}

const FENCE = /^(?<marks>`{3,}|~{3,})[ \t]*(?:markdown|md|text|txt)?[ \t]*$/iu;

/** What is in a fence that opens right before an outline; to the last line that can close it, since an outline has fences of its own. */
function fencedRange(lines: readonly string[]): LineRange | null {
  const open = lines.findIndex((line, at) => FENCE.test(line) && opensOutline(lines, at + 1));
  if (open === -1 || lines.slice(0, open).some((line) => HEADING.test(line))) return null;
  const marks = FENCE.exec(lines[open] ?? '')?.groups?.['marks'] ?? '```';
  const close = lines.findLastIndex((line, at) => at > open && line.trim() === marks);
  return { from: open + 1, to: close === -1 ? lines.length : close };
}

const HEADING = /^#{1,2} \S/u;

function opensOutline(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.trim() !== '') ?? '';
  return next === '---' || HEADING.test(next);
}

/** From front matter that other words are before to the end. */
function frontMatterRange(lines: readonly string[]): LineRange | null {
  const heading = lines.findIndex((line) => HEADING.test(line));
  const from = lines.findIndex((line, at) => line === '---' && /^[A-Za-z][\w-]*:/u.test(lines[at + 1] ?? ''));
  if (from === -1 || (heading !== -1 && heading < from)) return null;
  return lines.includes('---', from + 1) ? { from, to: lines.length } : null;
}

/** Where an outline takes a source: in its front matter, or at 0; `null` where it names sources, or its front matter can’t be read. */
export function placeForSource(file: SourceFile): number | null {
  const { frontMatter, bodyStart } = splitFrontMatter(file);
  if (frontMatter === null) return bodyStart === 0 ? 0 : null;
  const { value = null } = readFrontMatter(file).yaml?.value ?? {};
  const isEmpty = file.text.slice(frontMatter.start, frontMatter.end).trim() === '';
  const takesOne = isEmpty || (isRecord(value) && !('sources' in value) && !('bibliography' in value));
  return takesOne ? frontMatter.end : null;
}

/** An outline, and the lines in it that were added behind the first ones. */
export interface OutlineWithSource {
  readonly text: string;
  readonly kept: number;
  readonly added: number;
}

/** Writes the source that a draft of an article would have into an outline, in front matter of its own where it has none. */
export function withSource(
  outline: string,
  offset: number,
  article: SavedArticle,
  id: string,
  textPath: string,
): OutlineWithSource {
  const known = knownSource(article, { ...DEFAULT_DRAFT_OPTIONS, textPath });
  const cited = /\[@([\p{L}\p{N}][\p{L}\p{N}_:.-]*)/u.exec(outline)?.[1];
  const described = [{ source: { ...known, id: id || (cited ?? known.id) }, textPath }];
  const written = offset === 0 ? frontMatterOf(known.title, 'en', described) : describedSources(described);
  const [before, after] = [outline.slice(0, offset), outline.slice(offset)];
  const first = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return { text: first + written + after, kept: linesIn(first), added: linesIn(written) };
}

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Gives places of an outline as those of the text it was taken out of; the `added` lines behind the first `kept` are nowhere there. */
export function placeAsGiven(
  given: SourceFile,
  read: SourceFile,
  added: number,
  kept: number,
): (position: Position) => Position | null {
  const lines = linesAsGiven(given, read, added, kept);
  const pointAsGiven = ({ line, column }: Point): Point | null => {
    const there = lines[line - 1] ?? null;
    return there === null
      ? null
      : { line: there, column, offset: (given.lineStarts[there - 1] ?? 0) + column - 1 };
  };
  return ({ start, end }) => {
    const from = pointAsGiven(start);
    return from === null ? null : { start: from, end: pointAsGiven(end) ?? from };
  };
}

/** For each line that was read, the next one that was given and begins alike: some may be left out, and ends of lines. */
function linesAsGiven(
  given: SourceFile,
  read: SourceFile,
  added: number,
  kept: number,
): readonly (number | null)[] {
  let next = 1;
  return read.lineStarts.map((_, index) => {
    if (kept <= index && index < kept + added) return null;
    const line = lineText(read, index + 1);
    for (let there = next; there <= given.lineStarts.length; there += 1) {
      const candidate = lineText(given, there);
      if (line.trim() === '' ? candidate.trim() !== '' : !candidate.startsWith(line)) continue;
      next = there + 1;
      return there;
    }
    // Nothing behind a line that isn’t there is looked for, which would be all lines for each.
    next = given.lineStarts.length + 1;
    return null;
  });
}

/** Longer passages are offered by their beginning. */
const LONGEST = 400;

/**
 * The text of an outline with a comment behind each quotation that isn’t in its source, or whose speaker is in doubt:
 *
 *     <!-- lectern: altered; para. 8 reads “mobilizing its masses of internet users” -->
 *
 * Comments of an earlier run are taken out by `withoutComments` before the outline is parsed. `articles` go by source id.
 */
export function markFailures(
  text: string,
  evidence: readonly Evidence[],
  articles: ReadonlyMap<string, SavedArticle>,
): string {
  const failing = evidence.filter((item) => !passes(item.verdict) || isDoubted(item));
  const marks = failing
    .map((item) => ({ at: placeBehind(item, text), comment: commentOn(item, articles) }))
    .toSorted((a, b) => b.at - a.at);
  let marked = text;
  for (const { at, comment } of marks) marked = `${marked.slice(0, at)}${comment}${marked.slice(at)}`;
  return marked;
}

/** Whether the article gives the words to somebody else, or to nobody. */
const isDoubted = ({ speaker, quotation }: Evidence): boolean =>
  !quotation.isSpeakerInferred && (speaker.verdict === 'other' || speaker.verdict === 'unstated');

/** An outline without the comments of an earlier run. */
export function withoutComments(text: string): string {
  return text.replace(/\n\n<!-- lectern: [^\n]{0,2000}? -->(?=\n|$)| <!-- lectern: [^\n]{0,2000}? -->/gu, '');
}

/** Behind the block, behind the closing mark of a passage in a line, or behind the front matter. */
function placeBehind({ quotation }: Evidence, text: string): number {
  const { end } = quotation.position;
  if (quotation.kind === 'inline') return end.offset;
  if (quotation.kind === 'front-matter') {
    const closing = /^(?:---|\.\.\.)[ \t]*$/mu.exec(text.slice(end.offset));
    return closing === null ? text.length : end.offset + closing.index + closing[0].length;
  }
  const { start } = quotation.position;
  return start.offset + text.slice(start.offset, end.offset).trimEnd().length;
}

function commentOn(item: Evidence, articles: ReadonlyMap<string, SavedArticle>): string {
  const what = passes(item.verdict) ? 'speaker in doubt' : item.verdict;
  const words = [what, offerOf(item, articles), speakerOf(item, articles)]
    .filter((part) => part !== '')
    .join('; ');
  const comment = `<!-- lectern: ${words.replace(/--+/gu, '—').replace(/>/gu, '›')} -->`;
  return item.quotation.kind === 'inline' ? ` ${comment}` : `\n\n${comment}`;
}

function offerOf(
  { nearest, verdict, sourceId }: Evidence,
  articles: ReadonlyMap<string, SavedArticle>,
): string {
  const article = articles.get(sourceId ?? '');
  if (nearest === null || article === undefined || passes(verdict) || WITHOUT_OFFER.has(verdict)) return '';
  const words = plainLine(article.file.text.slice(nearest.start, nearest.end));
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
  return `para. ${nearest.paragraph} reads “${shown}”`;
}

/** Nothing like the words is there. */
const WITHOUT_OFFER: ReadonlySet<string> = new Set(['absent']);

/** Whom the article names, with the paragraph where it does. */
function speakerOf(item: Evidence, articles: ReadonlyMap<string, SavedArticle>): string {
  if (!isDoubted(item)) return '';
  const { speaker, sourceId } = item;
  const found = foundSpeaker(speaker, articles.get(sourceId ?? '') ?? null);
  if (found === null) return 'the article names nobody for these words';
  const place = found.paragraph === null ? '' : ` in para. ${found.paragraph}`;
  const verb = speaker.isBeside ? 'names' : 'seems to mean';
  return `the article ${verb} ${plainLine(found.name)}${place}`;
}
