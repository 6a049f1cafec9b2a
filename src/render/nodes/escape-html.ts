const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text made safe for element content and for quoted attributes; control characters but tab and line feed are dropped. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/gu, (character) => ENTITIES.get(character) ?? character);
}

/** A text without control characters; for plain fields, which the templates escape. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL_CHARACTERS, '');
}

/** Of C0 and C1 only tab, line feed and carriage return are text. */
const CONTROL_CHARACTERS = /(?![\t\n\r])\p{Cc}/gu;
