import type { Paper } from '../outline/edition.ts';
import { directionOfText } from '../render/nodes/language-attributes.ts';
import { scriptLanguages } from '../render/nodes/script-languages.ts';
import { textDirection } from '../render/nodes/text-direction.ts';
import type { Margins } from './margin-texts.ts';

/** A sheet of paper, and what stands in its margins on every page. */
export interface PageSetup {
  readonly paper: Paper;
  readonly isLandscape: boolean;
  readonly margins: Margins;
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
 * The `@page` rule of an edition. Headers and footers are margin boxes: Chromium keeps them out of the structure of a
 * tagged PDF, so that they aren’t read aloud on each page.
 */
export function pageRule({ paper, isLandscape, side, isBareFirst, margins }: PageSetup): string {
  const { width, height } = PAPER_SIZES[paper];
  const size = isLandscape ? `${height}mm ${width}mm` : `${width}mm ${height}mm`;
  const [start, end] = sidesOf(margins);
  const boxes = [
    marginBox('top', start, cssString(margins.headStart), directionOf(margins.headStart, margins)),
    marginBox('top', end, cssString(margins.headEnd), directionOf(margins.headEnd, margins)),
    marginBox('bottom', start, cssString(margins.footer), directionOf(margins.footer, margins)),
    marginBox('bottom', end, numbersOf(margins), directionOf(margins.pageOf, margins)),
  ];
  const margin = `${MARGINS.top}mm ${side}mm ${MARGINS.bottom}mm`;
  const first = isBareFirst ? '@page:first{@top-left{content:none}@top-right{content:none}}' : '';
  return `@page{size:${size};margin:${margin};${boxes.join('')}}${first}`;
}

/** Where lines begin and where they end. */
export function sidesOf({ language }: Margins): readonly ['left' | 'right', 'left' | 'right'] {
  return textDirection(language) === 'rtl' ? ['right', 'left'] : ['left', 'right'];
}

/** The numbers of a page and of all, among the words of a language. */
function numbersOf({ pageOf }: Margins): string {
  const counters: Readonly<Record<string, string>> = { '{n}': 'counter(page)', '{total}': 'counter(pages)' };
  return pageOf
    .split(/(\{n\}|\{total\})/u)
    .filter((part) => part !== '')
    .map((part) => counters[part] ?? cssString(part))
    .join(' ');
}

/** Words that run against the pages, such as English ones on Arabic pages, keep their order and their full stop, as on slides. */
export function directionOf(text: string, { language }: Margins): string {
  const own = directionOfText(text, scriptLanguages(language, new Map()));
  const direction = own ?? textDirection(language);
  return direction === 'ltr' && own === null ? '' : `direction:${direction};`;
}

/** One box in the margin of a page. `content` is CSS. */
function marginBox(
  edge: 'top' | 'bottom',
  side: 'left' | 'right',
  content: string,
  direction: string,
): string {
  return `@${edge}-${side}{${direction}content:${content};${BOX_STYLE}${BOX_PLACES[edge]}}`;
}

/** Custom properties reach the boxes from the root element. */
const BOX_STYLE = 'font:8.5pt/1.2 var(--font-sans);color:var(--muted);white-space:pre;';

const BOX_PLACES = {
  top: 'vertical-align:bottom;padding-bottom:7mm;',
  bottom: 'vertical-align:top;padding-top:8mm;',
};

/** Pages whose margins and heads are alike from first to last. */
export const PLAIN_PAGES = { side: MARGINS.side, isBareFirst: false } as const;

/** A text as a string of CSS; nothing in it can end the string, the rule or the style element (CSS Syntax 3 §4.3.5). */
export function cssString(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\<>&]/gu, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `;
}
