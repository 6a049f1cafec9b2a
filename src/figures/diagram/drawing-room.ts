import type { Drawing } from '../drawing.ts';

/** The room that a slide has for a diagram, in CSS pixels. */
export interface DiagramRoom {
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

/** How much larger a drawing is shown: in the room of a slide set closer only where its labels would be small. */
export function scaleIn(drawing: Drawing, room: DiagramRoom): number {
  const usual = 1 / excess(drawing, room);
  const scale = COMFORTABLE <= usual ? usual : 1 / excess(drawing, { ...room, height: room.closer });
  return Math.min(LARGEST, scale);
}

/** Whether a drawing has labels as large as running text without any need to set its slide closer. */
export function isComfortable(drawing: Drawing, room: DiagramRoom): boolean {
  return COMFORTABLE <= 1 / excess(drawing, room);
}

/** The drawing with the largest labels, the first of equals. */
export function largest(drawings: readonly Drawing[], room: DiagramRoom): Drawing {
  return drawings.reduce((best, drawing) => larger(best, [drawing], room));
}

/** A drawing that reads better, or the one of others whose labels are so many times larger. */
export function larger(
  better: Drawing,
  others: readonly Drawing[],
  room: DiagramRoom,
  gain = 1 + Number.EPSILON,
): Drawing {
  const [first, ...rest] = others;
  if (first === undefined) return better;
  const other = rest.length === 0 ? first : largest(others, room);
  return gain * scaleIn(better, room) < scaleIn(other, room) ? other : better;
}

/** How many times a drawing is larger than its room. */
function excess({ width, height }: Drawing, room: Omit<DiagramRoom, 'closer'>): number {
  return Math.max(width / room.width, height / room.height);
}
