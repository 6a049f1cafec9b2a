import type { Block } from '../markdown/nodes/block.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import type { Position } from '../text/source-file.ts';
import type { DeckBlock } from './deck-block.ts';

/** What every slide has. Each layout adds its own; layouts/layouts.ts has the union of all. */
export interface SlideFrame {
  /** Unique in the deck; used for the anchor, so a safe identifier. */
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
  /** What serves as the slide's heading; empty on a slide without one. */
  readonly heading: readonly Inline[];
  /** Never empty: a slide without a heading is named by its first words. */
  readonly title: string;
  readonly section: SectionName | null;
  readonly notes: readonly Block[];
  readonly isIncremental: boolean;
  /** How long it is to be shown, in seconds; `null` where nothing is planned. */
  readonly planned: number | null;
  /** The footnotes that are referred to on this slide, in order. */
  readonly footnotes: readonly NumberedFootnote[];
  readonly position: Position;
}

/** A footnote of the outline, as a slide shows it. */
export interface NumberedFootnote {
  /** Counted from 1 on each slide. */
  readonly number: number;
  readonly label: string;
  readonly children: readonly Block[];
}

/** A part of the deck that a `#` heading begins. */
export interface SectionName {
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
}

/** A list, or text, or anything that no other layout fits; any slide may go on as one. */
export interface PointsSlide extends SlideFrame {
  readonly layout: 'points';
  readonly body: readonly DeckBlock[];
}

/** A slide of text in the place of another. */
export function asPoints(slide: SlideFrame, body: readonly DeckBlock[]): PointsSlide {
  const { id, number, heading, title, section, notes, isIncremental, planned, footnotes, position } = slide;
  const frame = { id, number, heading, title, section, notes, isIncremental, planned, footnotes, position };
  return { ...frame, layout: 'points', body };
}

/** An author's own layout: `templates/layouts/<template>.hbs`. */
export interface CustomSlide extends SlideFrame {
  readonly layout: 'custom';
  readonly template: string;
  readonly body: readonly DeckBlock[];
}
