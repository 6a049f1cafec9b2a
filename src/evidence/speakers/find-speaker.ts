import { oncePer } from '../../text/once-per.ts';
import { type Range, touching } from '../../text/source-file.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { type Newcomer, type SpeakerAttribution, peopleByName } from '../model/article-speakers.ts';
import {
  NO_SPEAKER,
  OPEN_SPEAKER,
  type Passage,
  type SpeakerFinding,
  UNREAD_SPEAKER,
  UNSTATED_SPEAKER,
} from '../model/verdict.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { endsAs, patternWith } from '../words/listed-words.ts';
import {
  attributionsAround,
  blockAround,
  isForeign,
  isInParagraphs,
  isNamedNear,
  turnAround,
  turnsOf,
} from './attributions-around.ts';
import { asAuthor, findingOf, isWriter } from './author-words.ts';
import { asCertain } from './certain-clause.ts';
import { compareNames } from './compare-names.ts';
import { thing, describesOther } from './described-speaker.ts';
import { findFramedSpeaker } from './framed-speaker.ts';
import { type GivenName, peopleBy, readGivenName } from './given-name.ts';
import { isNameAlone } from './name-alone.ts';
import { describingWords, isInitials, shareName, withoutArticle } from './naming-words.ts';
import { type InnerSpeech, innerSpeech } from './inner-speech.ts';
import { indexNames } from './name-spelling.ts';
import { asSpelt } from './spelt-in-article.ts';
import { findUnspacedSpeaker } from './unspaced-speaker.ts';
import { newcomerBetween, isNearer, isOtherPronoun, isHearer } from './who-is-meant.ts';

/** Whom an outline gives a passage to. */
export interface GivenSpeaker {
  readonly name: string;
  /** BCP 47 tag of the language that it calls people in. */
  readonly language: string;
  /** Who wrote the source, and where it appeared, by the outline’s own account. */
  readonly writers: readonly string[];
  /** What it says of them beside the name. */
  readonly role?: string | null;
}

/** What the article says of who speaks: `stated` from the clause at the words alone, `inferred` by references, silent where reading isn’t sure. */
export function findSpeaker(
  index: ArticleIndex,
  passage: Passage,
  given: GivenSpeaker | null,
): SpeakerFinding {
  if (given === null) return NO_SPEAKER;
  return asSpelt(index, given, asCertain(index, passage, given.name, asNamed(index, passage, given)));
}

/** A line that has more than the name of whom the article gives the words to names that person for certain no more. */
function asNamed(index: ArticleIndex, passage: Passage, given: GivenSpeaker): SpeakerFinding {
  const finding = speakerOf(index, passage, given);
  const { verdict, name } = finding;
  if ((verdict !== 'stated' && verdict !== 'inferred') || name === null) return finding;
  return isNameAlone(index, given, name) ? finding : OPEN_SPEAKER;
}

function speakerOf(index: ArticleIndex, passage: Passage, given: GivenSpeaker): SpeakerFinding {
  const name = readGivenName(given.name, index.speakers.people);
  const around = attributionsAround(index, passage);
  if (speaksAsWriter(index, passage, given, around[0])) {
    const author = asAuthor(index, passage, given.writers, around, name);
    return (author.verdict === 'author' && asOthers(index, passage, around, given)) || author;
  }
  const read = findUnspacedSpeaker(index, passage, given.name) ?? findFramedSpeaker(index, passage, given);
  return read ?? asRead(index, passage, around, given, name);
}

/** Words in marks that a language read by frames gives to somebody are not the writer’s; `null` where it doesn’t. */
function asOthers(
  index: ArticleIndex,
  passage: Passage,
  around: readonly SpeakerAttribution[],
  given: GivenSpeaker,
): SpeakerFinding | null {
  const isInMarks = spanAround(index.speakers.marked, passage.start) !== null;
  const found = isInMarks && around.length > 0 ? findFramedSpeaker(index, passage, given) : null;
  return found?.verdict === 'other' ? found : null;
}

/** By the rules for English, and for languages that nothing else reads. */
function asRead(
  index: ArticleIndex,
  passage: Passage,
  around: readonly SpeakerAttribution[],
  given: GivenSpeaker,
  name: GivenName,
): SpeakerFinding {
  if (name.named.length === 0 && !name.isDescription) return thing(index, around, name);
  const found = compared(index, passage, around, name);
  // What bodies are called in another language agrees with the article, or nothing is known.
  const isKnown = found.verdict === 'stated' || found.verdict === 'inferred';
  const isForeignToo = isForeign(index, given) && !isInWordsOf(index, given.name);
  return isForeignToo && name.person === null && !isKnown ? UNREAD_SPEAKER : found;
}

/** Whether an outline names the author, and not for words that the author quotes from somebody who is named before them. */
function speaksAsWriter(
  index: ArticleIndex,
  passage: Passage,
  { name, writers }: GivenSpeaker,
  closest?: SpeakerAttribution,
): boolean {
  const other = innerIn(index, passage, closest)?.other ?? null;
  return other === null && isWriter(index, name, writers);
}

/** Whether an outline calls somebody by several words of the article. */
const isInWordsOf = ({ article }: ArticleIndex, name: string): boolean =>
  name.includes(' ') && article.file.text.includes(name.slice(1));

/** Compares somebody who is named with whom the article names. */
function compared(
  index: ArticleIndex,
  passage: Passage,
  around: readonly SpeakerAttribution[],
  name: GivenName,
): SpeakerFinding {
  const [closest] = around;
  const inner = innerIn(index, passage, closest);
  if (inner !== null && around.length > 0) return asInner(index, passage, around, name, inner);
  const turn = turnAround(index, passage);
  const isUnknown = around.every((found) => compareNames(name, found) === 'unknown');
  if (turn !== null && isUnknown) return inTurn(index, passage, turn, name);
  const best = agreeing(index, passage, around, name);
  if (best !== null) return best;
  if (name.person === null && isReporter(index, passage, name.text))
    return {
      ...UNSTATED_SPEAKER,
      verdict: touching(index.speakers.blocks, passage).some(
        (block) => block.start <= passage.start && passage.end <= block.end && block.reporters.length > 0,
      )
        ? 'author'
        : 'open',
    };
  if (closest === undefined) return withoutAttribution(index, passage, name);
  return conflict(index, passage, closest, name);
}

const innerIn = (index: ArticleIndex, passage: Passage, closest?: SpeakerAttribution): InnerSpeech | null =>
  innerSpeech(index, passage, closest !== undefined && isTurn(closest) ? closest : null);

/** Whether it is all that somebody says in turn, labelled or not. */
const isTurn = ({ basis }: SpeakerAttribution): boolean => basis === 'turn' || basis === 'answer';

/** Words that a speaker quotes or names are nobody’s for certain: the clause beside them is about that speaker. */
function asInner(
  index: ArticleIndex,
  passage: Passage,
  around: readonly SpeakerAttribution[],
  name: GivenName,
  { isOfOther, other }: InnerSpeech,
): SpeakerFinding {
  if (other !== null)
    return other.name === name.person?.name
      ? OPEN_SPEAKER
      : { ...UNSTATED_SPEAKER, verdict: 'other', name: other.name };
  const own = around.find((found) => compareNames(name, found) === 'same');
  if (own !== undefined) return isOfOther ? UNSTATED_SPEAKER : findingOf('inferred', own, false);
  const [found] = around;
  // Of two people of one last name, that alone names neither.
  const sharing = peopleBy(index.speakers.people).lastName.get(name.person?.lastName ?? '') ?? [];
  const first = Math.max(1, passage.paragraph - 1);
  const isNamed =
    sharing.length < 2 ||
    name.named.every((word) => isInParagraphs(index, word, first, passage.lastParagraph));
  return found === undefined || !isNamed ? UNSTATED_SPEAKER : unresolved(index, passage, found, name);
}

/** Whom the article gives a passage to, where nobody is named to be compared: for words that are only looked up. */
export function speakerIn(index: ArticleIndex, passage: Passage): SpeakerFinding {
  const [found] = attributionsAround(index, passage);
  if (found === undefined) return index.speakers.isRead ? UNSTATED_SPEAKER : UNREAD_SPEAKER;
  const given = readGivenName(found.name, index.speakers.people);
  const inner = innerIn(index, passage, found);
  if (inner?.isOfOther === true) return UNSTATED_SPEAKER;
  const isClear = (found.basis === 'clause' || found.basis === 'turn') && !found.isOneOfSeveral;
  const isBeside = isClear && isStated(given, found) && inner === null;
  const stated = findingOf('stated', found, true);
  if (isBeside && asCertain(index, passage, found.name, stated).verdict === 'stated') return stated;
  const newcomer = newcomerBetween(index, passage, found, given);
  return newcomer === null
    ? findingOf('inferred', found, false)
    : { ...introduced(newcomer), verdict: 'inferred' };
}

/** Whom an article brings in without a name before words that a “he” seems to give to somebody named further back; `null` for nobody. */
export function newcomerMeant(index: ArticleIndex, passage: Range): string | null {
  const [found] = attributionsAround(index, passage);
  if (found === undefined) return null;
  const given = readGivenName(found.name, index.speakers.people);
  return newcomerBetween(index, passage, found, given)?.words ?? null;
}

/** The finding of an attribution that is the outline’s; `null` where none is. */
function agreeing(
  index: ArticleIndex,
  passage: Passage,
  around: readonly SpeakerAttribution[],
  given: GivenName,
): SpeakerFinding | null {
  if (isHearer(index, passage, given.person)) return null;
  const [closest] = around;
  const isInner = closest?.basis === 'clause' && compareNames(given, closest) === 'other';
  const isOuter = ({ basis }: SpeakerAttribution): boolean =>
    basis === 'answer' || (basis === 'turn' && closest?.form === 'person');
  if (isInner && around.some(isOuter)) return null;
  const same = around.filter((found) => compareNames(given, found) === 'same');
  const stated = same.find(
    (found) => isStated(given, found) && !found.isOneOfSeveral && !isPassedOn(index, passage, found),
  );
  if (stated !== undefined) return findingOf('stated', stated, true);
  const [found] = same;
  if (found === undefined) return null;
  const newcomer = newcomerBetween(index, passage, found, given);
  return newcomer === null ? findingOf('inferred', found, false) : introduced(newcomer);
}

/** Whether the clause at the words names the outline’s speaker itself: a “he”, or speech that continues, doesn’t. */
function isStated({ named, text }: GivenName, { basis, mention, descriptions }: SpeakerAttribution): boolean {
  if (basis !== 'clause' && basis !== 'turn') return false;
  const words = named.length > 0 ? named : describingWords(text);
  return (
    words.some((word) => shareName(mention, word)) || isInitials(text, mention) || descriptions.includes(text)
  );
}

/** “Lee says her mother was told by the clerk to ‘call back’”: the clause at the words is about somebody who spoke to another. */
function isPassedOn({ article }: ArticleIndex, { start }: Passage, { cueAt }: SpeakerAttribution): boolean {
  return cueAt !== null && cueAt.end < start && TOLD_BY().test(article.file.text.slice(cueAt.end, start));
}

const TOLD_BY = patternWith`\b${'beingTold'} ${'telling'} by\b`;

const introduced = ({ words, start, end }: Newcomer): SpeakerFinding => ({
  verdict: 'other',
  name: words,
  mentionAt: { start, end },
  cueAt: null,
  isBeside: false,
});

/** Who carried one passage of a paragraph mostly carried the others. */
const REACH = 600;

/** Whether the outline names who handed the words on. */
export function isReporter({ speakers }: ArticleIndex, { start, end }: Passage, name: string): boolean {
  const near = touching(speakers.attributions, { start: start - REACH, end: end + REACH });
  const inBlock = touching(speakers.blocks, { start, end });
  return [
    ...near.flatMap(({ intermediaries }) => intermediaries),
    ...inBlock.flatMap((block) => block.reporters),
  ].some((reporter) => shareName(reporter, name));
}

/** The article names somebody else: certain where it does so in the clause, and the outline’s speaker is somebody it knows. */
function conflict(
  index: ArticleIndex,
  passage: Passage,
  found: SpeakerAttribution,
  given: GivenName,
): SpeakerFinding {
  if (found.basis === 'turn') return inTurn(index, passage, found, given);
  if (found.basis === 'answer') return findingOf('other', found, false);
  const isOther = isOtherPronoun(found, given);
  const newcomer = isOther ? newcomerBetween(index, passage, found, given) : null;
  if (newcomer !== null) return introduced(newcomer);
  if (isOther || isHearer(index, passage, given.person)) return findingOf('other', found, false);
  if (isOpen(index, passage, found, given)) return unresolved(index, passage, found, given);
  if (given.isDescription) return describesOther(index, found, given);
  return findingOf('other', found, isCertain(index, passage, found, given));
}

/** Whether the clause at the words names somebody who can’t be the outline’s speaker. */
function isCertain(
  index: ArticleIndex,
  passage: Passage,
  found: SpeakerAttribution,
  given: GivenName,
): boolean {
  const isNamed = found.form === 'person' || isNameOfBody(found.mention);
  if (found.basis !== 'clause' || !isNamed) return false;
  if (found.isOneOfSeveral && shareName(found.mention, given.text)) return false;
  return given.person !== null || isStranger(index, passage, found, given);
}

/** Whether reading leaves it open who is meant. */
function isOpen(index: ArticleIndex, passage: Passage, found: SpeakerAttribution, given: GivenName): boolean {
  const meant = peopleByName(index.speakers.people).get(found.name) ?? null;
  return (
    found.basis === 'guess' ||
    compareNames(given, found) === 'unknown' ||
    isHearer(index, passage, meant) ||
    isNearer(index, passage, found, given)
  );
}

/** “the Global Times”, “Russia”: nothing but a name; neither “Florida’s attorney general” nor “Iowa Democrats”. */
function isNameOfBody(mention: string): boolean {
  const words = withoutArticle(mention).split(/\s+/u);
  return (
    words.every((word) => /^\p{Lu}[\p{L}.&-]*$/u.test(word)) && !endsAs(words.at(-1) ?? '', 'peopleEndings')
  );
}

/** A pronoun for nobody in particular: whoever is named beside it may be meant. */
function unresolved(
  index: ArticleIndex,
  passage: Passage,
  found: SpeakerAttribution,
  given: GivenName,
): SpeakerFinding {
  const { named, person } = given;
  if (named.length === 0) return OPEN_SPEAKER;
  const newcomer = person === null ? null : newcomerBetween(index, passage, found, given);
  if (newcomer !== null) return introduced(newcomer);
  const first = Math.max(1, passage.paragraph - 1);
  return named.some((word) => isInParagraphs(index, word, first, passage.lastParagraph))
    ? OPEN_SPEAKER
    : UNSTATED_SPEAKER;
}

/** A body or an unknown name is surely another only where a person is named beside the words, and the paragraph doesn’t mention it. */
function isStranger(
  index: ArticleIndex,
  passage: Passage,
  { form, isReported }: SpeakerAttribution,
  { named }: GivenName,
): boolean {
  if (form !== 'person' || isReported) return false;
  return !isMentionedIn(index, passage, named);
}

/** Where nothing beside a passage names a speaker. */
function withoutAttribution(
  index: ArticleIndex,
  passage: Passage,
  { named, person }: GivenName,
): SpeakerFinding {
  if (named.length === 0) return OPEN_SPEAKER;
  // Whoever was named before an interview without labels may give its answers.
  const [first] = index.speakers.blocks;
  const isGuest = first !== undefined && (person?.mentions[0]?.start ?? first.start) < first.start;
  if (isGuest && spanAround(index.spans, passage.start) === null && blockAround(index, passage) !== null)
    return OPEN_SPEAKER;
  if (!index.speakers.isRead) return isNamedNear(index, passage, named) ? UNREAD_SPEAKER : UNSTATED_SPEAKER;
  return UNSTATED_SPEAKER;
}

function inTurn(
  index: ArticleIndex,
  passage: Passage,
  turn: SpeakerAttribution,
  given: GivenName,
): SpeakerFinding {
  const isHere = turn.start <= passage.start && passage.end <= turn.end;
  if (shareName(turn.mention, given.text)) return findingOf(isHere ? 'stated' : 'inferred', turn, isHere);
  if (isOtherTurn(index, passage, given.named)) return findingOf('other', turn, isHere);
  const isAbsent = given.person !== null && !isMentionedIn(index, passage, given.named);
  // Whom nobody mentions in a turn, doesn't speak in it.
  return isAbsent ? findingOf('other', turn, false) : OPEN_SPEAKER;
}

/** Whether the outline names somebody who takes other turns, and neither is mentioned in this one nor quoted by its speaker. */
function isOtherTurn(index: ArticleIndex, passage: Passage, named: readonly string[]): boolean {
  if (spanAround(index.spans, passage.start) !== null) return false;
  const labels = labelNames(index.speakers.attributions);
  return (
    !isMentionedIn(index, passage, named) &&
    describingWords(named.join(' ')).some((word) => labels.alike(word).length > 0)
  );
}

/** The names of all labels. */
const labelNames = oncePer((attributions: readonly SpeakerAttribution[]) =>
  indexNames(turnsOf(attributions).flatMap(({ mention }) => describingWords(mention))),
);

const isMentionedIn = (index: ArticleIndex, passage: Passage, named: readonly string[]): boolean =>
  named.some((word) => isInParagraphs(index, word, passage.paragraph, passage.lastParagraph));
