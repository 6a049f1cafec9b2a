import { bufferOf } from '../../text/bytes.ts';

/**
 * Writes a text for people as a PDF string (ISO 32000-1 §7.9.2.2): ASCII stays readable, all else is UTF-16BE with a
 * byte order mark.
 */
export function writeTextString(text: string): string {
  if (/^[ -~]*$/u.test(text)) return `(${text.replace(/[\\()]/gu, '\\$&')})`;
  const units = Buffer.from(`\uFEFF${text.replace(/\p{Surrogate}/gu, '\uFFFD')}`, 'utf16le').swap16();
  return `<${units.toString('hex').toUpperCase()}>`;
}

/** Reads the bytes of a PDF text string: UTF-16BE, UTF-8 (ISO 32000-2 §7.9.2.2), or a byte a character in PDFDocEncoding. */
export function readTextString(bytes: string): string {
  if (bytes.startsWith('\xFE\xFF')) {
    const even = bytes.length - (bytes.length % 2);
    return Buffer.from(bytes.slice(2, even), 'latin1').swap16().toString('utf16le');
  }
  if (bytes.startsWith('\xEF\xBB\xBF')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes.replaceAll(BESIDE_LATIN, signOf);
}

/** Where PDFDocEncoding (ISO 32000-1 §D.3) differs from Latin 1, accents that stand alone in place of control characters aside. */
const BESIDE_LATIN = /[\u0080-\u009E\u00A0]/gu;
const FROM_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';

function signOf(byte: string): string {
  return byte === '\u00A0' ? '€' : FROM_80.charAt(byte.charCodeAt(0) - 0x80);
}

/** Bytes as text of one character each, so that a place in it is that of the byte. */
export function latinText(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1');
}
