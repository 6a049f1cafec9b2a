const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['c', '\u0327'],
  ['k', '\u0328'],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'i'],
  ['textendash', '–'],
  ['textemdash', '—'],
]);

/** A BibTeX value as plain text: accents composed, dashes and quotation marks made, braces dropped. */
export function plainTex(tex: string): string {
  return tex
    .replace(/\\([`'^~="."])\s?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/gu, accented)
    .replace(/\\([uvHckr])(?:\{\\?([A-Za-z])\}|\s\\?([A-Za-z]))/gu, accented)
    .replace(
      /\\([A-Za-z]{1,12})(?:\{\}|\s|(?=[^A-Za-z]|$))/gu,
      (_match, name: string) => SYMBOLS.get(name) ?? '',
    )
    .replace(/\\([&%$#_{}])/gu, '$1')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/[{}]/gu, '')
    .replace(/~|\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

function accented(
  _match: string,
  accent: string,
  braced: string | undefined,
  bare: string | undefined,
): string {
  return `${braced ?? bare ?? ''}${ACCENTS.get(accent) ?? ''}`;
}
