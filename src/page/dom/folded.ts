/** A text as people type it into a search: without capitals, accents and vowel signs, with plain quotation marks. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(UNTYPED, '')
    .toLowerCase()
    .replaceAll(OTHERWISE, (letter) => PLAIN.get(letter) ?? letter)
    .replaceAll(/\s+/gu, ' ');
}

/** Marks over and under letters, the line that stretches Arabic words, signs that aren’t seen. */
const UNTYPED = /[\p{M}\u0640\u00ad\u200b-\u200f\u2060]/gu;

/** Letters that don’t come apart, with what keyboards have in their place; forms of one letter in Greek, Arabic and Persian. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  `øo łl đd ıi ςσ ىي یي کك ةه ’' ‘' “" ”" ßss æae œoe þth`
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const OTHERWISE = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');
