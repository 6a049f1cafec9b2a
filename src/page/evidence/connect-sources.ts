import { isReceiver } from '../query.ts';
import { drawElement } from './draw-element.ts';
import { openPanel } from './open-panel.ts';
import type { PanelQuotation, PanelReceipt } from './panel-receipt.ts';
import { receiptOfDocument } from './receipt-element.ts';

/** Lets the source of a quotation open the panel. Where the receipt says nothing of it, the link stays a link. */
export function connectSources(): void {
  if (isReceiver()) return;
  markSources();
  // reveal.js follows links to slides itself, default prevented or not; so this has to hear of it first.
  document.addEventListener('click', openFrom, { capture: true });
  // A link opens on Enter only; what calls itself a button has to open on Space, too.
  document.addEventListener('keydown', (event) => {
    if (event.key === ' ') openFrom(event);
  });
}

/**
 * Makes controls of the source links that can open the panel, and links of those that can't any more. Quotations that no
 * source stands beside get a button on their slide.
 */
export function markSources(): void {
  if (isReceiver()) return;
  const receipt = receiptOfDocument();
  for (const link of document.querySelectorAll(SOURCE_LINK)) {
    if (quotationsAt(link, receipt).length > 0) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-haspopup', 'dialog');
    } else {
      link.removeAttribute('role');
      link.removeAttribute('aria-haspopup');
    }
  }
  for (const slide of document.querySelectorAll<HTMLElement>('section[data-uncited]'))
    drawOpener(slide, receipt);
}

const SOURCE_LINK = '[data-quotations] a';
const CONTROL = '[data-quotations] :is(a, button)[aria-haspopup="dialog"]';

function drawOpener(slide: HTMLElement, receipt: PanelReceipt | null): void {
  slide.querySelector(':scope > .evidence-opener')?.remove();
  const button = drawElement('button', 'How the words here were checked');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  const opener = drawElement('p', button);
  opener.className = 'evidence-opener';
  opener.dataset['quotations'] = slide.dataset['uncited'] ?? '';
  if (quotationsAt(button, receipt).length > 0) slide.append(opener);
}

function openFrom(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>(CONTROL) : null;
  const receipt = receiptOfDocument();
  if (link === null || receipt === null) return;
  const quotations = quotationsAt(link, receipt);
  if (quotations.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  openPanel(quotations, receipt, link);
}

/** The quotations that a citation stands for, as far as the receipt knows them. */
function quotationsAt(control: Element, receipt: PanelReceipt | null): readonly PanelQuotation[] {
  const ids = control.closest<HTMLElement>('[data-quotations]')?.dataset['quotations'] ?? '';
  return ids.split(' ').flatMap((id) => receipt?.quotations.get(id) ?? []);
}
