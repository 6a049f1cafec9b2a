import { isIntroduced } from './introductions.ts';
import { type RoleNouns, type RoleNoun, NOBODY } from '../names/role-nouns.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { SalientPerson } from './salience.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** The description that begins with "the" or "his" at a token; `null` unless it is a bare role or body. `isCalled` knows the nouns in use. */
export function roleNounOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
  sentence: SentenceRange,
  the: number,
  isCalled: (noun: string) => boolean,
): RoleNoun | null {
  const isHead = (noun: string): boolean =>
    lexicon.is(noun, 'roleNoun') ||
    lexicon.namesCalled(noun) !== null ||
    agesCalled(lexicon, noun) !== null ||
    isCalled(noun);
  const words: string[] = [];
  for (let at = the + 1; at < Math.min(sentence.to, the + 6); at++) {
    const { kind, text, lower, is } = tokenAt(tokens, at);
    if (kind !== 'word' || endsDescription(is)) break;
    words.push(text);
    if (!isHead(lower)) continue;
    const next = tokenAt(tokens, at + 1);
    if (next.is('beforeOwner') || next.is('and') || (next.kind === 'word' && startsUpper(next.text)))
      return null;
    if (!isHead(next.lower)) return { noun: lower, qualities: words.slice(0, -1) };
  }
  return null;
}

/** What ends a description before its noun. */
const endsDescription = (is: Token['is']): boolean =>
  is('preposition') || is('and') || is('or') || is('relative') || is('other');

/** Where a description is, and who is there to be meant. */
interface RoleContext {
  readonly text: string;
  readonly names: NameIndex;
  /** The strongest first. */
  readonly salient: readonly SalientPerson[];
  readonly roleNouns: RoleNouns;
  readonly offset: number;
  /** "his widow": only who is called somebody's is meant. */
  readonly isOwned: boolean;
}

/** Of those whom the article calls by a noun, the one whom most of its other words fit; else the one named last. */
export function roleReferent(role: RoleNoun, context: RoleContext): NamedEntity | null {
  const { lexicon } = context.names;
  const { names, salient, roleNouns, offset, isOwned } = context;
  const called = lexicon.namesCalled(role.noun);
  if (called !== null) return isOwned ? null : bodyReferent(role, called, context);
  const ages = agesCalled(lexicon, role.noun);
  if (ages !== null) return isOwned ? null : agedReferent(ages, context);
  const fit = (person: NamedEntity): number => roleNouns.fit(person, role, isOwned);
  const [best] = salient
    .map(({ person }) => ({ person, fit: fit(person) }))
    .filter((candidate) => candidate.fit > NOBODY)
    .sort((a, b) => b.fit - a.fit);
  return best?.person ?? names.before(offset, (person) => fit(person) > NOBODY);
}

/** The body or document named last that fits; since somebody wrote "a paper on wells", "the paper" is no newspaper. */
function bodyReferent(
  { noun, qualities }: RoleNoun,
  called: (name: string) => boolean,
  { text, names, offset }: RoleContext,
): NamedEntity | null {
  const { lexicon } = names;
  const capitals = qualities.filter((word) => startsUpper(word));
  const entity = names.before(
    offset,
    ({ name }) => called(name) && capitals.every((word) => name.includes(word)),
  );
  const last = entity?.mentions.findLast(({ end }) => end <= offset)?.end ?? offset;
  return lexicon.is(noun, 'paper') && isIntroduced(lexicon, noun, text.slice(last, offset)) ? null : entity;
}

/** The lowest and the highest age that a noun tells; `null` for other nouns. */
function agesCalled(lexicon: Lexicon, noun: string): readonly [number, number] | null {
  const years = /^(\d{1,3})-\p{L}+-\p{L}+$/u.exec(noun)?.[1];
  return years === undefined ? lexicon.agesOf(noun) : [Number(years), Number(years)];
}

/** "The 34-year-old" is who has that age; else whom alone, of those without one, the last sentence was about. */
function agedReferent(
  [lowest, highest]: readonly [number, number],
  { names, roleNouns, salient, offset }: RoleContext,
): NamedEntity | null {
  const isAged = ({ age }: NamedEntity): boolean => age !== null && lowest <= age && age <= highest;
  const known = salient.find(({ person }) => isAged(person))?.person ?? names.before(offset, isAged);
  if (known !== null) return known;
  const ageless = salient.map(({ person }) => person).filter((person) => person.age === null);
  const somebody = ageless.filter((person) => person.gender !== null || roleNouns.isSomebody(person));
  const others = somebody.length > 0 ? somebody : ageless;
  return (
    others.find(({ mentions }) => mentions.length > 1) ?? (others.length === 1 ? (others[0] ?? null) : null)
  );
}
