import type { RevealApi, RevealPlugin } from 'reveal.js';

import { sayChanges } from '../controls/announce-slides.ts';
import { COMMANDS } from '../controls/commands.ts';
import { slidePlace } from '../controls/slide-title.ts';
import { drawElement, drawPart } from '../dom/draw-element.ts';
import { type PresenterWords, WORDS, fillIn } from '../dom/page-words.ts';
import { HAS_ADDRESS, isReceiver, isShutIn } from '../dom/query.ts';
import { MOVES } from '../place/slide-place.ts';
import { BLACK_EVENT, connectBlackScreen, isBlack, sayBlack } from './black-screen.ts';
import { showPace } from './show-pace.ts';
import { handKeysOn, keepKey, letResize, reportMoves } from './speaker-keys.ts';

/** Opens the view when it is asked for; takes the S key from reveal.js, so that it comes with our improvements however that is. */
export function prepareSpeakerView(deck: RevealApi): void {
  if (isReceiver()) {
    keepPicture();
    handKeysOn(deck);
    return reportMoves(deck);
  }
  connectBlackScreen(deck);
  deck.removeKeyBinding(KEY_S);
  // Its pictures are this file, loaded again by its address.
  if (!HAS_ADDRESS || isShutIn()) return document.querySelector('[data-command="speaker"]')?.remove();
  COMMANDS.set('speaker', openSpeakerView);
  connectViewAgain(deck);
}

const KEY_S = 83;

/** The window that was opened or found again, as far as this document may look into it. */
let opened: Window | null = null;

/** Tells that there is another speaker view now, or none any more. */
export const VIEW_EVENT = 'lectern-view';

/** The document of the speaker view, as far as this one may look into it; `null` where none is open. */
export function speakerDocument(): Document | null {
  return opened === null || opened.closed || isLost(opened) ? null : opened.document;
}

/** Opens reveal.js's speaker view in a window of its own; does nothing in a deck without notes. */
function openSpeakerView(deck: RevealApi): void {
  const plugin: (RevealPlugin & { readonly open?: () => void }) | undefined = deck.getPlugin('notes');
  const words = WORDS.presenter;
  if (plugin?.open === undefined || words === null) return;
  // reveal.js would only bring it to the front.
  if (opened !== null && isLost(opened)) opened.close();
  const open = window.open;
  window.open = (address, _name, features) => {
    // By a name it would find the window of a deck that was there before, into which it may not look.
    const view = open.call(window, address, '_blank', features);
    opened = view;
    // reveal.js would stumble over it without a word.
    if (view === null) alert(words.blocked);
    // reveal.js writes the view's document right after this call.
    if (view !== null) setTimeout(() => view === opened && improveSpeakerView(view.document, words, deck));
    return view;
  };
  try {
    plugin.open();
  } catch {
    // A page that shuts the deck in (`sandbox`) lets it open nothing, or an empty window that it may not write into.
    opened?.close();
    opened = null;
  } finally {
    window.open = open;
  }
}

/** Whether a view was loaded again: then nothing is in it, and where files have origins of their own, none may look into it. */
function isLost(view: Window): boolean {
  try {
    return view.document.querySelector(PANEL) === null;
  } catch {
    return true;
  }
}

const PANEL = '#speaker-controls';

/**
 * What listens in a view ends when the deck that opened it is loaded again, while the view lives on and reports itself: the new
 * deck listens there in its place. Files may not look into it then; such a view still follows and has its keys.
 */
function connectViewAgain(deck: RevealApi): void {
  const words = WORDS.presenter;
  window.addEventListener('message', ({ source }) => {
    if (source === null || source === opened || !('opener' in source) || source.opener !== window) return;
    opened = source;
    try {
      if (words !== null) listenIn(opened.document, words, deck);
    } catch {
      // A file
    }
  });
}

/** Names for frames and parts, keys that reach them all, and type that can be read at arm's length. */
function improveSpeakerView(view: Document, words: PresenterWords, deck: RevealApi): void {
  view.title = fillIn(words.speakerViewOf, { title: document.title });
  view.documentElement.lang = WORDS.language;
  if (WORDS.language === document.documentElement.lang)
    view.documentElement.dir = document.documentElement.dir;
  view.head.append(drawElement('style', SPEAKER_STYLE));
  nameParts(view, words);
  wordRevealParts(view, words);
  localClock(view);
  view.querySelector('.reset-button')?.remove();
  listenIn(view, words, deck);
  new MutationObserver(() => nameFrames(view, words)).observe(view.body, { childList: true, subtree: true });
}

/** Names the frames, which are pictures: their links are no stops on the way to notes and clock. */
function nameFrames(view: Document, words: PresenterWords): void {
  for (const frame of view.querySelectorAll('iframe:not([tabindex])')) frame.setAttribute('tabindex', '-1');
  view.querySelector('#current-slide iframe')?.setAttribute('title', words.thisSlide);
  view.querySelector('#upcoming-slide iframe')?.setAttribute('title', words.nextSlide);
}

function nameParts(view: Document, words: PresenterWords): void {
  const heading = drawPart('h1', 'speaker-hidden', view.title);
  view.body.append(drawElement('main', heading, ...view.body.childNodes));
  for (const label of view.querySelectorAll('h4')) label.setAttribute('aria-level', '2');
  const notes = view.querySelector('.speaker-controls-notes');
  notes?.setAttribute('lang', document.documentElement.lang);
  notes?.setAttribute('dir', document.documentElement.dir);
  const panel = view.querySelector(PANEL);
  name(panel, 'region', words.timeAndNotes);
  panel?.setAttribute('tabindex', '0');
  name(view.querySelector('.clock'), 'group', words.clock);
  view.querySelector('select')?.setAttribute('aria-label', words.layout);
}

function name(element: Element | null, role: string, label: string): void {
  element?.setAttribute('role', role);
  element?.setAttribute('aria-label', label);
}

/** What the deck does in the window of the view as long as it lives itself. */
function listenIn(view: Document, words: PresenterWords, deck: RevealApi): void {
  const status = view.querySelector('.speaker-status') ?? drawStatus(view);
  for (const end of [sayChanges(status, deck), sayBlack(status, deck), showPlaceIn(view, deck)])
    view.defaultView?.addEventListener('pagehide', end);
  // Files may not look into the view once they are loaded again: what nothing keeps up to date any more goes with them.
  for (const end of [showPace(view, words, deck), letResize(view, words)]) {
    view.defaultView?.addEventListener('pagehide', end);
    window.addEventListener('pagehide', end);
  }
  view.defaultView?.addEventListener('keydown', (event) => keepKey(event, view, deck), { capture: true });
  view.defaultView?.addEventListener('click', (event) => followNoteLink(event, view));
  // Once the caller has taken note of the window; and once it is gone.
  const tell = (): void => void setTimeout(() => document.dispatchEvent(new Event(VIEW_EVENT)));
  view.defaultView?.addEventListener('pagehide', tell);
  tell();
}

/** Says which slide or step is shown, as the deck does in its own window. */
function drawStatus(view: Document): Element {
  const status = drawPart('div', 'speaker-status speaker-hidden');
  status.setAttribute('aria-live', 'polite');
  status.setAttribute('aria-atomic', 'true');
  status.lang = document.documentElement.lang;
  view.querySelector('main')?.append(status);
  return status;
}

/**
 * Keeps the view where a link in its notes is followed, after which nothing would bring the notes back: the deck goes to a slide,
 * and a page of the web opens in a window of its own.
 */
function followNoteLink(event: MouseEvent, view: Document): void {
  const links = view.querySelectorAll<HTMLAnchorElement>('.speaker-controls-notes a');
  const link = [...links].find((each) => event.composedPath().includes(each));
  if (link === undefined) return;
  link.target = '_blank';
  const address = link.getAttribute('href') ?? '';
  if (!address.startsWith('#')) return;
  event.preventDefault();
  location.hash = address;
}

/** Opens what a picture in the view links to in a window of its own; it would take the place of the picture for the rest of the talk. */
function keepPicture(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const link = target.closest<HTMLAnchorElement>('a:not([href^="#"])');
    if (link !== null) link.target = '_blank';
  });
}

/**
 * Shows over the clock which slide of how many it is, and whether the audience sees black in its place; empties the picture of the next one after the last step, where reveal.js
 * shows the last slide again. Calling what it gives ends it.
 */
function showPlaceIn(view: Document, deck: RevealApi): () => void {
  const place = drawPart('span', 'speaker-place');
  // Not for screen readers: what is said at each change has it.
  place.setAttribute('aria-hidden', 'true');
  view.querySelector('.speaker-controls-time')?.prepend(place);
  const upcoming = view.querySelector('#upcoming-slide');
  const show = (): void => {
    const { number, count } = slidePlace(deck);
    // In an element that keeps words of either direction together
    const black = drawPart('bdi', 'speaker-black', WORDS.presenter?.black ?? '');
    place.replaceChildren(...(isBlack() ? [black, ' '] : []), `${number} / ${count}`);
    const isOver = deck.isLastSlide() && !deck.availableFragments().next;
    upcoming?.classList.toggle('is-over', isOver);
  };
  for (const type of MOVES) deck.on(type, show);
  document.addEventListener(BLACK_EVENT, show);
  show();
  // A deck that is loaded again may not look into the view where it is a file; then nothing is better than what was.
  window.addEventListener('pagehide', () => {
    place.remove();
    upcoming?.classList.remove('is-over');
  });
  return () => {
    for (const type of MOVES) deck.off(type, show);
    document.removeEventListener(BLACK_EVENT, show);
  };
}

/** Puts the words of the deck’s language in place of those that reveal.js writes into its speaker view. */
function wordRevealParts(view: Document, words: PresenterWords): void {
  write(view, '#upcoming-slide .label', words.upcoming);
  write(view, '.speaker-controls-time h4', words.time);
  write(view, '.speaker-controls-notes h4', words.notes);
  // What reveal.js says until the deck answers, or when it doesn’t, stays.
  view.querySelector('#connection-status')?.setAttribute('lang', 'en');
  for (const [id, name] of Object.entries(words.layouts)) write(view, `option[value="${id}"]`, name);
  const choice = view.querySelector('select');
  const sayLayout = (): void => {
    const name = choice?.selectedOptions[0]?.textContent ?? '';
    write(view, '.speaker-layout-label', fillIn(words.layoutIs, { name }));
  };
  // After reveal.js, which hears of the change first.
  choice?.addEventListener('change', sayLayout);
  sayLayout();
}

/** Has the clock show the time as the language writes it; reveal.js asks for that of the United States. */
function localClock(view: Document): void {
  if (WORDS.language === 'en') return;
  const clock = new Intl.DateTimeFormat(WORDS.language, {
    hour: '2-digit',
    minute: '2-digit',
    numberingSystem: 'latn',
  });
  const dates = view.defaultView?.Date.prototype;
  if (dates === undefined) return;
  // Only the window of the view, where nothing else tells the time.
  dates.toLocaleTimeString = function toLocaleTimeString(this: Date) {
    return clock.format(this);
  };
}

function write(view: Document, selector: string, text: string): void {
  const part = view.querySelector(selector);
  if (part !== null) part.textContent = text;
}

/** What is laid over reveal.js’s own style of the speaker view: larger type, contrast, rings around what has the focus. */
const SPEAKER_STYLE = `
body { background: #faf8f4; color: #1c1917; font-family: system-ui, sans-serif; margin: 0; }
.speaker-hidden { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
#speaker-controls, body[data-speaker-layout] #speaker-controls { background: #faf8f4; font-size: 18px; }
#speaker-controls:focus-visible { outline: 3px solid #9a2a1f; outline-offset: -3px; }
.speaker-controls-notes .value { font-size: calc(20px * var(--notes)); line-height: 1.5; max-width: 34em; }
.speaker-controls-notes em:is(.script, :lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(he), :lang(fa), :lang(ur)) { font-style: normal; }
.speaker-controls-notes .value p { margin: 0 0 .6em; }
/* reveal.js puts the timer back wherever it is clicked near it. */
.speaker-controls-time { pointer-events: none; }
.speaker-controls-time button { pointer-events: auto; }
/* A picture: whoever moves it by a click or a swipe moves no deck. */
#upcoming-slide iframe { pointer-events: none; }
.speaker-controls-time .label, .speaker-controls-notes .label { font-size: 15px; text-transform: none; }
.speaker-controls-time .label, .speaker-controls-notes .label, .speaker-controls-time .mute { color: #57534e; }
.speaker-controls-time span.mute, .speaker-controls-time .timer span.mute { color: #57534e; opacity: 1; }
.speaker-timer, .speaker-controls-time .timer, .speaker-controls-time .clock { width: auto; font-variant-numeric: tabular-nums; }
.speaker-timer { float: left; float: inline-start; min-width: 2.6em; font-size: 1.9em; }
.speaker-controls-time .clock { float: right; float: inline-end; margin-inline-start: 16px; text-align: end; }
#speaker-controls button { margin-inline-start: 8px; padding: 5px 12px; border: 1px solid #57534e; background: #faf8f4; color: #1c1917; font: inherit; font-size: 15px; }
.speaker-controls-time button { float: left; float: inline-start; margin-top: 7px; }
.speaker-timer.is-paused, .speaker-pace th { color: #57534e; }
.speaker-pace { position: relative; border-collapse: collapse; margin-top: 6px; font-size: 17px; line-height: 1.35; font-variant-numeric: tabular-nums; }
.speaker-pace th { font-weight: normal; text-align: start; }
.speaker-pace :is(td, th) { padding: 0; padding-inline-end: 6px; }
.speaker-pace :is(th, td:nth-child(3)) { padding-inline-end: 16px; }
.speaker-pace td:nth-child(2) { text-align: end; }
.speaker-pace td:nth-child(-n + 3) { white-space: nowrap; }
.speaker-pace td:nth-child(3)::before { content: "/ " / ""; }
.speaker-pace .is-behind > :last-child { color: #9a2a1f; font-weight: bold; }
.speaker-controls-notes h4 { display: inline; }
#speaker-controls .speaker-size { min-width: 28px; padding: 0 6px; font-size: 18px; line-height: 26px; }
.speaker-controls-time { position: relative; }
.speaker-place { position: absolute; top: 6px; inset-inline-end: 16px; font-size: 18px; font-variant-numeric: tabular-nums; unicode-bidi: plaintext; }
.speaker-stale { float: left; float: inline-start; max-width: 60%; }
.speaker-black { padding: 1px 8px; background: #1c1917; color: #faf8f4; }
#upcoming-slide.is-over > * { visibility: hidden; }
#speaker-controls button:focus-visible, #speaker-layout:focus-within { outline: 3px solid #9a2a1f; outline-offset: 2px; }
/* The field in which a slide is found (see openJump) */
.jump { --ground: #faf8f4; --ink: #1c1917; --accent: #9a2a1f; --font-sans: system-ui, sans-serif; font-size: 18px; }
.jump input { box-sizing: border-box; }
.overlay-element { background: #e7e2d8; color: #1c1917; }
/* Over no words: in the corner of the next slide’s foot, and under the notes */
#upcoming-slide .label { top: auto; bottom: 6px; left: 6px; height: auto; padding: 1px 8px; font-size: 14px; line-height: 18px; }
#speaker-layout { top: auto; bottom: 10px; }
body[data-speaker-layout] #speaker-controls { height: calc(60% - 50px); }
body[data-speaker-layout="wide"] #speaker-controls { height: calc(55% - 50px); }
body[data-speaker-layout="tall"] #speaker-controls, body[data-speaker-layout="notes-only"] #speaker-controls { height: calc(100% - 50px); padding-top: 6px; }
/* As large as the room that an arrangement gives them */
body[data-speaker-layout="wide"] .speaker-controls-notes .value, body[data-speaker-layout="tall"] .speaker-controls-notes .value { font-size: calc(clamp(20px, 1.8vw, 30px) * var(--notes)); }
body[data-speaker-layout="notes-only"] .speaker-controls-notes .value { font-size: calc(clamp(20px, 2.6vw, 40px) * var(--notes)); line-height: 1.4; }
/* Time and clock on one line in a small window, too */
@media (max-width: 1200px) {
  .speaker-timer, .speaker-controls-time .timer, .speaker-controls-time .clock { font-size: 24px; }
  .speaker-controls-time { padding: 6px 12px 10px; }
  .speaker-controls-time .clock { margin-inline-start: 6px; }
  #speaker-controls .speaker-controls-time button { margin-block: 2px 0; margin-inline: 4px 0; padding: 2px 5px; }
  .speaker-pace { font-size: 15px; }
}
/* A small screen */
@media (max-width: 900px) {
  .speaker-controls-time { padding-inline: 4px; }
  .speaker-controls-time .clock { letter-spacing: -.02em; }
  #speaker-controls .speaker-controls-time button { margin-inline-start: 4px; padding: 0 3px; font-size: 14px; }
  .speaker-pace { font-size: 14px; }
  .speaker-pace :is(th, td:nth-child(3)) { padding-inline-end: 6px; }
}
/* At 200 % zoom */
@media (max-width: 700px) {
  #speaker-controls .speaker-controls-time button { font-size: 12px; }
  .speaker-pace { font-size: 12px; }
  .speaker-timer, .speaker-controls-time .timer, .speaker-controls-time .clock { font-size: 18px; }
}
`;
