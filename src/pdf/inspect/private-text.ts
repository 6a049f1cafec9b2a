import { textIn } from '../file/entry-values.ts';
import type { PdfFault } from '../rules/pdf-rule.ts';
import type { InspectedPdf, InspectedTag } from './inspected-pdf.ts';
import { pagesWithCharacters } from './pages-with-characters.ts';
import { readTagTexts, type TextOfKid } from './tag-texts.ts';

/** Finds private characters of Unicode in what tags show, where neither the content nor a tag has a text in their place. */
export function* charactersWithoutText(pdf: InspectedPdf): Iterable<PdfFault> {
  if (pdf.tree === null) return;
  const pages = pagesWithCharacters(pdf, (text) => PRIVATE.test(text));
  if (pages.size > 0) yield* faultsIn(pdf.tree, readTagTexts(pdf, pages), pdf);
}

const PRIVATE = /\p{Private_Use}/u;

function* faultsIn(tag: InspectedTag, textOf: TextOfKid, pdf: InspectedPdf): Iterable<PdfFault> {
  if (['ActualText', 'Alt'].some((key) => textIn(tag.dictionary, key, pdf.file) !== null)) return;
  for (const kid of tag.kids) {
    if (kid.kind === 'tag') yield* faultsIn(kid, textOf, pdf);
    else if (kid.kind === 'marked') {
      const found = PRIVATE.exec(textOf(kid))?.[0].codePointAt(0);
      if (found !== undefined) yield { page: tag.page, what: `U+${found.toString(16).toUpperCase()}` };
    }
  }
}
