import type { Evidence } from '../evidence/evidence.ts';
import { passes } from '../evidence/verdict.ts';
import type { SavedArticle } from '../article/saved-article.ts';
import { oneLine } from './markdown-text.ts';

/** Longer passages are offered by their beginning. */
const LONGEST = 400;

/**
 * The text of an outline with a comment behind each quotation that doesn't stand in its source:
 *
 *     <!-- lectern: altered; para. 8 reads “mobilizing its masses of internet users” -->
 *
 * Comments of an earlier run are taken out by `withoutMarks` before the outline is parsed. `articles` go by source id.
 */
export function markFailures(
  text: string,
  evidence: readonly Evidence[],
  articles: ReadonlyMap<string, SavedArticle>,
): string {
  const failing = evidence.filter(({ verdict }) => !passes(verdict));
  const marks = failing
    .map((item) => ({ at: placeBehind(item, text), comment: commentOn(item, articles) }))
    .toSorted((a, b) => b.at - a.at);
  let marked = text;
  for (const { at, comment } of marks) marked = `${marked.slice(0, at)}${comment}${marked.slice(at)}`;
  return marked;
}

/** An outline without the comments of an earlier run. */
export function withoutMarks(text: string): string {
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
  const trailing = /\s*$/u.exec(text.slice(quotation.position.start.offset, end.offset))?.[0].length ?? 0;
  return end.offset - trailing;
}

function commentOn(item: Evidence, articles: ReadonlyMap<string, SavedArticle>): string {
  const words = [item.verdict, offerOf(item, articles), speakerOf(item)]
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
  if (nearest === null || article === undefined || verdict === 'misattributed' || verdict === 'absent')
    return '';
  const words = oneLine(article.plainText.slice(nearest.start, nearest.end));
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
  return `para. ${nearest.paragraph} reads “${shown}”`;
}

function speakerOf({ speaker, verdict }: Evidence): string {
  if (verdict !== 'misattributed') return '';
  const name = speaker?.name ?? null;
  return name === null ? 'the article names nobody' : `the article names ${oneLine(name)}`;
}
