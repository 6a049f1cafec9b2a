import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { WORDS } from '../dom/page-words.ts';
import { isReceiver } from '../dom/query.ts';
import { VIEW_EVENT, speakerDocument } from '../speaker/speaker-view.ts';
import type { LiveProblem } from './live-message.ts';

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

/** Tells the teacher what is wrong with the outline; the slides stay as they were. Before there is any, the report is opened at once. */
export function showProblem({ title, report: text }: LiveProblem): void {
  if (isReceiver()) return;
  // Who reads the report of one mistake reads that of the next in its place.
  const openIn = report?.open === true ? report.ownerDocument : null;
  hideProblem();
  const button = drawButton(title, () => openReport(title, text, button.ownerDocument));
  button.lang = 'en';
  const lines = drawElement('pre', text);
  lines.lang = 'en';
  lines.dir = 'ltr';
  tellTeacher(PROBLEM, button, lines);
  const isFirst = document.getElementById('nothing-yet') !== null;
  if (openIn !== null || isFirst) openReport(title, text, openIn ?? document);
}

/** Takes that back once the outline can be shown again. */
export function hideProblem(): void {
  tellTeacher(PROBLEM);
  report?.close();
}

const PROBLEM = 'problem';

let report: HTMLDialogElement | null = null;

/** Opens the report in the window in which it was asked for. */
function openReport(title: string, text: string, view: Document): void {
  const style = drawElement('style', REPORT_STYLE);
  const close = drawButton(WORDS.panel.close, () => dialog.close());
  close.lang = WORDS.language;
  const heading = drawElement('h2', title);
  const lines = drawElement('pre', ...piecesOf(text));
  // It may be longer than the window.
  lines.tabIndex = 0;
  const dialog = drawPart('dialog', 'problem-report', style, heading, lines, close);
  dialog.lang = 'en';
  // What points at a place in a line does so from the left.
  dialog.dir = 'ltr';
  dialog.setAttribute('aria-label', title);
  dialog.addEventListener('close', () => dialog.remove());
  view.body.append(dialog);
  dialog.showModal();
  report = dialog;
}

/**
 * The lines of a report as they are, marked for what they are: what is wrong, and the lines of the outline with what points at
 * a place in them, which must not break.
 */
function piecesOf(text: string): readonly (string | HTMLElement)[] {
  const pieces = text.match(PIECES) ?? [];
  return pieces.map((piece) => {
    if (/^(?:error|warning)\b/u.test(piece)) return drawPart('span', 'problem__what', piece);
    return /^ *\d* \|/u.test(piece) ? drawPart('span', 'problem__lines', piece) : piece;
  });
}

const PIECES = /(?:^ *\d* \|.*\n?)+|^.*\n|^.+/gmu;

/** Here and not in a sheet of the deck, for only this deck has it. */
const REPORT_STYLE = `
.problem-report { max-width: min(1100px, 94vw); max-height: 90dvh; margin: auto; padding: 24px 32px; border: 1px solid #ece7dc; background: #14161a; color: #ece7dc; overflow: auto; }
.problem-report h2 { margin: 0 0 16px; font: 600 24px/1.3 system-ui, sans-serif; overflow-wrap: anywhere; }
.problem-report pre { margin: 0 0 16px; padding: 0; border: 0; font: 18px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.problem-report button { padding: 6px 16px; border: 1px solid; background: none; color: inherit; font: 16px system-ui, sans-serif; }
.problem-report .problem__what { font-weight: 700; }
.problem-report .problem__lines { display: block; overflow: auto hidden; white-space: pre; }
@media print { .problem-report { display: none; } }
`;
