import { LABEL } from './drawing.ts';
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
export function lettersInLine(letters: readonly string[], width: number): number {
  let [count, sum] = [0, 0];
  for (const letter of letters) {
    sum += widthOfLetter(letter);
    if (0 < count && width < (sum * LABEL * MARGIN) / 1000) break;
    count += 1;
  }
  return count;
}
