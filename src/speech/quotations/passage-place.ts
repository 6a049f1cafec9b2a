import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { type MarkedPassage, tokenAt } from '../text/token.ts';
import { countSpaced } from '../words/spaced-words.ts';

/** Where a passage is in its sentence. */
export interface PassagePlace {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  readonly sentenceIndex: number;
  readonly passage: MarkedPassage;
  /** Index of the passage's token. */
  readonly token: number;
  readonly words: number;
  /** A comma, question mark, exclamation mark or dash ends the passage, so that a cue can follow. */
  readonly endsClause: boolean;
  /** Nothing but the passage, or other passages, in its sentence. */
  readonly standsAlone: boolean;
}

/** The places of all passages of a paragraph, in order. Linear in the tokens. */
export function passagePlaces(text: string, paragraph: ReadParagraph): readonly PassagePlace[] {
  const { passages, tokens, sentences } = paragraph;
  if (passages.length === 0) return [];
  return sentences.flatMap((sentence, sentenceIndex) => {
    const inSentence = tokens.slice(sentence.from, sentence.to);
    const standsAlone = !inSentence.some(({ kind }) => kind === 'word');
    return inSentence.flatMap(({ kind, passage: index }, at): readonly PassagePlace[] => {
      const passage = kind === 'passage' ? passages[index] : undefined;
      if (passage === undefined) return [];
      const token = sentence.from + at;
      const words = countSpaced(text.slice(passage.start, passage.end));
      const next = tokenAt(tokens, token + 1).kind;
      const closing = text.slice(Math.max(passage.start, passage.end - 5), passage.end);
      const endsClause = /[,!?…—–-]["”’']?\s*$/u.test(closing) || next === 'comma' || next === 'dash';
      return [{ paragraph, sentence, sentenceIndex, passage, token, words, endsClause, standsAlone }];
    });
  });
}
