/** Where a picture runs to the edges of a slide: over half of it, or over all that its words leave. */
export type PictureSide = 'left' | 'right' | 'full';

/** Whether a class on a heading says where the picture of its slide is: `## Heading {.figure .left}`. */
export function isPlace(name: string): name is PictureSide {
  return name === 'left' || name === 'right' || name === 'full';
}
