import type { FoundQuotation, Span } from '../../extract/findings.ts';
import {
  nearestName,
  paragraphAt,
  quotationsIn,
  readsSpeakers,
  sentenceAt,
  SURE,
  wordsAt,
} from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import { inNotes, markdownText } from '../markdown-text.ts';
import { isThing } from '../headings/quote-heading.ts';

/** What the speaker of the seminar should know: the sentence around the words, and how sure it is whose they are. */
export function quoteNotes(context: DraftContext, quotation: FoundQuotation, window: Span): string {
  const sentence = sentenceAt(context, window.start);
  const around = sentence === null ? '' : wordsAt(context, sentence);
  const { words } = context;
  const place = words.context(paragraphAt(context, window.start));
  const lines = around === '' ? [] : [`${place} ${inNotes(around, words.marks)}`];
  lines.push(readsSpeakers(context) ? aboutSpeaker(quotation) : words.speakerNotRead);
  const others = quotationsIn(context, sentence ?? window).length;
  if (others > 1) lines.push(words.holdsQuotations(others));
  return lines.join('\n\n');
}

function aboutSpeaker(quotation: FoundQuotation): string {
  const { confidence, cue, type, chain, rule } = quotation;
  const name = markdownText(nearestName(quotation));
  if (name === '') return 'The article names nobody for these words. Ask whose they are.';
  if (confidence < SURE) {
    const nearest = isThing(quotation) ? 'What' : 'The name that';
    return `${nearest} stands nearest is ${name}; the article doesn’t say for certain that the words come from there. Ask whose they are.`;
  }
  if (rule === 'turn') return `The article puts the name ${name} before these words and sets no marks.`;
  const verb = cue === null ? 'without a verb of saying' : `with “${markdownText(cue.text)}”`;
  const words =
    type === 'mixed'
      ? ' Only the words in marks are the speaker’s; the rest of the sentence is the writer’s.'
      : '';
  const isTranslated = chain.some(({ relation }) => relation === 'translated');
  return `The article gives the words to ${name} ${verb}.${words}${isTranslated ? ' They are a translation.' : ''}`;
}
