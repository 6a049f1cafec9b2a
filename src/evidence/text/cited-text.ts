import type { SavedArticle } from '../../article/saved-article.ts';
import type { CitationReference } from '../../markdown/nodes/inline.ts';
import { citedParagraphs } from './cited-paragraphs.ts';
import { paragraphFacts, type TextFacts } from './text-facts.ts';

/** The paragraphs that some citations point to. */
export interface CitedText {
  readonly paragraphs: readonly TextFacts[];
  /** Paragraphs of the first article cited, to look elsewhere. */
  readonly others: readonly TextFacts[];
  readonly where: string;
}

/** Whether a paragraph states something. */
export type StatedIn<T> = (facts: TextFacts, item: T) => boolean;

/** The text of what is cited; `null` where a source has no article at hand, or nothing is cited. */
export function citedText(
  references: readonly CitationReference[],
  articles: ReadonlyMap<string, SavedArticle>,
): CitedText | null {
  // A set, since a source that is cited whole is cited once.
  const stretches = new Set<readonly TextFacts[]>();
  let others: readonly TextFacts[] = [];
  const places: string[] = [];
  for (const reference of references) {
    const article = articles.get(reference.sourceId);
    if (article === undefined) return null;
    const all = paragraphFacts(article);
    const numbers = citedParagraphs(reference) ?? [];
    const cited = numbers.flatMap((number) => all[number - 1] ?? []);
    stretches.add(numbers.length === 0 ? all : cited);
    if (others.length === 0) others = all;
    const locator = numbers.length === 0 ? '' : `paragraph ${reference.locator?.value ?? ''} of `;
    places.push(`${locator}@${reference.sourceId}`);
  }
  return places.length === 0
    ? null
    : { paragraphs: [...stretches].flat(), others, where: places.join(' and ') };
}

/** Whether what is cited states something. */
export function isStated<T>({ paragraphs }: CitedText, item: T, states: StatedIn<T>): boolean {
  return paragraphs.some((facts) => states(facts, item));
}

/** The number of the first paragraph of the article that states something, counted from 1; `null` where none does. */
export function paragraphWith<T>({ others }: CitedText, item: T, states: StatedIn<T>): number | null {
  const at = others.findIndex((facts) => states(facts, item));
  return at === -1 ? null : at + 1;
}
