import type { HandoutForm } from '../outline/edition.ts';
import { marginsOf, PAPER_SIZES, type Sheet } from './sheet.ts';

/** The space inside the margins of a sheet, in millimetres. */
export interface SheetSpace {
  readonly width: number;
  readonly height: number;
}

/** The space inside the usual margins of a sheet, upright or on its side. */
export function sheetSpace(sheet: Sheet, isLandscape: boolean): SheetSpace {
  const { width, height } = PAPER_SIZES[sheet.paper];
  const { top, side, bottom } = marginsOf(sheet);
  const [across, down] = isLandscape ? [height, width] : [width, height];
  return { width: across - 2 * side, height: down - top - bottom };
}

/**
 * The factor that makes a slide of 1280 CSS pixels this wide, but for a pixel: boxes are painted on whole pixels, and at the
 * edge of a sheet’s space half the line around a slide would be cut off.
 */
export function slideZoom(millimetres: number): number {
  return (millimetres * PIXELS_PER_MILLIMETRE - 1) / SLIDE.width;
}

/** Height of a slide of this width. */
export function slideHeight(width: number): number {
  return (width * SLIDE.height) / SLIDE.width;
}

const SLIDE = { width: 1280, height: 720 };
/** Of CSS. */
export const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** Distance of the lines to write on; as in a college notebook. */
export const LINE_PITCH = 8.5;

/** As many as have space; an entry each, for the template. */
export function ruledLines(height: number): readonly object[] {
  return Array.from({ length: Math.max(0, Math.floor(height / LINE_PITCH)) }, () => ({}));
}

/** How the slides of a handout stand on its sheets. All lengths in millimetres. */
export interface HandoutGeometry {
  readonly perPage: number;
  readonly isLandscape: boolean;
  readonly columns: number;
  readonly slideWidth: number;
  readonly rowHeight: number;
  /** Room for lines: beside the slide of a single column of three, below it where enough is left. */
  readonly lines: { readonly place: 'beside' | 'below' | 'none'; readonly height: number };
}

/**
 * Works out a handout whose rows are as tall as their notes: one column, as many slides on a sheet as there is space for,
 * which are five where the notes are short. Slides without notes have lines to write on in their place.
 */
export function notedGeometry(sheet: Sheet): HandoutGeometry {
  const space = sheetSpace(sheet, false);
  const height = space.height / ROWS_WITH_NOTES - GUTTER;
  const slideWidth = Math.min(space.width * SHARE_BESIDE_NOTES, (height * SLIDE.width) / SLIDE.height);
  const rowHeight = slideHeight(slideWidth);
  const lines = { place: 'beside', height: rowHeight } as const;
  return { perPage: Infinity, isLandscape: false, columns: 1, slideWidth, rowHeight, lines };
}

/** Less than half: the notes are longer than what the slide says. */
const SHARE_BESIDE_NOTES = 0.46;

const ROWS_WITH_NOTES = 5;

/** A handout that shows slides. */
export type SlideForm = Exclude<HandoutForm, 'quotes'>;

/** Works out a handout: the slides as large as columns and rows allow. */
export function handoutGeometry(form: SlideForm, sheet: Sheet): HandoutGeometry {
  const { isLandscape, columns, rows } = GRIDS[form];
  const space = sheetSpace(sheet, isLandscape);
  const rowHeight = space.height / rows;
  const column = (space.width - (columns - 1) * GUTTER) / columns;
  if (form === 3) {
    const slideWidth = space.width * SHARE_BESIDE_LINES;
    const height = rowHeight - GUTTER;
    return { perPage: form, isLandscape, columns, slideWidth, rowHeight, lines: { place: 'beside', height } };
  }
  const widest = ((rowHeight - GUTTER) * SLIDE.width) / SLIDE.height;
  const slideWidth = Math.min(column, widest);
  const height = rowHeight - slideHeight(slideWidth) - GUTTER;
  const place = LINE_PITCH * 2 < height ? 'below' : 'none';
  return { perPage: form, isLandscape, columns, slideWidth, rowHeight, lines: { place, height } };
}

/** Between slides, and under a row. */
export const GUTTER = 8;

/** More than half: the slides are to be read, the lines only written on. */
const SHARE_BESIDE_LINES = 0.54;

const GRIDS: Readonly<
  Record<SlideForm, { readonly isLandscape: boolean; readonly columns: number; readonly rows: number }>
> = {
  2: { isLandscape: false, columns: 1, rows: 2 },
  3: { isLandscape: false, columns: 1, rows: 3 },
  4: { isLandscape: true, columns: 2, rows: 2 },
  6: { isLandscape: false, columns: 2, rows: 3 },
  9: { isLandscape: true, columns: 3, rows: 3 },
};
