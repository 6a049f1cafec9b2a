import type { Checked } from '../../diagnostics/diagnostic.ts';
import { decodeText } from '../text/decode-text.ts';

/**
 * Decodes an HTML page by its byte order mark, else by the encoding that it declares in its first 2,048 bytes, else as
 * UTF-8. Reports what `decodeText` reports.
 */
export function decodeHtml(bytes: Uint8Array, path: string): Checked<string | null> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^<>]{0,200}\bcharset\s?=\s?["']?([\w-]{2,40})/iu.exec(head)?.[1];
  if (declared === undefined || /^utf-?(?:8|16)/iu.test(declared)) return decodeText(bytes, path);
  try {
    const decoder = new TextDecoder(declared, { fatal: true });
    const text = decoder.decode(bytes);
    return { value: decoder.encoding === 'windows-1252' ? withMarks(text) : text, diagnostics: [] };
  } catch {
    return decodeText(bytes, path);
  }
}

/** Bytes 80 to 9F of Windows-1252, quotation marks and dashes among them, which Node takes for the control characters of Latin 1. */
const MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (mark) => MARKS.charAt(mark.charCodeAt(0) - 0x80));
}
