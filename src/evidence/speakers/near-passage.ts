import type { ArticleIndex } from '../index/index-article.ts';
import { wordsOf } from './naming-words.ts';
import type { Passage } from '../model/verdict.ts';

/** “He said” reaches back over a few paragraphs; those that are nothing but speech don’t count. */
const PARAGRAPHS_BEFORE = 5;
/** In paragraphs of any length nobody looks further than some pages. */
const REACH = 8000;

/** Names in scripts without capitals stand among other characters, not between spaces. */
const UNCASED = /^\p{Lo}+$/u;

/** Whether one of the words stands near a passage, or in the byline. */
export function isNamedNear({ article }: ArticleIndex, passage: Passage, named: readonly string[]): boolean {
  const { byline, plainText, paragraphs } = article;
  if (byline !== null && named.some((word) => byline.includes(word))) return true;
  const last = paragraphs[passage.lastParagraph] ?? paragraphs.at(-1);
  const from = Math.max(startBefore(article, passage.paragraph - 1), passage.start - REACH);
  const nearby = plainText.slice(from, Math.min(last?.end ?? passage.end, passage.end + REACH));
  const words = wordsIn(nearby);
  return named.some((word) => words.has(word) || (UNCASED.test(word) && nearby.includes(word)));
}

/** The words of some paragraphs, which are counted from 1. */
export function wordsOfParagraphs(
  { article }: ArticleIndex,
  first: number,
  last: number,
): ReadonlySet<string> {
  const [from, to] = [article.paragraphs[first - 1], article.paragraphs[last - 1]];
  return wordsIn(article.plainText.slice(from?.start ?? 0, to?.end ?? article.plainText.length));
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text));
}

function startBefore({ paragraphs, plainText }: ArticleIndex['article'], at: number): number {
  let first = at;
  let left = PARAGRAPHS_BEFORE;
  while (first > 0 && left > 0) {
    first -= 1;
    if (!/["“'‘「『«„]/u.test(plainText.charAt(paragraphs[first]?.start ?? 0))) left -= 1;
  }
  return paragraphs[first]?.start ?? 0;
}
