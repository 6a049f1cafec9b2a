import type { RevealApi } from 'reveal.js';

import type { LayoutReport, SlideLayout } from '../../layout/layout-report.ts';
import type { LiveUpdate } from '../../layout/slides-update.ts';
import { showPlace } from '../controls/announce-slides.ts';
import { focusHeading } from '../controls/slide-title.ts';
import { drawElement, drawSlide } from '../dom/draw-element.ts';
import { WORDS, fillIn } from '../dom/page-words.ts';
import { isReceiver } from '../dom/query.ts';
import { markSources, replaceReceipt } from '../evidence/connect-sources.ts';
import { closePanel, panelThatIsOpen } from '../evidence/open-panel.ts';
import { fitDeck, fitInPlace } from '../fit/fit-in-place.ts';
import { matchAttributes } from '../fit/match-slides.ts';
import { measureWhenAsked } from '../speaker/show-pace.ts';
import { type Hearers, type LivePlaces, type RawMessage, hear, openEvents } from './live-message.ts';
import { hideProblem, prepareNotes, showProblem, tellTeacher } from './tell-teacher.ts';

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

/**
 * Brings the slides on screen up to date in place: the slide and step that are shown stay, wherever they have moved
 * to. An update that was already applied does nothing; a
 * deck that has missed one is loaded again, at its slide, and so is one whose language has changed.
 */
function applyUpdate(update: LiveUpdate, deck: RevealApi): void {
  const root = document.documentElement;
  const stage = deck.getSlidesElement();
  if (root.dataset['version'] === update.version || stage === null) return;
  if (!fits(update, root)) return location.reload();
  root.dataset['version'] = update.version;
  document.title = update.title;
  const place = { slide: deck.getCurrentSlide(), ...deck.getIndices() };
  const isFocusOnSlide = stage.contains(document.activeElement);
  const isRearranged = arrangeSlides(update, stage);
  const drawn = fitChanged(update);
  if (isRearranged) deck.sync();
  panelThatIsOpen()?.addEventListener('close', () => keepFocus(deck), { once: true });
  // What an open panel says of the check is out of date then.
  if (replaceReceipt(update.receiptJson)) closePanel();
  markSources();
  for (const slide of drawn) deck.syncFragments(slide);
  const index = update.order.indexOf(place.slide.id);
  deck.slide(index === -1 ? Math.min(place.h, update.order.length - 1) : index, 0, place.f);
  showPlace(deck);
  if (isFocusOnSlide) keepFocus(deck);
  // The speaker view fetches the notes again after any of reveal.js's events.
  if (window === window.top) deck.dispatchEvent({ type: 'resumed' });
}

/** Whether the document has what an update changes, and all around the slides in its language. */
function fits({ from, language }: LiveUpdate, root: HTMLElement): boolean {
  return (from === null || from === root.dataset['version']) && language === root.lang;
}

/** What had the focus, or opened the panel, may be gone with its slide’s old content; the focus must not be lost with it. */
function keepFocus(deck: RevealApi): void {
  if (document.activeElement === document.body) focusHeading(deck.getCurrentSlide());
}

/** Fits the slides that were drawn anew before they are seen, and gives them; all when the sheets have changed, or a font. */
function fitChanged({ changed, css }: LiveUpdate): readonly HTMLElement[] {
  const drawn = Object.keys(changed).flatMap((id) => document.getElementById(id) ?? []);
  if (css !== null) document.getElementById('lectern-theme')?.replaceChildren(css);
  forgetFitting(Object.keys(changed));
  noteFitting(fitInPlace(drawn));
  if (css !== null) void fitDeck(noteFitting);
  return drawn;
}

/** Whether slides came, went or moved. */
function arrangeSlides(update: LiveUpdate, stage: Element): boolean {
  const present = new Map(
    [...stage.querySelectorAll<HTMLElement>(':scope > section')].map((slide) => [slide.id, slide]),
  );
  const slides = update.order.flatMap((id) => {
    const html = update.changed[id];
    const slide = present.get(id);
    if (html === undefined) return slide ?? [];
    return slide === undefined ? (drawSlide(html) ?? []) : refillSlide(slide, html);
  });
  const before = [...present.values()];
  if (slides.length === before.length && slides.every((slide, at) => slide === before[at])) return false;
  stage.replaceChildren(...slides);
  return true;
}

/** Gives a slide its new content; what reveal.js has written on the element stays. */
function refillSlide(slide: HTMLElement, html: string): HTMLElement {
  const drawn = drawSlide(html);
  if (drawn === null) return slide;
  // reveal.js hides far slides by their display, beside which a slide has properties of its own.
  drawn.style.display = slide.style.display;
  matchAttributes(slide, drawn, OWNED_BY_REVEAL);
  const state = [...slide.classList].filter((name) => REVEAL_CLASSES.has(name));
  slide.className = [...drawn.classList, ...state].join(' ');
  slide.replaceChildren(...drawn.childNodes);
  return slide;
}

const OWNED_BY_REVEAL: ReadonlySet<string> = new Set([
  'class',
  'hidden',
  'inert',
  'aria-hidden',
  'data-fragment',
]);

const REVEAL_CLASSES: ReadonlySet<string> = new Set(['past', 'present', 'future', 'visible']);

/** What doesn’t fit on which slide, and where each slide is in the outline; both by the id of the slide. */
const excesses = new Map<string, NonNullable<SlideLayout['excess']>>();
let places: LivePlaces = {};

/** Takes over how slides came out. */
function noteFitting(report: LayoutReport): void {
  for (const { id, excess } of report) {
    if (excess === null) excesses.delete(id);
    else excesses.set(id, excess);
  }
}

/** Forgets what was too full on slides that are drawn anew. */
function forgetFitting(ids: readonly string[]): void {
  for (const id of ids) excesses.delete(id);
}

/** Takes over where the slides are, such as “outline.md:14”. */
function notePlaces(found: LivePlaces): void {
  places = found;
}

/** Tells the teacher that the slide that is shown is too full, as long as it is. */
function showOverfull(deck: RevealApi): void {
  if (isReceiver()) return;
  const id = deck.getCurrentSlide()?.id ?? '';
  const excess = excesses.get(id);
  if (excess === undefined) return tellTeacher(OVERFULL);
  const place = places[id];
  const pattern = excess.direction === 'down' ? WORDS.presenter?.tooTall : WORDS.presenter?.tooWide;
  // A file and a line keep their order among words that run from right to left.
  const words = drawElement(
    'span',
    ...(place === undefined ? [] : [drawElement('bdi', place), ': ']),
    fillIn(pattern ?? '', { pixels: excess.pixels }),
  );
  words.lang = WORDS.language;
  tellTeacher(OVERFULL, words);
}

const OVERFULL = 'overfull';
