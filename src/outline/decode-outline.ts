import type { Checked } from '../diagnostics/diagnostic.ts';
import { notUtf8, tooLarge } from './outline-diagnostics.ts';

/** The text of an outline; `null` where its bytes aren’t UTF-8, or are more than any outline has. */
export function decodeOutline(bytes: Uint8Array, path: string): Checked<string | null> {
  const place = { file: path, position: null };
  if (bytes.length > MAX_BYTES) {
    const megabytes = (bytes.length / 1e6).toFixed(1);
    return { value: null, diagnostics: [tooLarge({ megabytes }, place)] };
  }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    return { value: null, diagnostics: [notUtf8({ path }, place)] };
  }
}

/** More than the characters that an outline may have ever take; what has more isn’t read any further. */
export const MAX_BYTES = 8_000_000;
