import { lazily } from '../../text/lazily.ts';
import { isSaidToBeBody } from './salient-organisations.ts';
import { isPair } from './introductions.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex } from '../names/name-index.ts';
import { entityInMention } from '../names/entity-in-mention.ts';
import { BODY } from '../words/body-words.ts';
import { PAPERS } from '../words/people-nouns.ts';
import { spanOf } from './paragraph-memory.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { Referent } from './reference-walk.ts';
import { type Phrase, tokenAt } from '../text/token.ts';
import { startsLower, startsUpper } from '../words/letters.ts';
import { isPersonNoun, SUBJECT_PRONOUNS } from '../words/word-classes.ts';
import { lastWord } from '../words/word-set.ts';
import { oneLine } from '../../text/one-line.ts';

/** What stands in the article. */
interface GroupContext {
  readonly text: string;
  readonly names: NameIndex;
  /** Those who are "he" or "she", not "it". */
  readonly people: ReadonlySet<NamedEntity>;
}

/** How many sentences "they" and "it" look back, within their paragraph. */
const REACH = 2;

/** Whom "they" or "it" means: the last subject, in its sentence or the two before, that is many or a body. */
export function groupReferent(
  context: GroupContext,
  paragraph: ReadParagraph,
  sentence: number,
  at: number,
): Referent | null {
  const isMany = tokenAt(paragraph.tokens, at).lower === 'they';
  for (let back = 0; back <= REACH; back++) {
    const earlier = paragraph.sentences[sentence - back];
    if (earlier === undefined) return null;
    for (const phrase of subjectsBefore(paragraph, earlier, at).toReversed()) {
      const referent = groupIn(context, paragraph, phrase, isMany);
      if (referent !== null) return referent;
    }
    const document = isMany || back === 0 ? null : documentIn(context.text, earlier);
    if (document !== null) return document;
  }
  return null;
}

/** What is written in a paper that the sentence before brings in: “She read out a letter from pupils. ‘We ask for a lamp,’ it said.” */
function documentIn(text: string, { start, end }: ReadSentence): Referent | null {
  const words = [...text.slice(start, end).matchAll(DOCUMENTS)].at(-1)?.[0];
  return words === undefined ? null : { name: oneLine(words), entity: null };
}

const DOCUMENTS = new RegExp(
  String.raw`\b(?:an?|the|its|his|her|their)\s(?:\p{Ll}[\p{L}-]*\s){0,2}(?:${[...PAPERS].join('|')})\b`,
  'gu',
);

/** The main subject of a sentence and the subjects of its cues, as far as they stand before a token. */
function subjectsBefore(paragraph: ReadParagraph, sentence: ReadSentence, at: number): readonly Phrase[] {
  const main = mainSubject(paragraph.tokens, sentence, Math.min(sentence.to, at));
  const subjects = sentence.cues.map(({ subject }): Phrase => subject.antecedent ?? subject);
  return [...(main === null ? [] : [main]), ...subjects]
    .filter(({ to }) => to <= at)
    .sort((a, b) => a.from - b.from);
}

function groupIn(
  { text, names, people }: GroupContext,
  paragraph: ReadParagraph,
  phrase: Phrase,
  isMany: boolean,
): Referent | null {
  const last = tokenAt(paragraph.tokens, phrase.to - 1);
  if (SUBJECT_PRONOUNS.has(last.lower)) return null;
  const { start, end } = spanOf(paragraph, phrase);
  const words = oneLine(text.slice(start, end));
  if (isMany && isPair(words)) return { name: words, entity: null };
  const entity = entityInMention({ text, names }, { start, end }, words);
  if (entity !== null && startsUpper(last.text)) {
    // “The environmental group Green Quarter” looks like a person.
    const isLikePerson = isSaidToBeBody(text, entity);
    if (isLikePerson || people.has(entity))
      return isLikePerson && !isMany ? { name: entity.name, entity } : null;
  }
  const owner = ownerBehind(text, end, entity);
  return groupCalled(words, last.text, entity, isMany, owner);
}

/** A group by the words of its subject; whose it is stands behind those of many, and of a commentary. */
function groupCalled(
  words: string,
  last: string,
  entity: NamedEntity | null,
  isMany: boolean,
  owner: string,
): Referent | null {
  const isBody = isBodyHere(words, last.toLowerCase(), entity);
  const areMany = isPlural(last);
  if (areMany ? !isMany : !isBody) return null;
  return groupOf(areMany ? words + owner : words, entity, isBody);
}

/** The words before any "of" or "at" name a body, or the last of them is a noun for one. */
function isBodyHere(words: string, last: string, entity: NamedEntity | null): boolean {
  const head = words.split(/ (?:of|at|for|in|on|to|by|from|with|who|that) /u)[0] ?? '';
  const isNamed = BODY.test(head) || ACRONYM.test(words) || (entity?.acronym ?? null) !== null;
  return isNamed || BODY_NOUN.test(last) || PAPERS.has(last);
}

/** “ at Lund Securities” behind “Analysts”: whose they are is part of what they are called by, where they have no name. */
function ownerBehind(text: string, end: number, entity: NamedEntity | null): string {
  const owner =
    entity?.name.includes(' ') === true ? null : BELONGING().exec(text.slice(end, end + LONGEST_BODY));
  return owner === null ? '' : ` ${oneLine(owner[0])}`;
}

function groupOf(words: string, entity: NamedEntity | null, isBody: boolean): Referent {
  if (entity !== null && isBody && entity.name.includes(' ')) return { name: entity.name, entity };
  // “The paper” and “the letter” are no names.
  if (/^the (?:\p{Ll}\S* )?\S+$/iu.test(words) && PAPERS.has(lastWord(words)))
    return { name: words.replace(/^The /u, 'the '), entity: null };
  return { name: isBody ? words.replace(/^the /iu, '') : words, entity: null };
}

const BELONGING = lazily(
  () =>
    /^ (?:at|of|from|for|with|in) (?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\p{L}+day\b)\p{Lu}[\p{L}&.-]*(?:[’']s(?= \p{Lu}))?(?: (?:(?:of|and) )?\p{Lu}[\p{L}&.-]*){0,4}/u,
);
const LONGEST_BODY = 80;

const ACRONYM = /^(?:[Tt]he )?\p{Lu}{2,8}$/u;

const BODY_NOUN =
  /^(?:ministry|government|company|agency|party|committee|commission|court|group|union|team|organi[sz]ation|newspaper|network|campaign|council|university|association)$/u;

/** "officials", "people"; not "Sanders" or "boss". */
function isPlural(word: string): boolean {
  if (/^(?:people|police|men|women|children|media)$/u.test(word)) return true;
  return /[^sui]s$/u.test(word) && (startsLower(word) || isPersonNoun(word));
}
