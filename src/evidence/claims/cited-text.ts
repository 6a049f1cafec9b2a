import type { SavedArticle } from '../../article/article.ts';
import type { CitationReference } from '../../markdown/nodes/inline.ts';
import { oncePer } from '../../text/once-per.ts';
import { citedParagraphs, citedParts } from '../index/cited-paragraphs.ts';
import { paragraphsNamed, partsBeside } from '../index/parts-beside.ts';
import { NAMES } from '../model/verdict.ts';
import { type TextFacts, paragraphFacts } from './text-facts.ts';

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
  const ranges = new Set<readonly TextFacts[]>();
  let others: readonly TextFacts[] = [];
  const places: string[] = [];
  for (const reference of references) {
    const article = articles.get(reference.sourceId);
    if (article === undefined) return null;
    const all = paragraphFacts(article);
    const cited = citedFacts(reference, article);
    ranges.add(cited?.facts ?? wholeFacts(article));
    if (others.length === 0) others = all;
    places.push(`${cited === null ? '' : `${cited.where} of `}@${reference.sourceId}`);
  }
  return places.length === 0 ? null : { paragraphs: [...ranges].flat(), others, where: places.join(' and ') };
}

/** What the paragraphs or the part state that a citation names; `null` for one that names neither, or a part that isn’t there. */
function citedFacts(
  reference: CitationReference,
  article: SavedArticle,
): { readonly facts: readonly TextFacts[]; readonly where: string } | null {
  const parts = citedParts(reference);
  const named = [...paragraphsNamed(article, parts), ...(citedParagraphs(reference, article.times) ?? [])];
  const all = paragraphFacts(article);
  const beside = partsBeside(article);
  const facts = [
    ...named.flatMap((number) => all[number - 1] ?? []),
    ...(beside === null
      ? []
      : paragraphsNamed(beside, parts).flatMap((number) => paragraphFacts(beside)[number - 1] ?? [])),
  ];
  const [part] = parts;
  const { kind, value = '' } = reference.locator ?? {};
  const where =
    part === undefined ? `${kind === 'time' ? 'what is said at' : 'paragraph'} ${value}` : NAMES[part];
  return named.length === 0 && facts.length === 0 ? null : { facts, where };
}

/** What an article states as a whole, its headline and captions included. */
const wholeFacts = oncePer((article: SavedArticle): readonly TextFacts[] => {
  const beside = partsBeside(article);
  return beside === null ? paragraphFacts(article) : [...paragraphFacts(article), ...paragraphFacts(beside)];
});

/** Whether what is cited states something. */
export function isStated<T>({ paragraphs }: CitedText, item: T, states: StatedIn<T>): boolean {
  return paragraphs.some((facts) => states(facts, item));
}

/** The number of the first paragraph of the article that states something, counted from 1; `null` where none does. */
export function paragraphWith<T>({ others }: CitedText, item: T, states: StatedIn<T>): number | null {
  const at = others.findIndex((facts) => states(facts, item));
  return at === -1 ? null : at + 1;
}
