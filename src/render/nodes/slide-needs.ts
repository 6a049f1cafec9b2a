import type { Slide } from '../../deck/layouts/layouts.ts';
import { isRecord } from '../../text/parse-json.ts';
import type { Syllables } from './load-syllables.ts';

/** No English word of everyday use is that long; names of laws, substances and hosts are. */
const LONG_WORD = 20;

/** Labels of drawings have shorter lines. */
export const LONG_LABEL = 10;

/** From this many columns on, cells are narrow. */
export const MANY_COLUMNS = 5;

/** What is needed to draw slides, beside what is always there. */
export interface SlideNeeds {
  /** The types of all nodes. */
  readonly types: ReadonlySet<string>;
  /** Whether there is code in a language. */
  readonly hasNamedCode: boolean;
  /** Whether there are words or tables that a line may be too short for. */
  readonly partsWords: boolean;
  /** The languages of parts. */
  readonly languages: ReadonlySet<string>;
}

/** Goes once through all texts and nodes of slides, whatever holds them: a long deck has a hundred thousand. */
export function slideNeeds(slides: readonly Slide[]): SlideNeeds {
  const needs: Gathered = { types: new Set(), hasNamedCode: false, partsWords: false, languages: new Set() };
  gather(slides, 0, needs);
  return needs;
}

interface Gathered extends SlideNeeds {
  readonly types: Set<string>;
  hasNamedCode: boolean;
  partsWords: boolean;
  readonly languages: Set<string>;
}

function gather(node: unknown, depth: number, needs: Gathered, long = LONG_WORD): void {
  if (typeof node === 'string') {
    if (longWord(long).test(node)) needs.partsWords = true;
  } else if (Array.isArray(node)) {
    for (const child of node) gather(child, depth + 1, needs, long);
  } else if (isRecord(node) && depth < MAX_DEPTH) {
    gatherFromNode(node, needs);
    const inside = isDrawn(node) ? LONG_LABEL : long;
    for (const name in node) if (name !== 'position') gather(node[name], depth + 1, needs, inside);
  }
}

function isDrawn({ type }: Readonly<Record<string, unknown>>): boolean {
  return type === 'chart' || type === 'diagram';
}

function gatherFromNode(
  { type, language, header, markedLines }: Readonly<Record<string, unknown>>,
  needs: Gathered,
): void {
  if (typeof type === 'string') needs.types.add(type);
  if (typeof language === 'string') {
    needs.languages.add(language);
    if (markedLines !== undefined) needs.hasNamedCode = true;
  }
  if (Array.isArray(header) && MANY_COLUMNS <= header.length) needs.partsWords = true;
}

/** No other script has words that are split between syllables here. */
function longWord(length: number): RegExp {
  return length === LONG_WORD ? LONG : LONG_IN_LABEL;
}

const LONG = new RegExp(`\\p{Script=Latin}{${LONG_WORD}}`, 'u');
const LONG_IN_LABEL = new RegExp(`\\p{Script=Latin}{${LONG_LABEL}}`, 'u');

/** Far past any outline that passes the parser. */
const MAX_DEPTH = 400;

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
