import type { ReadParagraph } from '../text/read-paragraphs.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';

/** The single words that speak in an article: "Maya" of "Maya says". */
export const loneSubjects = (paragraphs: readonly ReadParagraph[]): readonly Token[] =>
  paragraphs.flatMap(({ sentences, tokens }) =>
    sentences.flatMap(({ cues }) =>
      cues
        .filter(({ subject }) => subject.to === subject.from + 1)
        .map(({ subject }) => tokenAt(tokens, subject.from)),
    ),
  );
