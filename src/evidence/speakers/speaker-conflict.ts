import type { Quotation } from '../../outline/outline.ts';
import type { NamedPerson, SpeakerAttribution } from './article-speakers.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { labelOfTurn } from '../../extract/quotations/turn-label.ts';
import { lastNameOf, namingWords } from './naming-words.ts';
import { isNamedNear, wordsOfParagraphs } from './near-passage.ts';
import { isInitials, shareName } from './same-name.ts';
import { spanAround } from '../text/span-around.ts';
import type { Passage, SpeakerConflict } from '../verdict.ts';

/** Whom an outline gives a passage to, and the language that it calls people in. */
export interface GivenSpeaker {
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** The speaker of a quotation, to be compared with the article; `null` where none is given, or the author's own reading. */
export function givenSpeaker(
  { speaker, isSpeakerInferred }: Pick<Quotation, 'speaker' | 'isSpeakerInferred'>,
  language: string,
): GivenSpeaker | null {
  return speaker === null || isSpeakerInferred ? null : { name: speaker, language };
}

/**
 * Whether the article gives a passage to somebody else than the outline does. Silent wherever the two may mean the same one,
 * and where reading isn't sure; docs/evidence.md has the rules and how often they are wrong.
 */
export function speakerConflict(
  index: ArticleIndex,
  passage: Passage,
  speaker: GivenSpeaker,
): SpeakerConflict | null {
  const named = namingWords(speaker.name).filter((word) => word.length > 1);
  if (named.length === 0) return null;
  const person = personNamed(index.speakers.people, speaker.name);
  if (person === null && isForeign(index, speaker)) return null;
  const around = attributionsAround(index, passage);
  if (around.some((found) => agrees(found, speaker.name, person))) return null;
  if (carriersNear(index, passage).some((carrier) => shareName(carrier, speaker.name))) return null;
  const [found] = around;
  if (found !== undefined && isSomebodyElse(index, passage, found, { named, person }))
    return { name: found.name, mentionAt: found.mentionAt, isCertain: true };
  if (found !== undefined && isOtherPronoun(found, person))
    return { name: `“${found.mention}”`, mentionAt: found.mentionAt, isCertain: false };
  return conflictAround(index, passage, speaker, named);
}

/** Where nothing beside a passage names the speaker: the turn that it is in, else whether the speaker is mentioned near it. */
function conflictAround(
  index: ArticleIndex,
  passage: Passage,
  speaker: GivenSpeaker,
  named: readonly string[],
): SpeakerConflict | null {
  const turn = turnAround(index, passage);
  if (turn !== null && shareName(turn.mention, speaker.name)) return null;
  if (turn !== null && isOtherTurn(index, passage, named))
    return { name: turn.name, mentionAt: turn.mentionAt, isCertain: false };
  return isNamedNear(index, passage, named) ? null : { name: null, mentionAt: null, isCertain: false };
}

/** The turn of a transcript that goes on over the paragraph of a passage; `null` where none does, or where the paragraph opens one. */
function turnAround(index: ArticleIndex, passage: Passage): SpeakerAttribution | null {
  const paragraph = index.article.paragraphs[passage.paragraph - 1];
  const turn = index.speakers.attributions.findLast(
    ({ kind, start }) => kind === 'turn' && start <= passage.start,
  );
  if (turn === undefined || paragraph === undefined) return null;
  return paragraph.start > turn.start && labelOfTurn(index.article.plainText, paragraph) === null
    ? turn
    : null;
}

/** Somebody of the article with the same last name. A description (“Lee’s office”) is nobody. */
function personNamed(people: readonly NamedPerson[], speaker: string): NamedPerson | null {
  const isName = speaker.split(/\s+/u).every((word) => NAME_WORD.test(word) && !/[’']s?$/u.test(word));
  const last = lastNameOf(speaker);
  const [person, ...others] = isName ? people.filter(({ lastName }) => lastName === last) : [];
  if (person === undefined) return null;
  const isOne = others.every(({ pronoun }) => pronoun === person.pronoun);
  return isOne ? person : { ...person, pronoun: null };
}

const NAME_WORD = /^(?:\p{Lu}.*|\p{Lo}.*|de|del|van|von|bin|el|der|da|la|al-.*)$/u;

/** An outline in another language may spell every name in its own way. */
export function isForeign({ speakers }: ArticleIndex, { language }: Pick<GivenSpeaker, 'language'>): boolean {
  const own = speakers.language === 'und' ? 'en' : speakers.language;
  return language.split('-')[0]?.toLowerCase() !== own;
}

/** The attributions that take in most of a passage, the one that fits it most closely first. */
export function attributionsAround(
  { speakers }: ArticleIndex,
  { start, end }: Passage,
): readonly SpeakerAttribution[] {
  const half = (end - start) / 2;
  return speakers.attributions
    .filter((found) => Math.min(found.end, end) - Math.max(found.start, start) > half)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
}

/**
 * Whether an attribution and the outline may mean the same one. A person of the article is compared by name; everybody else
 * also by what the article says of the speaker (“Foreign Ministry” for Lu Kang, its spokesman) and by initials.
 */
function agrees(
  { name, mention, description }: SpeakerAttribution,
  speaker: string,
  person: NamedPerson | null,
): boolean {
  if (person !== null) return shareName(`${mention} ${name}`, `${speaker} ${person.name}`);
  return shareName(`${mention} ${name} ${description}`, speaker) || isInitials(speaker, name);
}

/** Who carried one passage of a paragraph mostly carried the others. */
const REACH = 600;

function carriersNear({ speakers }: ArticleIndex, { start, end }: Passage): readonly string[] {
  return speakers.attributions
    .filter((found) => found.start < end + REACH && found.end > start - REACH)
    .flatMap(({ carriers }) => carriers);
}

/** Who the outline’s speaker is, in the article’s eyes. */
interface Given {
  readonly named: readonly string[];
  readonly person: NamedPerson | null;
}

/**
 * Plainly another person. Bodies and unknown names count only where the paragraph doesn’t mention them, since they may carry
 * the words; and never for a report, whose words are the writer’s.
 */
function isSomebodyElse(
  index: ArticleIndex,
  passage: Passage,
  found: SpeakerAttribution,
  { named, person }: Given,
): boolean {
  if (found.kind === 'turn') return isOtherTurn(index, passage, named);
  if (found.kind !== 'person' && found.kind !== 'reported') return false;
  if (person !== null || found.kind === 'reported') return person !== null;
  const words = wordsOfParagraphs(index, passage.paragraph, passage.lastParagraph);
  return !named.some((word) => words.has(word));
}

/** Whether the outline names somebody who takes other turns, and neither is mentioned in this one nor quoted by its speaker. */
function isOtherTurn(index: ArticleIndex, passage: Passage, named: readonly string[]): boolean {
  if (spanAround(index.spans, passage.start) !== null) return false;
  const words = wordsOfParagraphs(index, passage.paragraph, passage.lastParagraph);
  const isMentioned = named.some((word) => words.has(word));
  const name = named.join(' ');
  return (
    !isMentioned &&
    index.speakers.attributions.some(({ kind, mention }) => kind === 'turn' && shareName(mention, name))
  );
}

/** “he” for somebody with a woman’s first name, and the other way round. */
function isOtherPronoun({ kind }: SpeakerAttribution, person: NamedPerson | null): boolean {
  const isPronoun = kind === 'he' || kind === 'she';
  return isPronoun && person !== null && person.pronoun !== null && person.pronoun !== kind;
}
