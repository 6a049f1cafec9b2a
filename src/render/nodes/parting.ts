import type { Slide } from '../../deck/slide.ts';
import type { Syllables } from './load-syllables.ts';
import { hasLongRun, isOfWord } from './long-run.ts';
import { isRecord } from '../../source/is-record.ts';

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
  const needs: Needs = { isNeeded: false, languages: new Set([language]) };
  gather(slides, 0, needs);
  if (!needs.isNeeded) return { ...parting, syllables: new Map() };
  const { loadSyllables } = await import('./load-syllables.ts');
  const loaded = await Promise.all(
    [...needs.languages].map(async (name) => [name, await loadSyllables(name)] as const),
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

/** What a text or a node asks for. */
interface Needs {
  isNeeded: boolean;
  readonly languages: Set<string>;
}

/** Goes through all texts and nodes, whatever holds them: a long deck has a hundred thousand. */
function gather(node: unknown, depth: number, needs: Needs): void {
  if (typeof node === 'string') {
    if (hasLongRun(node, LONG_WORD, isOfWord) && LONG.test(node)) needs.isNeeded = true;
  } else if (Array.isArray(node)) {
    for (const child of node) gather(child, depth + 1, needs);
  } else if (isRecord(node) && depth < MAX_DEPTH) {
    gatherFromNode(node, depth, needs);
  }
}

function gatherFromNode(node: Readonly<Record<string, unknown>>, depth: number, needs: Needs): void {
  const { header, language } = node;
  if (Array.isArray(header) && MANY_COLUMNS <= header.length) needs.isNeeded = true;
  if (typeof language === 'string') needs.languages.add(language);
  for (const name in node) if (name !== 'position') gather(node[name], depth + 1, needs);
}

/** Other scripts have no patterns. */
const LONG = new RegExp(`\\p{Script=Latin}{${LONG_WORD}}`, 'u');

/** Far past any outline that passes the parser. */
const MAX_DEPTH = 400;
