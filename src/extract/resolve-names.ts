import type { Mention } from './attribution.ts';
import { isLongBody } from './body-names.ts';
import { BODY } from './body-words.ts';
import type { Speaker, Span } from './findings.ts';
import type { NamedEntity } from './named-entity.ts';
import type { NameIndex } from './name-index.ts';
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
  const body = entity === null || !isPerson(entity) ? wholeBody(words, entity?.name ?? null) : null;
  const name = body ?? entity?.name ?? null;
  return name === null ? null : { name, entity };
}

const isBody = ({ name, acronym }: NamedEntity): boolean =>
  acronym !== null || BODY.test(name) || isLongBody(name);

const PRONOUN =
  /^(?!WHO$)(?:he|she|his|her|him|we|they|it|you|who|which|their|our|my|its|this|that|those|these|one)$/iu;

/**
 * "the People’s Bank of China": a body whose name goes on behind "of" or "for" is called by all of it, and so is the United
 * Nations Security Council, which the article knows as the Security Council.
 */
function wholeBody(words: string, known: string | null): string | null {
  const name = words.replace(/^the /iu, '');
  if (WHOLE_BODY.test(name)) return BODY.test(name) || name.startsWith('Lloyd') ? name : null;
  const isLonger = known !== null && name.endsWith(` ${known}`) && BODY.test(lastWord(known));
  return isLonger && CAPITALS.test(name) ? name : null;
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

const CAPITALS = /^\p{Lu}[\p{L}&.-]{0,30}(?: \p{Lu}[\p{L}&.-]{0,30}){1,6}$/u;

const WHOLE_BODY = new RegExp(
  String.raw`^(?:Lloyd[’']s of London|${CAPITAL}(?: (?:and )?${CAPITAL}){0,5} (?:of|for) (?:the )?${CAPITAL}(?: (?:and |(?:of |for )(?:the )?)?${CAPITAL}){0,6})$`,
  'u',
);

/** The entity whose name the words hold; a description ("a letter seen by Sky News") is nobody whom it only names. */
function namedIn(words: string, names: NameIndex): NamedEntity | null {
  const name = nameInMention(words);
  if (name === null || isGroup(words, name) || /^an? /iu.test(words)) return null;
  const entity = names.find(name);
  const isShortName = words.replace(/^the /iu, '') === name && entity !== null && isBody(entity);
  return isDescription(words) && !isShortName && entity?.name !== name ? null : entity;
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
  const isOne = isOneName(text.slice(start, end));
  const isOffice = isTitle(lastWord(before)) && isOne;
  const isDescribed = isOne && describes(text.slice(start, mention.start), words);
  return BODY.test(before) || isOffice || isDescribed ? entity : null;
}

/** "a worker named Ma Li", "University of Skarvik professor Ma Li"; not "the campaign of candidate Ma Li" or "the words Li". */
function describes(before: string, name: string): boolean {
  if (!DESCRIBING.test(before) || / of (?!state |defen[sc]e |education |health )/u.test(before)) return false;
  return name.includes(' ') || !/^the |^an? \S+ \S/iu.test(before);
}

/** The word before the name; not "seen by" or "accusing". */
const DESCRIBING =
  /(?:^|\s)(?:named|called|(?!(?:of|for|at|in|on|about|against|over|under|near|like|than|as|the|is|was|many|some|most|all|other|younger|elder|\p{L}*(?:ing|ed|s))\s)\p{Ll}[\p{L}-]{2,30})\s+$/u;
