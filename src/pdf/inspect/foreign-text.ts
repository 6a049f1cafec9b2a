import { isLanguageTag } from '../../markdown/language-tag.ts';
import { textIn } from '../file/entry-values.ts';
import type { PdfFault } from '../rules/pdf-rule.ts';
import type { InspectedPdf, InspectedTag } from './inspected-pdf.ts';
import { pagesWithCharacters } from './pages-with-characters.ts';
import { readTagTexts, type TextOfKid } from './tag-texts.ts';

/** Finds text in other scripts than that in which its language, as the tags have it, is written. */
export function* foreignText(pdf: InspectedPdf): Iterable<PdfFault> {
  if (pdf.tree === null) return;
  const pages = pagesWithCharacters(pdf, (text) => OF_SCRIPTS.test(text));
  if (pages.size === 0) return;
  const language = textIn(pdf.catalog, 'Lang', pdf.file) ?? '';
  yield* faultsIn(pdf.tree, language, readTagTexts(pdf, pages), { pdf, foreign: foreignWords() });
}

/** Scripts with their codes in language tags (ISO 15924). */
const ALPHABETS = [
  ['Arabic', 'Arab'],
  ['Cyrillic', 'Cyrl'],
  ['Devanagari', 'Deva'],
  ['Greek', 'Grek'],
  ['Hebrew', 'Hebr'],
  ['Thai', 'Thai'],
] as const;
const EAST_ASIAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const OF_SCRIPTS = new RegExp(`${EAST_ASIAN}|[${lettersOf(ALPHABETS)}]`, 'u');
const ITS_LANGUAGES = /^(?:zh|ja|ko|yue|wuu|hak|nan|vi|lzh|cmn|und-(?:Han[istb]|Jpan|Kore|Hang))(?:-|$)/iu;

interface Search {
  readonly pdf: InspectedPdf;
  /** What is in another script in a text of some language. */
  readonly foreign: (language: string) => RegExp;
}

function* faultsIn(tag: InspectedTag, around: string, textOf: TextOfKid, search: Search): Iterable<PdfFault> {
  const { pdf, foreign } = search;
  // What has a text in its place is never read aloud itself.
  if (textIn(tag.dictionary, 'Alt', pdf.file) !== null) return;
  const language = textIn(tag.dictionary, 'Lang', pdf.file) ?? around;
  for (const kid of tag.kids) {
    if (kid.kind === 'tag') yield* faultsIn(kid, language, textOf, search);
    else if (kid.kind === 'marked') {
      const found = foreign(language).exec(textOf(kid))?.[0];
      if (found !== undefined) yield { page: tag.page, what: `“${found}” in ${language || 'no language'}` };
    }
  }
}

/** The expressions of languages, each made once. */
function foreignWords(): (language: string) => RegExp {
  const known = new Map<string, RegExp>();
  return (language) => {
    const expression = known.get(language) ?? foreignTo(language);
    known.set(language, expression);
    return expression;
  };
}

/** One character of East Asia is a word. Of letters, one or two may be signs, such as those of Greek in formulas. */
function foreignTo(language: string): RegExp {
  const own = isLanguageTag(language) ? new Intl.Locale(language).maximize().script : undefined;
  const words = `[${lettersOf(ALPHABETS.filter(([, code]) => code !== own))}]{3,}`;
  return new RegExp(ITS_LANGUAGES.test(language) ? words : `${EAST_ASIAN}|${words}`, 'u');
}

function lettersOf(alphabets: readonly (readonly [script: string, code: string])[]): string {
  return alphabets.map(([script]) => `\\p{Script=${script}}`).join('');
}
