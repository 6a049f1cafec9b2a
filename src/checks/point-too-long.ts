import { bodyLayout } from '../deck/layouts/layouts.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { countWords } from '../text/count-words.ts';
import { layoutOfSlide, pointsIn } from './read-slide.ts';
import { rule } from './rule.ts';
import { wordsOfItem } from '../markdown/nodes/walk-inlines.ts';

/** A point is one sentence of moderate length. */
export const pointTooLong = rule({
  code: 'points/too-long',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) => `This point has ${words} words.`,
  hint: () => `Say it in up to ${MAX_WORDS}; the rest belongs in the notes.`,
  docs: 'What takes two lines is read; what takes four is skipped, or read while nobody listens. A point is a sentence, not a paragraph.',
  *check({ file, slides }, tooLong) {
    for (const slide of slides) {
      const hasFields = bodyLayout(layoutOfSlide(slide))?.hasFields ?? false;
      for (const point of pointsIn(slide.body)) {
        const text = plainText(wordsOfItem(point));
        const fields = hasFields ? text.split(/\s(?:—|–|---?)\s/u) : [text];
        const words = Math.max(...fields.map(countWords));
        if (words > MAX_WORDS) yield tooLong({ words }, { file: file.path, position: point.position });
      }
    }
  },
});

/** Guides to plain language (GOV.UK among them) split sentences of more than 25 words. */
const MAX_WORDS = 25;
