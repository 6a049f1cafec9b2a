import type { NamedEntity } from './named-entity.ts';
import type { NameIndex } from './name-index.ts';
import { BODY } from './body-words.ts';
import { isPerson } from './people.ts';
import type { SentenceRange } from './sentences.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';
import { PREPOSITIONS } from './word-classes.ts';

/** A description such as "the former Mexican president": its noun and the words before that. */
export interface RoleNoun {
  readonly noun: string;
  readonly qualities: readonly string[];
}

/** The description that begins with "the" at a token; `null` where something else than a bare role or body follows. */
export function roleNounOf(tokens: readonly Token[], sentence: SentenceRange, the: number): RoleNoun | null {
  const words: string[] = [];
  for (let at = the + 1; at < Math.min(sentence.to, the + 6); at++) {
    const { kind, text, lower } = tokenAt(tokens, at);
    if (kind !== 'word') break;
    if (/^(?:of|for)$/u.test(lower)) return null;
    if (PREPOSITIONS.has(lower) || /^(?:and|or|who|which|that)$/u.test(lower)) break;
    words.push(text);
    if (isHead(lower)) {
      const next = tokenAt(tokens, at + 1);
      if (next.kind === 'word' && /^(?:of|for|and)$|^\p{Lu}/u.test(next.text)) return null;
      if (!isHead(next.lower)) return { noun: lower, qualities: words.slice(0, -1) };
    }
  }
  return null;
}

const isHead = (noun: string): boolean => ROLES.has(noun) || BODIES.has(noun) || DOCUMENTS.has(noun);

/**
 * Whom a description means: of those in mind whose title or role has its noun, the one that more of its other words fit;
 * else the one named last before it.
 */
export function roleReferent(
  { noun, qualities }: RoleNoun,
  inMind: readonly NamedEntity[],
  names: NameIndex,
  offset: number,
): NamedEntity | null {
  const document = DOCUMENTS.get(noun);
  if (document !== undefined) return names.before(offset, ({ name }) => document.test(name));
  const body = BODIES.get(noun);
  if (body !== undefined) {
    const capitals = qualities.filter((word) => /^\p{Lu}/u.test(word));
    const isBody = ({ name }: NamedEntity): boolean =>
      body.test(name) && BODY.test(name) && capitals.every((word) => name.includes(word));
    return names.before(offset, isBody);
  }
  const holds = ROLES.get(noun);
  if (holds === undefined) return null;
  const test = ({ role }: NamedEntity): boolean => role !== null && holds.test(role);
  const holders = inMind.filter(test);
  const fitting = holders.find(({ role, name }) =>
    qualities.some((word) => /^\p{Lu}/u.test(word) && `${role ?? ''} ${name}`.includes(word)),
  );
  return fitting ?? holders[0] ?? names.before(offset, (entity) => isPerson(entity) && test(entity));
}

const role = (noun: string, pattern = noun): readonly [string, RegExp] => [
  noun,
  new RegExp(`\\b(?:${pattern})\\b(?![’'])`, 'iu'),
];

/** Nouns for somebody who holds an office, with the words of titles and roles that mean the same. */
const ROLES: ReadonlyMap<string, RegExp> = new Map([
  role('senator', 'sen|senator'),
  role('congressman', 'rep|representative|congressman'),
  role('congresswoman', 'rep|representative|congresswoman'),
  role('representative', 'rep|representative'),
  role('lawmaker', 'sen|senator|rep|representative|congress\\w+|mp|lawmaker'),
  role('governor', 'gov|governor'),
  role('spokesman', 'spokesman|spokesperson'),
  role('spokeswoman', 'spokeswoman|spokesperson'),
  role('spokesperson', 'spokes\\w+'),
  role('professor', 'prof|professor'),
  role('general', 'gen|general'),
  role('colonel', 'col|colonel'),
  role('sergeant', 'sgt|sergeant'),
  role('captain', 'capt|captain'),
  role('lieutenant', 'lt|lieutenant'),
  role('chairman', 'chairman|chair'),
  role('chairwoman', 'chairwoman|chair'),
  ...'president minister premier chancellor mayor judge justice director secretary ambassador chief commissioner deputy king queen prince princess pope cardinal bishop archbishop speaker leader lawyer attorney prosecutor analyst economist author editor coach captain engineer scientist researcher historian farmer doctor teacher founder executive chef artist curator instructor student writer journalist activist sheriff officer inspector envoy diplomat strategist pollster pastor rabbi imam monk farmer baker nurse architect designer developer owner manager driver'
    .split(' ')
    .map((noun) => role(noun)),
]);

/** Nouns for documents that speak for themselves, with the words that their names end with. */
const DOCUMENTS: ReadonlyMap<string, RegExp> = new Map([
  ['report', / (?:Report|Study|Survey|Review|Inquiry|Assessment)$/u],
  ['study', / (?:Study|Survey|Review)$/u],
  ['survey', / (?:Survey|Study|Poll)$/u],
  ['letter', / Letter$/u],
]);

/** Nouns for bodies, with the words of their names. */
const BODIES: ReadonlyMap<string, RegExp> = new Map([
  ...'ministry department commission committee council court agency bureau association federation foundation institute university company corporation bank board party union group office organization organisation'
    .split(' ')
    .map((noun): readonly [string, RegExp] => [
      noun,
      new RegExp(`\\b${noun.charAt(0).toUpperCase()}${noun.slice(1)}\\b`, 'u'),
    ]),
  ['newspaper', /\b(?:Times|Post|Daily|Herald|Tribune|Journal|Gazette|Telegraph|News|Press)\b/u],
  ['paper', /\b(?:Times|Post|Daily|Herald|Tribune|Journal|Gazette|Telegraph)\b/u],
]);
