/** Is in a word where a line may end in it (U+00AD). */
export const SOFT_HYPHEN = '\u00AD';
