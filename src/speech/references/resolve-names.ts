import { lazily } from '../../text/lazily.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Range } from '../../text/position.ts';
import { entityInMention } from '../names/entity-in-mention.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { NamedDocuments } from '../names/named-documents.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { Speaker } from '../text/findings.ts';
import { BODY } from '../words/body-words.ts';
import { belongsToSomebody } from '../words/people-nouns.ts';
import { lastWord } from '../words/word-set.ts';
import type { Mention } from './attribution.ts';
import type { References, Referent } from './reference-walk.ts';

const CAPITAL = String.raw`\p{Lu}[\p{L}’'&.-]{0,30}`;

/** What a speaker's mention is resolved with. */
export interface NameContext {
  readonly text: string;
  readonly names: NameIndex;
  /** Whom pronouns and descriptions stand for. */
  readonly references: References;
  /** What papers are called that are brought in without a name. */
  readonly documents: NamedDocuments;
  readonly author: string | null;
}

/** The speaker a mention stands for: by last name, acronym, title, apposition, description or pronoun. */
export function resolveSpeaker(context: NameContext, mention: Mention): Speaker {
  const named = mention.antecedent ?? mention;
  const words = oneLine(context.text.slice(named.start, named.end));
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

function referentOf(context: NameContext, mention: Range, words: string): Referent | null {
  if (words === 'I') return context.author === null ? null : { name: context.author, entity: null };
  if (PRONOUN.test(words)) return context.references.pronouns.get(mention.start) ?? null;
  const document = context.documents(words, mention.start);
  if (document !== null) return { name: document, entity: context.names.find(document) };
  const named = nameOf(words, entityInMention(context, mention, words));
  return named ?? context.references.descriptions.get(mention.start) ?? ownedBy(context, mention, words);
}

/** "his campaign" is called by whose it is: "Ma Li’s campaign". What isn't able to speak, "his letter", stands for its owner. */
function ownedBy(context: NameContext, { start }: Range, words: string): Referent | null {
  const owner = context.references.pronouns.get(start) ?? relativeOwner(context, start, words);
  const owned = words.replace(/^\S+ /u, '');
  if (owner === null || !belongsToSomebody(lastWord(owned))) return owner;
  if (!OWNED.test(owned)) return null;
  return { name: ownedName(owner.name, owned), entity: null };
}

/** “Belmark, whose ambassador …” */
function relativeOwner({ names }: NameContext, start: number, words: string): Referent | null {
  const entity = words.startsWith('whose ') ? names.endingAt(start - ', '.length)?.entity : undefined;
  return entity === undefined ? null : { name: entity.name, entity };
}

const OWNED = /^(?:own )?[\p{L}-]+(?: [\p{L}-]+){0,2}$/iu;

function nameOf(words: string, entity: NamedEntity | null): Referent | null {
  const body = entity === null || !entity.isPerson ? wholeBody(words, entity?.name ?? null) : null;
  const name = body ?? entity?.name ?? null;
  return name === null ? null : { name, entity };
}

const PRONOUN =
  /^(?!WHO$)(?:he|she|his|her|him|we|they|it|you|who|which|their|our|my|its|this|that|those|these|one)$/iu;

/** A body whose name goes on behind "of" or "for" is called by all of it: "the People’s Bank of China". */
function wholeBody(words: string, known: string | null): string | null {
  const name = words.replace(/^the /iu, '');
  if (WHOLE_BODY().test(name)) return BODY.test(name) ? name : null;
  const isOwned = /^(?:his|her|its|their|our|my) /iu.test(name);
  const isLonger = known !== null && !isOwned && name.endsWith(` ${known}`) && BODY.test(lastWord(known));
  return isLonger && CAPITALS.test(name) ? name : null;
}

const CAPITALS = /^\p{Lu}[\p{L}&.-]{0,30}(?: \p{Lu}[\p{L}&.-]{0,30}){1,6}$/u;

const WHOLE_BODY = lazily(
  () =>
    new RegExp(
      String.raw`^${CAPITAL}(?: (?:and )?${CAPITAL}){0,5} (?:of|for) (?:the )?${CAPITAL}(?: (?:and |(?:of |for )(?:the )?)?${CAPITAL}){0,6}$`,
      'u',
    ),
);

/** “Ma Li’s neighbour”: what somebody of hers is called. */
export const ownedName = (owner: string, owned: string): string =>
  `${owner}’${owner.endsWith('s') ? '' : 's'} ${owned}`;
