import type { Block } from '../markdown/nodes/block.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import type { QuotationBlock } from '../outline/outline.ts';
import type { AttributionParts } from '../outline/parse-attribution.ts';
import type { Position } from '../text/source-file.ts';

/** A block on a slide; block quotes have become quotations. */
export type DeckBlock = Exclude<Block, { readonly type: 'block-quote' }> | AttributedQuotation;

/** A quotation with all that is said about its origin, ready to be drawn. */
export interface AttributedQuotation
  extends Omit<QuotationBlock, 'children' | 'attribution'>, AttributionParts {
  readonly content: readonly Block[];
  /** Which part of the words this is, where a long quotation continues over several slides. */
  readonly part: 'whole' | 'first' | 'middle' | 'last';
  /** Whether the quoted words end in this part; a translation may continue after it. */
  readonly endsWords: boolean;
}

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

const SUFFIX = /--part-\d+$/u;

/** Marks a slide as one part of several: “(2/3)” in heading and title, an id of its own, notes on the first alone, its share of the time. */
export function numberPart<S extends SlideFrame>(part: S, number: number, count: number): S {
  const mark = ` (${number}/${count})`;
  const words: Inline = { type: 'text', value: mark, position: part.position };
  return {
    ...part,
    id: number === 1 ? part.id : `${part.id}--part-${number}`,
    heading: part.heading.length === 0 ? [] : [...part.heading, words],
    title: `${part.title}${mark}`,
    notes: number === 1 ? part.notes : [],
    planned: part.planned === null ? null : Math.round(part.planned / count),
  };
}

/** What was found of slides, all parts of a slide together, by the id of the whole. */
export function partsByWhole<T extends { readonly id: string }>(
  parts: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const wholes = new Map<string, T[]>();
  for (const part of parts) {
    const whole = idOfWhole(part.id);
    wholes.set(whole, [...(wholes.get(whole) ?? []), part]);
  }
  return wholes;
}

/** The id of the slide that a part comes from; its own for a slide that is whole. */
export function idOfWhole(id: string): string {
  return id.replace(SUFFIX, '');
}
