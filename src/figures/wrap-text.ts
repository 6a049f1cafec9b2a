import { SOFT_HYPHEN } from '../text/hidden-characters.ts';
import { LABEL } from './svg.ts';

/**
 * Breaks a text into lines of at most a width, whole unless a number of lines is given; then the last of them ends in an
 * ellipsis where the text is longer.
 */
export function wrapText(text: string, width: number, most = Infinity): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    const [first = '', ...others] = hyphenateWord(word, width);
    const last = lines.at(-1);
    const joined = last === undefined ? first : `${last} ${first}`;
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(first);
    lines.push(...others);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let end = kept.at(-1) ?? '';
  while (end.length > 1 && textWidth(`${end}…`) > width) end = end.slice(0, -1).trimEnd();
  return [...kept.slice(0, -1), `${end}…`];
}

/**
 * Parts a word that is wider than a line, for drawings, in which no browser does it: with a hyphen at its soft hyphens; what
 * has none, or still is too wide, behind a mark of an address, else anywhere. No Chinese line begins with a mark that closes.
 */
export function hyphenateWord(word: string, width: number): readonly string[] {
  const whole = word.replaceAll(SOFT_HYPHEN, '');
  if (textWidth(whole) <= width) return [whole];
  const [first = '', ...syllables] = word.split(SOFT_HYPHEN);
  const parts: string[] = [];
  let part = first;
  for (const [at, syllable] of syllables.entries()) {
    const end = at === syllables.length - 1 ? '' : '-';
    if (textWidth(part + syllable + end) <= width) part += syllable;
    else {
      parts.push(`${part}-`);
      part = syllable;
    }
  }
  return [...parts, part].flatMap((piece) => cut(piece, width));
}

function cut(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = Array.from(word);
  for (;;) {
    const most = lettersInLine(rest, width);
    if (most === rest.length) return [...parts, rest.join('')];
    const end = lastMark(rest, most) ?? lastPlace(rest, most);
    parts.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
}

/** The end behind the last mark in the second half of a line; `null` where there is none. */
function lastMark(letters: readonly string[], most: number): number | null {
  for (let at = most; most / 2 <= at; at -= 1) if (MARK.test(letters[at - 1] ?? '')) return at;
  return null;
}

const MARK = /[/\-._?&=@:–]/u;

function lastPlace(letters: readonly string[], most: number): number {
  return 1 < most && CLOSING.test(letters[most] ?? '') ? most - 1 : most;
}

const CLOSING = /[，。、；：？！）」』”’]/u;

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

/** About how wide a line of a label is in the sans, in pixels, rather too wide than too narrow. */
export function textWidth(text: string): number {
  let sum = 0;
  for (const character of text) sum += widthOfLetter(character);
  return (sum * LABEL * MARGIN) / 1000;
}

function widthOfLetter(letter: string): number {
  return WIDE.test(letter) ? 1000 : (WIDTH_OF.get(letter) ?? USUAL);
}

/** How many letters have space in a line, one at least. */
function lettersInLine(letters: readonly string[], width: number): number {
  let [count, sum] = [0, 0];
  for (const letter of letters) {
    sum += widthOfLetter(letter);
    if (0 < count && width < (sum * LABEL * MARGIN) / 1000) break;
    count += 1;
  }
  return count;
}
