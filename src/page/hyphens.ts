import type { PartedWords, WordsByLanguage } from '../layout/parted-words.ts';
import { narrowTables } from './feet/narrow-tables.ts';
import { partLines } from './lines/part-lines.ts';
import { settleBreaks } from './lines/settle-breaks.ts';
import { settleMarks } from './lines/settle-marks.ts';
import { collectWords } from './lines/words-to-part.ts';
import { whenDrawn } from './dom/when-drawn.ts';

/** Instead of words: those are settled that were marked when the document was drawn. */
const MARKED = 'marked';

/**
 * What the build calls in the document of an edition before it is printed: first without words, for those that could be
 * parted where the lines of running text are set in the page, then with them, to part those at which a line ends. The
 * lines must be as they will be in print, which the width of the body in the edition’s own sheet makes sure of.
 */
export async function hyphenate(parted: PartedWords | typeof MARKED | null): Promise<WordsByLanguage | null> {
  if (parted !== null && parted !== MARKED) {
    partLines(parted);
    return null;
  }
  await whenDrawn([]);
  if (parted === MARKED) {
    settleMarks();
    settleBreaks();
    return null;
  }
  narrowTables();
  settleMarks();
  return collectWords();
}
