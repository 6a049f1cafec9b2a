/** Texts by the letters and figures that they have, in whatever order a PDF has these. */
export type TextsByLetters = ReadonlyMap<string, string>;

export function textsByLetters(texts: readonly string[]): TextsByLetters {
  return new Map(texts.map((text) => [lettersOf(text), text]));
}

/** The text of the same letters that is known; `null` where none is. */
export function knownText(text: string, known: TextsByLetters): string | null {
  return known.size === 0 ? null : (known.get(lettersOf(text)) ?? null);
}

function lettersOf(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]/gu) ?? []).toSorted().join('');
}
