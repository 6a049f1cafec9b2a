/**
 * Double quotation marks of every style, and what is typed in their place: doubled single marks, primes, pairs of
 * angles or commas.
 */
export const DOUBLE_MARK =
  /["“”„‟«»＂「」『』〝〞〟❝❞❮❯｢｣﹁﹂﹃﹄″‶ʺ˝⹂]|[\u{1F676}-\u{1F678}]|``|''|‘‘|’’|‚‚|,,(?=\p{L})|<<|>>/gu;

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
]);

/** Marks that stand for inches and seconds behind a figure. */
export const INCH_MARKS: ReadonlySet<string> = new Set(['"', '″', "''", 'ʺ', '˝', '＂']);

/** Marks that mean something else where no partner follows: “much less than”. */
export const ONLY_IN_PAIRS: ReadonlySet<string> = new Set(['<<', '>>', ',,', '``', "''", '❮', '❯']);
