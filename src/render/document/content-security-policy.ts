import { createHash } from 'node:crypto';

import type { DeckMode } from './deck-mode.ts';

/**
 * The policy of a deck: no network, and no script but those given, named by their hashes. `style-src` has to be
 * open because reveal.js writes style attributes (https://www.w3.org/TR/CSP3/#framework-directives).
 */
export function contentSecurityPolicy(mode: DeckMode, scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${sha256(script)}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'media-src data:',
    ...MODE_DIRECTIVES[mode],
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The speaker view shows the deck twice, in frames; only the deck of the present server talks to it. */
const MODE_DIRECTIVES: Readonly<Record<DeckMode, readonly string[]>> = {
  audience: [],
  presenter: ["frame-src 'self' file:"],
  live: ["frame-src 'self'", "connect-src 'self'"],
};

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
