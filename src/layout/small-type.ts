/** In CSS pixels (21 pt), which each layout has of itself: smaller running text is mentioned, and a reason to split a slide. */
export const SMALL_TYPE = 28;
