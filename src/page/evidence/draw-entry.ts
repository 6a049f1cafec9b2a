import { drawElement } from './draw-element.ts';
import type { PanelExcerpt, PanelQuotation, PanelSource } from './panel-receipt.ts';
import { verdictWords } from './verdict-words.ts';

/** What the panel says of one quotation: verdict, words, context, who and where, the way to the published page. */
export function drawEntry(quotation: PanelQuotation, source: PanelSource | null): HTMLElement {
  const { verdict, content, excerpt, link } = quotation;
  const entry = drawElement(
    'div',
    'panel__entry',
    drawElement('h3', 'panel__verdict', verdictWords(verdict)),
  );
  if (excerpt?.passage !== content) entry.append(ownDirection(drawElement('p', 'panel__words', content)));
  if (excerpt !== null) entry.append(drawContext(excerpt));
  entry.append(drawFacts(quotation, source));
  entry.append(...drawWay(webAddress(link), webAddress(source?.url ?? null)));
  return entry;
}

function drawContext({ before, passage, after }: PanelExcerpt): HTMLElement {
  const label = drawElement('p', 'panel__label', 'In the saved article');
  const words = drawElement('p', 'panel__context', before, drawElement('mark', '', passage), after);
  return drawElement('div', '', label, ownDirection(words));
}

function drawFacts(
  { speaker, source: id, paragraph }: PanelQuotation,
  source: PanelSource | null,
): HTMLElement {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Speaker', speaker],
    ['Source', source?.title ?? id],
    ['Place', paragraph === null ? null : `paragraph ${paragraph}`],
    ['Hash of the text', source?.textHash?.slice(0, HASH_LENGTH) ?? null],
  ];
  const list = drawElement('dl', 'panel__facts');
  for (const [name, value] of facts) {
    if (value === null) continue;
    list.append(drawElement('dt', '', name), ownDirection(drawElement('dd', '', value)));
  }
  return list;
}

/** As many digits as the sources slide shows, so that the two can be compared by eye. */
const HASH_LENGTH = 12;

/** To the passage, or at least to the page that it stands on. */
function drawWay(passage: string | null, page: string | null): readonly HTMLElement[] {
  if (passage !== null)
    return [drawElement('p', '', drawLink(passage, 'Open the published page at these words'))];
  return page === null ? [] : [drawElement('p', '', drawLink(page, 'Open the published page'))];
}

/** `noreferrer` implies `noopener`, without which browsers ignore the text fragment (https://wicg.github.io/scroll-to-text-fragment/). */
function drawLink(address: string, words: string): HTMLElement {
  const link = drawElement('a', '', words);
  link.href = address;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}

/** The address where it leads to a website; `null` for scripts, files and whatever else a receipt may hold. */
function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}

/** Speakers and words may be in a language that runs the other way. */
function ownDirection<Element extends HTMLElement>(element: Element): Element {
  element.dir = 'auto';
  return element;
}
