import type { FoundClaim, FoundQuotation } from '../../extract/findings.ts';
import type { Range } from '../../source/position.ts';
import { longestChain } from './chain-slide.ts';
import { voicedClaims, withoutFront } from './claim-slides.ts';
import {
  citationOf,
  isBesideStory,
  isInHeadline,
  isTitle,
  quotedAt,
  paragraphOf,
  readsSpeakers,
  tellsOfSpeakers,
  speakerName,
  stands,
  SURE,
  wordsAt,
} from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import type { DraftSlide } from '../draft-slide.ts';
import { markdownText, plainName } from '../markdown-text.ts';
import { peopleOf } from './people-slides.ts';
import { headingOf } from '../headings/heading-of.ts';
import { POINTS_BACK } from '../headings/points-back.ts';
import { countWords } from '../headings/shorten.ts';
import { SOURCED } from './sourced.ts';
import { ownQuestions } from './own-questions.ts';
import { ASKED } from './states-something.ts';
import { telltaleWord } from './telltale-word.ts';

/** More are a questionnaire. */
const MOST_QUESTIONS = 6;
/** With fewer of its own, an article gets questions that can be asked of any. */
const FEWEST_QUESTIONS = 4;

/** Questions made of what the article holds: who speaks for whom, what has no source, which word carries the argument. */
export function questionSlide(context: DraftContext, holds: (question: string) => boolean): DraftSlide {
  const isTold = tellsOfSpeakers(context);
  const isRead = readsSpeakers(context);
  const asked = [
    ...(isTold ? [...namelessQuestion(context), ...chainQuestion(context)] : []),
    ...(isRead ? unsourcedQuestion(context) : []),
    ...(isTold ? wordQuestion(context) : []),
    ...(isRead ? silentQuestion(context) : []),
    ...(isTold ? voicesQuestion(context) : []),
  ];
  const own = [...asked, ...ownQuestions(context, asked)]
    .filter((question) => holds(question))
    .slice(0, MOST_QUESTIONS);
  const wanted = Math.max(1, FEWEST_QUESTIONS - own.length);
  const last = context.words.lastQuestions.slice(0, Math.min(wanted, MOST_QUESTIONS - own.length));
  const questions = [...own, ...last];
  return {
    kind: 'slide',
    heading: context.words.questions,
    otherHeading: null,
    attributes: '{.questions}',
    body: questions.map((question, at) => `${at + 1}. ${question}`).join('\n'),
    notes: context.words.questionsNotes,
    at: context.end,
    priority: 0,
    voice: 'questions',
  };
}

/** Words in marks that the article gives to nobody for certain. */
function namelessQuestion(context: DraftContext): readonly string[] {
  const found = context.findings.quotations.find((quotation) => {
    const { form, confidence, speaker, start, end, text } = quotation;
    return (
      form === 'marks' &&
      !isTitle(context, quotation) &&
      !isBesideStory(context, { start }) &&
      !isInHeadline(context, { start, end }) &&
      (speaker === null || confidence < SURE) &&
      countWords(text) >= 3 &&
      countWords(text) <= 14
    );
  });
  const quoted = found === undefined ? null : inMarks(context, found);
  return quoted === null
    ? []
    : [`Whose words are ${quoted}? The article puts them in marks and names no speaker.`];
}

function chainQuestion(context: DraftContext): readonly string[] {
  const quotation = longestChain(context);
  const name = quotation === null ? '' : speakerName(quotation);
  const hands = (quotation?.chain ?? [])
    .filter(({ name }) => !PLATFORM.test(name))
    .map((carrier) => plainName(carrier.name))
    .filter((hand) => hand !== '' && hand !== name)
    .slice(0, 2);
  const isHandedOn = quotation?.chain.some(({ relation }) => relation !== 'wrote') ?? false;
  if (name === '' || hands.length === 0 || !isHandedOn) return [];
  const others = hands.map((hand) => `which are those of ${hand}`).join(', ');
  return [`Which words are those of ${name}, ${others}, and how could one tell?`];
}

/** Where somebody posts, all words are that one’s own. */
const PLATFORM =
  /^(?:X|Twitter|Facebook|Instagram|Telegram|TikTok|Weibo|WeChat|Truth Social|LinkedIn|Threads|Bluesky|Mastodon|YouTube|Reddit|WhatsApp)$/u;

const SWEEPING =
  /\b(?:many|most|all|every|never|always|often|already|more than|clearly|widely|huge|growing|increasingly)\b|(?<![\d.,])\d[\d.,]*/giu;

/** A year or an hour dates and an age describes; none makes a claim larger. */
const YEAR_OR_AGE =
  /\b(?:1[5-9]|20)\d\d\b|\b(?:now|aged?) \d+|, \d{1,3},|\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{1,2}:\d\d\b/giu;

/** What the writer did or saw needs no other source, and “most of it” is nothing by itself. */
const NOT_ASKED =
  /\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b|^(?:Not )?(?:most|all|many|some|one|few|none) of (?:it|them|this|these)\b/iu;

/** What somebody was asked to do, is no claim of how things are. */
const BIDS =
  /\b(?:urge[sd]?|ask(?:s|ed)|advise[sd]?|order(?:s|ed)|call(?:s|ed) (?:on|for)|promise[sd]?|vow(?:s|ed)) /u;

/** How much a claim takes in: “Downstream the mood was cooler” can be asked nothing of. */
function sweepOf({ text, dates }: FoundClaim): number {
  const undated = dates.reduce((words, date) => words.replace(date.text, ''), text);
  return undated.replace(YEAR_OR_AGE, '').match(SWEEPING)?.length ?? 0;
}

/** A claim of the writer’s own that names nobody who could be asked; a long one is shortened as headings are. */
function unsourcedQuestion(context: DraftContext): readonly string[] {
  const own = voicedClaims(context)
    .filter(
      ({ claim: { text }, by }) =>
        by === null &&
        !SOURCED.test(text) &&
        !NOT_ASKED.test(text) &&
        !POINTS_BACK.test(text) &&
        !BIDS.test(text),
    )
    .map(({ claim }) => ({ claim, weight: sweepOf(claim) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { claim } of own) {
    const quoted =
      countWords(claim.text) <= LONGEST_CLAIM
        ? inMarks(context, withoutFront(context, claim))
        : shortened(context, claim);
    if (quoted !== null) return [context.words.askUnsourced(quoted)];
  }
  return [];
}

/** With the words of the question a point stays within what is read at a glance. */
const LONGEST_CLAIM = 14;

function shortened(context: DraftContext, claim: FoundClaim): string | null {
  const words = headingOf(wordsAt(context, claim));
  const isWhole = words !== null && claim.text.replace(/[.!]$/u, '').endsWith(words.slice(1));
  if (!isWhole || countWords(words) > LONGEST_CLAIM) return null;
  return stands(context, words, null, claim.start) ? quotedAt(context, words, claim.start) : null;
}

function wordQuestion(context: DraftContext): readonly string[] {
  const found = telltaleWord(context);
  if (found === null || !stands(context, found.word, null, found.first)) return [];
  const speakers = found.speakers.slice(0, 2).map(plainName).join(' and for ');
  return [
    `“${markdownText(found.word)}” ${citationOf(context, ...found.places)} comes back, for ${speakers}: does it mean the same each time?`,
  ];
}

function silentQuestion(context: DraftContext): readonly string[] {
  const silent = peopleOf(context).filter(
    ({ quotations, mentions }) =>
      quotations === 0 && mentions.length > 0 && !mentions.some((mention) => isOfPress(context, mention)),
  );
  const names = silent.slice(0, 2).map(({ name }) => plainName(name));
  return names.length === 0
    ? []
    : [context.words.askSilent(names.join(context.words.and), names.length === 1)];
}

/** “Our reporter Ma Li is there”, “QUESTION: Ma Li from Radio Holt. …”: who asks is heard. */
function isOfPress({ article }: DraftContext, { start }: Range): boolean {
  const paragraph = paragraphOf(article, start);
  const before = article.plainText.slice(paragraph?.start ?? start, start);
  return (
    ASKED.test(before) ||
    /\b[Oo]ur (?:\p{Ll}+ ){0,2}(?:reporter|correspondent|editor|writer|colleague) $/u.test(before)
  );
}

function voicesQuestion(context: DraftContext): readonly string[] {
  const named = voicedClaims(context).filter(({ by }) => by !== null && by !== 'others');
  // What is in marks, has a slide of its own as a quotation.
  const plain = named.filter(({ claim }) => !/[“”"«»„]/u.test(claim.text));
  // “Her survey of 1,200 officials” is asked about with less ease than somebody who has a name.
  const people = new Set<string | null>(context.findings.actors.map(({ name }) => name));
  const reported = plain.find(({ by }) => people.has(by)) ?? plain[0] ?? named[0];
  if (reported === undefined) return [];
  return [`Which claims does the writer make, and which are handed on from ${reported.by ?? 'others'}?`];
}

/** A stretch of the article in marks with its citation; `null` where it has marks of its own or doesn't hold. */
function inMarks(context: DraftContext, span: Pick<FoundQuotation, 'start' | 'end'>): string | null {
  const words = wordsAt(context, span);
  if (/[“”"„«»「」『』]/u.test(words) || !stands(context, words, null, span.start)) return null;
  return quotedAt(context, words.replace(/[.,;。，；]$/u, ''), span.start);
}
