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

const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
