/** A text as a string of CSS; nothing in it can end the string, the rule or the style element (CSS Syntax 3 §4.3.5). */
export function cssString(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\<>&]/gu, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `;
}
