import type { Range } from '../../text/source-file.ts';
import type { UnspacedClass } from '../../language/unspaced-words.ts';
import type { Gender } from '../names/name-gender.ts';
import type { Speaker } from '../text/findings.ts';
import { tokenAt } from '../text/token.ts';

import type { Clause } from './clauses.ts';
import { findCue } from './find-cue.ts';
import type { UnspacedPerson } from './find-people.ts';
import { type Subject, findOwner, findSubject } from './find-subject.ts';
import type { UnspacedLexicon } from './lexicon.ts';
import type { NameMatcher } from './name-matcher.ts';
import { type UnspacedParagraph, rangeOf } from './paragraph.ts';
import { isNamed } from './read-words.ts';

/** Somebody whom a clause is about, where a later pronoun may look for its bearer. */
interface Met extends Range {
  readonly paragraph: number;
  readonly sentence: number;
  /** Whether the clause is about this one. */
  readonly isSubject: boolean;
  /** Whether the article brings this one in here, without a name. */
  readonly isNew: boolean;
  /** Whether the clause says that this one says something. */
  readonly speaks: boolean;
  readonly person: UnspacedPerson | null;
  /** Somebody without a name; `null` where a pronoun may stand for this one, or for somebody else. */
  readonly words: string | null;
  readonly gender: Gender | null;
}

/** What mentions are resolved with. */
export interface Resolving {
  readonly text: string;
  readonly lexicon: UnspacedLexicon;
  readonly paragraphs: readonly UnspacedParagraph[];
  readonly people: ReadonlyMap<string, UnspacedPerson>;
  readonly nameAt: NameMatcher;
}

/** Says whom the mention of a speaker stands for. */
export type Resolve = (paragraph: UnspacedParagraph, mention: Subject) => Speaker;

/** Reads who is met in an article, in order, and says whom mentions stand for. */
export function resolverOf(resolving: Resolving): Resolve {
  const met: Met[] = [];
  for (const paragraph of resolving.paragraphs)
    for (const piece of paragraph.pieces)
      if (piece.kind === 'clause') meetInClause(resolving, paragraph, piece, met);
  // Of two at one place the first is whom the clause is about.
  const byStart = new Map(met.toReversed().map((one) => [one.start, one]));
  return (paragraph, mention) => speakerOf(resolving, paragraph, mention, byStart);
}

/** Notes whom a clause is about, and who else is named in it. */
function meetInClause(resolving: Resolving, paragraph: UnspacedParagraph, clause: Clause, met: Met[]): void {
  const { lexicon } = resolving;
  const { tokens } = paragraph;
  const known = met.length;
  const owner = findOwner(lexicon, tokens, clause);
  const speaks = findCue(lexicon, tokens, clause) !== null;
  const owning = owner === null ? null : metAs(resolving, paragraph, owner, clause.sentence, met);
  if (owning !== null) met.push({ ...owning, isSubject: false });
  const subject = findSubject(lexicon, tokens, clause);
  const of = subject === null ? null : metAs(resolving, paragraph, subject, clause.sentence, met);
  if (of !== null) met.push({ ...of, speaks });
  const isKnown = ({ start }: Range): boolean =>
    met.slice(known).some((one) => one.start <= start && start < one.end);
  for (let at = clause.from; at < clause.to; at++) {
    const other = metBeside(resolving, paragraph, at, clause.sentence);
    if (other !== null && !isKnown(other)) met.push(other);
  }
}

/** Whom a clause is about; a pronoun is who it stands for. */
function metAs(
  resolving: Resolving,
  paragraph: UnspacedParagraph,
  subject: Subject,
  sentence: number,
  met: readonly Met[],
): Met | null {
  const at = rangeOf(paragraph, subject);
  const place = {
    ...at,
    paragraph: paragraph.number,
    sentence,
    isSubject: true,
    isNew: false,
    speaks: false,
  };
  const found = bearerIn(resolving, paragraph, subject, met);
  if (found !== null) return { ...found, ...place };
  if (subject.kind === 'pronoun' || subject.kind === 'several' || subject.kind === 'person') return null;
  if (subject.kind === 'words' && !isPerson(resolving, paragraph, subject)) return null;
  const isNameless = subject.kind !== 'newcomer' || holds(resolving, paragraph, subject, 'person');
  const words = isNameless ? resolving.text.slice(at.start, at.end) : null;
  const gender = genderOfWords(resolving, paragraph, subject);
  return { ...place, isNew: subject.kind === 'newcomer', person: null, words, gender };
}

/** Somebody met before, or named here. */
function bearerIn(
  resolving: Resolving,
  paragraph: UnspacedParagraph,
  subject: Subject,
  met: readonly Met[],
): Omit<Met, keyof Range> | null {
  switch (subject.kind) {
    case 'person': {
      const person = resolving.people.get(personIn(resolving, paragraph, subject) ?? '');
      return person === undefined
        ? null
        : {
            paragraph: 0,
            sentence: 0,
            isSubject: true,
            isNew: false,
            speaks: false,
            person,
            words: null,
            gender: null,
          };
    }
    case 'pronoun':
      return bearerOf(resolving, paragraph, subject, met);
    case 'known':
      return knownAs(resolving, paragraph, subject, met);
    case 'newcomer':
    case 'several':
    case 'words':
      return null;
  }
}

/** “年轻的船员”, and “船员张三丰” before a verb of saying, though the name is unknown. */
function isPerson(resolving: Resolving, paragraph: UnspacedParagraph, subject: Subject): boolean {
  const { lexicon } = resolving;
  // “科里走了两个医生” is a sentence.
  if (holds(resolving, paragraph, subject, 'aspect')) return false;
  const { text } = tokenAt(paragraph.tokens, subject.to - 1);
  const before = tokenAt(paragraph.tokens, subject.to - 2).text;
  // “守到警察”
  const isObject = before.length === 1 && !lexicon.isGiven(before) && !lexicon.is(before, 'of');
  if (lexicon.is(text, 'title')) return subject.to - subject.from === 1 || !isObject;
  const next = tokenAt(paragraph.tokens, subject.to).text;
  return lexicon.is(next, 'say') && holds(resolving, paragraph, subject, 'title');
}

/** Whether words of a class are in a phrase: a title, though the name is unknown; 一位 and 一名, with which people are counted. */
const holds = (
  { lexicon }: Resolving,
  { tokens }: UnspacedParagraph,
  { from, to }: Subject,
  name: UnspacedClass,
): boolean => tokens.slice(from, to).some(({ text }) => lexicon.is(text, name));

/** People named elsewhere in a clause, and somebody new there: a pronoun never looks past that one. */
function metBeside(
  { people, nameAt, lexicon }: Resolving,
  paragraph: UnspacedParagraph,
  at: number,
  sentence: number,
): Met | null {
  const token = tokenAt(paragraph.tokens, at);
  const place = {
    start: token.start,
    end: token.end,
    paragraph: paragraph.number,
    sentence,
    isSubject: false,
    isNew: false,
    speaks: false,
  };
  if (isNamed(token)) {
    const person = people.get(nameAt(token.start)?.name ?? '');
    return person === undefined ? null : { ...place, person, words: null, gender: null };
  }
  if (!lexicon.is(token.text, 'newcomer')) return null;
  const next = tokenAt(paragraph.tokens, at + 1).text;
  return lexicon.is(next, 'title') ? { ...place, person: null, words: null, gender: null } : null;
}

/** The last name in a mention that owns nothing. */
function personIn(
  { nameAt }: Resolving,
  { tokens }: UnspacedParagraph,
  { from, to }: Subject,
): string | null {
  for (let at = to - 1; at >= from; at--) {
    const token = tokenAt(tokens, at);
    if (isNamed(token)) return nameAt(token.start)?.name ?? null;
  }
  return null;
}

const genderOfPronoun = ({ lexicon }: Resolving, { tokens }: UnspacedParagraph, { from }: Subject): Gender =>
  lexicon.is(tokenAt(tokens, from).text, 'she') ? 'female' : 'male';

function genderOfWords(resolving: Resolving, paragraph: UnspacedParagraph, subject: Subject): Gender | null {
  if (holds(resolving, paragraph, subject, 'man')) return 'male';
  return holds(resolving, paragraph, subject, 'woman') ? 'female' : null;
}

/** In sentences, and in paragraphs. */
const FURTHEST = 8;
const FURTHEST_PARAGRAPH = 1;
/** An office is not looked for among more. */
const MOST_PEOPLE = 500;
/** How many mentions before one are looked at. */
const MOST_MET = 60;

/** Whom a pronoun stands for: the subject of the nearest sentence that agrees; nobody where somebody new may be meant. */
function bearerOf(
  resolving: Resolving,
  paragraph: UnspacedParagraph,
  pronoun: Subject,
  met: readonly Met[],
): Met | null {
  const before = rangeOf(paragraph, pronoun).start;
  const gender = genderOfPronoun(resolving, paragraph, pronoun);
  const near = met
    .slice(-MOST_MET)
    .filter(({ end, paragraph: number }) => end <= before && paragraph.number - number <= FURTHEST_PARAGRAPH);
  const sentences = groupedBySentence(near);
  for (const inSentence of sentences.slice(-FURTHEST).toReversed()) {
    const fitting = inSentence.filter((one) => agrees(one, gender));
    const found = chosen(fitting.filter(({ isSubject }) => isSubject)) ?? onlyOne(fitting);
    if (found !== undefined) return found === null ? null : settled(found, gender);
  }
  return null;
}

function groupedBySentence(met: readonly Met[]): readonly (readonly Met[])[] {
  const sentences: Met[][] = [];
  for (const one of met) {
    const [last] = sentences.at(-1) ?? [];
    if (last?.paragraph === one.paragraph && last.sentence === one.sentence) sentences.at(-1)?.push(one);
    else sentences.push([one]);
  }
  return sentences;
}

/** Of several subjects the one who speaks, if only one does; else the last. */
function chosen(subjects: readonly Met[]): Met | undefined {
  const speaking = subjects.filter(({ speaks }) => speaks);
  return (onlyOne(speaking) ?? subjects.at(-1)) || undefined;
}

/** The only one of several mentions; `null` where they are of several, `undefined` where there are none. */
function onlyOne(mentions: readonly Met[]): Met | null | undefined {
  const [first, ...others] = mentions;
  return others.every(({ person }) => person === first?.person) ? first : null;
}

function agrees({ person, gender: own }: Met, gender: Gender): boolean {
  const known = person?.gender ?? own;
  return known === null || known === gender;
}

/** From then on the article has called this person so; of somebody who can’t be distinguished from others, it says nothing. */
function settled(met: Met, gender: Gender): Met | null {
  if (met.person !== null) met.person.gender ??= gender;
  return met.person === null && met.words === null ? null : met;
}

/** “这名徒弟”, “老人” for somebody new who was called so; “县长” for the one who has that title. */
function knownAs(
  { text, lexicon, people }: Resolving,
  paragraph: UnspacedParagraph,
  subject: Subject,
  met: readonly Met[],
): Met | null {
  const { tokens } = paragraph;
  const isPointed = lexicon.is(tokenAt(tokens, subject.from).text, 'demonstrative');
  const from = tokenAt(tokens, isPointed ? subject.from + 1 : subject.from).start;
  const noun = text.slice(from, tokenAt(tokens, subject.to - 1).end);
  const { start } = tokenAt(tokens, subject.from);
  const last = met
    .slice(-MOST_MET)
    .findLast(({ end, words, isNew }) => isNew && end <= start && words?.endsWith(noun) === true);
  if (last !== undefined) return last;
  const isBearer = lexicon.is(lexicon.folded(noun), 'old')
    ? ({ isOld }: UnspacedPerson): boolean => isOld
    : ({ role }: UnspacedPerson): boolean => role?.endsWith(noun) === true;
  const bearers = people.size > MOST_PEOPLE ? [] : [...people.values()].filter(isBearer);
  const [person] = bearers;
  if (person === undefined || bearers.length > 1) return null;
  // “这位医生” may be another than the doctor of the paragraph before.
  const mention = met
    .slice(-MOST_MET)
    .findLast(
      (one) =>
        one.person === person && one.end <= start && (!isPointed || one.paragraph === paragraph.number),
    );
  return mention ?? null;
}

function speakerOf(
  resolving: Resolving,
  paragraph: UnspacedParagraph,
  mention: Subject,
  met: ReadonlyMap<number, Met>,
): Speaker {
  const at = rangeOf(paragraph, mention);
  const text = resolving.text.slice(at.start, at.end);
  const person = resolving.people.get(personIn(resolving, paragraph, mention) ?? '');
  if (mention.kind === 'person' && person !== undefined) return { ...at, text, ...named(person) };
  const isOther = mention.kind === 'pronoun' || mention.kind === 'known';
  const found = isOther ? met.get(at.start) : undefined;
  if (found?.person !== undefined && found.person !== null) return { ...at, text, ...named(found.person) };
  return { ...at, text, name: found?.words ?? text, role: null, organisation: null };
}

const named = ({ name, role }: UnspacedPerson): Pick<Speaker, 'name' | 'role' | 'organisation'> => ({
  name,
  role,
  organisation: null,
});
