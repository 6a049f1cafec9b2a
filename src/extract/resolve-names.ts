import type { Mention } from './attribution.ts';
import { BODY } from './body-words.ts';
import type { Speaker, Span } from './findings.ts';
import type { NamedEntity, NameIndex } from './name-index.ts';
import { nameInMention } from './name-in-mention.ts';
import { isTitle } from './name-runs.ts';
import { isPerson } from './people.ts';
import type { Referent, References } from './referent.ts';

const CAPITAL = String.raw`\p{Lu}[\p{L}’'&.-]{0,30}`;

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
  return nameOf(words, entity) ?? context.references.get(mention.start) ?? null;
}

function nameOf(words: string, entity: NamedEntity | null): Referent | null {
  const body =
    / (?:of|for) /u.test(words) && (entity === null || !isPerson(entity)) ? wholeBody(words) : null;
  const name = body ?? entity?.name ?? null;
  return name === null ? null : { name, entity };
}

const PRONOUN =
  /^(?:he|she|his|her|him|we|they|it|you|who|which|their|our|my|its|this|that|those|these|one)$/iu;

/** "the People’s Bank of China": a body whose name goes on behind "of" or "for" is called by all of it. */
function wholeBody(words: string): string | null {
  const name = words.replace(/^the /iu, '');
  return WHOLE_BODY.test(name) && (BODY.test(name) || name.startsWith('Lloyd')) ? name : null;
}

const WHOLE_BODY = new RegExp(
  String.raw`^(?:Lloyd[’']s of London|${CAPITAL}(?: (?:and )?${CAPITAL}){0,5} (?:of|for) (?:the )?${CAPITAL}(?: (?:and |(?:of |for )(?:the )?)?${CAPITAL}){0,6})$`,
  'u',
);

/** The entity whose name the words hold; a description ("a letter seen by Sky News") is nobody whom it only names. */
function namedIn(words: string, names: NameIndex): NamedEntity | null {
  const name = nameInMention(words);
  if (name === null || isGroup(words, name)) return null;
  const entity = names.find(name);
  return isDescription(words) && entity?.name !== name ? null : entity;
}

/** "Ann Lee and Ma Li" are two; "Ministry of Roads and Harbours" and "President and Chair Ma Li" are one each. */
function isGroup(words: string, name: string): boolean {
  const before = /(\p{Lu}[\p{L}.’'-]{0,30}) and (?:the |his |her )?\p{Lu}/u.exec(
    words.replace(name, 'X'),
  )?.[1];
  return before !== undefined && !isTitle(before);
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

/** "Bank of England Governor Ma Li"; not "Ann Lee and President Ma Li". */
const isOneName = (words: string): boolean => !/[,;]| (?:and|with|by|to|from|who|said) /u.test(words);

/** "Ambassador to the United States Ma Li": the name that the capitals before it don't belong to. */
function endingName({ text, names }: NameContext, { start, end }: Span): NamedEntity | null {
  const mention = names.endingAt(end);
  if (mention === null || mention.start < start || !isPerson(mention.entity)) return null;
  const { entity } = mention;
  const words = inOneLine(text.slice(mention.start, mention.end));
  const before = words.endsWith(entity.name) ? words.slice(0, -entity.name.length).trim() : '';
  const isOffice = isTitle(before.slice(before.lastIndexOf(' ') + 1)) && isOneName(text.slice(start, end));
  return BODY.test(before) || isOffice ? entity : null;
}
