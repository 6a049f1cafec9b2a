import type { Article } from '../src/article/article.ts';
import { sourceFile } from '../src/text/source-file.ts';

/** A plain text as an article: its non-empty lines are the paragraphs. */
export function articleOf(text: string, path = 'article.txt', published: string | null = null): Article {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)]
    .map((match) => {
      const words = match[0].trim();
      const start = match.index + match[0].indexOf(words);
      return { start, end: start + words.length };
    })
    .filter(({ start, end }) => end > start)
    .map((range, index) => ({ number: index + 1, ...range, isAside: false, isSetOff: false }));
  return {
    file: sourceFile(path, text),
    format: 'text',
    headline: null,
    byline: null,
    dateline: null,
    published,
    container: null,
    url: null,
    archived: null,
    paragraphs,
    parts: [],
    emphasis: [],
    times: null,
    origin: null,
  };
}
