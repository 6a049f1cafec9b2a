import type { Range } from '../../text/source-file.ts';
import { gatherNames } from './gather-names.ts';
import type { NamedEntity } from './named-entity.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** One place where an entity is named. */
export interface NameMention extends Range {
  readonly entity: NamedEntity;
}

/** All names of an article. */
export interface NameIndex {
  /** The words of the article’s language. */
  readonly lexicon: Lexicon;
  readonly entities: readonly NamedEntity[];
  /** All places where they are named, in reading order. */
  readonly mentions: readonly NameMention[];
  /** The entity of a name as it is in the text: full, last name or acronym. */
  find(name: string): NamedEntity | null;
  /** The mention that begins at an offset. */
  at(offset: number): NameMention | null;
  /** The mention that ends at an offset. */
  endingAt(offset: number): NameMention | null;
  /** The nearest entity named before an offset, of those a test lets through. */
  before(offset: number, test: (entity: NamedEntity) => boolean): NamedEntity | null;
}

/** Gathers the names of an article, and finds them by place and by name. */
export function indexNames(lexicon: Lexicon, text: string, paragraphs: readonly ReadParagraph[]): NameIndex {
  const { entities, find } = gatherNames(lexicon, text, paragraphs);
  const mentions = mentionsOf(entities);
  return {
    lexicon,
    entities,
    mentions,
    find,
    at: (offset) => mentionAt(mentions, offset),
    endingAt(offset) {
      const mention = mentions[lowerBound(mentions, offset) - 1];
      return mention?.end === offset ? mention : null;
    },
    before: (offset, test) => lastBefore(mentions, offset, test),
  };
}

function mentionsOf(entities: Iterable<NamedEntity>): readonly NameMention[] {
  const found: NameMention[] = [];
  for (const entity of entities)
    for (const { start, end } of entity.mentions) found.push({ start, end, entity });
  return found.sort((a, b) => a.start - b.start);
}

function mentionAt(mentions: readonly NameMention[], offset: number): NameMention | null {
  const mention = mentions[lowerBound(mentions, offset)];
  return mention?.start === offset ? mention : null;
}

function lastBefore(
  mentions: readonly NameMention[],
  offset: number,
  test: (entity: NamedEntity) => boolean,
): NamedEntity | null {
  let index = lowerBound(mentions, offset) - 1;
  for (let steps = 0; index >= 0 && steps < 40; index--, steps++) {
    const entity = mentions[index]?.entity;
    if (entity !== undefined && test(entity)) return entity;
  }
  return null;
}

function lowerBound(marks: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
