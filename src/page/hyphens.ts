import type { HyphenatedWords, WordsByLanguage } from '../layout/slides-update.ts';
import { narrowTables } from './narrow-tables.ts';
import { collectWords, finaliseBreaks, finaliseMarks, partLines } from './part-lines.ts';
import { whenDrawn } from './dom/draw-element.ts';

/** Instead of words: those are settled that were marked when the document was drawn. */
const MARKED = 'marked';

/**
 * What the build calls in the document of an edition before it is printed: first without words, for those that could be
 * hyphenated where the lines of running text are set in the page, then with them, to part those at which a line ends. The
 * lines must be as they will be in print, which the width of the body in the edition’s own sheet makes sure of.
 */
export async function hyphenate(
  hyphenated: HyphenatedWords | typeof MARKED | null,
): Promise<WordsByLanguage | null> {
  if (hyphenated !== null && hyphenated !== MARKED) {
    partLines(hyphenated);
    return null;
  }
  await whenDrawn([]);
  if (hyphenated === MARKED) {
    finaliseMarks();
    finaliseBreaks();
    return null;
  }
  narrowTables();
  finaliseMarks();
  return collectWords();
}
