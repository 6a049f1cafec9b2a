import type { Drawing } from '../drawing.ts';

/** The space that a slide has for a diagram, in CSS pixels. */
export interface DiagramSpace {
  readonly width: number;
  readonly height: number;
  /** Its height where the slide is set closer, which the fitting of slides does before anything gets smaller. */
  readonly closer: number;
}

/** Drawings are shown down to this share of their size; see figures.css. */
export const LEAST = 0.8;

/** Labels of a small diagram are drawn up to so much larger. */
const LARGEST = 1.35;

/** Labels of 24 px are the 21 pt that running text has of itself when drawn so much larger. */
export const COMFORTABLE = 28 / 24;

/** How much larger a drawing is shown: in the space of a slide set closer only where its labels would be small. */
export function scaleIn(drawing: Drawing, space: DiagramSpace): number {
  const usual = 1 / excess(drawing, space);
  const scale = COMFORTABLE <= usual ? usual : 1 / excess(drawing, { ...space, height: space.closer });
  return Math.min(LARGEST, scale);
}

/** Whether a drawing has labels as large as running text without any need to set its slide closer. */
export function isComfortable(drawing: Drawing, space: DiagramSpace): boolean {
  return COMFORTABLE <= 1 / excess(drawing, space);
}

/** The drawing with the largest labels, the first of equals. */
export function largest(drawings: readonly Drawing[], space: DiagramSpace): Drawing {
  return drawings.reduce((best, drawing) => larger(best, [drawing], space));
}

/** A drawing that reads better, or the one of others whose labels are so many times larger. */
export function larger(
  better: Drawing,
  others: readonly Drawing[],
  space: DiagramSpace,
  gain = 1 + Number.EPSILON,
): Drawing {
  const [first, ...rest] = others;
  if (first === undefined) return better;
  const other = rest.length === 0 ? first : largest(others, space);
  return gain * scaleIn(better, space) < scaleIn(other, space) ? other : better;
}

/** How many times a drawing is larger than its space. */
function excess({ width, height }: Drawing, space: Omit<DiagramSpace, 'closer'>): number {
  return Math.max(width / space.width, height / space.height);
}
