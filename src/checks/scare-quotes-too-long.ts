import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import type { Outline } from '../outline/outline.ts';
import type { Span } from '../markdown/nodes/inline.ts';
import { inlinesShown } from '../deck/inlines-of-outline.ts';
import { countWords } from './count-words.ts';
import type { Rule } from './rule.ts';

const tooLong = diagnosticKind({
  code: 'quotation/long-scare',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) =>
    `Scare quotes round ${words} words read like a quotation, and this one isn’t checked.`,
  hint: () => 'Take {.scare} off, so that the words are looked up, or take the quotation marks off.',
  docs: '`[“so-called”]{.scare}` says that quotation marks distance themselves from a word and quote nobody. Round a whole phrase the audience takes them for somebody’s words, which is what Lectern promises to have looked up.',
});

/** Scare quotes stand round a word or a short phrase. */
export const scareQuotesTooLong: Rule = {
  kind: tooLong,
  *check(outline) {
    for (const span of scareSpans(outline)) {
      const words = countWords(plainText(span.children));
      if (words > MAX_WORDS) yield tooLong({ words }, { file: outline.file.path, position: span.position });
    }
  },
};

function scareSpans(outline: Outline): readonly Span[] {
  return inlinesShown(outline).filter(
    (node): node is Span => node.type === 'span' && node.attributes.classes.includes('scare'),
  );
}

/** A term, an epithet, a short title; the outline format lets a bracket replace as many words. */
const MAX_WORDS = 5;
