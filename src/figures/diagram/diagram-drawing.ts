/** The inside of a drawing, and its size. */
export interface DiagramDrawing {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}
