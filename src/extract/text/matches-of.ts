/**
 * All matches of a global expression that matches no empty text, as `matchAll` gives them; that copies the expression at each call,
 * which takes longer than a sentence is read in.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
