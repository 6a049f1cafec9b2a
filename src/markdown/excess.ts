/** More of something than a drawing on a slide can carry. */
export interface Excess {
  readonly found: number;
  readonly most: number;
  /** What there is too much of, in the plural: “boxes”. */
  readonly what: string;
}
