/**
 * HTML of a paragraph whose last words stay on one line where a theme wants it: a word alone under long lines looks lost, and
 * browsers leave one there where the mark of a source follows it, or where all lines are as full as they can be.
 */
export function keepEnd(html: string): string {
  const [, before = '', words] = LAST_WORDS.exec(html) ?? [];
  return words === undefined ? html : `${before}<span class="line-end">${words}</span>`;
}

/** The fewest words, two at the least, that are no less than twelve letters, and no more than twenty-four, of what may take more than a line. */
const LAST_WORDS = /^(.{24,}[\s>])((?=[^<>]{12,24}$)[^\s<>]+(?: [^\s<>]+)+)$/su;
