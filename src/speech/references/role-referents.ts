import { isIntroduced } from './introductions.ts';
import { type RoleNouns, type RoleNoun, NOBODY } from '../names/role-nouns.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex } from '../names/name-index.ts';
import { OUTLET } from '../words/outlets.ts';
import type { SalientPerson } from './salience.ts';
import { lazily } from '../../text/lazily.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';
import { PREPOSITIONS } from '../words/word-classes.ts';

/** The description that begins with "the" or "his" at a token; `null` unless it is a bare role or body. `isCalled` knows the nouns in use. */
export function roleNounOf(
  tokens: readonly Token[],
  sentence: SentenceRange,
  the: number,
  isCalled: (noun: string) => boolean,
): RoleNoun | null {
  const isHead = (noun: string): boolean =>
    ROLES.has(noun) || ORGANISATIONS.has(noun) || DOCUMENTS.has(noun) || AGE.test(noun) || isCalled(noun);
  const words: string[] = [];
  for (let at = the + 1; at < Math.min(sentence.to, the + 6); at++) {
    const { kind, text, lower } = tokenAt(tokens, at);
    if (kind !== 'word') break;
    if (/^(?:of|for)$/u.test(lower)) return null;
    if (PREPOSITIONS.has(lower) || /^(?:and|or|who|which|that|other)$/u.test(lower)) break;
    words.push(text);
    if (isHead(lower)) {
      const next = tokenAt(tokens, at + 1);
      if (next.kind === 'word' && /^(?:of|for|and)$|^\p{Lu}/u.test(next.text)) return null;
      if (!isHead(next.lower)) return { noun: lower, qualities: words.slice(0, -1) };
    }
  }
  return null;
}

const AGE = /^(?:(\d{1,3})-year-old|teenager|octogenarian|nonagenarian|centenarian)$/u;

/** Where a description stands, and who is there to be meant. */
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
  const { names, salient, roleNouns, offset, isOwned } = context;
  const document = DOCUMENTS.get(role.noun);
  if (document !== undefined) return isOwned ? null : names.before(offset, ({ name }) => document.test(name));
  const body = ORGANISATIONS.get(role.noun)?.();
  if (body !== undefined) return isOwned ? null : bodyReferent(role, body, context);
  const ages = agesCalled(role.noun);
  if (ages !== null) return isOwned ? null : agedReferent(ages, context);
  const fit = (person: NamedEntity): number => roleNouns.fit(person, role, ROLES.get(role.noun)?.(), isOwned);
  const [best] = salient
    .map(({ person }) => ({ person, fit: fit(person) }))
    .filter((candidate) => candidate.fit > NOBODY)
    .sort((a, b) => b.fit - a.fit);
  return best?.person ?? names.before(offset, (person) => fit(person) > NOBODY);
}

/** The body named last that fits; since somebody wrote "a paper on wells", "the paper" is no newspaper. */
function bodyReferent(
  { noun, qualities }: RoleNoun,
  body: RegExp,
  { text, names, offset }: RoleContext,
): NamedEntity | null {
  const entity = names.before(offset, isBodyCalled(body, qualities));
  const last = entity?.mentions.findLast(({ end }) => end <= offset)?.end ?? offset;
  return noun === 'paper' && isIntroduced(noun, text.slice(last, offset)) ? null : entity;
}

const isBodyCalled = (body: RegExp, qualities: readonly string[]): ((entity: NamedEntity) => boolean) => {
  const capitals = qualities.filter((word) => startsUpper(word));
  return ({ name }) => body.test(name) && capitals.every((word) => name.includes(word));
};

/** The lowest and the highest age that a noun tells; `null` for other nouns. */
function agesCalled(noun: string): readonly [number, number] | null {
  const [whole, years] = AGE.exec(noun) ?? [];
  if (whole === undefined) return null;
  return years === undefined ? (DECADES.get(whole) ?? null) : [Number(years), Number(years)];
}

const DECADES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['teenager', [13, 19]],
  ['octogenarian', [80, 89]],
  ['nonagenarian', [90, 99]],
  ['centenarian', [100, 115]],
]);

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

const role = (noun: string, pattern = noun): readonly [string, () => RegExp] => [
  noun,
  lazily(() => new RegExp(`\\b(?:${pattern})\\b(?![’'])`, 'iu')),
];

/** What a scientist may be. */
const SCIENCES =
  '\\w+(?<!psych|soci)ologist|physicist|chemist|astronomer|neuroscientist|mathematician|botanist|astrophysicist';

/** Nouns for somebody who holds an office, with the words of titles and roles that mean the same. */
const ROLES: ReadonlyMap<string, () => RegExp> = new Map([
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
  role('artist', 'artist|painter|sculptor|potter|illustrator|photographer|cartoonist|printmaker'),
  role('painter', 'painter|artist'),
  role(
    'musician',
    'musician|singer|songwriter|guitarist|pianist|violinist|cellist|drummer|flautist|composer|rapper|conductor',
  ),
  role('singer', 'singer|songwriter|soprano|tenor|vocalist'),
  role('writer', 'writer|author|novelist|poet|playwright|essayist|biographer|journalist|columnist'),
  role('author', 'author|writer|novelist|poet|playwright|essayist|biographer|co-author'),
  role('journalist', 'journalist|reporter|correspondent|columnist|broadcaster|editor'),
  role('filmmaker', 'filmmaker|film-maker|director|documentarian'),
  role('scientist', `scientist|researcher|${SCIENCES}`),
  role('researcher', `researcher|scientist|${SCIENCES}|psychologist|sociologist|economist|historian`),
  role(
    'academic',
    `professor|lecturer|academic|scholar|historian|economist|sociologist|psychologist|${SCIENCES}`,
  ),
  role('scholar', 'scholar|professor|historian|lecturer|academic'),
  role('lawyer', 'lawyer|attorney|barrister|solicitor|advocate|counsel'),
  role('attorney', 'attorney|lawyer|solicitor|counsel'),
  role(
    'doctor',
    'doctor|physician|surgeon|gp|cardiologist|oncologist|paediatrician|pediatrician|virologist|epidemiologist',
  ),
  role(
    'politician',
    'politician|sen|senator|rep|representative|congress\\w+|mp|minister|mayor|governor|councillor|secretary|premier|lawmaker|candidate',
  ),
  role('legislator', 'legislator|sen|senator|rep|representative|assembly\\w+|mp|lawmaker'),
  role('mp', 'mp|lawmaker|backbencher'),
  role('diplomat', 'diplomat|ambassador|envoy|consul'),
  role('premier', 'premier|prime minister'),
  role(
    'player',
    'player|striker|midfielder|defender|goalkeeper|keeper|forward|winger|fullback|quarterback|pitcher|batsman|bowler|full-back|centre-back',
  ),
  role('footballer', 'footballer|striker|midfielder|defender|goalkeeper|forward|winger|player'),
  role(
    'athlete',
    'athlete|runner|sprinter|hurdler|swimmer|skier|rower|gymnast|cyclist|jumper|thrower|decathlete|triathlete',
  ),
  role('coach', 'coach|manager|boss|trainer'),
  role('manager', 'manager|coach|boss'),
  role('boss', 'boss|manager|coach|executive|chief|chairman'),
  role('executive', 'executive|ceo|chief|chairman|president'),
  role('officer', 'officer|sergeant|constable|detective|inspector|superintendent|sgt|pc|det|insp'),
  role('detective', 'detective|det|inspector|investigator'),
  role('policeman', 'policeman|officer|sergeant|constable|sgt|pc'),
  role('priest', 'priest|vicar|father|padre|pastor|rector|curate|chaplain'),
  role('cleric', 'cleric|priest|vicar|bishop|archbishop|imam|rabbi|pastor|ayatollah|mullah|sheikh'),
  role('soldier', 'soldier|sergeant|private|corporal|captain|lieutenant|sgt'),
  role('businessman', 'businessman|entrepreneur|tycoon|founder|owner|billionaire|magnate|investor'),
  role('entrepreneur', 'entrepreneur|founder|businessman|businesswoman|co-founder'),
  role('comic', 'comic|comedian'),
  ...'president minister chancellor mayor judge justice director secretary ambassador chief commissioner deputy king queen prince princess pope cardinal bishop archbishop speaker leader prosecutor analyst economist editor captain engineer historian farmer teacher founder chef curator instructor student activist sheriff inspector envoy strategist pollster pastor rabbi imam monk farmer baker nurse architect designer developer owner driver'
    .split(' ')
    .map((noun) => role(noun)),
]);

/** Nouns for documents that speak for themselves, with the words that their names end with. */
const DOCUMENTS: ReadonlyMap<string, RegExp> = new Map([
  ['report', / (?:Report|Study|Survey|Review|Inquiry|Assessment)$/u],
  ['study', / (?:Study|Survey|Review)$/u],
  ['survey', / (?:Survey|Study|Poll)$/u],
  ['letter', / Letter$/u],
  ['memo', / Memo(?:randum)?$/u],
  ['poll', / (?:Poll|Survey)$/u],
  ['law', / (?:Act|Law|Code)$/u],
  ['bill', / (?:Act|Bill)$/u],
  ['treaty', / (?:Treaty|Convention|Accord|Agreement)$/u],
  ['agreement', / (?:Agreement|Accord|Treaty)$/u],
  ['inquiry', / (?:Inquiry|Commission)$/u],
]);

/** Nouns for bodies, with the words of their names. */
const ORGANISATIONS: ReadonlyMap<string, () => RegExp> = new Map([
  ...'ministry department commission committee council court agency bureau association federation foundation institute university company corporation bank board party union group office organization organisation'
    .split(' ')
    .map((noun): readonly [string, () => RegExp] => [
      noun,
      lazily(() => new RegExp(`\\b${noun.charAt(0).toUpperCase()}${noun.slice(1)}\\b`, 'u')),
    ]),
  ['newspaper', () => OUTLET],
  ['paper', () => OUTLET],
]);
