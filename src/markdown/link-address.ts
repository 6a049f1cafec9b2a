/**
 * An address that a deck may link to: http, https, mailto, or a place in the deck. Anything else gives `null`:
 * other schemes can run script or read files, a relative path leads nowhere once the deck was mailed, and no PDF/A can
 * hold an address without end. Browsers drop control characters and white space inside a scheme, so they are dropped
 * before looking.
 */
export function safeLinkAddress(address: string): string | null {
  const clean = address.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/gu, (character) =>
    character === ' ' ? '%20' : '',
  );
  if (!/^(?:https?:\/\/[^/]|mailto:[^?]|#[^#])/iu.test(clean)) return null;
  return Buffer.byteLength(clean) > MAX_BYTES ? null : clean;
}

/** In a PDF a byte may be written as three, such as `%E4`, and PDF/A ends strings at 32,767 (ISO 19005-2 §6.1.13). */
const MAX_BYTES = 10_000;
