/** A text in one line: each run of white space is one blank, and none is at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
