import type { Cue } from './cue.ts';
import type { Span } from './findings.ts';
import { mainSubject } from './main-subject.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import type { Phrase } from './speaker-phrases.ts';
import { tokenAt } from './token.ts';

/** Offsets of a phrase. */
export function spanOf(paragraph: ReadParagraph, phrase: Phrase): Span {
  return {
    start: tokenAt(paragraph.tokens, phrase.from).start,
    end: tokenAt(paragraph.tokens, phrase.to - 1).end,
  };
}

/** Offsets of a cue's subject. */
export function subjectSpan(paragraph: ReadParagraph, cue: Cue): Span | null {
  return cue.subject === null ? null : spanOf(paragraph, cue.subject);
}

/** Who speaks last in a paragraph without passages. */
export function lastNamedSpeaker(paragraph: ReadParagraph): Span | null {
  for (const sentence of paragraph.sentences.toReversed()) {
    const cue = sentence.cues.findLast(
      (cue) => cue.subject !== null && cue.frame === 'say' && cue.kind === 'verb',
    );
    if (cue !== undefined) return subjectSpan(paragraph, cue);
  }
  return null;
}

/** The speaker a paragraph hands over to the next: of its last cue, else the subject of its last sentence. */
export function introducedSpeaker(text: string, paragraph: ReadParagraph): Span | null {
  const isColon = /[:：]["”’']?$/u.test(
    text.slice(Math.max(paragraph.start, paragraph.end - 2), paragraph.end),
  );
  if (!isColon && paragraph.passages.length > 0) return null;
  const sentence = paragraph.sentences.at(-1);
  if (sentence === undefined) return null;
  const cue = sentence.cues.findLast((cue) => cue.subject !== null && cue.kind !== 'according');
  if (cue !== undefined) return subjectSpan(paragraph, cue);
  const subject = mainSubject(paragraph.tokens, sentence, sentence.to);
  return subject === null ? null : spanOf(paragraph, subject);
}
