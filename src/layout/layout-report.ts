import { z } from 'zod';

const excess = z.object({
  /** CSS pixels at 1280×720. */
  pixels: z.number(),
  /** Height of the room that it goes beyond. */
  space: z.number(),
  direction: z.enum(['down', 'aside']),
  /** About how many words more than fit; `null` where words are not what is too much. */
  words: z.number().nullable(),
  /** About how many words do fit. */
  wordsThatFit: z.number().nullable(),
});

const clash = z.object({
  /** The first words that are met. */
  words: z.string(),
  /** Whether they are a drawing’s own, which reach out of its box and so are cut off; or others, which it lies over. */
  isCut: z.boolean(),
});

const slideLayout = z.object({
  id: z.string(),
  /** Multiplier of the type size, 1 for full size. */
  fit: z.number(),
  variant: z.enum(['tight', 'narrow']).nullable(),
  /** Multiplier of the distances on a slide set closer that has more space than that takes; `null` for the theme’s own. */
  gap: z.number().nullable(),
  /** Whether its type is smaller only because something on it is too wide; then fewer lines wouldn’t help. */
  isForWidth: z.boolean(),
  /** Size of the running text in CSS pixels; three quarters of it are points on the page. */
  size: z.number().nullable(),
  /** The least size that the scale of its layout has for running text, in CSS pixels (`--least`). */
  least: z.number(),
  /** About how many words more would fit in the type that it has; `null` where it holds more than words, or too many. */
  room: z.number().nullable(),
  /** How far the slide still reaches over when everything was tried; `null` when it fits. */
  excess: excess.nullable(),
  /** What a drawing or picture does to words, where it lies over some or its own don’t fit into it; `null` for nothing. */
  clash: clash.nullable(),
});

/** How a slide came out when it was laid out in the browser, and what made it fit. */
export type SlideLayout = Readonly<z.infer<typeof slideLayout>>;

/** Every slide of a deck in order. */
export type LayoutReport = readonly SlideLayout[];

/** Reads what the page’s own code measured. Throws when it isn’t a report, which would be Lectern’s own fault. */
export function readLayoutReport(value: unknown): LayoutReport {
  return z.array(slideLayout).parse(value);
}

/** Whether a slide was made to fit in type that is smaller than the scale has for its layout: a reason to split it, and mentioned. */
export function isSmall({ excess, fit, size, least }: SlideLayout): boolean {
  return excess === null && fit < 1 && size !== null && size < least;
}
