import type { SavedArticle } from '../../article/saved-article.ts';
import type { FoundClaim, FoundQuotation } from '../../extract/findings.ts';
import type { Range } from '../../source/position.ts';
import {
  nearestName,
  paragraphAt,
  quotationsIn,
  readsSpeakers,
  tellsOfSpeakers,
  sentenceAt,
  speakerName,
  SURE,
  wordsAt,
} from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import { inNotes, markdownText } from '../markdown-text.ts';
import { markedIn } from './quotation-windows.ts';
import { isThing } from '../headings/quote-heading.ts';

/** What the speaker of the seminar should know: the sentence around the words, and how sure it is whose they are. */
export function quoteNotes(context: DraftContext, quotation: FoundQuotation, window: Range): string {
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
  if (!readsSpeakers(context)) lines.push(words.speakerNotRead);
  else if (tellsOfSpeakers(context)) lines.push(aboutSpeaker(quotation));
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

/**
 * The sentence of a quotation. One that is nothing but the quotation has the one before it in front, which tells who speaks and of
 * what; an answer has its question there, and a block what announces it.
 */
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
    const nearest = isThing(quotation) ? 'What' : 'The name that';
    return `${nearest} stands nearest is ${name}; the article doesn’t say for certain that the words come from there. Ask whose they are.`;
  }
  if (rule === 'turn')
    return isLabelled(quotation)
      ? `The article puts the name ${name} before these words and sets no marks.`
      : `These words answer a question and stand without marks; it is ${name} who is asked.`;
  if (rule === 'byline' && quotation.form === 'block')
    return `These words stand without marks over the name of ${name}.`;
  const verb = cue === null ? 'without a verb of saying' : `with “${markdownText(cue.text)}”`;
  const words =
    type === 'mixed'
      ? ' Only the words in marks are the speaker’s; the rest of the sentence is the writer’s.'
      : '';
  const isTranslated = chain.some(({ relation }) => relation === 'translated');
  return `The article gives the words to ${name} ${verb}.${words}${isTranslated ? ' They are a translation.' : ''}`;
}
