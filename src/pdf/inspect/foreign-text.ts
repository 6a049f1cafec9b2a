import { textIn } from '../file/entry-values.ts';
import type { PdfFault } from '../rules/pdf-rule.ts';
import type { InspectedPdf, InspectedTag } from './inspected-pdf.ts';
import { pagesWithCharacters } from './pages-with-characters.ts';
import { readTagTexts, type TextOfKid } from './tag-texts.ts';

/** Finds text in scripts of East Asia whose language, as the tags have it, isn’t written in them. */
export function* foreignText(pdf: InspectedPdf): Iterable<PdfFault> {
  if (pdf.tree === null) return;
  const pages = pagesWithCharacters(pdf, (text) => EAST_ASIAN.test(text));
  if (pages.size === 0) return;
  const language = textIn(pdf.catalog, 'Lang', pdf.file) ?? '';
  yield* faultsIn(pdf.tree, language, readTagTexts(pdf, pages), pdf);
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ITS_LANGUAGES = /^(?:zh|ja|ko|yue|wuu|hak|nan|vi|lzh|cmn|und-(?:Han[istb]|Jpan|Kore|Hang))(?:-|$)/iu;

function* faultsIn(
  tag: InspectedTag,
  around: string,
  textOf: TextOfKid,
  pdf: InspectedPdf,
): Iterable<PdfFault> {
  // What has a text in its place is never read aloud itself.
  if (textIn(tag.dictionary, 'Alt', pdf.file) !== null) return;
  const language = textIn(tag.dictionary, 'Lang', pdf.file) ?? around;
  const isIts = ITS_LANGUAGES.test(language);
  for (const kid of tag.kids) {
    if (kid.kind === 'tag') yield* faultsIn(kid, language, textOf, pdf);
    else if (kid.kind === 'marked' && !isIts) {
      const found = EAST_ASIAN.exec(textOf(kid))?.[0];
      if (found !== undefined) yield { page: tag.page, what: `“${found}” in ${language || 'no language'}` };
    }
  }
}
