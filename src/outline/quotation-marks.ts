/** Stands for a mark in code, which may have its partner outside of it. */
export const MARK_IN_CODE = '\uE000';

/** Stands for a letter beside a change of line height, where a mark isn't inside of a word. */
export const LETTER_APART = '\uE001';

/**
 * Double quotation marks of every style, and what is typed in their place: doubled single marks, primes, pairs of
 * angles or commas, and signs that look like any of them. Before the last letter of a Hebrew word such a mark says that the word is an abbreviation.
 */
export const DOUBLE_MARK =
  /(?<!\p{sc=Hebrew})["״]|["״](?!\p{sc=Hebrew}(?!\p{sc=Hebrew}))|[“”„‟«»＂「」『』〝〞〟❝❞❠❮❯｢｣﹁﹂﹃﹄″‶ʺ˝ˮ⹂≪≫⟪⟫〃‴‷⁗˵˶ᐦ\uE000]|[\u{1F676}-\u{1F678}]|``|''|´´|′′|‘‘|’’|‛‛|ʻʻ|ʼʼ|‚‚|‹‹|››|❛❛|❜❜|,,(?=[\p{L}\p{N}([])|<<|>>|＜＜|＞＞/gu;

/** Single marks; some of them are apostrophes as well. */
const SINGLE_MARK = /['‘’‚‛‹›＇｀׳❛❜❟´`ʼʻʽʹ′‵]/gu;

/** A text of the same length with a character in the place of each double mark, and blanks in that of single ones. */
export function withoutMarks(text: string, instead = ' '): string {
  return text.replace(DOUBLE_MARK, (mark) => instead.padEnd(mark.length)).replace(SINGLE_MARK, ' ');
}

/** What closes a mark, after the habits of English, German, French, Nordic, Polish and East Asian texts. */
export const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"']],
  ['＂', ['＂']],
  ['“', ['”']],
  ['”', ['”']],
  ['„', ['“', '”']],
  ['‟', ['”']],
  ['⹂', ['“', '”']],
  ['«', ['»']],
  ['»', ['«', '»']],
  ['「', ['」']],
  ['『', ['』']],
  ['｢', ['｣']],
  ['﹁', ['﹂']],
  ['﹃', ['﹄']],
  ['〝', ['〞', '〟']],
  ['❝', ['❞']],
  ['❞', ['❞']],
  ['❠', ['❝', '❞', '❠']],
  ['❮', ['❯']],
  ['❯', ['❮', '❯']],
  ['\u{1F676}', ['\u{1F677}']],
  ['\u{1F678}', ['\u{1F676}', '\u{1F677}']],
  ['″', ['″']],
  ['‶', ['‶', '″']],
  ['ʺ', ['ʺ']],
  ['˝', ['˝']],
  ['``', ["''", '``']],
  ["''", ["''"]],
  ['‘‘', ['’’']],
  ['’’', ['’’']],
  ['‚‚', ['‘‘', '’’']],
  [',,', ["''", '‘‘', '’’', '“', '”']],
  ['<<', ['>>']],
  ['ˮ', ['ˮ']],
  ['״', ['״']],
  ['≪', ['≫']],
  ['⟪', ['⟫']],
  ['´´', ['´´']],
  ['′′', ['′′']],
  ['‛‛', ['’’']],
  ['ʻʻ', ['ʼʼ']],
  ['ʼʼ', ['ʼʼ']],
  ['‹‹', ['››']],
  ['››', ['‹‹', '››']],
  ['❛❛', ['❜❜']],
  ['＜＜', ['＞＞']],
  ['〃', ['〃']],
  ['‴', ['‴', '‷']],
  ['‷', ['‴', '‷']],
  ['⁗', ['⁗']],
  ['˵', ['˵', '˶']],
  ['˶', ['˶']],
  ['ᐦ', ['ᐦ']],
  [MARK_IN_CODE, [MARK_IN_CODE]],
]);

/** Marks that stand for inches and seconds after a figure. */
export const INCH_MARKS: ReadonlySet<string> = new Set(['"', '″', "''", 'ʺ', '˝', '＂', '′′', '´´']);

/** Marks that mean something else where no partner follows: “much less than”. */
export const ONLY_IN_PAIRS: ReadonlySet<string> = new Set([
  '<<',
  '>>',
  ',,',
  '``',
  "''",
  '❮',
  '❯',
  '≪',
  '≫',
  '⟪',
  '⟫',
  'ˮ',
  '״',
  '´´',
  '′′',
  '＜＜',
  '＞＞',
  ...'〃 ‴ ‷ ⁗ ˵ ˶ ᐦ'.split(' '),
  MARK_IN_CODE,
]);
