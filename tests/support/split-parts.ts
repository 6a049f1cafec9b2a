import type { DeckBlock } from '../../src/deck/slide.ts';
import { type Slide, splitSlide } from '../../src/deck/layouts/layouts.ts';
import { plainTextOfBlocks } from '../../src/markdown/nodes/plain-text.ts';
import type { SlideLayout } from '../../src/layout/layout-report.ts';
import { deckOf } from './lay-out.ts';

/** The slide after the title slide. */
export function slideOf(outline: string): Slide {
  const slide = deckOf(outline).slides[1];
  if (slide === undefined) throw new Error('There is no slide.');
  return slide;
}

/** What that slide is spread over; none where it doesn’t divide so. */
export function partsOf(outline: string, count: number): readonly Slide[] {
  return splitSlide(slideOf(outline), count, 'en') ?? [];
}

/** The words of a body, a line for each block. */
export function textOf(body: readonly DeckBlock[]): string {
  return body.map((block) => (block.type === 'quotation' ? '' : plainTextOfBlocks([block]))).join('\n');
}

/** How a slide comes out that is set closer and has no other peculiarity. */
export function tightLayout(id: string, came: Partial<SlideLayout>): SlideLayout {
  const plain = { gap: null, isForWidth: false, clash: null, least: 28, room: null, excess: null };
  return { id, fit: 1, variant: 'tight', size: 32, ...plain, ...came };
}
