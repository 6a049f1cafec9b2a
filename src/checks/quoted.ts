/** What stands in double marks in the text of a slide, which is looked up and no business of other rules. */
export const QUOTED = /“[^“”]*”|"[^"]*"/gu;
