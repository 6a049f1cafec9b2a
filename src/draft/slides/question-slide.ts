import type { FoundClaim, FoundQuotation } from '../../extract/findings.ts';
import { longestChain } from './chain-slide.ts';
import { voicedClaims, withoutFront } from './claim-slides.ts';
import {
  citationOf,
  isBesideStory,
  isInHeadline,
  paragraphAt,
  readsSpeakers,
  speakerName,
  stands,
  SURE,
  wordsAt,
} from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import type { DraftSlide } from '../draft-slide.ts';
import { markdownText, plainName } from '../markdown-text.ts';
import { peopleOf } from './people-slides.ts';
import { headingOf, POINTS_BACK } from '../headings/heading-of.ts';
import { countWords } from '../headings/shorten.ts';
import { SOURCED } from './sourced.ts';
import { telltaleWord } from './telltale-word.ts';

/** More are a questionnaire. */
const MOST_QUESTIONS = 6;

/** Questions made of what the article holds: who speaks for whom, what has no source, which word carries the argument. */
export function questionSlide(context: DraftContext, holds: (question: string) => boolean): DraftSlide {
  const questions = [
    ...namelessQuestion(context),
    ...(readsSpeakers(context) ? chainQuestion(context) : []),
    ...unsourcedQuestion(context),
    ...(readsSpeakers(context) ? wordQuestion(context) : []),
    ...(readsSpeakers(context) ? silentQuestion(context) : []),
    ...(readsSpeakers(context) ? voicesQuestion(context) : []),
    ...context.words.lastQuestions,
  ]
    .filter((question) => holds(question))
    .slice(0, MOST_QUESTIONS);
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
  if (!readsSpeakers(context)) return [];
  const found = context.findings.quotations.find(
    ({ form, confidence, speaker, start, end, text }) =>
      form === 'marks' &&
      !isBesideStory(context, { start }) &&
      !isInHeadline(context, { start, end }) &&
      (speaker === null || confidence < SURE) &&
      countWords(text) >= 3 &&
      countWords(text) <= 14,
  );
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

/** A year dates and an age describes; neither makes a claim larger. */
const YEAR_OR_AGE = /\b(?:1[5-9]|20)\d\d\b|\b(?:now|aged?) \d+|, \d{1,3},/giu;

const sweep = (text: string): number => text.replace(YEAR_OR_AGE, '').match(SWEEPING)?.length ?? 0;

/** “Downstream the mood was cooler” and “It is not a symbol” can be asked nothing of. */
const standsAlone = (text: string): boolean =>
  sweep(text) > 0 || (countWords(text) > SHORT_CLAIM && !POINTS_BACK.test(text));

const SHORT_CLAIM = 6;

/** A claim of the writer’s own that names nobody who could be asked; a long one is shortened as headings are. */
function unsourcedQuestion(context: DraftContext): readonly string[] {
  if (!readsSpeakers(context)) return [];
  const own = voicedClaims(context)
    .filter(({ claim, by }) => by === null && !SOURCED.test(claim.text) && standsAlone(claim.text))
    .toSorted((a, b) => sweep(b.claim.text) - sweep(a.claim.text));
  for (const { claim } of own) {
    const quoted =
      countWords(claim.text) <= LONGEST_CLAIM
        ? inMarks(context, withoutFront(context, claim))
        : shortened(context, claim);
    if (quoted !== null) return [`${quoted} has no source in the article. What would show it?`];
  }
  return [];
}

/** With the words of the question a point stays within what is read at a glance. */
const LONGEST_CLAIM = 14;

function shortened(context: DraftContext, claim: FoundClaim): string | null {
  const words = headingOf(wordsAt(context, claim));
  const isWhole = words !== null && claim.text.replace(/[.!]$/u, '').endsWith(words.slice(1));
  if (!isWhole || countWords(words) > LONGEST_CLAIM) return null;
  return stands(context, words, null, claim.start)
    ? `“${markdownText(words)}” ${citationOf(context, claim.start)}`
    : null;
}

function wordQuestion(context: DraftContext): readonly string[] {
  const found = telltaleWord(context);
  if (found === null || !stands(context, found.word, null, found.first)) return [];
  const paragraphs = [...new Set(found.places.map((place) => paragraphAt(context, place)))].sort(
    (a, b) => a - b,
  );
  const speakers = found.speakers.slice(0, 2).map(plainName).join(' and for ');
  return [
    `“${markdownText(found.word)}” [@${context.sourceId}, para. ${paragraphs.join(', ')}] comes back, for ${speakers}: does it mean the same each time?`,
  ];
}

function silentQuestion(context: DraftContext): readonly string[] {
  const silent = peopleOf(context).filter(
    ({ quotations, mentions }) => quotations === 0 && mentions.length > 0,
  );
  const names = silent.slice(0, 2).map(({ name }) => plainName(name));
  if (names.length === 0) return [];
  const isOne = names.length === 1;
  return [
    `${names.join(' and ')} ${isOne ? 'is' : 'are'} named and not quoted. What would change if we heard ${isOne ? 'that voice' : 'those voices'}?`,
  ];
}

function voicesQuestion(context: DraftContext): readonly string[] {
  const named = voicedClaims(context).filter(({ by }) => by !== null && by !== 'others');
  // What is in marks, has a slide of its own as a quotation.
  const reported = named.find(({ claim }) => !/[“”"«»„]/u.test(claim.text)) ?? named[0];
  if (reported === undefined) return [];
  return [`Which claims does the writer make, and which are handed on from ${reported.by ?? 'others'}?`];
}

/** A stretch of the article in marks with its citation; `null` where it has marks of its own or doesn't hold. */
function inMarks(context: DraftContext, span: Pick<FoundQuotation, 'start' | 'end'>): string | null {
  const words = wordsAt(context, span);
  if (/[“”"„«»「」『』]/u.test(words) || !stands(context, words, null, span.start)) return null;
  return `“${markdownText(words.replace(/[.,;。，；]$/u, ''))}” ${citationOf(context, span.start)}`;
}
