import { decodedAddress } from '../dom/decoded-address.ts';
import { fillIn, WORDS } from '../dom/page-words.ts';
import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { drawEntry } from './draw-entry.ts';
import type { PanelQuotation, PanelReceipt } from './panel-receipt.ts';

/** Opens the panel on some quotations of the receipt; when it closes, the focus goes to an element, or to where it was. */
export function openPanel(
  quotations: readonly PanelQuotation[],
  receipt: PanelReceipt,
  after: HTMLElement | null,
): void {
  closePanel();
  const entries = quotations.map((quotation) =>
    drawEntry(quotation, receipt.sources.get(quotation.source ?? '') ?? null),
  );
  const panel = drawPart('dialog', 'panel', drawHead(), ...entries, drawCheck(quotations, receipt));
  panel.lang = WORDS.language;
  // Orca says a dialog by all of its words in one breath, unless its name is four or more of them.
  const verdict = panel.querySelector('h3');
  if (verdict !== null) verdict.id = VERDICT;
  panel.setAttribute('aria-labelledby', `${TITLE} ${VERDICT}`);
  // Where browsers know it, a click beside the panel closes it.
  panel.setAttribute('closedby', 'any');
  panel.addEventListener('close', () => {
    panel.remove();
    if (after?.isConnected === true) after.focus({ preventScroll: true });
  });
  document.body.append(panel);
  panel.showModal();
}

/** Closes the panel where it is open. */
export function closePanel(): void {
  panelThatIsOpen()?.close();
}

/** The panel where it is open. */
export function panelThatIsOpen(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog.panel[open]');
}

const TITLE = 'lectern-panel-title';
const VERDICT = 'lectern-panel-verdict';

function drawHead(): HTMLElement {
  const title = drawElement('h2', WORDS.panel.title);
  title.id = TITLE;
  return drawElement('div', title, drawButton(WORDS.panel.close, closePanel));
}

function drawCheck(quotations: readonly PanelQuotation[], { tool }: PanelReceipt): HTMLElement {
  const ids = [...new Set(quotations.flatMap(({ source }) => source ?? []))];
  const sources = ids.map((id) => ` --source ${quoted(`${id}=article.txt`)}`).join('');
  const command = drawElement('code', `lectern verify ${quoted(fileName())}${sources}`);
  command.dir = 'ltr';
  return drawElement(
    'div',
    drawElement('p', WORDS.panel.checkYourself),
    drawElement('p', command),
    drawElement('p', fillIn(WORDS.panel.whatMatchMeans, { tool })),
  );
}

/** The name that the deck has on the reader's disk; a deck that is served has none. */
function fileName(): string {
  const name = /[^/]+\.html?$/i.exec(location.pathname)?.[0] ?? 'deck.html';
  return decodedAddress(name);
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w.=/][\w.=/-]*$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
