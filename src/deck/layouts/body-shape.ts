import type { Block, List } from '../../markdown/nodes/block.ts';
import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import type { BodyBlock } from '../../outline/outline.ts';
import { isPicture, plainBody } from '../plain-body.ts';
import type { AttributedQuotation, DeckBlock } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import type { Draw } from './draw.ts';

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

/** As many as are in one row. */
const MOST = 3;
/** Letters in all columns of a row that are as full as its longest: eight lines or so in type of 34 px. */
const LETTERS = 420;

/**
 * How many quotations and points a body is, where a theme may set them beside each other in one row: two or three, none of
 * them long, and nothing else. 0 for any other body.
 */
export function countPieces(body: readonly DeckBlock[], draw: Draw): number {
  const pieces: string[] = [];
  for (const block of body) {
    const found = piecesOf(block, draw);
    if (found === null) return 0;
    pieces.push(...found);
  }
  const isRow = 1 < pieces.length && pieces.length <= MOST;
  return isRow && Math.max(...pieces.map(widthOf)) * pieces.length <= LETTERS ? pieces.length : 0;
}

/** The words of each piece; `null` for what is none. */
function piecesOf(block: Block | AttributedQuotation, draw: Draw): readonly string[] | null {
  if (block.type === 'quotation') return [plainBody([block], draw.words)];
  return isPlainList(block) ? block.items.map(({ children }) => plainTextOfBlocks(children)) : null;
}

/** Whether a body is nothing but short points, which a theme may set largest of all. */
export function isOfPoints(body: readonly DeckBlock[]): boolean {
  return body.every((block) => isPlainList(block));
}

function isPlainList(block: DeckBlock | Block): block is List {
  return (
    block.type === 'list' &&
    block.items.every(
      ({ isChecked, children: [first, ...rest] }) =>
        isChecked === null && first?.type === 'paragraph' && rest.length === 0,
    )
  );
}
