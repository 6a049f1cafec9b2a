/** Escapes of CSS read as the characters that they stand for (CSS Syntax 3, §4.3.7). */
export function withoutCssEscapes(written: string): string {
  return written.replace(/\\(?:([\da-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[^]))/giu, (_whole, code, sign) => {
    if (typeof code !== 'string') return /[\n\r\f]/u.test(String(sign)) ? '' : String(sign);
    const point = Number.parseInt(code, 16);
    return point === 0 || 0x10ffff < point ? '\uFFFD' : String.fromCodePoint(point);
  });
}
