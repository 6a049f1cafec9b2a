import { isLanguageTag } from '../../text/language-tag.ts';
import { isText } from '../content/composed-text.ts';
import { textIn } from '../file/entry-values.ts';
import type { InspectedTag } from '../tags/read-tags.ts';
import { readTagTexts } from '../inspect/texts-in-pdf.ts';
import { pdfRule, type CheckedPdf, type PdfFault } from './pdf-rule.ts';

/** All fonts are in the file. */
const fontNotEmbedded = pdfRule({
  code: 'pdf/font-not-embedded',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.4, ISO 19005-2 §6.2.11.4',
  problem: 'A font isn’t in the file',
  remedy: 'Embed all fonts.',
  reason: 'Elsewhere another font takes its place, or empty boxes do.',
  *find({ fonts }) {
    for (const { isEmbedded, name, used, page } of fonts)
      if (!isEmbedded && used.size > 0) yield { page, what: name };
  },
});

/** Chinese characters come out of real fonts. */
const fontDrawsCharacters = pdfRule({
  code: 'pdf/font-draws-characters',
  severity: 'warning',
  clause: 'ISO 32000-1 §9.6.5',
  problem: 'Chinese characters are drawings instead of letters',
  remedy: 'Print them in a TrueType font that may be embedded.',
  reason: 'Type 3 fonts blur on the screen, and their text is often lost when it is copied.',
  *find({ fonts }) {
    for (const { subtype, unicode, name, page } of fonts)
      if (subtype === 'Type3' && [...(unicode?.values() ?? [])].some((text) => /\p{Script=Han}/u.test(text)))
        yield { page, what: name };
  },
});

/** Fonts say what their glyphs mean. */
const fontWithoutUnicode = pdfRule({
  code: 'pdf/font-without-unicode',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.7, ISO 19005-2 §6.2.11.7',
  problem: 'Letters are shown of which the font doesn’t say what they are',
  remedy: 'Give the font a ToUnicode map with all its codes.',
  reason: 'They can’t be read aloud, copied or found.',
  *find({ fonts, file }) {
    for (const { unicode, used, name, page, dictionary } of fonts) {
      // Fonts of drawings may say it by the names of these; the glyph for what a font doesn’t have has a rule of its own.
      const isUnknown =
        unicode === null
          ? used.size > 0 && file.dictionary(dictionary, 'Encoding') === null
          : [...used].some((code) => code !== 0 && !isText(unicode.get(code) ?? ''));
      if (isUnknown) yield { page, what: name };
    }
  },
});

/** No empty boxes stand in for letters. */
export const glyphMissing = pdfRule({
  code: 'pdf/glyph-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.8, ISO 19005-2 §6.2.11.8',
  problem: 'A character is shown that its font doesn’t have',
  remedy: 'Use a font that has it, or another character.',
  reason: 'An empty box is shown instead of a letter.',
  *find({ fonts }) {
    for (const { used, subtype, name, page } of fonts)
      if (subtype.startsWith('CIDFont') && used.has(0)) yield { page, what: name };
  },
});

/** Characters are called by their own names. */
const radicals = pdfRule({
  code: 'pdf/radicals',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.7',
  problem: 'A font names Chinese characters as the radicals that look like them',
  remedy: 'Map its codes to characters, not to U+2E80 to U+2FDF.',
  reason: '⼟ and 土 look alike, but a search for one doesn’t find the other.',
  *find({ fonts }) {
    for (const { unicode, used, name, page } of fonts)
      if ([...used].some((code) => /[\u2E80-\u2FDF]/u.test(unicode?.get(code) ?? '')))
        yield { page, what: name };
  },
});

/** Characters that mean nothing outside their font have a text in their place. */
export const privateCharacters = pdfRule({
  code: 'pdf/private-characters',
  severity: 'error',
  clause: 'ISO 19005-2 §6.2.11.7.3',
  problem: 'A character is shown that only its font knows, without a text in its place',
  remedy: 'Give it an ActualText, or use a character that Unicode names.',
  reason:
    'The private characters of Unicode mean something else in each font, and nothing when they are copied.',
  find: (pdf) =>
    findInTexts(pdf, PRIVATE, ['ActualText', 'Alt'], (text) => {
      const found = PRIVATE.exec(text)?.[0].codePointAt(0);
      return found === undefined ? null : `U+${found.toString(16).toUpperCase()}`;
    }),
});

const PRIVATE = /\p{Private_Use}/u;

/** Text in another script than that of the language around it names its own. */
const textWithoutLanguage = pdfRule({
  code: 'pdf/text-without-language',
  severity: 'warning',
  clause: 'ISO 14289-1 §7.2',
  problem: 'Text in another script is in no language of its own',
  remedy: 'Name its language, such as zh-Hans for Chinese or ru for Russian.',
  reason: 'An English voice can’t read Chinese or Russian; it says nothing, or spells.',
  // What has a description in its place is never read aloud itself.
  find: (pdf) =>
    findInTexts(pdf, OF_SCRIPTS, ['Alt'], (text, language) => {
      const found = OF_SCRIPTS.test(text) ? foreignTo(language).exec(text) : null;
      return found === null ? null : `“${found[0]}” in ${language || 'no language'}`;
    }),
});

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

/** One character of East Asia is a word. Of letters, one or two may be signs, such as those of Greek in formulas. */
function foreignTo(language: string): RegExp {
  const own = isLanguageTag(language) ? new Intl.Locale(language).maximize().script : undefined;
  const words = `[${lettersOf(ALPHABETS.filter(([, code]) => code !== own))}]{3,}`;
  return new RegExp(ITS_LANGUAGES.test(language) ? words : `${EAST_ASIAN}|${words}`, 'u');
}

function lettersOf(alphabets: readonly (readonly [script: string, code: string])[]): string {
  return alphabets.map(([script]) => `\\p{Script=${script}}`).join('');
}

/** Says what is wrong with a text in a language; `null` for nothing. */
type FindInText = (text: string, language: string) => string | null;

/** Looks through the texts of tags that no text under some keys stands in for, on pages whose fonts show characters of a kind. */
function* findInTexts(
  pdf: CheckedPdf,
  kind: RegExp,
  insteads: readonly string[],
  find: FindInText,
): Iterable<PdfFault> {
  const pages = pagesShowing(pdf, kind);
  if (pdf.tree === null || pages.size === 0) return;
  const textOf = readTagTexts(pdf, pages);
  const findIn = function* (tag: InspectedTag, around: string): Iterable<PdfFault> {
    if (insteads.some((key) => textIn(tag.dictionary, key, pdf.file) !== null)) return;
    const language = textIn(tag.dictionary, 'Lang', pdf.file) ?? around;
    for (const kid of tag.kids) {
      if (kid.kind === 'tag') yield* findIn(kid, language);
      const what = kid.kind === 'marked' ? find(textOf(kid), language) : null;
      if (what !== null) yield { page: tag.page, what };
    }
  };
  yield* findIn(pdf.tree, textIn(pdf.catalog, 'Lang', pdf.file) ?? '');
}

/** The pages, by the numbers of their objects, with a font in which characters of a kind are shown; few need to be read. */
function pagesShowing({ fonts, pages, file }: CheckedPdf, kind: RegExp): ReadonlySet<number> {
  const having = new Set(
    fonts
      .filter(({ unicode, used }) => [...used].some((code) => kind.test(unicode?.get(code) ?? '')))
      .map(({ dictionary }) => dictionary),
  );
  const found = new Set<number>();
  for (const { number, contents } of having.size === 0 ? [] : pages)
    for (const { resources } of contents)
      for (const { value } of file.dictionary(resources, 'Font')?.entries ?? []) {
        const font = file.resolve(value);
        if (font?.kind === 'dictionary' && having.has(font)) found.add(number);
      }
  return found;
}

/** Which letters are shown, and what fonts and tags say of them. */
export const FONT_RULES = [
  fontDrawsCharacters,
  fontNotEmbedded,
  fontWithoutUnicode,
  glyphMissing,
  privateCharacters,
  radicals,
  textWithoutLanguage,
] as const;
