import { createHash } from 'node:crypto';

/**
 * A script as it may be between `<script>` and `</script>`. The escapes mean the same in strings, templates and
 * regular expressions, the only places where a minified script has these characters
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function inlineScript(script: string): string {
  return withUnixLines(script).replace(/<(?=!--|\/?script)/gi, '\\x3C');
}

/** A style sheet as it may be between `<style>` and `</style>`. */
export function inlineStyle(css: string): string {
  return withUnixLines(css).replace(/<(?=!--|\/style)/gi, '\\3C ');
}

/** A parser turns CR into LF before it hashes; the bytes have to agree with the hash in the policy. */
function withUnixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

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

/**
 * Who the file is for: `audience` has no notes, `presenter` carries notes and the speaker view, `live` also follows
 * the present server.
 */
export type DeckMode = 'audience' | 'presenter' | 'live';
