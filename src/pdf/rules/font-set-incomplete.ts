import { valueIn } from '../file/entry-values.ts';
import { pdfRule } from './pdf-rule.ts';

/** A font that lists its glyphs lists all that are shown. */
export const fontSetIncomplete = pdfRule({
  code: 'pdf/font-set-incomplete',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.4.2, ISO 19005-2 §6.2.11.4.2',
  problem: 'A font lists its glyphs and leaves out some that are shown',
  remedy: 'List all of them in the CIDSet, or leave that out.',
  reason: 'A program that makes the font smaller by the list takes letters away.',
  *find({ fonts, file }) {
    for (const { descendant, used, name, page } of fonts) {
      const descriptor = file.dictionary(descendant, 'FontDescriptor');
      const set = valueIn(descriptor, 'CIDSet', file);
      if (set?.kind !== 'stream') continue;
      const bits = file.content(set, MAX_SET);
      const isListed = (code: number): boolean => ((bits[code >> 3] ?? 0) & (0x80 >> (code & 7))) !== 0;
      if ([...used].some((code) => !isListed(code))) yield { page, what: name };
    }
  },
});

/** A bit for each code of two bytes. */
const MAX_SET = 2 ** 13;
