/**
 * Pieces of a text between which a line may end, and nowhere else. They are spans and no `<wbr>`: a screen reader would hear a space
 * there, and browsers would set none between Chinese and Latin letters.
 */
export function withBreaks(pieces: readonly string[]): string {
  return pieces
    .map((piece) => (MAY_BREAK.test(piece) ? `<span class="word">${piece}</span>` : piece))
    .join('');
}

/** More than a character, and one of them such that a line may end beside it. */
const MAY_BREAK = /^(?=.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])..+$/u;
