import type { Paper } from '../outline/edition.ts';
import { cssString } from './css-string.ts';

/** A sheet of paper, and what stands in its margins on every page. */
export interface PageSetup {
  readonly paper: Paper;
  readonly isLandscape: boolean;
  /** Running head: at the left and at the right; empty for none. */
  readonly headLeft: string;
  readonly headRight: string;
  /** Foot, at the left; the page number is at the right. */
  readonly footLeft: string;
  /** Margin at both sides, in millimetres. */
  readonly side: number;
  /** Whether the first page goes without a running head, since its title stands there. */
  readonly isBareFirst: boolean;
}

/** Margins of a sheet in millimetres. */
export const MARGINS = { top: 22, side: 18, bottom: 22 } as const;

/** Width and height of a sheet in millimetres. */
export const PAPER_SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/**
 * The `@page` rule of an edition. Heads and feet are margin boxes: Chromium keeps them out of the structure of a
 * tagged PDF, so that they aren’t read aloud on each page.
 */
export function pageRule({ paper, isLandscape, side, isBareFirst, ...texts }: PageSetup): string {
  const { width, height } = PAPER_SIZES[paper];
  const size = isLandscape ? `${height}mm ${width}mm` : `${width}mm ${height}mm`;
  const boxes = [
    marginBox('top-left', cssString(texts.headLeft)),
    marginBox('top-right', cssString(texts.headRight)),
    marginBox('bottom-left', cssString(texts.footLeft)),
    marginBox('bottom-right', 'counter(page)'),
  ];
  const margin = `${MARGINS.top}mm ${side}mm ${MARGINS.bottom}mm`;
  const first = isBareFirst ? '@page:first{@top-left{content:none}@top-right{content:none}}' : '';
  return `@page{size:${size};margin:${margin};${boxes.join('')}}${first}`;
}

/** One box in the margin of a page. `content` is CSS. */
function marginBox(place: string, content: string): string {
  return `@${place}{content:${content};${BOX_STYLE}${BOX_PLACES[place.split('-')[0] ?? ''] ?? ''}}`;
}

/** Custom properties reach the boxes from the root element. */
const BOX_STYLE = 'font:8.5pt/1.2 var(--font-sans);color:var(--muted);white-space:pre;';

const BOX_PLACES: Readonly<Record<string, string>> = {
  top: 'vertical-align:bottom;padding-bottom:7mm;',
  bottom: 'vertical-align:top;padding-top:8mm;',
};

/** Pages whose margins and heads are alike from first to last. */
export const PLAIN_PAGES = { side: MARGINS.side, isBareFirst: false } as const;
