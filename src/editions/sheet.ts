import type { Paper } from '../outline/front-matter.ts';

/** What an edition is printed on, and whether in large print. */
export interface Sheet {
  readonly paper: Paper;
  readonly isLarge: boolean;
}

/** Of CSS. */
export const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** Width and height of a sheet in millimetres. */
export const PAPER_SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a5: { width: 148, height: 210 },
  'half-letter': { width: 139.7, height: 215.9 },
};

/** Whether a sheet is half of a usual one, with smaller type and narrower margins. */
export function isHalf(paper: Paper): boolean {
  return paper === 'a5' || paper === 'half-letter';
}

/** The margins of a sheet, and the type of the heads and feet in them, in millimetres but for the type. */
export interface SheetMargins {
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
  /** Between the text and the head, and the text and the foot. */
  readonly toHead: number;
  readonly toFoot: number;
  /** Size of heads and feet in points, and about how wide a letter of them is. */
  readonly type: number;
  readonly letter: number;
}

/** The margins of a sheet. */
export function marginsOf({ paper, isLarge }: Sheet): SheetMargins {
  const type = isLarge ? 18 : isHalf(paper) ? 8 : 8.5;
  return { ...(isHalf(paper) ? NARROW : WIDE)[isLarge ? 'large' : 'usual'], type, letter: type * LETTER };
}

/** Width of a letter of the sans of a point, in millimetres, with some to spare. */
const LETTER = 1.5 / 8.5;

/** In large print a head of two lines has space, and a foot of three. */
const WIDE = {
  usual: { top: 22, side: 18, bottom: 22, toHead: 7, toFoot: 8 },
  large: { top: 28, side: 18, bottom: 34, toHead: 7, toFoot: 7 },
} as const;

const NARROW = {
  usual: { top: 17, side: 13, bottom: 17, toHead: 5, toFoot: 5 },
  large: { top: 24, side: 11, bottom: 30, toHead: 5, toFoot: 4 },
} as const;

/** How many letters of heads and feet a line of this width holds, in millimetres. */
export function lettersOf(sheet: Sheet, width: number): number {
  return width / marginsOf(sheet).letter;
}

/** The classes of a document on such sheets. */
export function looksOf({ paper, isLarge }: Sheet): readonly string[] {
  return [...(isHalf(paper) ? ['edition--half'] : []), ...(isLarge ? ['edition--large'] : [])];
}
