import type { Syllables } from './load-syllables.ts';
import { LONG_WORD, MANY_COLUMNS, type SlideNeeds } from './slide-needs.ts';

/** How words are hyphenated that are longer than a line can be. */
export interface Hyphenation {
  /** Letters from which on a word may be hyphenated. */
  readonly least: number;
  /** Letters from which on a syllable, or a word without such a place, may break anywhere: in cells, where it would take a whole column. */
  readonly looseFrom: number;
  /** By language; one without patterns isn’t there. */
  readonly syllables: ReadonlyMap<string, Syllables>;
}

/** Letters that are beside each other on a slide in the smallest type. */
const LETTERS_IN_LINE = 88;

/** A word shorter than this stays whole everywhere: a table of so many columns that such words don’t fit is for its author to cut. */
const LEAST = 8;

/** Loads the patterns of the languages of slides, where there is anything to part. */
export async function loadHyphenation(needs: SlideNeeds, language: string): Promise<Hyphenation> {
  const hyphenation = { least: LONG_WORD, looseFrom: Infinity };
  if (!needs.partsWords) return { ...hyphenation, syllables: new Map() };
  const { loadSyllables } = await import('./load-syllables.ts');
  const loaded = await Promise.all(
    [...new Set([language, ...needs.languages])].map(
      async (name) => [name, await loadSyllables(name)] as const,
    ),
  );
  const syllables = new Map(loaded.flatMap(([name, known]) => (known === null ? [] : [[name, known]])));
  return { ...hyphenation, syllables };
}

/** In a table of many columns words are long that take more than half of a column, and too long that take all of it. */
export function hyphenationInTable(hyphenation: Hyphenation, columns: number): Hyphenation {
  if (columns < MANY_COLUMNS) return { ...hyphenation, looseFrom: LONG_WORD };
  const column = Math.floor(LETTERS_IN_LINE / columns);
  const least = Math.max(LEAST, Math.floor(column / 2));
  return { ...hyphenation, looseFrom: Math.max(least, LONG_IN_CELL), least };
}

/** No syllable, and few words in cells, are that long. */
const LONG_IN_CELL = 12;
