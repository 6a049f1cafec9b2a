/**
 * An address that a deck may link to: http, https, mailto, or a place in the deck. Anything else gives `null`:
 * other schemes can run script or read files, and a relative path leads nowhere once the deck was mailed.
 * Browsers drop control characters and white space inside a scheme, so they are dropped before looking.
 */
export function safeLinkAddress(address: string): string | null {
  const clean = address.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/gu, (character) =>
    character === ' ' ? '%20' : '',
  );
  return /^(?:https?:\/\/[^/]|mailto:[^?]|#[^#])/iu.test(clean) ? clean : null;
}
