import type { BodyBlock } from '../../outline/outline.ts';
import { isPicture } from '../pictures.ts';

/** Whether a body consists of one block of a kind, or of as many as are wanted, with at most a remark of a line or two beside them. */
export function consistsOf(
  body: readonly BodyBlock[],
  type: BodyBlock['type'],
  isRightNumber = (count: number): boolean => count === 1,
): boolean {
  const others = body.filter((block) => block.type !== type);
  const areRemarks =
    others.length <= 1 && others.every((block) => block.type === 'paragraph' && !isPicture(block));
  return areRemarks && isRightNumber(body.length - others.length);
}

/** The dash between the parts of an item, with the white space that sets it apart from a hyphen. */
export const DASH = /(?<!\s)\s+(?:—|–|---?)\s+/u;
