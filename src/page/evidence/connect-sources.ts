import { drawElement } from '../dom/draw-element.ts';
import { isReceiver } from '../dom/query.ts';
import { WORDS } from '../dom/page-words.ts';
import { openPanel } from './open-panel.ts';
import { type PanelQuotation, type PanelReceipt, readPanelReceipt } from './panel-receipt.ts';

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
 * source is beside have a button on their slide, which is shown where it has something to say.
 */
export function markSources(): void {
  if (isReceiver()) return;
  const receipt = receiptOfDocument();
  for (const control of document.querySelectorAll<HTMLElement>(SOURCES)) {
    const isKnown = quotationsAt(control, receipt).length > 0;
    if (control.matches('button')) {
      // Nobody sees it without this script, which has the words for it; a template of the user’s may have its own.
      if (control.textContent === '')
        Object.assign(control, { textContent: WORDS.panel.opener, lang: WORDS.language });
      control.hidden = !isKnown;
    }
    for (const [name, value] of CONTROL_MARKS) {
      if (isKnown) control.setAttribute(name, value);
      else control.removeAttribute(name);
    }
  }
}

const SOURCES = '[data-quotations] :is(a, button)';
const CONTROL_MARKS = [
  ['role', 'button'],
  ['aria-haspopup', 'dialog'],
] as const;

function openFrom(event: Event): void {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLElement>(`${SOURCES}[aria-haspopup]`) : null;
  const receipt = receiptOfDocument();
  if (link === null || receipt === null) return;
  const quotations = quotationsAt(link, receipt);
  if (quotations.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  openPanel(quotations, receipt, link);
}

/**
 * Opens the panel on all quotations of a slide; does nothing where it has none. The focus is afterwards where it was: a ring round a
 * source would be seen by all.
 */
export function openEvidence(slide: Element): void {
  const receipt = receiptOfDocument();
  const controls = [...slide.querySelectorAll<HTMLElement>(`${SOURCES}[aria-haspopup]`)];
  const quotations = new Set(controls.flatMap((control) => quotationsAt(control, receipt)));
  if (receipt !== null && quotations.size > 0) openPanel([...quotations], receipt, null);
}

/** The quotations that a citation stands for, as far as the receipt knows them. */
function quotationsAt(control: Element, receipt: PanelReceipt | null): readonly PanelQuotation[] {
  const ids = control.closest<HTMLElement>('[data-quotations]')?.dataset['quotations'] ?? '';
  return ids.split(' ').flatMap((id) => receipt?.quotations.get(id) ?? []);
}

/** The receipt that the file carries; `null` where there is none, or none that can be read. */
function receiptOfDocument(): PanelReceipt | null {
  const json = document.getElementById(ID)?.textContent ?? '';
  return json === '' ? null : readPanelReceipt(json);
}

/** Puts another receipt in the place of the one in the document; `null` takes it away. Says whether it differs. */
export function replaceReceipt(json: string | null): boolean {
  const present = document.getElementById(ID);
  if ((present?.textContent ?? '') === (json ?? '')) return false;
  // Any type but that of a script makes it data (https://html.spec.whatwg.org/#data-block).
  const element = present ?? Object.assign(drawElement('script'), { type: 'application/json', id: ID });
  element.textContent = json;
  if (present === null) document.head.append(element);
  return true;
}

/** The id that templates/deck.hbs gives it. */
const ID = 'lectern-receipt';
