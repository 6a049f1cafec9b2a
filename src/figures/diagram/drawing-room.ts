import type { DiagramDrawing } from './diagram-drawing.ts';

/** The room that a slide has for a diagram, in CSS pixels. */
export interface DiagramRoom {
  readonly width: number;
  readonly height: number;
}

/** Drawings are shown down to this share of their size; see figures.css. */
export const LEAST = 0.8;

/** The drawing that needs to be shrunk the least. */
export function smallest(drawings: readonly DiagramDrawing[], room: DiagramRoom): DiagramDrawing {
  return drawings.reduce((best, drawing) => (excess(drawing, room) < excess(best, room) ? drawing : best));
}

/** How many times a drawing is larger than its room. */
export function excess({ width, height }: DiagramDrawing, room: DiagramRoom): number {
  return Math.max(width / room.width, height / room.height);
}
