import { type Evidence, passes } from '../evidence/model/verdict.ts';
import { foundSpeaker } from '../evidence/diagnostics/about-speaker.ts';
import type { SavedArticle } from '../article/article.ts';
import { plainLine } from './context/markdown-text.ts';

/** Longer passages are offered by their beginning. */
const LONGEST = 400;

/**
 * The text of an outline with a comment behind each quotation that doesn't are in its source, or whose speaker is in doubt:
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

/** The words are there, or nothing like them does. */
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
