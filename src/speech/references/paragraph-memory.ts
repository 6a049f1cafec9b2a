import type { Mention } from './attribution.ts';
import type { Cue } from '../cues/cue.ts';
import type { Range } from '../../text/source-file.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { type Phrase, tokenAt } from '../text/token.ts';

/** Offsets of a phrase. */
export function spanOf(paragraph: ReadParagraph, phrase: Phrase): Range {
  return {
    start: tokenAt(paragraph.tokens, phrase.from).start,
    end: tokenAt(paragraph.tokens, phrase.to - 1).end,
  };
}

/** A phrase as a mention of a speaker. */
export function mentionOf(paragraph: ReadParagraph, phrase: Phrase): Mention {
  const { start, end } = spanOf(paragraph, phrase);
  return { start, end, antecedent: null };
}

/** The main subject of a sentence, before token `limit`, as a mention of a speaker. */
export function mainMention(paragraph: ReadParagraph, sentence: ReadSentence, limit: number): Mention | null {
  const subject = mainSubject(paragraph.tokens, sentence, limit);
  return subject === null ? null : mentionOf(paragraph, subject);
}

/** A cue's subject as a mention of a speaker. */
export function subjectMention(paragraph: ReadParagraph, cue: Cue): Mention {
  const { antecedent } = cue.subject;
  const { start, end } = spanOf(paragraph, cue.subject);
  return { start, end, antecedent: antecedent === null ? null : spanOf(paragraph, antecedent) };
}

/** Who speaks last in a paragraph without passages. */
export function lastNamedSpeaker(paragraph: ReadParagraph): Mention | null {
  for (const sentence of paragraph.sentences.toReversed()) {
    const cue = sentence.cues.findLast((cue) => cue.frame === 'say' && cue.kind === 'verb');
    if (cue !== undefined) return subjectMention(paragraph, cue);
  }
  return null;
}

/** The speaker a paragraph hands over to the next: the subject of the cue at its end, else of its last sentence. */
export function introducedSpeaker(text: string, paragraph: ReadParagraph): Mention | null {
  const isColon = endsWithColon(text, paragraph);
  if (!isColon && paragraph.passages.length > 0) return null;
  const sentence = paragraph.sentences.at(-1);
  if (sentence === undefined) return null;
  const cue = isColon
    ? sentence.cues.findLast((cue) => cue.frame === 'say' && sentence.to - cue.last < 12)
    : sentence.cues.find((cue) => cue.frame === 'say' && cue.kind === 'verb');
  if (cue !== undefined) return subjectMention(paragraph, cue);
  return mainMention(paragraph, sentence, sentence.to);
}

/** Whether a paragraph leads to the next with a colon. */
export function endsWithColon(text: string, paragraph: ReadParagraph): boolean {
  return /[:：]["”’']?$/u.test(text.slice(Math.max(paragraph.start, paragraph.end - 2), paragraph.end));
}
