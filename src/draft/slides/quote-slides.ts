import type { SavedArticle } from '../../article/article.ts';
import type { FoundClaim, FoundQuotation } from '../../speech/text/findings.ts';
import type { Range } from '../../text/position.ts';
import {
  type DraftContext,
  SURE,
  blockQuote,
  citationOf,
  isBesideStory,
  isInHeadline,
  isTitle,
  nearestName,
  paragraphAt,
  quotationsIn,
  readsSpeakers,
  sentenceAt,
  speakerName,
  stands,
  tellsOfSpeakers,
  wordsAt,
} from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { inNotes, markdownText, plainName, roleAt } from '../context/markdown-text.ts';
import { isThing, otherQuoteHeading, quoteHeading } from '../headings/quote-heading.ts';
import { fitsSlide, wordsToShow } from '../headings/shorten.ts';
import { countSpaced } from '../../speech/words/word-set.ts';
import { markedIn, quotationWindows, spaceFor } from './quotation-windows.ts';

/** More windows than this of one long quotation are a reading, not a selection. */
const MOST_WINDOWS = 3;

/** A slide for each quotation in somebody's own words that is worth one, the most telling with the lowest priority. */
export function quoteSlides(context: DraftContext): readonly DraftSlide[] {
  const { quotations, keyQuotations } = context.findings;
  return keyQuotations.flatMap((index, rank) => {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.type === 'indirect' || isBesideStory(context, quotation))
      return [];
    if (isInHeadline(context, quotation) || isAsked(quotation) || isTitle(context, quotation)) return [];
    return shownWindows(context, quotation).flatMap(
      (window, place) => quoteSlide(context, quotation, window, rank + place * 4) ?? [],
    );
  });
}

/** The ranges of a quotation that get a slide. */
function shownWindows(context: DraftContext, quotation: FoundQuotation): readonly Range[] {
  const windows = quotationWindows(context, quotation).slice(0, MOST_WINDOWS);
  return quotation.form === 'block'
    ? windows.filter((window) => !isGreeting(wordsAt(context, window)))
    : windows;
}

/** “Excellencies, dear friends,” */
const isGreeting = (words: string): boolean => countSpaced(words) <= LONGEST_GREETING && /[,:]$/u.test(words);

const LONGEST_GREETING = 8;

/** What an interviewer asks leads to what is answered, which is the quotation. */
function isAsked({ rule, text }: FoundQuotation): boolean {
  return rule === 'turn' && /[?？؟]\s*$/u.test(text);
}

function quoteSlide(
  context: DraftContext,
  quotation: FoundQuotation,
  window: Range,
  rank: number,
): DraftSlide | null {
  const space = spaceFor(quotation);
  const content = wordsToShow(wordsAt(context, window), space);
  const attribution = content === null ? null : attributionFor(context, quotation, content, window.start);
  if (content === null || attribution === null) return null;
  return {
    kind: 'slide',
    heading: quoteHeading(context, quotation, window),
    otherHeading: otherQuoteHeading(context, quotation, window),
    attributes: '',
    body: blockQuote(content, `${attribution} ${citationOf(context, window.start)}`),
    notes: quoteNotes(context, quotation, window),
    at: window.start,
    priority: fitsSlide(wordsAt(context, window), space) ? rank : rank + 10,
    voice: quotation.form === 'block' ? `block ${quotation.speaker?.name ?? ''}` : '',
  };
}

/** The fullest attribution that holds: speaker, role, intermediaries, translator; else that nobody is named. */
function attributionFor(
  context: DraftContext,
  quotation: FoundQuotation,
  content: string,
  at: number,
): string | null {
  const name = speakerName(quotation);
  if (name !== '' && stands(context, content, name, at))
    return `${name}${roleOf(context, quotation)}${wayOf(quotation, name)}`;
  if (!stands(context, content, null, at)) return null;
  return tellsOfSpeakers(context)
    ? 'quoted in the article without a named speaker'
    : context.words.speakerMissing;
}

function roleOf(context: DraftContext, quotation: FoundQuotation): string {
  const { speaker } = quotation;
  const role = roleAt(speaker?.role ?? null, speaker?.organisation ?? null);
  return role === '' ? '' : `, ${role}`;
}

function wayOf({ chain }: FoundQuotation, speaker: string): string {
  const names = (isWanted: (relation: string) => boolean): readonly string[] =>
    chain.flatMap(({ name, relation }) =>
      isWanted(relation) && plainName(name) !== speaker ? [plainName(name)] : [],
    );
  const intermediaries = names((relation) => relation !== 'wrote' && relation !== 'translated');
  const [translator] = names((relation) => relation === 'translated');
  return `${intermediaries.map((name) => ` via ${name}`).join('')}${translator === undefined ? '' : `, trans. ${translator}`}`;
}

/** What the speaker of the seminar should know: the sentence around the words, and how sure it is whose they are. */
function quoteNotes(context: DraftContext, quotation: FoundQuotation, window: Range): string {
  const sentence = sentenceAt(context, window.start);
  const around =
    sentence === null
      ? ''
      : withLead(context, quotation, sentence)
          .map((span) => wordsAt(context, span))
          .join(' ');
  const { words } = context;
  const place = words.context(paragraphAt(context, window.start));
  const lines = around === '' ? [] : [`${place} ${inNotes(around, words.marks)}`];
  if (!readsSpeakers(context)) {
    if (quotation.speaker === null) lines.push(words.speakerNotRead);
  } else if (tellsOfSpeakers(context)) lines.push(aboutSpeaker(quotation));
  const others = quotationsIn(context, sentence ?? window).filter(({ form }) => form !== 'block').length;
  if (others > 1) lines.push(words.holdsQuotations(others));
  if (quotation.form === 'block' && tellsOfSpeakers(context)) lines.push(...saidByOthers(context, window));
  return lines.join('\n\n');
}

/** Whose words a speech, an answer or a letter quotes in turn. */
function saidByOthers(context: DraftContext, window: Range): readonly string[] {
  return quotationsIn(context, window).flatMap((quotation) => {
    const name = speakerName(quotation);
    if (quotation.form !== 'marks' || name === '' || quotation.end > window.end) return [];
    const [marked = quotation] = quotation.type === 'mixed' ? markedIn(context, quotation) : [];
    return [
      `Within these words ${inNotes(wordsAt(context, marked), context.words.marks)} is quoted from ${markdownText(name)}.`,
    ];
  });
}

/** The sentence of a quotation, with the one before it where it is nothing but the quotation. */
function withLead(context: DraftContext, quotation: FoundQuotation, sentence: FoundClaim): readonly Range[] {
  const { findings, article } = context;
  if (quotation.form === 'block') {
    const isFirst = sentence.start <= quotation.start && quotation.start < sentence.end;
    return isFirst ? [...leadBefore(article, sentence), sentence] : [sentence];
  }
  const isAlone = quotation.end - quotation.start > sentence.end - sentence.start - AROUND;
  const before = findings.claims[findings.claims.indexOf(sentence) - 1];
  return isAlone && before?.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
}

/** The paragraph that asks the question or announces the words, past captions. */
function leadBefore({ paragraphs, plainText }: SavedArticle, { start }: FoundClaim): readonly Range[] {
  const at = paragraphs.findIndex((paragraph) => paragraph.end > start);
  const before = paragraphs.slice(Math.max(0, at - ASIDES), at).findLast(({ isAside }) => !isAside);
  if (before === undefined || before.end - before.start > LONGEST_LEAD) return [];
  return /[?:：]["”’']?$/u.test(plainText.slice(before.start, before.end)) ? [before] : [];
}

const LONGEST_LEAD = 400;
/** So many captions may stand in between. */
const ASIDES = 3;

/** Marks, a stop and "A:" are no context. */
const AROUND = 6;

/** “Ma Li: It rained.” */
const isLabelled = ({ speaker, start }: FoundQuotation): boolean =>
  speaker !== null && speaker.end <= start && start - speaker.end <= LONGEST_LABEL;

/** A colon, and what stands in brackets before it. */
const LONGEST_LABEL = 50;

function aboutSpeaker(quotation: FoundQuotation): string {
  const { confidence, cue, type, chain, rule } = quotation;
  const name = markdownText(nearestName(quotation));
  if (name === '') return 'The article names nobody for these words. Ask whose they are.';
  if (confidence < SURE) {
    const nearest = isThing(quotation) ? 'Nearest to them is' : 'The nearest name is';
    return `${nearest} ${name}; the article doesn’t say for certain that the words come from there. Ask whose they are.`;
  }
  if (rule === 'turn')
    return isLabelled(quotation)
      ? `The article puts the name ${name} before these words and sets no marks.`
      : `These words answer a question and have no marks; it is ${name} who is asked.`;
  if (rule === 'byline' && quotation.form === 'block')
    return `These words have no marks, and the name of ${name} is below them.`;
  const verb = cue === null ? 'without a verb of saying' : `with “${markdownText(cue.text)}”`;
  const words =
    type === 'mixed'
      ? ' Only the words in marks are the speaker’s; the rest of the sentence is the writer’s.'
      : '';
  const isTranslated = chain.some(({ relation }) => relation === 'translated');
  return `The article gives the words to ${name} ${verb}.${words}${isTranslated ? ' They are a translation.' : ''}`;
}
