import type { Slide } from '../deck/slide.ts';
import type { DeckBlock } from '../deck/deck-block.ts';
import { divideBody } from '../deck/divide/divide-blocks.ts';
import { divideSlide } from '../deck/divide/divide-slide.ts';
import type { DivideContext } from '../deck/divide/divide-words.ts';
import { weightOf } from '../deck/divide/divisible.ts';
import type { Divisible } from '../deck/divide/divisible.ts';
import { footnoteWeights } from '../deck/split-slide.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';

/** Kinds of slides that take text differently. */
export type CapacityKind =
  | 'list'
  | 'text'
  | 'code'
  | 'statement'
  | 'quote'
  | 'quotes'
  | 'claim'
  | 'comparison'
  | 'timeline'
  | 'actors'
  | 'terms'
  | 'chain'
  | 'questions'
  | 'table';

/** In full size, set closer, in smaller type down to 21 pt, or only down to 18 pt. */
export type FitLevel = 'full' | 'closer' | 'smaller' | 'least';

/** What share of a slide an item takes, and a letter. */
export interface Share {
  readonly perItem: number;
  readonly perLetter: number;
}

export type Capacities = Readonly<Record<CapacityKind, Readonly<Record<FitLevel, Share>>>>;

/** What stands on a slide, as far as its room goes. */
export interface Load {
  readonly kind: CapacityKind;
  readonly items: number;
  /** Latin letters; a Chinese character is as wide as two. */
  readonly letters: number;
  /** What a heading of several lines leaves of the room. */
  readonly room: number;
}

/** Measures what stands on a slide; `null` for one whose room isn’t told by its text: a title, a picture, sources. */
export function loadOf(slide: Slide, language: string): Load | null {
  const kind = kindOf(slide);
  if (kind === null) return null;
  const context = { language, footnoteWeights: footnoteWeights(slide), mayLeaveOneAlone: false };
  const room = roomUnder(plainText(slide.heading));
  if (slide.layout === 'comparison') return { kind, ...longestColumn(slide, context), room };
  const divided = divideSlide(slide, context);
  return divided === null ? null : { kind, ...sizeOf(divided), room };
}

/** What share of its room a load takes at a level; more than 1 is too much. */
export function shareOf({ items, letters, room }: Load, { perItem, perLetter }: Share): number {
  return (items * perItem + letters * perLetter) / room;
}

function kindOf(slide: Slide): CapacityKind | null {
  switch (slide.layout) {
    case 'points':
    case 'custom':
      return kindOfBody(slide.body);
    case 'statement':
    case 'quote':
    case 'quotes':
    case 'claim':
    case 'comparison':
    case 'timeline':
    case 'actors':
    case 'terms':
    case 'chain':
    case 'questions':
    case 'table':
      return slide.layout;
    case 'title':
    case 'section':
    case 'agenda':
    case 'sources':
    case 'figure':
      return null;
  }
}

function kindOfBody(body: readonly DeckBlock[]): CapacityKind | null {
  if (body.some(hasPicture)) return null;
  const types = new Set(body.map(({ type }) => type));
  if (types.has('list')) return 'list';
  if (types.has('table')) return 'table';
  return types.has('code-block') ? 'code' : 'text';
}

function hasPicture(block: DeckBlock): boolean {
  return block.type === 'paragraph' && block.children.some(({ type }) => type === 'image');
}

/** What begins a block, an item, a row is one; sentences in it aren’t. */
function sizeOf(divided: Divisible<unknown>): { readonly items: number; readonly letters: number } {
  const items = divided.leaves.filter(({ cost }) => cost === null || cost === 0).length;
  return { items, letters: weightOf(divided) };
}

/** Two columns were measured; more of them are narrower. */
function longestColumn(
  slide: Extract<Slide, { readonly layout: 'comparison' }>,
  context: DivideContext,
): { readonly items: number; readonly letters: number } {
  const columns = slide.columns.map(({ body }) => sizeOf(divideBody(body, context)));
  const wider = slide.columns.length / 2;
  const [longest] = [...columns].sort((one, other) => other.letters - one.letters);
  return { items: longest?.items ?? 0, letters: (longest?.letters ?? 0) * wider };
}

/** Letters in a line of a heading, and what each further line takes of the room. */
const HEADING_LINE = 46;
const OF_HEADING_LINE = 0.1;

function roomUnder(heading: string): number {
  const lines = Math.max(1, Math.ceil(heading.length / HEADING_LINE));
  return Math.max(0.2, 1 - OF_HEADING_LINE * (lines - 1));
}
