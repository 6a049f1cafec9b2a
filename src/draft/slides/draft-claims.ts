import { hanDatelineIn } from '../../article/front/han-dateline.ts';
import { countWords } from '../../checks/read-slide.ts';
import { quotingOf } from '../../speech/quoting/words.ts';
import type { Actor, FoundClaim } from '../../speech/text/findings.ts';
import { labelOfTurn } from '../../speech/quotations/turn-label.ts';
import { capitalised } from '../../text/capitalised.ts';
import { oncePer, oncePerValue } from '../../text/once-per.ts';
import {
  type DraftContext,
  isBesideStory,
  paragraphOf,
  sentencesAt,
  quotationsIn,
  wordsAt,
} from '../context/draft-context.ts';
import type { ReadingPatterns } from '../context/reading-patterns.ts';

/** A sentence of the reporter that can be disputed or looked up. */
export interface DraftClaim {
  readonly claim: FoundClaim;
  /** As a slide has it: without the place and the agency in front. */
  readonly words: string;
  /** Whether it names somebody as its source. */
  readonly isSourced: boolean;
  /** Whether its verb says that somebody else said so, or that it is not so yet: never is it without a source. */
  readonly isReported: boolean;
  /** Whether it holds a figure or says much: many, never, the largest. */
  readonly isLarge: boolean;
}

/** The claims of the story in the reporter’s own sentences, the most central first. Nobody’s words in marks are among them. */
export const draftClaims = oncePer((context: DraftContext): readonly DraftClaim[] => {
  const { claims, keyClaims } = context.findings;
  return keyClaims
    .flatMap((index) => claims[index] ?? [])
    .filter((claim) => isReporters(context, claim))
    .map((claim) => {
      const words = withoutOpening(wordsAt(context, claim), context.patterns);
      return {
        claim,
        words,
        isSourced: claim.claimant !== null || context.patterns.sourced.test(words),
        isReported: context.patterns.reportedMood.test(words) || tellsWhatIsSaid(context, words),
        isLarge: claim.figures.length > 0 || context.patterns.sweeping.test(words),
      };
    });
});

/** Whether a sentence has a verb of saying, though who speaks was not found. */
function tellsWhatIsSaid({ findings }: DraftContext, words: string): boolean {
  const forms = verbsOfSaying(findings.language);
  return words.split(/[^\p{L}]+/u).some((word) => forms.has(word));
}

const verbsOfSaying = oncePerValue((language: string): ReadonlySet<string> => {
  const quoting = quotingOf(language);
  return new Set(quoting === null ? [] : [...quoting.formsOf('say'), ...quoting.formsOf('say.participle')]);
});

/** Whether a sentence is whole, of the story, and quotes nobody. */
function isReporters(context: DraftContext, claim: FoundClaim): boolean {
  const words = wordsAt(context, claim);
  if (
    isTurnOfTalk(context, claim) ||
    isBesideStory(context, claim) ||
    MARKS.test(words) ||
    ADDRESS.test(words)
  )
    return false;
  if (!/[.!…。！]["'\p{Pf}\p{Pe}]*$/u.test(words) || /^[^\p{Lu}\p{Lo}\p{N}]*\p{Ll}/u.test(words))
    return false;
  // “Brown v. | Board of Education”
  if (!opensSentence(context, claim)) return false;
  return !quotationsIn(context, claim).some(({ form, start }) => form === 'block' && start < claim.end);
}

/** Whether a sentence is an interviewer’s or a guest’s: “Question: The mill is to close.” */
function isTurnOfTalk(context: DraftContext, { start }: FoundClaim): boolean {
  const paragraph = paragraphOf(context.article, start);
  const isTalk = context.findings.quotations.some(({ rule }) => rule === 'turn');
  return isTalk && paragraph !== null && labelOfTurn(context.article.plainText, paragraph) !== null;
}

const opensSentence = (context: DraftContext, { start }: FoundClaim): boolean =>
  sentencesAt(context, start).some((sentence) => Math.abs(sentence.start - start) <= BULLET);

/** “• ” */
const BULLET = 4;

/** Markup may be read into these. */
const ADDRESS = /https?:|www\.|[<>]/u;
const MARKS = /[“”"„«»「」『』]/u;

/** `BEIJING, Sept. 17 (Xinhua) --`, `(CNN) -- `, `LONDON, March 4 — `. */
const DATELINE =
  /^(?:[^\p{Ll}]{0,40}?\([^()]{2,30}\)|\p{Lu}{3}[^()—–]{0,60}(?: ?\([^()]{2,30}\))?)\s*(?:[—–]|--|(?<=\)\s?)-)\s+(?=\p{Lu}|\p{N})/u;

const withoutOpening = (words: string, { and }: ReadingPatterns): string =>
  capitalised(
    words
      .slice(hanDatelineIn(words)?.length ?? 0)
      .replace(DATELINE, '')
      .replace(and, ''),
  );

/** Whether a claim is short enough for a point, and says something without the sentence before it. */
export const isPoint = (context: DraftContext, claim: DraftClaim): boolean =>
  FEWEST <= countWords(claim.words) &&
  countWords(claim.words) <= MOST &&
  !hangsOn(context, claim) &&
  !goesOnReporting(context, claim) &&
  !setsScene(context, claim);

/** Whether a sentence says what another tells: “This cost millions”, “Two thirds of that were paid by the town”. */
export const hangsOn = ({ patterns }: DraftContext, { words }: DraftClaim): boolean =>
  patterns.pointsBack.test(words) || patterns.pointsBackWithin.test(words);

/** “The mayor said … The bridge would cost four million.”: whose claim it is, the sentence before says. */
function goesOnReporting(context: DraftContext, { claim, isSourced, isReported }: DraftClaim): boolean {
  const paragraph = isReported && !isSourced ? paragraphOf(context.article, claim.start) : null;
  return paragraph !== null && quotationsIn(context, { start: paragraph.start, end: claim.start }).length > 0;
}

/** “At the gate stood a pensioner”: without a figure or a source, it brings somebody in and asserts nothing else. */
function setsScene(context: DraftContext, { claim, words, isSourced }: DraftClaim): boolean {
  if (isSourced || claim.figures.length > 0) return false;
  const { nameless, sweeping } = context.patterns;
  if (nameless.test(words)) return sweeping.exec(words)?.index !== 0;
  const isMet = ({ mentions: [first] }: Actor): boolean =>
    first !== undefined && claim.start <= first.start && first.end <= claim.end;
  return !sweeping.test(words) && context.findings.actors.some(isMet);
}

const FEWEST = 6;
/** What a point may have by the checks of a deck. */
const MOST = 25;
