const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

/**
 * A text that is no longer than so many letters, for a line of fixed length; a Chinese, Japanese or Korean character is as
 * wide as two. What is longer ends at a word, with an ellipsis.
 */
export function shortText(text: string, letters: number): string {
  let [width, end] = [0, 0];
  for (const character of text) {
    width += WIDE.test(character) ? 2 : 1;
    if (width > letters) return `${atWord(text.slice(0, end))} …`;
    end += character.length;
  }
  return text;
}

/** Without the word that was begun, unless the text is one. */
function atWord(text: string): string {
  const whole = text.replace(/\s+\S*$/u, '');
  return whole.length < text.length / 2 ? text : whole;
}
