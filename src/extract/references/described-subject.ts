import { isBroughtIn } from './brought-in.ts';
import { headNouns } from '../names/descriptions.ts';
import { genderOfRole } from '../names/name-gender.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isForPeople } from '../names/people-nouns.ts';
import type { PersonInMind } from './salience.ts';
import { isTopic } from './salience.ts';
import type { ReadSentence } from '../text/read-paragraphs.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { startsLower } from '../text/word-classes.ts';

/** A subject such as "the baker" or "the former Norwegian premier" that the article calls nobody by before. */
interface NewDescription {
  readonly noun: string;
  /** "Former" and the like tell something new of somebody whose office is known. */
  readonly isAddition: boolean;
}

/** The description that a speaker begins and ends with, at the token of its article; `null` where it may be anybody's. */
export function newDescriptionAt(
  tokens: readonly Token[],
  { cues }: ReadSentence,
  the: number,
): NewDescription | null {
  const subject = cues.find(({ kind, subject }) => kind === 'verb' && subject.from === the)?.subject;
  if (subject === undefined || subject.to - the > LONGEST || tokenAt(tokens, the).lower !== 'the')
    return null;
  const words = tokens.slice(the + 1, subject.to);
  const { text, lower: noun } = tokenAt(tokens, subject.to - 1);
  if (!isForPeople(noun) || words.some(({ kind }) => kind !== 'word')) return null;
  const isAddition = ADDITION.test(words[0]?.lower ?? '');
  return isAddition || (startsLower(text) && !OFFICE.test(noun)) ? { noun, isAddition } : null;
}

const LONGEST = 5;
const ADDITION = /^(?:former|ex-\p{L}+|veteran|retired|one-time|\d{1,3}-year-old)$/u;

/** Of these there is always one about, named or not: a trial has its judge, a match its referee. */
const OFFICE =
  /^(?:judge|magistrate|prosecutor|defendant|plaintiff|accused|suspect|victim|witness|juror|coroner|president|minister|secretary|mayor|governor|chancellor|premier|king|queen|prince|princess|pope|speaker|chair\p{L}*|spokes\p{L}+|referee|umpire|reporter|interviewer|interviewee|moderator|caller|user|reader|writer|source|official|officer|sergeant|commissioner|commander|inspector|detective|sheriff|policeman|policewoman|lawyer|attorney|barrister|solicitor|leader|member|man|woman|boy|girl|child|person|teen|teenager|mother|father|wife|husband|son|daughter|brother|sister|parent|widow|widower|friend|neighbou?r|boss|employer|owner|manager|coach|director|executive|ceo|chief|head|editor|author|doctor|nurse|driver|pilot|host|presenter|owner|landlord|landlady|other|former|latter|winner|loser|senator|congressm[ae]n|congresswoman|lawmaker|representative|candidate|nominee|insider|newcomer|general|captain|shooter|attacker|gunman|killer|caller|operator|retailer|insurer|lender|publisher|broadcaster|manufacturer|carmaker|brewer|supplier|regulator|watchdog|paper|newspaper|ambassador|envoy|commentator|observer|translator|interpreter|professor|teacher|principal|headteacher|bishop|archbishop|priest|imam|rabbi|pastor|vicar|sultan|emir|dictator|tyrant|regime)$/u;

/**
 * Whom a description means that nobody was called by: the one whom the sentence right before is about, if it is about
 * one, the article calls that person nothing else, and it brought nobody in by the noun since.
 */
export function describedSubject(
  { noun, isAddition }: NewDescription,
  inMind: readonly PersonInMind[],
  { sentence, before }: DescriptionContext,
): NamedEntity | null {
  // Somebody named in the same sentence isn’t meant, and then it isn’t told who is.
  const near = inMind.filter(({ sentence: last }) => sentence - last <= REACH);
  const [only, other] = near.filter(isTopic);
  if (only === undefined || other !== undefined || near.some(({ sentence: last }) => last === sentence))
    return null;
  const canBe = fitsGender(noun, only) && (isAddition || !only.person.descriptions.some(isJob));
  return canBe && !isBroughtIn(noun, since(only.person, before)) ? only.person : null;
}

/** “The actress” is no man. */
function fitsGender(noun: string, { person, learned }: PersonInMind): boolean {
  const gender = genderOfRole(noun);
  return gender === null || (person.gender ?? learned ?? gender) === gender;
}

/** The text behind the last mention of a person. */
const since = ({ mentions }: NamedEntity, before: string): string =>
  before.slice(mentions.findLast(({ end }) => end <= before.length)?.end ?? 0);

/** Where the description stands. */
interface DescriptionContext {
  /** The sentence of the description, counted through the article. */
  readonly sentence: number;
  /** The text before the description. */
  readonly before: string;
}

/** So many sentences back somebody goes on being spoken of. */
const REACH = 1;

/** "Her rescuer" may be a caretaker, the chief economist is none. */
const isJob = (description: string): boolean =>
  !/^(?:his|her|their|its) |[’']s? /iu.test(description) &&
  headNouns(description).some((noun) => isForPeople(noun) && !BESIDE_JOB.test(noun));

/** A captain is a defender, too. */
const BESIDE_JOB = /^(?:captain|skipper|veteran|newcomer)$/iu;
