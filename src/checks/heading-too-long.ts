import { plainText } from '../markdown/nodes/plain-text.ts';
import { rule } from './rule.ts';

/** A heading fits two lines of large type. */
export const headingTooLong = rule({
  code: 'heading/too-long',
  severity: 'warning',
  message: ({ characters }: { readonly characters: number }) => `This heading has ${characters} characters.`,
  hint: () => `Say it in up to ${MAX_CHARACTERS}: one short sentence.`,
  docs: 'A heading is read at a glance, in large type. Past ninety characters it takes three lines, and space from what it heads.',
  *check({ file, slides }, tooLong) {
    for (const { heading } of slides) {
      const characters = plainText(heading?.children ?? []).length;
      if (heading === null || characters <= MAX_CHARACTERS) continue;
      yield tooLong({ characters }, { file: file.path, position: heading.position });
    }
  },
});

/** Two lines of a heading at its full size; each holds about 45 characters of Latin text. */
const MAX_CHARACTERS = 90;
