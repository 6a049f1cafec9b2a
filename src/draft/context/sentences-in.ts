import type { Range } from '../../text/source-file.ts';

/** The sentences of a range, also where they are in quotation marks. A stop behind an abbreviation or a single letter ends none. */
export function sentencesIn(
  text: string,
  { start, end }: Range,
  abbreviations: ReadonlySet<string>,
): readonly Range[] {
  const words = text.slice(start, end);
  const sentences: Range[] = [];
  let from = 0;
  for (const { index, 0: marks } of words.matchAll(END)) {
    const word = /(?<![\p{L}\p{N}])[\p{L}.]+$/u.exec(words.slice(Math.max(0, index - LONGEST), index))?.[0];
    const isShort = word !== undefined && (/^(?:\p{L}|.*\.\p{L})$/u.test(word) || abbreviations.has(word));
    if (marks.startsWith('.') && isShort) continue;
    sentences.push({ start: start + from, end: start + index + marks.length });
    from = index + marks.length + (/^\s*/u.exec(words.slice(index + marks.length))?.[0].length ?? 0);
  }
  if (/\p{L}/u.test(words.slice(from))) sentences.push({ start: start + from, end });
  return sentences;
}

const END = /[.!?…]+["'\p{Pf}\p{Pe}]*(?=\s+["'\p{Pi}„\p{Ps}¿¡]*[\p{Lu}\p{Lo}\p{N}])|[。！？]+[”’」』）]*/gu;
const LONGEST = 20;
