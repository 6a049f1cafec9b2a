import type { RevealApi } from 'reveal.js';

import { SPEAKER_EVENT } from './commands.ts';
import { WORDS, fillIn } from './page-words.ts';
import type { PresenterWords } from './page-words.ts';
import { sayChanges } from './say-changes.ts';
import { SPEAKER_STYLE } from './speaker-style.ts';
import { localClock, wordRevealParts } from './speaker-words.ts';

/** Opens the view when it is asked for; takes the S key from reveal.js, so that it comes with our improvements however that is. */
export function prepareSpeakerView(deck: RevealApi): void {
  deck.removeKeyBinding(KEY_S);
  document.addEventListener(SPEAKER_EVENT, () => openSpeakerView(deck));
}

const KEY_S = 83;

/** Opens reveal.js's speaker view in a window of its own; does nothing in a deck without notes. */
function openSpeakerView(deck: RevealApi): void {
  const plugin: unknown = deck.getPlugin('notes');
  if (typeof plugin !== 'object' || plugin === null || !('open' in plugin)) return;
  const words = WORDS.presenter;
  if (typeof plugin.open !== 'function' || words === null) return;
  const open = window.open;
  window.open = (...target) => {
    const view = open.apply(window, target);
    // reveal.js writes the view's document right after this call.
    if (view !== null) setTimeout(() => improveSpeakerView(view.document, words, deck));
    return view;
  };
  plugin.open();
  window.open = open;
}

/** Names for frames and parts, keys that reach them all, and type that can be read at arm's length. */
function improveSpeakerView(view: Document, words: PresenterWords, deck: RevealApi): void {
  view.title = fillIn(words.speakerViewOf, { title: document.title });
  view.documentElement.lang = WORDS.language;
  if (WORDS.language === document.documentElement.lang)
    view.documentElement.dir = document.documentElement.dir;
  const style = view.createElement('style');
  style.textContent = SPEAKER_STYLE;
  view.head.append(style);
  nameParts(view, words);
  wordRevealParts(view, words);
  localClock(view);
  letReset(view, words);
  keepKeys(view);
  saySlide(view, deck);
  new MutationObserver(() => adoptFrames(view, words, deck)).observe(view.body, {
    childList: true,
    subtree: true,
  });
}

/**
 * Names the frames, which are pictures: their links are no stops on the way to notes and clock. The frame of the next slide
 * may load after the first message that tells it where to go, so it is told again; reveal.js repeats the message at any
 * of its events.
 */
function adoptFrames(view: Document, words: PresenterWords, deck: RevealApi): void {
  for (const frame of view.querySelectorAll('iframe:not([tabindex])')) frame.setAttribute('tabindex', '-1');
  view.querySelector('#current-slide iframe')?.setAttribute('title', words.thisSlide);
  const upcoming = view.querySelector('#upcoming-slide iframe:not([title])');
  upcoming?.setAttribute('title', words.nextSlide);
  upcoming?.addEventListener('load', () => deck.dispatchEvent({ type: 'resumed' }));
}

function nameParts(view: Document, words: PresenterWords): void {
  const heading = view.createElement('h1');
  heading.className = 'speaker-hidden';
  heading.textContent = view.title;
  const main = view.createElement('main');
  main.append(heading, ...view.body.childNodes);
  view.body.append(main);
  for (const label of view.querySelectorAll('h4')) label.setAttribute('aria-level', '2');
  const notes = view.querySelector('.speaker-controls-notes');
  notes?.setAttribute('lang', document.documentElement.lang);
  notes?.setAttribute('dir', document.documentElement.dir);
  const panel = view.querySelector('#speaker-controls');
  panel?.setAttribute('role', 'region');
  panel?.setAttribute('aria-label', words.timeAndNotes);
  panel?.setAttribute('tabindex', '0');
  name(view.querySelector('.timer'), 'timer', words.sinceStart);
  name(view.querySelector('.clock'), 'group', words.clock);
  view.querySelector('select')?.setAttribute('aria-label', words.layout);
}

function name(element: Element | null, role: string, label: string): void {
  element?.setAttribute('role', role);
  element?.setAttribute('aria-label', label);
}

/** A button that puts the timer back, in place of a click anywhere near it, which words told of that only a mouse brought up. */
function letReset(view: Document, words: PresenterWords): void {
  const time = view.querySelector('.speaker-controls-time');
  const button = view.createElement('button');
  button.type = 'button';
  button.className = 'speaker-reset';
  button.textContent = words.reset;
  button.setAttribute('aria-label', words.resetTimer);
  view.querySelector('.reset-button')?.remove();
  time?.querySelector('.timer')?.after(button);
  const keepOthersOut = (event: Event): void => {
    if (!event.composedPath().includes(button)) event.stopImmediatePropagation();
  };
  time?.addEventListener('click', keepOthersOut, true);
}

/** Keys that a part of the view needs don’t move the deck; reveal.js hands it every key that reaches the document. */
function keepKeys(view: Document): void {
  keepKeysOf(view.querySelector('.speaker-reset'), /^(?: |Enter)$/u);
  keepKeysOf(view.querySelector('select'), /^(?: |Enter|Arrow.+)$/u);
  keepKeysOf(view.querySelector('#speaker-controls'), /^Arrow(?:Up|Down)$/u);
}

function keepKeysOf(element: HTMLElement | null, keys: RegExp): void {
  element?.addEventListener('keydown', (event) => {
    if (keys.test(event.key)) event.stopPropagation();
  });
}

/** Says which slide or step is shown, as the deck does in its own window. */
function saySlide(view: Document, deck: RevealApi): void {
  const status = view.createElement('div');
  status.className = 'speaker-hidden';
  status.setAttribute('aria-live', 'polite');
  status.setAttribute('aria-atomic', 'true');
  status.lang = document.documentElement.lang;
  view.querySelector('main')?.append(status);
  view.defaultView?.addEventListener('pagehide', sayChanges(status, deck));
}
