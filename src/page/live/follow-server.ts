import type { RevealApi } from 'reveal.js';

import { fitDeck } from '../fit/fit-deck.ts';
import { WORDS } from '../dom/page-words.ts';
import { measureWhenAsked } from '../pace/measure-times.ts';
import { applyUpdate } from './apply-update.ts';
import { readPlaces, readProblem, readUpdate, openEvents } from './live-message.ts';
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
  const channel = new BroadcastChannel('lectern-present');
  if (window !== window.top) {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') hear(data, deck);
    });
    return;
  }
  prepareNotes();
  const { events } = openEvents();
  noteServer(events);
  measureWhenAsked(deck, events);
  for (const type of ['places', 'update', 'problem']) {
    events.addEventListener(type, ({ data }: MessageEvent<unknown>) => {
      const message = `${type}\n${String(data)}`;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
      channel.postMessage(message);
      hear(message, deck);
    });
  }
}

function hear(message: string, deck: RevealApi): void {
  const end = message.indexOf('\n');
  const text = message.slice(end + 1);
  switch (message.slice(0, end)) {
    case 'problem':
      return hearOfProblem(text);
    case 'places':
      notePlaces(readPlaces(text) ?? {});
      return showOverfull(deck);
    default:
      return hearOfUpdate(text, deck);
  }
}

function hearOfProblem(text: string): void {
  const problem = readProblem(text);
  if (problem !== null) showProblem(problem);
}

function hearOfUpdate(text: string, deck: RevealApi): void {
  const update = readUpdate(text);
  if (update === null) return;
  hideProblem();
  applyUpdate(update, deck);
  showOverfull(deck);
}

/**
 * Says in the toolbar that changes don’t arrive any more while the server doesn’t answer. Not over the slide: the audience of a
 * talk has no use for it, and the deck itself goes on.
 */
function noteServer(events: EventSource): void {
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
