import { countWords } from '../text/count-words.ts';
import { rule } from './rule.ts';

/** A quotation is short enough for an audience to read in one go. */
export const quotationTooLong = rule({
  code: 'quotation/too-long',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) => `This quotation has ${words} words.`,
  hint: () =>
    `Keep the sentence that matters, up to ${MAX_WORDS} words, and mark what you leave out with “…”.`,
  docs: 'An audience reads a quotation together and in silence. Sixty words take about twenty seconds; what is longer is read out of step, and small.',
  *check(outline, tooLong) {
    for (const { content, position } of outline.quotations) {
      const words = countWords(content);
      if (words > MAX_WORDS) yield tooLong({ words }, { file: outline.file.path, position });
    }
  },
});

/** Subtitling allows 160 to 180 words a minute to be read; twenty seconds are as long as a speaker stays silent. */
const MAX_WORDS = 60;
