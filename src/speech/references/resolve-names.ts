import type { Lexicon } from '../words/lexicon.ts';
import { oneLine } from '../../text/words.ts';
import type { Range } from '../../text/source-file.ts';
import { entityInMention } from '../names/entity-in-mention.ts';
import type { NamedDocuments } from '../names/named-documents.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Speaker } from '../text/findings.ts';
import { isLongBody } from '../names/body-names.ts';
import { hasBodyWord, withoutArticle, belongsToSomebody } from '../words/name-words.ts';
import { lastWord } from '../words/spaced-words.ts';
import type { Mention } from './attribution.ts';
import type { References, Referent } from './reference-walk.ts';

/** What a speaker's mention is resolved with. */
export interface NameContext {
  readonly text: string;
  readonly names: NameIndex;
  /** Whom pronouns and descriptions stand for. */
  readonly references: References;
  /** What papers are called that are introduced without a name. */
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
  const { lexicon } = context.names;
  if (lexicon.is(words, 'writer'))
    return context.author === null ? null : { name: context.author, entity: null };
  if (lexicon.is(words, 'pronoun')) return context.references.pronouns.get(mention.start) ?? null;
  const document = context.documents(words, mention.start);
  if (document !== null) return { name: document, entity: context.names.find(document) };
  const entity = entityInMention(context, mention, words);
  const body = withoutArticle(lexicon, words);
  if (entity?.isPerson !== true && isWholeBody(lexicon, body)) return { name: body, entity };
  const named = entity === null ? null : { name: entity.name, entity };
  return named ?? context.references.descriptions.get(mention.start) ?? ownedBy(context, mention, words);
}

/** A body whose name continues after "of" or "for" is called by all of it: "the People’s Bank of China". */
const isWholeBody = (lexicon: Lexicon, name: string): boolean =>
  isLongBody(lexicon, name) &&
  hasBodyWord(lexicon, name) &&
  name.split(' ').every((word, at, words) => {
    if (lexicon.is(word, 'definite')) return lexicon.is(words[at - 1], 'beforeTask');
    return /^\p{Lu}[^,]*$/u.test(word) || lexicon.is(word, 'beforeTask') || lexicon.is(word, 'and');
  });

/** "his campaign" is called by whose it is: "Ma Li’s campaign". What isn't able to speak, "his letter", stands for its owner. */
function ownedBy({ references, names }: NameContext, { start }: Range, words: string): Referent | null {
  const { lexicon } = names;
  const owner = references.pronouns.get(start) ?? null;
  if (owner === null || !belongsToSomebody(lexicon, lastWord(words))) return owner;
  return { name: ownedName(owner.name, words.slice(words.indexOf(' ') + 1)), entity: null };
}

/** “Ma Li’s neighbour”: what somebody of hers is called. */
export const ownedName = (owner: string, owned: string): string =>
  `${owner}’${owner.endsWith('s') ? '' : 's'} ${owned}`;
