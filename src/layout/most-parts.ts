/** More continuation slides than this are a text, not a slide. */
export const MOST_PARTS = 20;
