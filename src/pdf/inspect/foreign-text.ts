import { textIn } from '../entry-values.ts';
import type { PdfFault } from '../rules/pdf-rule.ts';
import type { InspectedPdf, InspectedTag } from './inspected-pdf.ts';
import { readTagTexts, type TextOfKid } from './tag-texts.ts';

/** Finds text in scripts of East Asia whose language, as the tags have it, isn’t written in them. */
export function* foreignText(pdf: InspectedPdf): Iterable<PdfFault> {
  if (pdf.tree === null) return;
  const pages = pagesWithEastAsian(pdf);
  if (pages.size === 0) return;
  const language = textIn(pdf.catalog, 'Lang', pdf.file) ?? '';
  yield* faultsIn(pdf.tree, language, readTagTexts(pdf, pages), pdf);
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const ITS_LANGUAGES = /^(?:zh|ja|ko|yue|wuu|hak|nan|vi|lzh|cmn|und-(?:Han[istb]|Jpan|Kore|Hang))(?:-|$)/iu;

/** Only pages with a font that has such characters need to be read. */
function pagesWithEastAsian({ fonts, pages, file }: InspectedPdf): ReadonlySet<number> {
  const having = new Set(
    fonts
      .filter(({ unicode, used }) => [...used].some((code) => EAST_ASIAN.test(unicode?.get(code) ?? '')))
      .map(({ dictionary }) => dictionary),
  );
  const found = new Set<number>();
  if (having.size === 0) return found;
  for (const { number, contents } of pages)
    for (const { resources } of contents) {
      const named = resources === null ? null : file.dictionary(resources, 'Font');
      const isAmong = named?.entries.some(({ value }) => {
        const font = file.resolve(value);
        return font?.kind === 'dictionary' && having.has(font);
      });
      if (isAmong === true) found.add(number);
    }
  return found;
}

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
