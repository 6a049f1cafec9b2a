import { WORDS } from '../page-words.ts';

/**
 * Says in the toolbar that changes don’t arrive any more while the server doesn’t answer. Not over the slide: the audience of a
 * talk has no use for it, and the deck itself goes on.
 */
export function noteServer(events: EventSource): void {
  const note = drawNote();
  let waiting: ReturnType<typeof setTimeout> | null = null;
  events.addEventListener('error', () => {
    waiting ??= setTimeout(() => note.replaceChildren(WORDS.presenter?.noServer ?? ''), PATIENCE);
  });
  events.addEventListener('open', () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    note.replaceChildren();
  });
}

/** Milliseconds: a server that is started again answers within them. */
const PATIENCE = 2000;

function drawNote(): HTMLElement {
  const note = document.createElement('span');
  note.setAttribute('role', 'status');
  note.style.cssText = LOOKS;
  document.querySelector('.toolbar')?.prepend(note);
  return note;
}

/** Here and not in a sheet, for only this deck has it. */
const LOOKS = 'padding-inline-start: 8px; color: var(--accent, #7a1d12)';
