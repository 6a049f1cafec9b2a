/**
 * A pattern for phrases as files of `languages/` write them: `(x)` may be left out, `a/b` are words of which one is there, `#` is a
 * number, and `…` any words up to the next mark.
 */
export function patternOfPhrases(phrases: readonly string[]): string {
  return `(?:${phrases.map(patternOf).join('|')})`;
}

function patternOf(phrase: string): string {
  return NOTATION.reduce((pattern, [written, meant]) => pattern.replaceAll(written, meant), phrase);
}

const NOTATION: readonly (readonly [RegExp, string])[] = [
  [/[.]/gu, String.raw`\.`],
  [/[:：]/gu, String.raw`\s?[:：]`],
  [/’/gu, "[’']"],
  [/／/gu, String.raw`\s?[/／]`],
  [/\((?!\?)([^()]+)\) /gu, '(?:$1 )?'],
  [/ \((?!\?)([^()]+)\)/gu, '(?: $1)?'],
  [/\((?!\?)([^()]+)\)/gu, '(?:$1)?'],
  [/[\p{L}\p{M}-]+(?:\/[\p{L}\p{M}-]+)+/gu, '(?:$&)'],
  [/(?<=[\p{L}\p{M}])\/(?=[\p{L}\p{M}])/gu, '|'],
  [/#/gu, String.raw`\d{1,4}`],
  [/… /gu, String.raw`[^“”".,;:]*(?<!\p{L}) ?`],
  [/ …/gu, String.raw`(?!\p{L})[^“”".,;:]*`],
  [/…/gu, '[^“”".,;:]*'],
  [/ (?!\?)/gu, String.raw`[ \u00a0]`],
];

/**
 * An alternative of words, as part of a pattern, the longer ones first; it matches nowhere if there are none. The point at the end of one
 * may lack, and more of the word may stand for a hyphen there.
 */
export function anyOf(words: Iterable<string>): string {
  const forms = [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/\.$/u, '\\.?').replace(/-$/u, '\\p{L}*'));
  return forms.length === 0 ? '(?!)' : `(?:${forms.join('|')})`;
}
