import type { Outline } from '../../outline/outline.ts';
import type { Source } from '../format-source.ts';
import type { SectionName, Slide } from '../slide.ts';
import type { ReceiptSummary } from '../summarise-receipt.ts';

/** What the slides of one deck are made from. */
export interface SlideMaterial {
  readonly outline: Outline;
  readonly sources: ReadonlyMap<string, Source>;
  readonly sections: readonly SectionName[];
  /** ISO date of the first source. */
  readonly published: string | null;
  readonly ownLayouts: ReadonlySet<string>;
  readonly receipt: ReceiptSummary | null;
}

/** What every slide has. */
export type SlideFrame = Omit<Extract<Slide, { readonly layout: 'statement' }>, 'layout' | 'words'>;
