import { oncePer } from '../../text/once-per.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';

/** The single words that speak in an article: "Maya" of "Maya says". */
export const loneSubjects = oncePer((paragraphs: readonly ReadParagraph[]): readonly Token[] => {
  const found: Token[] = [];
  for (const { sentences, tokens } of paragraphs)
    for (const { cues } of sentences)
      for (const { subject } of cues)
        if (subject.to === subject.from + 1) found.push(tokenAt(tokens, subject.from));
  return found;
});
