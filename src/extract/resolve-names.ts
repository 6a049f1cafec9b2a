import type { Mention } from './attribution.ts';
import { BODY } from './body-words.ts';
import type { Speaker, Span } from './findings.ts';
import type { NamedEntity, NameIndex } from './name-index.ts';
import { nameInMention } from './name-index.ts';
import { isPerson } from './people.ts';
import type { Referent, References } from './referent.ts';

/** What a speaker's mention is resolved with. */
export interface NameContext {
  readonly text: string;
  readonly names: NameIndex;
  /** Whom pronouns and descriptions stand for. */
  readonly references: References;
  readonly author: string | null;
}

/** The speaker a mention stands for: by last name, acronym, title, apposition, description or pronoun. */
export function resolveSpeaker(context: NameContext, mention: Mention): Speaker {
  const named = mention.antecedent ?? mention;
  const words = inOneLine(context.text.slice(named.start, named.end));
  const referent = referentOf(context, named, words);
  return {
    start: mention.start,
    end: mention.end,
    text: context.text.slice(mention.start, mention.end),
    name: referent?.name ?? words,
    role: referent?.entity?.role ?? null,
    organisation: referent?.entity?.organisation ?? null,
  };
}

const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ');

function referentOf(context: NameContext, mention: Span, words: string): Referent | null {
  if (words === 'I') return context.author === null ? null : { name: context.author, entity: null };
  if (PRONOUN.test(words)) return context.references.get(mention.start) ?? null;
  const { names } = context;
  const apposed = isDescription(words) ? apposedName(context, mention.end) : null;
  const entity = apposed ?? endingName(context, mention) ?? namedIn(words, names);
  if (entity !== null) return { name: entity.name, entity };
  return context.references.get(mention.start) ?? null;
}

const PRONOUN =
  /^(?:he|she|his|her|him|we|they|it|you|who|which|their|our|my|its|this|that|those|these|one)$/iu;

/** The entity whose name the words hold; a description ("a letter seen by Sky News") is nobody whom it only names. */
function namedIn(words: string, names: NameIndex): NamedEntity | null {
  const name = nameInMention(words);
  if (name === null) return null;
  const entity = names.find(name);
  return isDescription(words) && entity?.name !== name ? null : entity;
}

const isDescription = (words: string): boolean =>
  /^(?:the|a|an|his|her|their|its|our|my)\s/iu.test(words) || /[’']s? \p{Ll}[\p{L}-]*$/u.test(words);

/** "the team's coach, Ma Li," and "its director Ma Li": the person named right behind the description. */
function apposedName({ text, names }: NameContext, end: number): NamedEntity | null {
  const gap = /^,?\s+/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  if (gap === 0) return null;
  const mention = names.at(end + gap);
  if (mention === null || !isPerson(mention.entity)) return null;
  return /^(?:,|\.|\s+(?:\p{Ll}+ed|says?|said|told)\b)/u.test(text.slice(mention.end, mention.end + 12))
    ? mention.entity
    : null;
}

/** "Ambassador to the United States Ma Li": the name that the capitals before it don't belong to. */
function endingName({ text, names }: NameContext, { start, end }: Span): NamedEntity | null {
  const mention = names.endingAt(end);
  if (mention === null || mention.start < start || !isPerson(mention.entity)) return null;
  const { entity } = mention;
  const words = inOneLine(text.slice(mention.start, mention.end));
  const isPartOfBody = words.endsWith(entity.name) && BODY.test(words.slice(0, -entity.name.length));
  return isPartOfBody ? entity : null;
}
