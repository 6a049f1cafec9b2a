import { oncePer } from '../../text/once-per.ts';
import { isLanguageTag } from '../../text/language-tag.ts';
import { isText, unicodeMapOf, type UnicodeMap } from '../content/font-text.ts';
import { textIn, listIn, nameIn } from '../file/entry-values.ts';
import type { InspectedTag } from '../tags/read-tags.ts';
import { readTagTexts } from '../texts-in-pdf.ts';
import { pdfRule, type PdfFault } from './pdf-rule.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { latinText } from '../file/text-string.ts';
import type { InspectedPdf } from '../inspect-pdf.ts';

/** Chinese characters come out of real fonts. */
const fontDrawsCharacters = pdfRule({
  code: 'pdf/font-draws-characters',
  severity: 'warning',
  clause: 'ISO 32000-1 §9.6.5',
  problem: 'Chinese characters are drawings instead of letters',
  remedy: 'Print them in a TrueType font that may be embedded.',
  reason: 'Type 3 fonts blur on the screen, and their text is often lost when it is copied.',
  *find(pdf) {
    for (const { subtype, unicode, name, page } of printedFonts(pdf))
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
  *find(pdf) {
    for (const { unicode, used, name, page, dictionary } of printedFonts(pdf)) {
      // Fonts of drawings may say it by the names of these; the glyph for what a font doesn’t have has a rule of its own.
      const isUnknown =
        unicode === null
          ? used.size > 0 && pdf.file.dictionary(dictionary, 'Encoding') === null
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
  *find(pdf) {
    for (const { used, subtype, name, page } of printedFonts(pdf))
      if (subtype.startsWith('CIDFont') && used.has(0)) yield { page, what: name };
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
  pdf: InspectedPdf,
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
function pagesShowing(pdf: InspectedPdf, kind: RegExp): ReadonlySet<number> {
  const having = new Set(
    printedFonts(pdf)
      .filter(({ unicode, used }) => [...used].some((code) => kind.test(unicode?.get(code) ?? '')))
      .map(({ dictionary }) => dictionary),
  );
  const found = new Set<number>();
  for (const { number, contents } of having.size === 0 ? [] : pdf.pages)
    for (const { resources } of contents)
      for (const { value } of pdf.file.dictionary(resources, 'Font')?.entries ?? []) {
        const font = pdf.file.resolve(value);
        if (font?.kind === 'dictionary' && having.has(font)) found.add(number);
      }
  return found;
}

/** Which letters are shown, and what fonts and tags say of them. */
export const FONT_RULES = [
  fontDrawsCharacters,
  fontWithoutUnicode,
  glyphMissing,
  privateCharacters,
  textWithoutLanguage,
] as const;

/** A font of a print, and what is shown in it. */
export interface PrintedFont {
  readonly name: string;
  /** Of a font with codes of several bytes, that of the one that has the glyphs. */
  readonly subtype: string;
  readonly dictionary: PdfDictionary;
  /** What it says of its program and letters. */
  readonly descriptor: PdfDictionary | null;
  readonly unicode: UnicodeMap | null;
  /** The codes that are shown in it. */
  readonly used: ReadonlySet<number>;
  /** The first page that has it, counted from 1. */
  readonly page: number;
}

/** Reads the fonts of all pages, and which of their codes are shown. Throws `PdfError` when one is damaged. */
export const printedFonts = oncePer(({ pages, file }: InspectedPdf): readonly PrintedFont[] => {
  const known = new Map<PdfDictionary, UsedFont>();
  for (const { contents, index } of pages)
    for (const { content, resources } of contents) {
      const named = file.dictionary(resources, 'Font');
      readUsedCodes(latinText(content), (name) => {
        const dictionary = file.dictionary(named, name);
        if (dictionary === null) return null;
        const font = known.get(dictionary) ?? newFont(dictionary, index, file);
        known.set(dictionary, font);
        return font;
      });
    }
  return [...known].map(([dictionary, font]) => readFont(dictionary, font, file));
});

interface UsedFont {
  /** Digits of a code. */
  readonly digits: 2 | 4;
  readonly used: Set<number>;
  readonly page: number;
}

function newFont(dictionary: PdfDictionary, page: number, file: PdfFile): UsedFont {
  return { digits: nameIn(dictionary, 'Subtype', file) === 'Type0' ? 4 : 2, used: new Set(), page };
}

/** A text in place of codes, the choice of a font, or a string, which Chromium writes in hexadecimal digits. */
const SHOWN = /\/ActualText\s*<[^>]*>|\/([^\s/<([]+)\s+\S+\s+Tf\b|<([\da-fA-F]+)>/g;

/** Adds the codes of the strings in a content stream to the font that is chosen. */
function readUsedCodes(source: string, select: (name: string) => UsedFont | null): void {
  let font: UsedFont | null = null;
  for (const [, name, codes = ''] of source.matchAll(SHOWN)) {
    if (name !== undefined) font = select(name);
    if (font === null) continue;
    for (let end = font.digits; end <= codes.length; end += font.digits)
      font.used.add(Number.parseInt(codes.slice(end - font.digits, end), 16));
  }
}

function readFont(dictionary: PdfDictionary, { used, page }: UsedFont, file: PdfFile): PrintedFont {
  const [first] = listIn(dictionary, 'DescendantFonts', file);
  const descendant = first?.kind === 'dictionary' ? first : dictionary;
  const subtype = nameIn(descendant, 'Subtype', file) ?? '';
  return {
    name: nameIn(dictionary, 'BaseFont', file) ?? nameIn(dictionary, 'Name', file) ?? 'without a name',
    subtype,
    dictionary,
    descriptor: file.dictionary(descendant, 'FontDescriptor'),
    unicode: unicodeMapOf(dictionary, file),
    used,
    page,
  };
}
