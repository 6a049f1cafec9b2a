import { readPanelReceipt } from './panel-receipt.ts';
import type { PanelReceipt } from './panel-receipt.ts';

/** The receipt that the file carries; `null` where there is none, or none that can be read. */
export function receiptOfDocument(): PanelReceipt | null {
  const json = document.getElementById(ID)?.textContent ?? '';
  return json === '' ? null : readPanelReceipt(json);
}

/** Puts another receipt in the place of the one in the document; `null` takes it away. Says whether it differs. */
export function replaceReceipt(json: string | null): boolean {
  const present = document.getElementById(ID);
  if ((present?.textContent ?? '') === (json ?? '')) return false;
  const element = present ?? document.head.appendChild(emptyElement());
  element.textContent = json;
  return true;
}

/** The id that templates/deck.hbs gives it. */
const ID = 'lectern-receipt';

/** Any type but that of a script makes it data (https://html.spec.whatwg.org/#data-block). */
function emptyElement(): HTMLElement {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.id = ID;
  return element;
}
