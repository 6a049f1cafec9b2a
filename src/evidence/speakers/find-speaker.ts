import type { Stretch } from '../../source/position.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { spanAround } from '../text/span-around.ts';
import {
  NO_SPEAKER,
  UNREAD_SPEAKER,
  UNSTATED_SPEAKER,
  type Passage,
  type SpeakerFinding,
} from '../verdict.ts';
import type { Newcomer, SpeakerAttribution } from './article-speakers.ts';
import { attributionsAround, isForeign, turnAround } from './attributions-around.ts';
import { compareNames, DEMONYM, isBorneOut, readGivenName, type GivenName } from './compare-names.ts';
import { describingWords, namingWords } from './naming-words.ts';
import { isNamedNear, wordsOfParagraphs } from './near-passage.ts';
import { isInitials, shareName } from './same-name.ts';
import { isHearer, isNearer, isOtherPronoun, newcomerBetween } from './who-is-meant.ts';

/** Whom an outline gives a passage to. */
export interface GivenSpeaker {
  readonly name: string;
  /** BCP 47 tag of the language that it calls people in. */
  readonly language: string;
  /** Who wrote the source, and where it appeared, by the outline’s own account. */
  readonly writers: readonly string[];
}

/**
 * What the article says of who speaks. `stated` is read from the clause at the words alone; who a “he” or “the minister” is can
 * only ever make it `inferred`. Silent (`unread`, `inferred`) wherever reading isn't sure; docs/evidence.md has the rules and how
 * often they are wrong.
 */
export function findSpeaker(
  index: ArticleIndex,
  passage: Passage,
  given: GivenSpeaker | null,
): SpeakerFinding {
  if (given === null) return NO_SPEAKER;
  const name = readGivenName(given.name, index.speakers.people);
  const around = attributionsAround(index, passage);
  if (isWriter(index, given)) return asAuthor(index, passage, around);
  if (isThing(name)) return NO_SPEAKER;
  if (isForeign(index, given) && name.person === null) return UNREAD_SPEAKER;
  const turn = turnAround(index, passage);
  const isUnknown = around.every((found) => compareNames(name, found) === 'unknown');
  if (turn !== null && isUnknown) return inTurn(index, passage, turn, name);
  const best = agreeing(index, passage, around, name);
  if (best !== null) return best;
  if (name.person === null && isReporter(index, passage, given.name))
    return { ...UNSTATED_SPEAKER, verdict: 'inferred' };
  const [found] = around;
  if (found === undefined) return withoutAttribution(index, passage, name);
  return conflict(index, passage, found, name);
}

/** Whom the article gives a passage to, where nobody is named to be compared: for words that are only looked up. */
export function speakerIn(index: ArticleIndex, passage: Passage): SpeakerFinding {
  const [found] = attributionsAround(index, passage);
  if (found === undefined) return index.speakers.isRead ? UNSTATED_SPEAKER : UNREAD_SPEAKER;
  const given = readGivenName(found.name, index.speakers.people);
  const isBeside = (found.basis === 'clause' || found.basis === 'turn') && isStated(given, found);
  if (isBeside) return findingOf('stated', found, true);
  const newcomer = newcomerBetween(index, passage, found, given);
  return newcomer === null
    ? findingOf('inferred', found, false)
    : { ...brought(newcomer), verdict: 'inferred' };
}

/** Whom an article brings in without a name before words that a “he” seems to give to somebody named further back; `null` for nobody. */
export function newcomerMeant(index: ArticleIndex, passage: Stretch): string | null {
  const [found] = attributionsAround(index, passage);
  if (found === undefined) return null;
  const given = readGivenName(found.name, index.speakers.people);
  return newcomerBetween(index, passage, found, given)?.words ?? null;
}

/** A speaker without a name that is no person either: “official theme of the week”. */
function isThing({ named, isDescription }: GivenName): boolean {
  return named.length === 0 && !isDescription;
}

/** The author and the outlet of the source, and words that mean them. */
function isWriter({ speakers }: ArticleIndex, { name, writers }: GivenSpeaker): boolean {
  if (WRITER.test(name)) return true;
  const bare = name.replace(/^the /iu, '');
  return [...writers, ...speakers.writers].some((writer) => {
    const words = namingWords(bare);
    const theirs = namingWords(writer.replace(/^by /iu, ''));
    if (words.length === 0 || theirs.length === 0) return false;
    const isSame = words.every((word) => theirs.includes(word));
    return isSame && (words.at(-1) === theirs.at(-1) || words.length === theirs.length);
  });
}

const WRITER =
  /^(?:the |this |our )?(?:article|author|writer|reporter|correspondent|paper|newspaper|editorial|headline|standfirst|caption|text|story)$|^(?:de[rs]|die|das) (?:Artikel|Text|Autor|Autorin|Zeitung)s?$|^(?:l[’']article|l[’']auteur|le journal|el artículo|el autor|la autora|el periódico)$|^(?:本文|文章|原文|作者)$/iu;

/** The author’s own words; those that the article gives to somebody beside them are that one’s. */
function asAuthor(
  index: ArticleIndex,
  passage: Passage,
  around: readonly SpeakerAttribution[],
): SpeakerFinding {
  const found = around.find(
    ({ basis, form, isReported }) => basis === 'clause' && form === 'person' && !isReported,
  );
  const isMarked = spanAround(index.speakers.marked, passage.start) !== null;
  if (found !== undefined && isMarked && !isWriterHere(index, found)) return findingOf('other', found, true);
  return { ...UNSTATED_SPEAKER, verdict: 'author' };
}

const isWriterHere = ({ speakers }: ArticleIndex, { name }: SpeakerAttribution): boolean =>
  speakers.writers.some((writer) => shareName(writer, name));

/** The finding of an attribution that is the outline’s; `null` where none is. */
function agreeing(
  index: ArticleIndex,
  passage: Passage,
  around: readonly SpeakerAttribution[],
  given: GivenName,
): SpeakerFinding | null {
  if (isHearer(index, passage, given.person)) return null;
  const same = around.filter((found) => compareNames(given, found) === 'same');
  const stated = same.find((found) => isStated(given, found));
  if (stated !== undefined) return findingOf('stated', stated, true);
  const [found] = same;
  if (found === undefined) return null;
  const newcomer = newcomerBetween(index, passage, found, given);
  return newcomer === null ? findingOf('inferred', found, false) : brought(newcomer);
}

/** Whether the clause at the words names the outline’s speaker itself: a “he”, or speech that goes on, doesn’t. */
function isStated({ named, text }: GivenName, { basis, mention, descriptions }: SpeakerAttribution): boolean {
  if (basis === 'around' || basis === 'guess') return false;
  const words = named.length > 0 ? named : describingWords(text);
  return (
    words.some((word) => shareName(mention, word)) || isInitials(text, mention) || descriptions.includes(text)
  );
}

const brought = ({ words, start, end }: Newcomer): SpeakerFinding => ({
  verdict: 'other',
  name: words,
  mentionAt: { start, end },
  cueAt: null,
  isBeside: false,
});

function findingOf(
  verdict: SpeakerFinding['verdict'],
  { name, mention, mentionAt, cueAt, form }: SpeakerAttribution,
  isBeside: boolean,
): SpeakerFinding {
  const isNamed = form === 'person' || name !== mention;
  return { verdict, name: isNamed ? name : mention, mentionAt, cueAt, isBeside };
}

/** Who carried one passage of a paragraph mostly carried the others. */
const REACH = 600;

/** Whether the outline names who handed the words on. */
function isReporter({ speakers }: ArticleIndex, { start, end }: Passage, name: string): boolean {
  const near = speakers.attributions.filter(
    (found) => found.start < end + REACH && found.end > start - REACH,
  );
  const inBlock = speakers.blocks.filter((block) => block.start < end && block.end > start);
  return [...near.flatMap(({ carriers }) => carriers), ...inBlock.flatMap((block) => block.reporters)].some(
    (reporter) => shareName(reporter, name),
  );
}

/** The article names somebody else: certain where it does so in the clause, and the outline’s speaker is somebody it knows. */
function conflict(
  index: ArticleIndex,
  passage: Passage,
  found: SpeakerAttribution,
  given: GivenName,
): SpeakerFinding {
  if (found.basis === 'turn') return inTurn(index, passage, found, given);
  if (isHearer(index, passage, given.person) || isOtherPronoun(found, given))
    return findingOf('other', found, false);
  if (isOpen(index, passage, found, given)) return unresolved(index, passage, found, given);
  if (given.isDescription) return describesOther(index, found, given);
  const isNamed = found.form === 'person' || isNameOfBody(found.mention);
  const isKnown = given.person !== null || isStranger(index, passage, found, given);
  return findingOf('other', found, found.basis === 'clause' && isNamed && isKnown);
}

/** Whether reading leaves it open who is meant. */
function isOpen(index: ArticleIndex, passage: Passage, found: SpeakerAttribution, given: GivenName): boolean {
  const meant = index.speakers.people.find(({ name }) => name === found.name) ?? null;
  return (
    found.basis === 'guess' ||
    compareNames(given, found) === 'unknown' ||
    isHearer(index, passage, meant) ||
    isNearer(index, passage, found, given)
  );
}

/** “the Global Times”, “Russia”: nothing but a name; neither “Florida’s attorney general” nor “Iowa Democrats”. */
function isNameOfBody(mention: string): boolean {
  const words = mention.replace(/^the /iu, '').split(/\s+/u);
  return (
    words.every((word) => /^\p{Lu}[\p{L}.&-]*$/u.test(word)) &&
    !/(?:ans|ats|cans|ists|ers)$/u.test(words.at(-1) ?? '')
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
  if (named.length === 0) return NO_SPEAKER;
  const newcomer = person === null ? null : newcomerBetween(index, passage, found, given);
  if (newcomer !== null) return brought(newcomer);
  const words = wordsOfParagraphs(index, Math.max(1, passage.paragraph - 1), passage.lastParagraph);
  return named.some((word) => words.has(word))
    ? { ...UNSTATED_SPEAKER, verdict: 'inferred' }
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
  const words = wordsOfParagraphs(index, passage.paragraph, passage.lastParagraph);
  return !named.some((word) => words.has(word));
}

/** A description is another’s only where nothing that is said of the speaker, or of the scene, bears it out. */
function describesOther(index: ArticleIndex, found: SpeakerAttribution, given: GivenName): SpeakerFinding {
  const asInferred = findingOf('inferred', found, false);
  if (given.named.length === 0) return asInferred;
  const { article, speakers } = index;
  const speaker = speakers.people.find(({ name }) => name === found.name);
  const read = ({ start, end }: Stretch): string => article.plainText.slice(start, end);
  const own = article.paragraphs.filter(({ start, end }) =>
    (speaker?.mentions ?? [found.mentionAt]).some((mention) => start <= mention.start && mention.end <= end),
  );
  const said = own.map(read).join(' ');
  const isScene = (word: string): boolean =>
    article.paragraphs.filter((paragraph) => read(paragraph).includes(`${word} `)).length >= SCENE;
  const isMeant = given.named.every(
    (word) => isBorneOut(word, said) || (!DEMONYM.test(word) && isScene(word)),
  );
  return isMeant ? asInferred : findingOf('other', found, false);
}

/** What so many paragraphs name is where the article plays: “a Charlotte pastor”. */
const SCENE = 3;

/** Where nothing beside a passage names a speaker. */
function withoutAttribution(index: ArticleIndex, passage: Passage, { named }: GivenName): SpeakerFinding {
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
  if (!isOtherTurn(index, passage, given.named)) return { ...UNSTATED_SPEAKER, verdict: 'inferred' };
  return findingOf('other', turn, isHere);
}

/** Whether the outline names somebody who takes other turns, and neither is mentioned in this one nor quoted by its speaker. */
function isOtherTurn(index: ArticleIndex, passage: Passage, named: readonly string[]): boolean {
  if (spanAround(index.spans, passage.start) !== null) return false;
  const words = wordsOfParagraphs(index, passage.paragraph, passage.lastParagraph);
  const isMentioned = named.some((word) => words.has(word));
  const name = named.join(' ');
  return (
    !isMentioned &&
    index.speakers.attributions.some(({ basis, mention }) => basis === 'turn' && shareName(mention, name))
  );
}
