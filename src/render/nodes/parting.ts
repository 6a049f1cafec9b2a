import type { Slide } from '../../deck/slide.ts';
import type { Syllables } from './load-syllables.ts';

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

/** No English word of everyday use is that long; names of laws, substances and hosts are. */
const LONG_WORD = 20;

/** So many columns make cells narrow. */
const MANY_COLUMNS = 5;
const VERY_MANY_COLUMNS = 9;

/** Letters that stand beside each other on a slide in the smallest type. */
const LETTERS_IN_LINE = 88;

/** A word shorter than this stays whole everywhere. */
const LEAST = 4;

/** Loads the patterns of the languages of slides, where there is anything to part. */
export async function loadParting(slides: readonly Slide[], language: string): Promise<Parting> {
  const parting = { least: LONG_WORD, isInTable: false, isVeryNarrow: false };
  let isNeeded = false;
  const languages = new Set([language]);
  visit(slides, 0, (node) => {
    isNeeded ||= needsParting(node);
    const own = languageOf(node);
    if (own !== null) languages.add(own);
  });
  if (!isNeeded) return { ...parting, syllables: new Map() };
  const { loadSyllables } = await import('./load-syllables.ts');
  const loaded = await Promise.all(
    [...languages].map(async (name) => [name, await loadSyllables(name)] as const),
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

function needsParting(node: string | object): boolean {
  if (typeof node === 'string') return LONG.test(node);
  return 'header' in node && Array.isArray(node.header) && MANY_COLUMNS <= node.header.length;
}

const LONG = new RegExp(`\\p{L}{${LONG_WORD}}`, 'u');

function languageOf(node: string | object): string | null {
  if (typeof node === 'string' || !('language' in node)) return null;
  return typeof node.language === 'string' ? node.language : null;
}

/** All texts and nodes, whatever holds them. */
function visit(node: unknown, depth: number, use: (node: string | object) => void): void {
  if (typeof node === 'string') use(node);
  if (typeof node !== 'object' || node === null || MAX_DEPTH < depth) return;
  use(node);
  for (const [name, child] of Object.entries(node)) if (name !== 'position') visit(child, depth + 1, use);
}

/** Far past any outline that passes the parser. */
const MAX_DEPTH = 400;
