import Reveal from 'reveal.js';
import type { RevealApi, RevealPlugin } from 'reveal.js';

import { isReceiver } from '../dom/query.ts';
import { MOVES } from '../place/slide-place.ts';
import { keepInTab } from '../place/tab-place.ts';
import { announceSlides } from './announce-slides.ts';
import { connectCommands } from './commands.ts';
import { followLinks } from './follow-links.ts';
import { mayReachReveal } from './keys.ts';

/** Starts reveal.js on the slides of the document and styles it for keyboard, screen reader and paper. */
export async function startDeck(plugins: readonly RevealPlugin[]): Promise<RevealApi> {
  const element = document.querySelector<HTMLElement>('.reveal');
  if (element === null) throw new Error('The document has no slides.');
  keepFromClickable(element);
  // A page that was saved while one was open has it open over nothing, and keys would wait for it.
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  const deck = new Reveal(element);
  let focused: Element | null = null;
  document.addEventListener('visibilitychange', () => (focused = document.activeElement), { capture: true });
  await deck.initialize({ ...SETTINGS, ...settingsOfDocument(), plugins: [...plugins] });
  // reveal.js takes it away when the window is seen again: out of a dialog, too, and from where a screen reader reads on.
  document.addEventListener('visibilitychange', () => {
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
  keepInTab(deck);
  announceSlides(deck);
  connectCommands(deck);
  followLinks(deck);
  preparePrinting(deck);
  quietToolbar(deck);
  keepAwake(deck);
  panWhenZoomed(element);
  void keepOnSlide(deck);
  return deck;
}

/**
 * reveal.js hears clicks on links where the slides are, for which screen readers call every word on them clickable; in the
 * document it hears the same.
 */
function keepFromClickable(element: HTMLElement): void {
  const slides = element.querySelector('.slides');
  if (slides !== null) slides.addEventListener = document.addEventListener.bind(document);
}

/** The stage of 1280 × 720 px is the one that slides are measured and printed on. */
const SETTINGS = {
  width: 1280,
  height: 720,
  margin: 0,
  minScale: 0.05,
  maxScale: 8,
  center: false,
  // Sheets decide between grid and block; reveal.js only hides.
  display: '',
  // It would rewrite the address a second late, and at each move (see tab-place.ts).
  hash: false,
  transition: 'none',
  backgroundTransition: 'none',
  autoAnimate: false,
  autoPlayMedia: false,
  controls: false,
  jumpToSlide: false,
  overview: false,
  help: false,
  pause: false,
  viewDistance: 2,
  mobileViewDistance: 2,
  // Its own scrolling view for phones is not ours: the reading view is.
  scrollActivationWidth: 0,
  keyboardCondition: mayReachReveal,
} as const;

/**
 * Only the speaker view talks in messages; a file without notes listens to none. Numbers in addresses are those of the toolbar,
 * but for the pictures in the speaker view, which reveal.js tells where to go.
 */
function settingsOfDocument() {
  const { dir, dataset } = document.documentElement;
  const hasSpeakerView = dataset['mode'] !== 'audience';
  return {
    rtl: dir === 'rtl',
    postMessage: hasSpeakerView,
    progress: !isReceiver(),
    hashOneBasedIndex: !isReceiver(),
  };
}

/**
 * Keeps words out of the foot where another browser sets them longer than the one that measured the slides when they
 * were built: the slide that is shown is set closer, then smaller. Begins once all faces are there, which would be measured
 * in place of their fonts.
 */
async function keepOnSlide(deck: RevealApi): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  const keep = (): void => setSmaller(deck.getCurrentSlide());
  deck.on('slidechanged', keep);
  keep();
}

/** In pixels: less than the spacing above the words of the foot, and more than slides that fit ever reach out. */
const SPARE = 16;

const STEP = 0.02;

/** What is too full even then was told when the deck was built. */
const LEAST = 0.5;

function setSmaller(slide: HTMLElement): void {
  const body = slide.querySelector('.body');
  if (body === null) return;
  let fit = Number(slide.style.getPropertyValue('--fit')) || 1;
  while (SPARE < body.scrollHeight - body.clientHeight && LEAST < fit) {
    slide.style.removeProperty('--gap');
    if (slide.dataset['variant'] === undefined) slide.dataset['variant'] = 'tight';
    else slide.style.setProperty('--fit', String((fit -= STEP)));
  }
}

/**
 * Lets one finger move over a page that two have enlarged; otherwise it moves the deck. Whoever enlarges a slide on a phone to read
 * it would be led to the next one on the way to the end of a line.
 */
function panWhenZoomed(element: Element): void {
  const viewport = window.visualViewport;
  viewport?.addEventListener('resize', () => {
    // Asked by reveal.js at each touch
    element.toggleAttribute('data-prevent-swipe', 1.01 < viewport.scale);
  });
}

/**
 * Before printing, takes away what reveal.js hides slides with, so that every slide gets its page and its tags; puts
 * it back afterwards.
 */
function preparePrinting(deck: RevealApi): void {
  const stage = deck.getSlidesElement();
  let stageStyle = '';
  window.addEventListener('beforeprint', () => {
    stageStyle = stage?.style.cssText ?? '';
    stage?.removeAttribute('style');
    for (const slide of deck.getSlides()) {
      for (const name of ['hidden', 'inert', 'aria-hidden']) slide.removeAttribute(name);
      slide.style.removeProperty('display');
    }
  });
  window.addEventListener('afterprint', () => {
    stage?.setAttribute('style', stageStyle);
    deck.sync();
    const { h, v, f } = deck.getIndices();
    deck.slide(h, v, f);
  });
}

/**
 * Lets the toolbar fade while nobody needs it. It stays where there is space beside the slide, while it has the focus,
 * and for a moment after each movement of the pointer; keys that move the deck, or the focus on the slide, leave it away.
 */
function quietToolbar(deck: RevealApi): void {
  let timer = 0;
  const wake = (): void => {
    STATE.remove('is-quiet');
    clearTimeout(timer);
    timer = window.setTimeout(() => STATE.add('is-quiet'), QUIET_AFTER);
  };
  for (const type of ['pointermove', 'pointerdown']) document.addEventListener(type, wake);
  const measure = (): void => measureSpace(deck.getCurrentSlide());
  window.addEventListener('resize', measure);
  deck.on('slidechanged', measure);
  measure();
  wake();
}

/** What the sheets know of the window. */
const STATE = document.documentElement.classList;

/** Long enough to reach the button that one has moved the pointer for. */
const QUIET_AFTER = 3000;

/** Height in pixels that the toolbar takes. */
const TOOLBAR_HEIGHT = 48;

function measureSpace(slide: Element): void {
  const slideHeight = Math.min(window.innerHeight, (window.innerWidth * 9) / 16);
  const hasSpace = (window.innerHeight - slideHeight) / 2 >= TOOLBAR_HEIGHT;
  STATE.toggle('has-room', hasSpace);
  const foot = slide.querySelector('.footer')?.getBoundingClientRect();
  // A theme may have the words of the foot at the head, where the toolbar is otherwise.
  if (foot !== undefined && 0 < foot.height)
    STATE.toggle('has-words-above', foot.bottom < window.innerHeight / 2);
}

/**
 * Keeps the screen from going dark during a long discussion: while the deck fills it, and, in a deck with speaker view, once it has moved. A
 * browser ends this whenever the deck is hidden, so it is asked again.
 */
function keepAwake(deck: RevealApi): void {
  if (isReceiver()) return;
  const hasSpeakerView = document.documentElement.dataset['mode'] !== 'audience';
  let lock: WakeLockSentinel | null = null;
  let hasMoved = false;
  const ask = async (): Promise<void> => {
    const isPresented = document.fullscreenElement !== null || (hasSpeakerView && hasMoved);
    if (!isPresented) return lock?.release();
    if (document.visibilityState === 'hidden' || lock?.released === false) return;
    lock = await navigator.wakeLock.request('screen');
  };
  // Browsers without, on an empty battery, or in a frame that may not
  const tryToAsk = (): void => void ask().catch(() => {});
  for (const type of MOVES)
    deck.on(type, () => {
      hasMoved = true;
      tryToAsk();
    });
  for (const type of ['visibilitychange', 'fullscreenchange']) document.addEventListener(type, tryToAsk);
}
