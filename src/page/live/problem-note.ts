import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { isReceiver } from '../dom/query.ts';
import { WORDS } from '../dom/page-words.ts';
import type { LiveProblem } from './live-message.ts';
import { tellTeacher } from './tell-teacher.ts';

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
  tellTeacher(NAME, button, lines);
  const isFirst = document.getElementById('nothing-yet') !== null;
  if (openIn !== null || isFirst) openReport(title, text, openIn ?? document);
}

/** Takes that back once the outline can be shown again. */
export function hideProblem(): void {
  tellTeacher(NAME);
  report?.close();
}

const NAME = 'problem';

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
