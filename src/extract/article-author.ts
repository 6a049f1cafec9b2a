import type { Article } from '../article/article.ts';

/** Who wrote the article: its byline, else a name that stands alone near the end and begins a line about its bearer. */
export function articleAuthor(article: Article): string | null {
  if (article.byline !== null) return article.byline.replace(/^by\s+/iu, '');
  const lines = article.paragraphs
    .slice(-6)
    .map(({ start, end }) => article.file.text.slice(start, Math.min(end, start + 300)));
  for (const line of lines) {
    const name = /^(\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}) (?:is|was) (?:a|an|the)\b/u.exec(
      line,
    )?.[1];
    if (name !== undefined && (lines.includes(name) || lines.at(-1) === line)) return name;
  }
  return null;
}
