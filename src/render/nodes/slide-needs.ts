import { isRecord } from '../../text/parse-json.ts';
import type { Slide } from '../../deck/layouts/layouts.ts';

/** No English word of everyday use is that long; names of laws, substances and hosts are. */
export const LONG_WORD = 20;

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
