import { partWord } from './part-word.ts';
import { textWidth } from './text-width.ts';

/**
 * Breaks a text into lines of at most a width, whole unless a number of lines is given; then the last of them ends in an
 * ellipsis where the text is longer.
 */
export function wrapText(text: string, width: number, most = Infinity): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    const [first = '', ...others] = partWord(word, width);
    const last = lines.at(-1);
    const joined = last === undefined ? first : `${last} ${first}`;
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(first);
    lines.push(...others);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let end = kept.at(-1) ?? '';
  while (end.length > 1 && textWidth(`${end}…`) > width) end = end.slice(0, -1).trimEnd();
  return [...kept.slice(0, -1), `${end}…`];
}
