import type { SourceItem } from '../../outline/front-matter.ts';
import type { NamedIntermediary } from '../model/article-speakers.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { namingWords, wordsOf, isInitials, shareName } from './naming-words.ts';
import { wordsOfParagraphs, attributionsAround, isForeign } from './attributions-around.ts';
import { sourceWriters } from './author-words.ts';
import type { Passage } from '../model/verdict.ts';

/** An intermediary of the outline that the article doesn’t bear out. */
export interface IntermediaryConflict {
  readonly intermediary: string;
  /** Who handed the words on by what the passage’s sentence says; `null` where it says nothing. */
  readonly found: NamedIntermediary | null;
}

/** What an outline says of the way of a passage. */
export interface GivenWay {
  readonly intermediaries: readonly string[];
  /** BCP 47 tag of the language that it calls them in. */
  readonly language: string;
  /** What the outline says of the source itself, which carries the words as well; `null` for nothing. */
  readonly source: SourceItem | null;
}

/** The first intermediary that the article never mentions, or in whose place the sentence names another. Descriptions (“state media”) aren’t compared. */
export function intermediaryConflict(
  index: ArticleIndex,
  passage: Passage,
  { intermediaries, language, source }: GivenWay,
): IntermediaryConflict | null {
  const named = intermediaries.filter((intermediary) => namingWords(intermediary).length > 0);
  if (named.length === 0 || isForeign(index, { language })) return null;
  const own = namesOfSource(source);
  const beside = attributionsAround(index, passage).flatMap(
    ({ intermediariesBeside }) => intermediariesBeside,
  );
  const others = beside.filter(
    ({ name }) => !intermediaries.some((intermediary) => isSame(intermediary, name)),
  );
  const isOther = beside.length > 0 && others.length === beside.length;
  const nearby = wordsOfParagraphs(index, passage.paragraph, passage.lastParagraph);
  for (const intermediary of named) {
    if (own.some((name) => isSame(intermediary, name))) continue;
    const isMissing = !isMentioned(index, intermediary);
    const isAway = isOther && !namingWords(intermediary).some((word) => nearby.has(word));
    if (isMissing || isAway) return { intermediary, found: others[0] ?? null };
  }
  return null;
}

const namesOfSource = (source: SourceItem | null): readonly string[] =>
  source === null ? [] : [source.title, ...sourceWriters(source)];

function isSame(intermediary: string, name: string): boolean {
  return shareName(intermediary, name) || isInitials(intermediary, name) || isInitials(name, intermediary);
}

/** Whether an article has a word of a name, its initials, or words that it is the initials of. */
function isMentioned({ article }: ArticleIndex, intermediary: string): boolean {
  const text = article.plainText;
  const words = namingWords(intermediary);
  if (words.some((word) => text.includes(word) || text.includes(word.toUpperCase()))) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  if (initials.length > 1 && text.includes(initials)) return true;
  return words.every((word) => /^\p{Lu}{2,6}$/u.test(word) && capitalsOf(text).includes(word));
}

/** The initials of names in a row; a small word within a name has none. */
function capitalsOf(text: string): string {
  return wordsOf(text)
    .map((word) => (/^\p{Lu}/u.test(word) ? word.charAt(0) : SMALL.has(word) ? '' : ' '))
    .join('');
}

const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'de', 'in']);
