import { drawElement } from '../dom/draw-element.ts';
import type { LiveProblem } from './live-message.ts';

/** What had the focus before a sheet lay over it. */
let focusBefore: Element | null = null;

/** Lays what is wrong with the outline over the slide, which stays as it was; nothing under it can be reached meanwhile. */
export function showProblem(problem: LiveProblem): void {
  const old = document.querySelector('.problem');
  const sheet = drawSheet(problem);
  const hadFocus = old !== null && old === document.activeElement;
  if (old === null) focusBefore = document.activeElement;
  old?.remove();
  document.querySelector('main')?.append(sheet);
  if (hadFocus) sheet.focus();
  setReach(false);
}

/** Takes the sheet away once the outline can be shown again; the focus goes back to where it was. */
export function hideProblem(): void {
  const sheet = document.querySelector('.problem');
  if (sheet === null) return;
  sheet.remove();
  setReach(true);
  if (focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
}

function drawSheet({ title, report }: LiveProblem): HTMLElement {
  const heading = drawElement('h2', title);
  const style = drawElement('style', PROBLEM_STYLE);
  const sheet = drawElement('section', style, heading, drawElement('pre', ...piecesOf(report)));
  sheet.className = 'problem';
  sheet.lang = 'en';
  // What points at a place in a line does so from the left.
  sheet.dir = 'ltr';
  // It may be longer than the window; the keys that scroll it are its own.
  sheet.tabIndex = 0;
  sheet.addEventListener('keydown', (event) => {
    if (SCROLLING_KEYS.test(event.key)) event.stopPropagation();
  });
  sheet.setAttribute('role', 'alert');
  return sheet;
}

const SCROLLING_KEYS = /^(?: |Arrow.+|Page.+|Home|End)$/u;

function setReach(canBeReached: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('.skip-links, .reveal, .toolbar'))
    part.inert = !canBeReached;
}

/**
 * The lines of a report as they are, marked for what they are: what is wrong, and the lines of the outline with what points at
 * a place in them, which must not break.
 */
function piecesOf(report: string): readonly (string | HTMLElement)[] {
  const pieces = report.match(PIECES) ?? [];
  return pieces.map((piece) => {
    if (/^(?:error|warning)\b/u.test(piece)) return marked('problem__what', piece);
    return /^ *\d* \|/u.test(piece) ? marked('problem__lines', piece) : piece;
  });
}

const PIECES = /(?:^ *\d* \|.*\n?)+|^.*\n|^.+/gmu;

function marked(className: string, text: string): HTMLElement {
  const piece = drawElement('span', text);
  piece.className = className;
  return piece;
}

/** Of the sheet that says what is wrong with the outline; here and not in a sheet of the deck, for only this deck has it. */
const PROBLEM_STYLE = `
.problem { position: fixed; inset: 0; z-index: 35; margin: 0; padding: 5vh 6vw; background: #14161a; color: #ece7dc; overflow: auto; }
.problem h2 { margin: 0 0 24px; font: 600 28px/1.3 var(--font-sans); overflow-wrap: anywhere; }
.problem pre { margin: 0; padding: 0; border: 0; font: 18px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.problem__what { font-weight: 700; }
.problem__lines { display: block; overflow: auto hidden; white-space: pre; }
@media (max-width: 700px) { .problem pre { font-size: 15px; } }
@media print { .problem { display: none; } }
`;
