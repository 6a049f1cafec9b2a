import type { HandoutForm } from '../outline/front-matter.ts';
import type { FigureSpace } from '../render/nodes/figure-space.ts';
import { drawingsOn } from './draw-on-sheet.ts';
import { marginsOf, PIXELS_PER_MILLIMETRE, PAPER_SIZES, type Sheet } from './sheet.ts';

/** The space inside the margins of a sheet, in millimetres. */
export interface SheetSpace {
  readonly width: number;
  readonly height: number;
}

/** The space inside the usual margins of a sheet. */
export function sheetSpace(sheet: Sheet): SheetSpace {
  const { width, height } = PAPER_SIZES[sheet.paper];
  const { top, side, bottom } = marginsOf(sheet);
  return { width: width - 2 * side, height: height - top - bottom };
}

/**
 * The factor that makes a slide of 1280 CSS pixels this wide, but for a pixel: boxes are painted on whole pixels, and at the
 * edge of a sheet’s space half the line around a slide would be cut off.
 */
export function slideZoom(millimetres: number): number {
  return (millimetres * PIXELS_PER_MILLIMETRE - 1) / SLIDE.width;
}

const SLIDE = { width: 1280 };

/** Distance of the lines to write on; as in a college notebook. */
export const LINE_PITCH = 8.5;

/** How the rows of a handout are set on its pages. */
export interface RowsOnPages {
  /** Custom properties of its sheet. */
  readonly properties: Readonly<Record<string, string>>;
  /** Slides on a sheet, and lines of each row, as in `RowsSetting`. */
  readonly most: number;
  readonly lines: number;
}

/** How the slides of a handout are on its sheets. */
export interface HandoutGeometry extends RowsOnPages {
  /** The space of drawings among the words, whose letters are as large as others there. */
  readonly figureSpace: FigureSpace;
}

/** A handout that shows slides. */
export type SlideForm = Exclude<HandoutForm, 'quotes'>;

/** Works out a handout: the more slides a sheet has, the smaller their pictures are, and the fewer the lines to write on. */
export function handoutGeometry(form: SlideForm, sheet: Sheet): HandoutGeometry {
  const { share, lines } = FORMS[form];
  const { width: space } = sheetSpace(sheet);
  const picture = Math.round(space * share);
  // In large print they are under it.
  const { scale, figureSpace } = drawingsOn(sheet, sheet.isLarge ? space : space - picture - GUTTER);
  const properties = {
    zoom: slideZoom(picture).toFixed(4),
    'slide-width': `${picture}mm`,
    gutter: `${GUTTER}mm`,
    drawing: String(scale),
  };
  return { properties, most: form, lines, figureSpace };
}

/** Between a picture and its words, in millimetres. */
const GUTTER = 6;

/** What pictures take of the width of a sheet, 52 mm for four on A4; and the lines that each slide has at least. */
const FORMS: Readonly<Record<SlideForm, { readonly share: number; readonly lines: number }>> = {
  2: { share: 0.45, lines: 5 },
  3: { share: 0.36, lines: 3 },
  4: { share: 0.3, lines: 2 },
  6: { share: 0.25, lines: 0 },
};
