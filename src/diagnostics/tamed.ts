/**
 * Text of articles, outlines and files as a terminal may show it. Control characters, which could move the cursor, hide words
 * or set the window’s title, are shown as `�`; marks that turn the direction of writing are left out. Line feeds and tabs stay.
 */
export function tamed(text: string): string {
  return text.replace(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\uFFFD').replaceAll(TURNING_MARKS, '');
}

/** Marks that turn the direction of writing, by which words are shown in another order than they stand in. */
export const TURNING_MARKS = /[\u202a-\u202e\u2066-\u2069]/gu;
