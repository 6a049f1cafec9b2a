import Reveal from 'reveal.js';
import type { RevealApi, RevealPlugin } from 'reveal.js';

import { announceSlides } from './announce-slides.ts';
import { connectCommands } from './commands.ts';
import { followLinks } from './follow-links.ts';
import { keepInRoom } from './keep-in-room.ts';
import { connectKeys, mayReachReveal } from './keys.ts';
import { panWhenZoomed } from './pan-when-zoomed.ts';
import { preparePrinting } from './printing.ts';
import { HAS_ADDRESS, isReceiver } from './query.ts';
import { quietToolbar } from './quiet-toolbar.ts';

/** Starts reveal.js on the slides of the document and dresses it for keyboard, screen reader and paper. */
export async function startDeck(plugins: readonly RevealPlugin[]): Promise<RevealApi> {
  const element = document.querySelector<HTMLElement>('.reveal');
  if (element === null) throw new Error('The document has no slides.');
  keepFromClickable(element);
  // A page that was saved while one was open has it open over nothing, and keys would wait for it.
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  const deck = new Reveal(element);
  await deck.initialize({ ...SETTINGS, ...settingsOfDocument(), plugins: [...plugins] });
  announceSlides(deck);
  connectCommands(deck);
  connectKeys(deck);
  followLinks(deck);
  preparePrinting(deck);
  quietToolbar();
  panWhenZoomed(element);
  void keepInRoom(deck);
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
  hash: HAS_ADDRESS,
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

/** Only the speaker view talks in messages; a file without notes listens to none. */
function settingsOfDocument() {
  const { dir, dataset } = document.documentElement;
  const hasSpeakerView = dataset['mode'] !== 'audience';
  return { rtl: dir === 'rtl', postMessage: hasSpeakerView, progress: !isReceiver() };
}
