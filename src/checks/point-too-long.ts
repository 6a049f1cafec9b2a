import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import { plainText } from '../markdown/plain-text.ts';
import { countWords } from './count-words.ts';
import type { Rule } from './rule.ts';
import { pointsIn, wordsOfPoint } from './walk-body.ts';

const tooLong = diagnosticKind({
  code: 'points/too-long',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) => `This point has ${words} words.`,
  hint: () => `Say it in up to ${MAX_WORDS}; the rest belongs in the notes.`,
  docs: 'What takes two lines is read; what takes four is skipped, or read while nobody listens. A point is a sentence, not a paragraph.',
});

/** A point is one sentence of moderate length. */
export const pointTooLong: Rule = {
  kind: tooLong,
  *check({ file, slides }) {
    for (const point of slides.flatMap(({ body }) => pointsIn(body))) {
      const words = countWords(plainText(wordsOfPoint(point)));
      if (words > MAX_WORDS) yield tooLong({ words }, { file: file.path, position: point.position });
    }
  },
};

/** Guides to plain language (GOV.UK among them) split sentences of more than 25 words. */
const MAX_WORDS = 25;
