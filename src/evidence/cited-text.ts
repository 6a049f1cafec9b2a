import type { SavedArticle } from '../article/saved-article.ts';
import type { CitationReference } from '../markdown/inline.ts';
import { citedParagraphs } from './cited-paragraphs.ts';

/** The paragraphs that some citations point to. */
export interface CitedText {
  readonly text: string;
  /** Paragraphs of the first article cited, to look elsewhere. */
  readonly others: readonly string[];
  readonly where: string;
}

/** The text of what is cited; `null` where a source has no article at hand, or nothing is cited. */
export function citedText(
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

/** The number of the first paragraph that has something, counted from 1. */
export function paragraphWith<T>(
  paragraphs: readonly string[],
  item: T,
  has: (text: string, item: T) => boolean,
): number | null {
  const at = paragraphs.findIndex((paragraph) => has(paragraph, item));
  return at === -1 ? null : at + 1;
}
