/**
 * Pieces of a text between which a line may end. Browsers set a thin space between Chinese and Latin letters by themselves,
 * but not where such a place is.
 */
export function withBreaks(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const isBetweenOthers = ENDS_WIDE.test(text) !== BEGINS_WIDE.test(piece);
    return `${text}${isBetweenOthers ? THIN_SPACE : ''}<wbr>${piece}`;
  });
}

const ENDS_WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const BEGINS_WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const THIN_SPACE = '<span class="thin-space"></span>';
