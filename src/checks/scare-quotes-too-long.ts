import { countWords } from '../text/count-words.ts';
import { rule } from './rule.ts';

/** Scare quotes are round a word or a short phrase. */
export const scareQuotesTooLong = rule({
  code: 'quotation/long-scare',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) =>
    `Scare quotes around ${words} words read like a quotation, and this one isn’t checked.`,
  hint: () =>
    'Take {.scare} off, so that the words are looked up. If they are your own, write {.own}; if they were said elsewhere, {.elsewhere} with a citation.',
  docs: '`[“so-called”]{.scare}` says that quotation marks distance themselves from a word and quote nobody. Around a whole phrase the audience takes them for somebody’s words, which is what Lectern promises to have looked up.',
  *check({ file, uncompared }, tooLong) {
    for (const { kind, content, position } of uncompared) {
      const words = kind === 'scare' ? countWords(content) : 0;
      if (words > MAX_WORDS) yield tooLong({ words }, { file: file.path, position });
    }
  },
});

/** A term, an epithet, a short title; the outline format lets a bracket replace as many words. */
const MAX_WORDS = 5;
