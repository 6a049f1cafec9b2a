import { NOWHERE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { drawHandout } from '../editions/draw-handout.ts';
import { drawQuotes } from '../editions/draw-quotes.ts';
import { quotesAlone } from '../editions/edition-diagnostics.ts';
import { pdfProduct } from './pdf-product.ts';
import type { FittedDeck, Product } from './product.ts';
import { drawSheets } from './sheets.ts';

/** The handout: several slides on a sheet with space to write, or the quotations in their context. */
export const handout: Product = pdfProduct({
  name: 'handout',
  titleEnd: ': handout',
  inputs: ({ paper, isLarge, handout: form, withNotes }) => ({
    paper,
    isLarge,
    form,
    withNotes,
  }),
  draw: async (deck, tools) => {
    const form = deck.drawn.settings.print.handout;
    const { value, diagnostics } = await drawSheets(
      'handout',
      (material) => (form === 'quotes' ? drawQuotes(material) : drawHandout(material, form)),
      deck,
      tools,
    );
    return { value, diagnostics: [...(form === 'quotes' ? checkContexts(deck) : []), ...diagnostics] };
  },
});

/** Says where a handout of quotations can’t have what it is made for. */
function checkContexts({ whole: { quotations }, drawn }: FittedDeck): readonly Diagnostic[] {
  const excerpts = drawn.record.excerpts();
  const alone = quotations.filter(({ id }) => !excerpts.has(id)).length;
  if (alone === 0) return [];
  const isKeptBack = drawn.savedSources.lock?.share === 'locator';
  return [quotesAlone({ alone, total: quotations.length, isKeptBack }, NOWHERE)];
}
