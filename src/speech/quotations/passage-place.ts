import { countSpaced } from '../words/word-set.ts';
import { type MarkedPassage, tokenAt } from '../text/token.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';

/** Where a passage stands in its sentence. */
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
  const places: PassagePlace[] = [];
  if (paragraph.passages.length === 0) return places;
  paragraph.sentences.forEach((sentence, sentenceIndex) => {
    const standsAlone = !hasWord(paragraph, sentence);
    for (let at = sentence.from; at < sentence.to; at++) {
      const { kind, passage: index } = tokenAt(paragraph.tokens, at);
      const passage = kind === 'passage' ? paragraph.passages[index] : undefined;
      if (passage === undefined) continue;
      const words = countSpaced(text.slice(passage.start, passage.end));
      const endsClause = endsWithClause(text, passage, paragraph, at);
      places.push({
        paragraph,
        sentence,
        sentenceIndex,
        passage,
        token: at,
        words,
        endsClause,
        standsAlone,
      });
    }
  });
  return places;
}

function hasWord(paragraph: ReadParagraph, sentence: ReadSentence): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (tokenAt(paragraph.tokens, at).kind === 'word') return true;
  return false;
}

function endsWithClause(text: string, passage: MarkedPassage, paragraph: ReadParagraph, at: number): boolean {
  const next = tokenAt(paragraph.tokens, at + 1).kind;
  return (
    /[,!?…—–-]["”’']?\s*$/u.test(text.slice(Math.max(passage.start, passage.end - 5), passage.end)) ||
    next === 'comma' ||
    next === 'dash'
  );
}
