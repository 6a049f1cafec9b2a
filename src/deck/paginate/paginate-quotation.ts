import type { Block, Paragraph } from '../../markdown/nodes/block.ts';
import { plainText, plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import type { AttributedQuotation } from '../slide.ts';
import { costlier, type Divisible, inSequence, mapSlices, whole } from './divisible.ts';
import { LEAST, paginateWords, type PaginationContext } from './paginate-words.ts';
import { widthOf } from '../text-length.ts';

/** A quotation is split only where nothing else can be. */
const IN_QUOTATION = 0.3;

/**
 * Divides a quotation at the ends of its sentences. Each part has the speaker, the way and the source, and knows
 * whether it continues. An original with its translation is split in step, both after the same sentence; where their
 * sentences don’t answer each other it stays whole.
 */
export function paginateQuotation(
  quotation: AttributedQuotation,
  context: PaginationContext,
): Divisible<AttributedQuotation> {
  const paginated = costlier(paginateBoth(quotation, context), IN_QUOTATION);
  const count = paginated.leaves.length;
  const slice = (from: number, to: number): AttributedQuotation => ({
    ...quotation,
    ...paginated.slice(from, to),
    part: partAt(from === 0, to === count),
  });
  return { leaves: paginated.leaves, slice };
}

/** What a slice of a quotation has of it. */
type QuotationSlice = Pick<AttributedQuotation, 'content' | 'translation' | 'endsWords'>;

/** The words with the author’s translation in step; where its sentences don’t answer theirs, it comes after them. */
function paginateBoth(
  { content, translation }: AttributedQuotation,
  context: PaginationContext,
): Divisible<QuotationSlice> {
  const words = paginateContent(content, context);
  const count = words.leaves.length;
  const translated = inSequence(translation.map((paragraph) => paginateParagraph(paragraph, context)));
  const inPairs = inStep(words, translated);
  const slice = (from: number, to: number): QuotationSlice => {
    if (inPairs === null)
      return {
        content: from < count ? words.slice(from, Math.min(to, count)) : [],
        translation: to > count ? translated.slice(Math.max(0, from - count), to - count) : [],
        endsWords: to >= count,
      };
    const [shown, below] = inPairs.slice(from, to);
    return { content: shown, translation: below, endsWords: to === count };
  };
  return { leaves: inPairs?.leaves ?? [...words.leaves, ...translated.leaves], slice };
}

function partAt(isFirst: boolean, isLast: boolean): AttributedQuotation['part'] {
  if (isFirst) return isLast ? 'whole' : 'first';
  return isLast ? 'last' : 'middle';
}

function paginateContent(content: readonly Block[], context: PaginationContext): Divisible<readonly Block[]> {
  const [original, translation, ...others] = content;
  if (original?.type === 'paragraph' && translation?.type === 'paragraph' && others.length === 0) {
    const pair = [original, translation] as const;
    if (isTranslated(...pair)) {
      const [first, second] = [paginateParagraph(original, context), paginateParagraph(translation, context)];
      return inStep(first, second) ?? whole(pair, widthOf(plainTextOfBlocks(pair)));
    }
  }
  return inSequence(content.map((block) => paginateBlock(block, context)));
}

function paginateBlock(block: Block, context: PaginationContext): Divisible<Block> {
  return block.type === 'paragraph'
    ? paginateParagraph(block, context)
    : whole(block, Math.max(LEAST, widthOf(plainTextOfBlocks([block]))));
}

function paginateParagraph(paragraph: Paragraph, context: PaginationContext): Divisible<Paragraph> {
  return mapSlices(paginateWords(paragraph.children, context), (children) => ({ ...paragraph, children }));
}

/** Sentence for sentence, by pairs; `null` where there are more of the one than of the other. */
function inStep<T, U>(first: Divisible<T>, second: Divisible<U>): Divisible<readonly [T, U]> | null {
  if (first.leaves.length !== second.leaves.length) return null;
  const leaves = first.leaves.map((leaf, at) => {
    const answer = second.leaves[at];
    const footnotes = [...leaf.footnotes, ...(answer?.footnotes ?? [])];
    return { ...leaf, weight: leaf.weight + (answer?.weight ?? 0), footnotes };
  });
  return { leaves, slice: (from, to) => [first.slice(from, to), second.slice(from, to)] };
}

/** Whether the first paragraph is marked with a language of its own, or mostly in another script than the second. */
export function isTranslated(original: Paragraph, translation: Paragraph): boolean {
  const isMarked = ({ children: [only, ...others] }: Paragraph): boolean =>
    only?.type === 'span' && only.attributes.language !== null && others.length === 0;
  if (isMarked(original) && !isMarked(translation)) return true;
  return scriptOf(plainText(original.children)) !== scriptOf(plainText(translation.children));
}

/** Index of the script that most letters are of. */
function scriptOf(text: string): number {
  const counts = SCRIPTS.map((letters) => text.match(letters)?.length ?? 0);
  return counts.indexOf(Math.max(...counts));
}

const SCRIPTS = [
  /\p{Script=Latin}/gu,
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Devanagari}/gu,
] as const;
