import type { Syllables } from './load-syllables.ts';
import { LONG_WORD, MANY_COLUMNS, type SlideNeeds } from './slide-needs.ts';

/** How words are parted that are longer than a line can be. */
export interface Parting {
  /** Letters from which on a word may be parted. */
  readonly least: number;
  /** Whether long words without such a place are set apart as well: in the cells of a table they may break anywhere. */
  readonly isInTable: boolean;
  /** Whether all may, since there is no room even for syllables. */
  readonly isVeryNarrow: boolean;
  /** By language; one without patterns isn’t there. */
  readonly syllables: ReadonlyMap<string, Syllables>;
}

/** With so many columns no cell has room even for syllables. */
const VERY_MANY_COLUMNS = 9;

/** Letters that stand beside each other on a slide in the smallest type. */
const LETTERS_IN_LINE = 88;

/** A word shorter than this stays whole everywhere. */
const LEAST = 4;

/** Loads the patterns of the languages of slides, where there is anything to part. */
export async function loadParting(needs: SlideNeeds, language: string): Promise<Parting> {
  const parting = { least: LONG_WORD, isInTable: false, isVeryNarrow: false };
  if (!needs.partsWords) return { ...parting, syllables: new Map() };
  const { loadSyllables } = await import('./load-syllables.ts');
  const loaded = await Promise.all(
    [...new Set([language, ...needs.languages])].map(
      async (name) => [name, await loadSyllables(name)] as const,
    ),
  );
  const syllables = new Map(loaded.flatMap(([name, known]) => (known === null ? [] : [[name, known]])));
  return { ...parting, syllables };
}

/** In a table of many columns words are long that take more than half of a column. */
export function partingInTable(parting: Parting, columns: number): Parting {
  if (columns < MANY_COLUMNS) return { ...parting, isInTable: true };
  const least = Math.max(LEAST, Math.floor(LETTERS_IN_LINE / columns / 2));
  return { ...parting, isInTable: true, isVeryNarrow: VERY_MANY_COLUMNS <= columns, least };
}
