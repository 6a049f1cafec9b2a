import { isBidding } from '../../extract/claims/claims.ts';
import type { FoundClaim, Span } from '../../extract/findings.ts';
import type { Paragraph } from '../../article/article.ts';
import type { SavedArticle } from '../../article/saved-article.ts';
import { oncePer } from '../../source/once-per.ts';
import {
  blockQuote,
  citationOf,
  isBesideStory,
  paragraphAt,
  paragraphOf,
  quotationsIn,
  readsSpeakers,
  speakerName,
  stands,
  SURE,
  wordsAt,
} from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import type { DraftSlide } from '../draft-slide.ts';
import { leadsIn } from '../headings/leads-in.ts';
import { inNotes, markdownText, oneLine, plainName } from '../markdown-text.ts';
import { capitalised } from '../number-words.ts';
import { isRefusal } from '../headings/refusal.ts';
import { countWords, wordsToShow } from '../headings/shorten.ts';
import { VERB } from '../headings/clause-shape.ts';
import { SOURCED } from './sourced.ts';
import { headingOf, POINTS_BACK, withoutDateline } from '../headings/heading-of.ts';

/** A claim with the one who makes it: the article's writer, or somebody whom the writer reports. */
export interface VoicedClaim {
  readonly claim: FoundClaim;
  /** `null` for the writer; “others” for somebody without a name. */
  readonly by: string | null;
}

/** The claims of the story, the most central first, without what stands in a long quotation or under the story. */
export function voicedClaims(context: DraftContext): readonly VoicedClaim[] {
  const { claims, keyClaims } = context.findings;
  return keyClaims.flatMap((index) => {
    const claim = claims[index];
    if (claim === undefined || !statesSomething(context, claim)) return [];
    const inside = quotationsIn(context, claim);
    const isSpeech = inside.some(
      ({ form, start, end, type }) =>
        form === 'block' || (type === 'direct' && end - start > (claim.end - claim.start) / 2),
    );
    if (isSpeech) return [];
    const reported = inside.find(
      (quotation) => quotation.confidence >= SURE && quotation.speaker !== null && !isBidding(quotation),
    );
    const isOwn = reported === undefined || OWN_VOICE.test(reported.speaker?.text ?? '');
    return [{ claim, by: isOwn ? null : speakerName(reported) || 'others' }];
  });
}

/** Whether a claim is one of the story, and says something without the words around it. */
function statesSomething(context: DraftContext, claim: FoundClaim): boolean {
  if (isBesideStory(context, claim) || isHeadline(context, claim) || isCaption(context, claim)) return false;
  if (isPutToGuest(context, claim)) return false;
  if (ASKED.test(claim.text) || TO_READERS.test(claim.text) || isStandfirst(context, claim)) return false;
  return !isRefusal(claim.text) && !leadsIn(claim.text);
}

/** What an interviewer says before the question. */
const ASKED = /^(?:Q|Question|Interviewer)\s?[:.]\s/u;
/** What an interviewer puts to somebody, whose answer is the next paragraph: “Berlin has paid. Why haven’t you?” */
function isPutToGuest(context: DraftContext, { start }: FoundClaim): boolean {
  const { article } = context;
  const asked = paragraphOf(article, start);
  const next = asked === null ? undefined : article.paragraphs[asked.number];
  if (asked === null || next === undefined) return false;
  const isTurn = (paragraph: Paragraph): boolean =>
    quotationsIn(context, paragraph).some(({ rule }) => rule === 'turn');
  const words = article.plainText.slice(asked.start, asked.end);
  return /[?？]$|\byour?\b/iu.test(words) && isTurn(next) && !isTurn(asked);
}

/** What is said of the text and to those who read it. */
const TO_READERS =
  /^(?:(?:This|The) (?:interview|conversation|transcript|article|story|piece|text|report|post|translation|excerpt|episode) (?:has been|have been|was|is) (?:lightly |slightly |also |first |originally |automatically )?(?:edited|condensed|shortened|abridged|updated|amended|corrected|generated|transcribed|translated|adapted|published|produced|part of)\b|(?:The following|What follows|Below|Here) (?:is|are) (?:an? |the |our )?(?:lightly |slightly )?(?:edited |abridged |full |complete |partial |translated |key )?(?:excerpts?|extracts?|transcript|translation|transcription|summary|selection|text|version|highlights?)\b|Additional reporting\b|(?:She|He|They) (?:spoke|talked) (?:to|with) .{0,60} about\b|That(?:’s|'s| is) all (?:from|for)\b|Thank(?:s| you) for (?:reading|following|joining)\b|Here is what (?:we know|happened)\b|If you (?:have|would like|want)\b.{0,120}\b(?:write|email|contact|let us|get in touch)\b|(?:Write|Sign up|Subscribe|Follow us|Read more)\b)/u;

/** A line above the story that is no sentence: “Beekeeper Sunniva Grahl on sudden fame and why she will not sell”. */
function isStandfirst({ article }: DraftContext, { start, text }: FoundClaim): boolean {
  const isLine = !/[.!?…。！？][”"’')\]]*$/u.test(text);
  const ahead = article.paragraphs.filter((paragraph) => paragraph.end < start);
  return isLine && ahead.length < FRONT && / (?:on|about) /u.test(text);
}

/** Paragraphs that may stand above a story. */
const FRONT = 4;

/** The writer speaks of the text itself, too. */
const OWN_VOICE =
  /^(?:I|we|this (?:article|paper|report|essay|study|brief|note|analysis|column|series|book|chapter))$/iu;

/** The headline, or one further down: a few words without an end mark. So is the line that names who wrote it. */
function isHeadline({ article, author }: DraftContext, { text }: FoundClaim): boolean {
  if (text === article.headline) return true;
  const isLine = !/[.!…。！][”"’')\]]*$/u.test(text);
  return isLine && (countWords(text) < FEWEST_WORDS || (author !== null && text.startsWith(author)));
}

/** What stands under a picture, with who made it: “The wall above the town. Photograph: Ann Lee”. */
function isCaption({ article }: DraftContext, { start }: FoundClaim): boolean {
  const paragraph = paragraphOf(article, start);
  return paragraph !== null && start < paragraph.end && captionsOf(article).has(paragraph);
}

const captionsOf = oncePer(
  ({ paragraphs, plainText }: SavedArticle): ReadonlySet<Paragraph> =>
    new Set(paragraphs.filter(({ start, end }) => CREDITED.test(oneLine(plainText.slice(start, end))))),
);

const CREDITED =
  /(?:^|[.!?)\]]\s)(?:Photo(?:graph)?s?|Pictures?|Images?|Illustrations?|Graphics?|Credits?)(?: by|:)\s\S[^.!?]{1,80}\.?$/u;

const FEWEST_WORDS = 9;

/**
 * A slide for each claim whose sentence gives a heading. What somebody else claims in words that `quotes` shows already is
 * left out.
 */
export function claimSlides(context: DraftContext, quotes: readonly DraftSlide[]): readonly DraftSlide[] {
  const isShown = ({ claim, by }: VoicedClaim): boolean =>
    by !== null && quotes.some(({ at }) => claim.start <= at && at < claim.end);
  const claims = voicedClaims(context).filter((voiced) => !isShown(voiced));
  const whole = claims.filter((voiced) => !isScrap(voiced));
  return (whole.length < FEWEST_CLAIMS ? claims : whole).flatMap(
    (voiced, rank) => claimSlide(context, voiced, rank) ?? [],
  );
}

/** “She chose the sea floor.”: a few words that say nothing without the sentence before. */
function isScrap({ claim }: VoicedClaim): boolean {
  const { text, figures, dates } = claim;
  return figures.length + dates.length === 0 && POINTS_BACK.test(text) && countWords(text) <= LONGEST_SCRAP;
}

const LONGEST_SCRAP = 8;
/** Of an article that has no more, all are shown. */
const FEWEST_CLAIMS = 3;

function claimSlide(context: DraftContext, { claim, by }: VoicedClaim, rank: number): DraftSlide | null {
  const heading = claimHeading(context, claim, by);
  const content = wordsToShow(wordsAt(context, withoutFront(context, claim)));
  if (heading === null || content === null) return null;
  const speaker = claimSpeaker(context, content, by, claim.start);
  const claimant = by ?? (readsSpeakers(context) ? context.author : null);
  return speaker === null
    ? null
    : {
        kind: 'slide',
        heading,
        otherHeading: context.words.inFull(paragraphAt(context, claim.start)),
        attributes: claimant === null ? '{.claim}' : `{.claim by="${plainName(claimant)}"}`,
        body: blockQuote(content, `${speaker} ${citationOf(context, claim.start)}`),
        notes: notesFor(context, claim, by),
        at: claim.start,
        priority: rank + (by === null ? 0 : 2) + (quotesInMarks(context, claim) ? 8 : 0),
        voice: '',
      };
}

/** The claim from where its sentence begins, past the place and the agency of a wire report. */
export function withoutFront({ article }: DraftContext, { start, end }: Span): Span {
  const words = article.plainText.slice(start, end);
  return { start: end - withoutDateline(words).length, end };
}

/** What the sentence says; where that is too long, what it hands on, with the name of whoever said it. */
function claimHeading(context: DraftContext, claim: FoundClaim, by: string | null): string | null {
  const sentence = context.article.plainText.slice(claim.start, claim.end);
  if (by === null || by === 'others') return headingOf(sentence);
  const heading = headingOf(sentence.replace(CREDIT, ''));
  if (heading === null) return handedOn(context, claim, by, '…');
  return isWhole(heading, claim.text) ? heading : (handedOn(context, claim, by, heading) ?? heading);
}

/** “Ma Li: The well is dry”, where that says more than the beginning of “Ma Li, who has long …, said the well is dry”. */
function handedOn(context: DraftContext, claim: FoundClaim, by: string, heading: string): string | null {
  const reported = quotationsIn(context, claim).find(({ form }) => form === 'reported')?.text ?? '';
  const words = headingOf(reported.replace(/^that /u, ''), ROOM - by.length);
  if (words === null || words.endsWith('…') || !VERB.test(words) || NO_CLAUSE.test(words)) return null;
  const isBetter = isWhole(words, reported) || POINTS_BACK.test(heading) || heading.endsWith('…');
  return isBetter ? `${capitalised(by)}: ${words}` : null;
}

/** “(denied) fraud but was convicted” says something only behind its verb. */
const NO_CLAUSE = /^\p{L}+ (?:but|and|or) (?:was|were|is|are|has|have|had)\b/u;

/** “…, according to the society”: the slide says who claims it. */
const CREDIT = /, according to [^,“”"]{3,80}\.?$/u;

/** Room for a name and its statement. */
const ROOM = 86;

const isWhole = (heading: string, sentence: string): boolean =>
  sentence.replace(/(?<![\s.,;:!?”"’'])[\s.,;:!?”"’']+$/u, '').endsWith(heading.slice(1));

/** The marked words of such a sentence have a slide of their own. */
function quotesInMarks(context: DraftContext, claim: FoundClaim): boolean {
  return quotationsIn(context, claim).some(({ type, confidence }) => type === 'mixed' && confidence >= SURE);
}

/** The sentence is the writer's, whoever is reported in it. */
function claimSpeaker(context: DraftContext, content: string, by: string | null, at: number): string | null {
  const author = plainName((context.author ?? '').replaceAll(' and ', context.words.and));
  if (by !== null) return stands(context, content, null, at) ? `the article, reporting ${by}` : null;
  if (author !== '' && stands(context, content, author, at)) return author;
  return stands(context, content, null, at) ? context.words.article : null;
}

function whoseClaim(context: DraftContext, by: string | null, words: string): string {
  if (!readsSpeakers(context)) return context.words.claimNotRead;
  if (by === null && SOURCED.test(words))
    return 'The sentence stands in the writer’s own name, and speaks of where it comes from.';
  return by === null
    ? 'The sentence stands in the writer’s own name, without a source.'
    : `The writer hands this on from ${by === 'others' ? 'others, and doesn’t name them' : by}.`;
}

function notesFor(context: DraftContext, claim: FoundClaim, by: string | null): string {
  const { claims } = context.findings;
  const { words } = context;
  const before = claims[claims.indexOf(claim) - 1];
  const lead =
    before === undefined || before.paragraph !== claim.paragraph
      ? words.opensParagraph
      : `${words.followsOn} ${inNotes(wordsAt(context, before), words.marks)}`;
  const figures = claim.figures
    .map(({ text }) => text)
    .slice(0, 5)
    .join('; ');
  return [
    whoseClaim(context, by, claim.text),
    lead,
    figures === '' ? '' : `${words.figuresToCheck} ${markdownText(figures)}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
