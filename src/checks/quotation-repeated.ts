import type { OutlineSlide, QuotationBlock } from '../outline/outline.ts';
import { rule } from './rule.ts';

/** Two slides in a row don’t show the same quotation. */
export const quotationRepeated = rule({
  code: 'quotation/repeated',
  severity: 'warning',
  message: () => 'The slide before this one has the same quotation.',
  hint: () => 'Keep it on one of the two, or quote another part of the passage.',
  docs: 'The same words twice in a row look as if the deck had not moved on. A quotation that comes back later is fine.',
  *check({ file, slides }, repeated) {
    let before: ReadonlyMap<string, QuotationBlock> = new Map();
    for (const slide of slides) {
      const here = quotationsOf(slide);
      for (const [words, { position }] of here) {
        const first = before.get(words);
        if (first === undefined) continue;
        const related = [{ message: 'It is here first:', file: file.path, position: first.position }];
        yield repeated({}, { file: file.path, position, related });
      }
      before = here;
    }
  },
});

/** The block quotes of a slide by their words. */
function quotationsOf({ body }: OutlineSlide): ReadonlyMap<string, QuotationBlock> {
  return new Map(
    body.flatMap((block): (readonly [string, QuotationBlock])[] =>
      block.type === 'quotation' ? [[wordsOf(block.quotation.content), block]] : [],
    ),
  );
}

function wordsOf(content: string): string {
  return (content.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
