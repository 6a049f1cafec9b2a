import type { Draw } from '../deck/layouts/draw.ts';
import type { HandoutForm } from '../outline/front-matter.ts';
import type { FigureSpace } from '../render/nodes/figure-space.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { drawWith } from '../render/view-slide.ts';
import { PAPER_SIZES, PIXELS_PER_MILLIMETRE, type Sheet, marginsOf } from './sheet.ts';

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

/** How drawings are among the words of a sheet: how much smaller than on slides, and what space they have. */
interface DrawingsOnSheet {
  readonly scale: number;
  readonly figureSpace: FigureSpace;
}

/** Drawings for words of this width, in millimetres. */
export function drawingsOn({ isLarge }: Pick<Sheet, 'isLarge'>, width: number): DrawingsOnSheet {
  const scale = isLarge ? SCALE_IN_LARGE : SCALE;
  const space = Math.floor((width * PIXELS_PER_MILLIMETRE) / scale);
  return { scale, figureSpace: { width: space, height: 300, most: 420, closer: 420 } };
}

/** Their smallest letters, of 14 pt on slides, are of 8 pt. */
const SCALE = 0.572;
const SCALE_IN_LARGE = 0.75;

/** Draws with drawings as wide as the words, in columns too, which are under each other on paper. */
export function drawOnSheet(context: RenderContext): Draw {
  const draw = drawWith(context);
  return {
    ...draw,
    inColumn: () => draw,
    figure: (figure, heading, remark) =>
      figure.type === 'image' ? draw.figure(figure, heading, remark) : draw.blocks([figure]),
  };
}
