import type { ReadParagraph } from '../text/read-paragraphs.ts';

/** Whether a paragraph speaks of “I” or “we”, outside of quotation marks: there it is somebody else who does. */
export function speaksOfSelf(text: string, { start, end, passages }: ReadParagraph): boolean {
  let at = start;
  for (const passage of passages) {
    if (SELF.test(text.slice(at, passage.start))) return true;
    at = passage.end;
  }
  return SELF.test(text.slice(at, end));
}

const SELF = /\b(?:I|I[’']\p{Ll}+|[Mm]y|[Mm]e|[Ww]e|[Uu]s|[Oo]ur)\b/u;
