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
    return { value: new TextDecoder(declared, { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return decodeText(bytes, path);
  }
}
