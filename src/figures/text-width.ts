/** Advance widths of Source Sans 3 Regular in thousandths of the type size, to 25; measured from the font. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [0, '\u00AD'],
  [200, ' \u00a0'],
  [250, "',.:;ijl|¦·ìíîï‘’"],
  [275, 'IÌÍÎÏ'],
  [300, '!()-[]f{}¡'],
  [350, '/\\rtª°'],
  [425, '"*?sz«®»¿“”'],
  [450, 'cxç'],
  [475, 'JLYvyÝýÿ–'],
  [525, 'ESTVXÈÉÊË'],
  [550, 'AZ`bdhnopquÀÁÂÃÄÅðñòóôõöøùúûüþ'],
  [575, 'CKPRÇÞß'],
  [600, '&B'],
  [625, 'DG'],
  [650, 'HNUÐÑÙÚÛÜ'],
  [675, 'OQÒÓÔÕÖØ'],
  [725, 'Mw'],
  [775, 'WÆ©æ¼½¾—'],
  [825, '%m'],
  [850, '@'],
  [950, '…'],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
);
/** Digits, small letters and most signs. */
const USUAL = 500;
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]/u;
/** Semibold is about a twentieth wider; and an own theme’s face may be wider than ours. */
const MARGIN = 1.08;

/** About how wide a line of text is in the sans, in pixels, rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += WIDE.test(character) ? 1000 : (WIDTH_OF.get(character) ?? USUAL);
  return (sum * size * MARGIN) / 1000;
}

/** Stands in a word where it may be parted. */
export const SOFT_HYPHEN = '\u00AD';

/**
 * Breaks a text into lines of at most a width, whole unless a number of lines is given; then the last of them ends in an
 * ellipsis where the text is longer. A word that is wider than a line is parted at one of its soft hyphens.
 */
export function wrapText(text: string, size: number, width: number, most = Infinity): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    const [first = '', ...others] = pieces(word, size, width);
    const last = lines.at(-1);
    const joined = last === undefined ? first : `${last} ${first}`;
    if (last !== undefined && textWidth(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(first);
    lines.push(...others);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let end = kept.at(-1) ?? '';
  while (end.length > 1 && textWidth(`${end}…`, size) > width) end = end.slice(0, -1).trimEnd();
  return [...kept.slice(0, -1), `${end}…`];
}

/** What of a word stands on each line: all of it where it fits on one, else as many syllables as do. */
function pieces(word: string, size: number, width: number): readonly string[] {
  const whole = word.replaceAll(SOFT_HYPHEN, '');
  if (textWidth(whole, size) <= width) return [whole];
  const [first = '', ...syllables] = word.split(SOFT_HYPHEN);
  const parts: string[] = [];
  let part = first;
  for (const [at, syllable] of syllables.entries()) {
    const end = at === syllables.length - 1 ? '' : '-';
    if (textWidth(part + syllable + end, size) <= width) part += syllable;
    else {
      parts.push(`${part}-`);
      part = syllable;
    }
  }
  return [...parts, part].flatMap((piece) => cut(piece, size, width));
}

/** What has no place to be parted at, or still is wider than a line, is cut; Chinese may be broken anywhere. */
function cut(word: string, size: number, width: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word];
  const parts: string[] = [''];
  for (const character of word) {
    const last = parts.at(-1) ?? '';
    if (last === '' || textWidth(last + character, size) <= width) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}
