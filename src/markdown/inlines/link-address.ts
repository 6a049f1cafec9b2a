import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import { type Position, positionBetween, type SourceFile } from '../../text/source-file.ts';

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

/** A fix that writes the scheme of a web or mail address that has none; `null` for any other. */
export function addressMeant(address: string, within: Position, file: SourceFile): Fix | null {
  const scheme = SCHEMES.find(([pattern]) => pattern.test(address))?.[1];
  const written = file.text.slice(within.start.offset, within.end.offset);
  const at = Math.max(written.lastIndexOf(`](${address}`), written.lastIndexOf(`](<${address}`));
  if (scheme === undefined || at === -1) return null;
  const start = within.start.offset + written.indexOf(address, at);
  return fixTo(scheme, positionBetween(file, start, start), `Write ${scheme}${address}`);
}

const SCHEMES: readonly (readonly [address: RegExp, scheme: string])[] = [
  [/^www\.[\w-]+\.[\w./?=&#%~+:-]+$/u, 'https://'],
  [/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u, 'mailto:'],
];

/** In a PDF a byte may be written as three, such as `%E4`, and PDF/A ends strings at 32,767 (ISO 19005-2 §6.1.13). */
const MAX_BYTES = 10_000;

/** An address as it is printed: without what every reader knows. */
export function shownAddress(url: string): string {
  return url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/iu, '').replace(/\/$/u, '');
}
