import { isTranslated } from '../deck/paginate/paginate-quotation.ts';
import type { QuotationBlock } from '../outline/outline.ts';
import { rule } from './rule.ts';

/** The original of a translation has a language of its own. */
export const originalLanguage = rule({
  code: 'quotation/original-language',
  severity: 'info',
  message: () => 'These words are translated, and nothing says which language they are in.',
  hint: () => 'Write it at the end of a line of them: {lang=fr}.',
  docs: 'A screen reader reads words in the language of the deck, unless it is told another, and so chooses the voice; hyphens and fonts follow it, too. Words in another script get their language by themselves.',
  *check({ file, slides }, unknownLanguage) {
    for (const block of slides.flatMap(({ body }) => body))
      if (block.type === 'quotation' && !hasLanguage(block))
        yield unknownLanguage({}, { file: file.path, position: block.position });
  },
});

function hasLanguage({ language, children, translation }: QuotationBlock): boolean {
  const [original, translated] = [children[0], translation[0]];
  if (language !== null || translated === undefined || original?.type !== 'paragraph') return true;
  return isTranslated(original, translated);
}
