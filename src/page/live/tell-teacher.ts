import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { WORDS } from '../dom/page-words.ts';
import { speakerDocument, VIEW_EVENT } from '../speaker/speaker-view.ts';

/** Holds the problems, wherever they are at the moment. */
const box = drawPart('div', 'outline-problems');

/** Has notes wander to the speaker view when it opens, and back when it closes. */
export function prepareNotes(): void {
  box.setAttribute('role', 'status');
  box.append(drawElement('style', STYLE));
  place();
  document.addEventListener(VIEW_EVENT, place);
  views.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'asked') return hasView() && say(true);
    isViewElsewhere = data === true;
    hide();
    // A deck that has none has closed; a third one may have it.
    if (data === false) say('asked');
  });
  window.addEventListener('pagehide', () => say(false));
  say('asked');
}

/** What the decks of this server tell each other of: whether a speaker view is open. */
const views = new BroadcastChannel('lectern-views');
let isViewElsewhere = false;

function say(what: boolean | 'asked'): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  views.postMessage(what);
}

function hasView(): boolean {
  return speakerDocument() !== null;
}

/** Another deck has a view which says the same: an audience may look at this one. */
function hide(): void {
  box.hidden = isViewElsewhere && !hasView();
}

/**
 * Tells something to whoever gives the talk; without words, takes it back: in the speaker view, or without one in a corner of the deck,
 * where it can be closed. The audience keeps its slide.
 */
export function tellTeacher(name: string, ...words: readonly (Node | string)[]): void {
  box.querySelector(`.${name}`)?.remove();
  if (words.length === 0) return;
  const close = drawButton('×', () => note.remove());
  close.setAttribute('aria-label', WORDS.panel.close);
  const note = drawPart('div', name, ...words, close);
  box.append(note);
}

function place(): void {
  say(hasView());
  hide();
  const view = speakerDocument()?.querySelector('#speaker-controls');
  if (view !== null && view !== undefined) view.prepend(box);
  else document.querySelector('main')?.append(box);
}

/** Here and not in a sheet, for only this deck has it, and the speaker view. */
const STYLE = `
.outline-problems { position: fixed; inset: auto auto 8px 8px; z-index: 35; max-width: 80vw; font: 15px/1.4 system-ui, sans-serif; }
#speaker-controls .outline-problems { position: static; max-width: none; }
.outline-problems > div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; margin-top: 4px; padding: 4px 8px; background: #14161a; color: #ece7dc; }
.outline-problems button { min-width: 24px; min-height: 24px; border: 1px solid; background: none; color: inherit; font: inherit; cursor: pointer; }
.outline-problems :focus-visible, .problem-report :focus-visible { outline: 3px solid #ffb4a8; outline-offset: 1px; }
.outline-problems pre { display: none; }
#speaker-controls .outline-problems pre { display: block; order: 1; flex: 0 0 100%; max-height: 7em; margin: 4px 0; overflow: auto; white-space: pre-wrap; }
@media print { .outline-problems { display: none; } }
`;
