import type { Checked } from '../diagnostics/diagnostic.ts';
import { badEncoding, notText } from './article-diagnostics.ts';

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark; the mark itself is not part of the text. Reports
 * `article/encoding` where a byte can't be read, and `article/not-text` for binary files. Nothing is replaced by �.
 */
export function decodeText(bytes: Uint8Array, path: string): Checked<string | null> {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!BINARY.test(text.slice(0, SNIFFED))) return { value: text, diagnostics: [] };
    return { value: null, diagnostics: [notText({ path }, { file: path, position: null })] };
  } catch {
    // In UTF-16 every other byte may be zero.
    if (encoding === 'utf-8' && isBinary(bytes))
      return { value: null, diagnostics: [notText({ path }, { file: path, position: null })] };
    const offset = firstBadByte(bytes, encoding);
    return { value: null, diagnostics: [badEncoding({ path, offset }, { file: path, position: null })] };
  }
}

const SNIFFED = 4096;

/** Control characters other than tab, line ends, form feed and escape. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u;

/** The encoding that a byte order mark tells; UTF-8 without one. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SNIFFED).includes(0);
}

/** Offset from 0 of the first character that can't be decoded, by bisection over prefixes. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (isDecodable(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  // The sound prefix may end inside the character: an é of Latin 1 looks like the first of three bytes until the next one.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const whole = decoder.decode(bytes.subarray(0, good), { stream: true });
  return encoding === 'utf-8' ? new TextEncoder().encode(whole).length : whole.length * 2;
}

/** Whether the bytes are the beginning of a well-formed text; a cut-off last character is allowed. */
function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
