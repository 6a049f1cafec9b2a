import type { List } from '../../markdown/nodes/block.ts';
import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import type { DiagramBlock } from '../../markdown/nodes/diagram.ts';
import type { Citation, Image, Inline } from '../../markdown/nodes/inline.ts';
import type { DeckBlock } from '../slide.ts';
import type { Source } from '../format-source.ts';
import type { ReceiptSummary } from '../summarise-receipt.ts';

/**
 * A piece of what a slide shows under its heading. Whatever is made of a deck besides its slides, such as the reader, is made
 * of these and knows no layouts.
 */
export type SlidePart =
  | { readonly kind: 'blocks'; readonly blocks: readonly DeckBlock[] }
  /** Words that say what follows. */
  | { readonly kind: 'lead'; readonly words: readonly Inline[] }
  /** Words that are set off, larger than text. */
  | { readonly kind: 'statement'; readonly words: readonly Inline[] }
  /** Who asserts what the heading says. */
  | { readonly kind: 'claimant'; readonly name: string }
  | Column
  /** Its own subject, or whom the words before it are by. */
  | ({ readonly kind: 'figure'; readonly isPortrait?: boolean } & Figure)
  | { readonly kind: 'events'; readonly events: readonly TimelineEvent[] }
  | { readonly kind: 'people'; readonly groups: readonly ActorGroup[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'chain'; readonly intermediaries: readonly ChainIntermediary[] }
  | { readonly kind: 'questions'; readonly questions: List }
  | { readonly kind: 'agenda'; readonly entries: readonly AgendaEntry[] }
  | ({ readonly kind: 'imprint' } & Imprint)
  | ({ readonly kind: 'sources' } & CheckedSources);

/** One of `of` columns side by side. */
interface Column {
  readonly kind: 'column';
  readonly heading: readonly Inline[];
  readonly blocks: readonly DeckBlock[];
  readonly of: number;
}

export interface Figure {
  readonly figure: Image | ChartBlock | DiagramBlock;
  /** From the picture's title; a chart has its own. */
  readonly caption: string | null;
  readonly credit: Citation | null;
}

export interface TimelineEvent {
  readonly date: readonly Inline[];
  readonly content: readonly Inline[];
  /** A relative date such as “last week” is drawn as a bracket, not as a point. */
  readonly isRelative: boolean;
  /** Whether it is the day on which the article was published; written `[**date**]{.article}`, or found by the date. */
  readonly isPublication: boolean;
}

export interface ActorGroup {
  readonly organisation: readonly Inline[] | null;
  readonly actors: readonly Actor[];
}

export interface Actor {
  readonly name: readonly Inline[];
  readonly role: readonly Inline[];
  /** What they do in this story. */
  readonly part: readonly Inline[];
}

export interface Term {
  readonly term: readonly Inline[];
  readonly language: string | null;
  /** Pinyin or another reading. */
  readonly reading: readonly Inline[];
  readonly translation: readonly Inline[];
  readonly gloss: readonly Inline[];
}

/** `**Xinhua** — agency — reported`: who, what kind of intermediary, how it handed the words on. */
export interface ChainIntermediary {
  readonly name: readonly Inline[];
  readonly kind: readonly Inline[];
  readonly relation: readonly Inline[];
  readonly remark: readonly Inline[];
}

/** A section in the list of all, as agendas and section slides have it. */
export interface AgendaEntry {
  readonly number: number;
  readonly title: readonly Inline[];
  readonly slideId: string;
  readonly isCurrent: boolean;
}

/** A slide, as the one that begins its section announces it. */
export interface InsideEntry {
  /** Of its first page. */
  readonly number: number;
  readonly title: string;
  readonly slideId: string;
}

export interface Imprint {
  readonly event: string | null;
  readonly presenters: readonly string[];
  /** As printed. */
  readonly date: string | null;
}

export interface CheckedSources {
  readonly sources: readonly Source[];
  /** What the look-up of the quotations came to; `null` without any. */
  readonly receipt: ReceiptSummary | null;
}
