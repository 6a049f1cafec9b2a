import type { RevealApi } from 'reveal.js';

import { fitDeck } from '../fit/fit-in-place.ts';
import { drawElement } from '../dom/draw-element.ts';
import { WORDS } from '../dom/page-words.ts';
import { measureWhenAsked } from '../speaker/show-pace.ts';
import { applyUpdate } from './apply-update.ts';
import { hear, type Hearers, openEvents, type RawMessage } from './live-message.ts';
import { noteFitting, notePlaces, showOverfull } from './overfull-note.ts';
import { hideProblem, showProblem } from './problem-note.ts';
import { prepareNotes } from './tell-teacher.ts';

/**
 * Follows the present server. Only the window itself keeps a connection open, for a browser allows six to a server;
 * it hands what it hears to the frames of the speaker view.
 */
export function followServer(deck: RevealApi): void {
  deck.on('slidechanged', () => showOverfull(deck));
  void fitDeck((report) => {
    noteFitting(report);
    showOverfull(deck);
  });
  const hearers: Hearers = {
    update: (update) => {
      hideProblem();
      applyUpdate(update, deck);
      showOverfull(deck);
    },
    places: (places) => {
      notePlaces(places);
      showOverfull(deck);
    },
    problem: showProblem,
  };
  const channel = new BroadcastChannel('lectern-present');
  if (window !== window.top) {
    channel.addEventListener('message', ({ data }: MessageEvent<RawMessage>) => hear(data, hearers));
    return;
  }
  prepareNotes();
  const events = openEvents((message) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    channel.postMessage(message);
    hear(message, hearers);
  });
  noteServer(events);
  measureWhenAsked(deck, events);
}

/**
 * Says in the toolbar that changes don’t arrive any more while the server doesn’t answer. Not over the slide: the audience of a
 * talk has no use for it, and the deck itself goes on.
 */
function noteServer(events: EventSource): void {
  const note = drawElement('span');
  note.setAttribute('role', 'status');
  // Here and not in a sheet, for only this deck has it.
  note.style.cssText = 'padding-inline-start: 8px; color: var(--accent, #7a1d12)';
  document.querySelector('.toolbar')?.prepend(note);
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
