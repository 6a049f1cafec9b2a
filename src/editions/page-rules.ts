import { directionOfText } from '../render/nodes/language-attributes.ts';
import { scriptLanguages } from '../render/nodes/script-runs.ts';
import { withoutHidden } from '../text/hidden-characters.ts';
import { textDirection } from '../text/language-tag.ts';
import type { Margins } from './margin-texts.ts';
import { marginsOf, PAPER_SIZES, type Sheet, type SheetMargins } from './sheet.ts';

/** A sheet of paper, and what is in its margins on every page. */
export interface PageSetup {
  readonly sheet: Sheet;
  readonly margins: Margins;
  /** Margin at both sides, in millimetres; `null` for the usual one. */
  readonly side: number | null;
  /** Whether the first page goes without a running head, since its title is there. */
  readonly isBareFirst: boolean;
}

/**
 * The `@page` rule of an edition. Headers and footers are margin boxes: Chromium keeps them out of the structure of a
 * tagged PDF, so that they aren’t read aloud on each page.
 */
export function pageRule({ sheet, side, isBareFirst, margins }: PageSetup): string {
  const { width, height } = PAPER_SIZES[sheet.paper];
  const sizes = marginsOf(sheet);
  const size = `${width}mm ${height}mm`;
  const [start, end] = sidesOf(margins);
  const box = (edge: 'top' | 'bottom', at: 'left' | 'right', text: string, content = cssString(text)) =>
    `@${edge}-${at}{${directionOf(text, margins)}content:${content};${boxStyle(edge, sizes)}}`;
  const boxes = [
    box('top', start, margins.headStart),
    box('top', end, margins.headEnd),
    box('bottom', start, margins.footer),
    box('bottom', end, margins.pageOf, numbersOf(margins)),
  ];
  const margin = `${sizes.top}mm ${side ?? sizes.side}mm ${sizes.bottom}mm`;
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

/** Custom properties reach the boxes from the root element. */
function boxStyle(edge: 'top' | 'bottom', { type, toHead, toFoot }: SheetMargins): string {
  const place =
    edge === 'top'
      ? `vertical-align:bottom;padding-bottom:${toHead}mm;`
      : `vertical-align:top;padding-top:${toFoot}mm;`;
  return `font:${type}pt/1.2 var(--font-sans);color:var(--muted);white-space:pre;${place}`;
}

/** Pages whose margins and heads are alike from first to last. */
export const PLAIN_PAGES = { side: null, isBareFirst: false } as const;

/** A text as a string of CSS; nothing in it can end the string, the rule or the style element (CSS Syntax 3 §4.3.5). */
export function cssString(text: string): string {
  return `"${withoutHidden(text).replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\<>&]/gu, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  return `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `;
}
