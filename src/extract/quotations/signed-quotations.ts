import type { BlockQuotation } from './block-quotation.ts';
import { plainBlock } from './block-quotation.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';

/** Words, the end of their last sentence, a full name, and perhaps who that is. */
const SIGNED =
  /^(?<words>[^]*\S[.!?…]) (?<name>\p{Lu}[\p{L}\p{M}.’'-]{1,25}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,25}){1,3})(?:, [^.!?\n]{2,60})?$/u;
const FIRST_PERSON = /\b(?:I|we|We|my|My|our|Our)\b/u;
const LONGEST = 800;

/**
 * Paragraphs without marks that somebody speaks and signs, as they are pulled out of an article.
 *
 *     I was told that nobody would miss me. Anna Dahl
 */
export function findSigned(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): readonly BlockQuotation[] {
  return paragraphs.flatMap((paragraph) => {
    const { start, end, passages } = paragraph;
    // Nearly every paragraph ends with a stop, and no name does.
    if (passages.length > 0 || end - start > LONGEST || /[^\p{L}.]|\p{Ll}\./u.test(text.slice(end - 2, end)))
      return [];
    const { words, name } = SIGNED.exec(text.slice(start, end))?.groups ?? {};
    if (words === undefined || name === undefined || !FIRST_PERSON.test(words)) return [];
    const entity = names.find(name);
    if (entity === null || !entity.isPerson) return [];
    const named = start + words.length + 1;
    const speaker = { start: named, end: named + name.length };
    return [plainBlock('signed', paragraph, speaker, { start, end: start + words.length })];
  });
}
