import type { Explained } from './composed-text.ts';
import { renamed } from './without-forms.ts';

/**
 * A ToUnicode map that names quotation marks by themselves. Where a font has one shape for a mark and for a letter (’ and
 * U+02BC in Source Serif), Chromium names the letter and writes the mark beside each; programs that don’t read that, such as
 * Firefox, neither find nor copy the word. Where the text has the letter, too, which is shown with nothing beside it, it keeps its name.
 */
export function withMarks(
  map: string,
  composed: readonly Explained[],
  isShownAlone: (code: number) => boolean,
): string {
  const marks = new Map<number, string>();
  for (const { codes, text } of composed) {
    const [code] = codes;
    if (code !== undefined && codes.length === 1 && (text === '‘' || text === '’')) marks.set(code, text);
  }
  if (marks.size === 0) return map;
  return renamed(map, (character, code) => {
    const mark = marks.get(code);
    const isLetter = character === 'ʻ' || character === 'ʼ';
    return mark !== undefined && isLetter && !isShownAlone(code) ? mark : character;
  });
}
