import type { RevealApi } from 'reveal.js';

/** Opens reveal.js's speaker view in a window of its own; does nothing in a deck without notes. */
export function openSpeakerView(deck: RevealApi): void {
  const plugin: unknown = deck.getPlugin('notes');
  if (typeof plugin !== 'object' || plugin === null || !('open' in plugin)) return;
  if (typeof plugin.open !== 'function') return;
  const open = window.open;
  window.open = (...target) => {
    const view = open.apply(window, target);
    // reveal.js writes the view's document right after this call.
    if (view !== null) setTimeout(() => improveSpeakerView(view.document, deck));
    return view;
  };
  plugin.open();
  window.open = open;
}

/** Takes the S key from reveal.js, so that the view comes with our improvements however it is opened. */
export function prepareSpeakerView(deck: RevealApi): void {
  deck.removeKeyBinding(KEY_S);
}

const KEY_S = 83;

/** Names for frames and parts, notes that can be scrolled by keyboard, and type that can be read at arm's length. */
function improveSpeakerView(view: Document, deck: RevealApi): void {
  view.title = `Speaker view: ${document.title}`;
  view.documentElement.lang = 'en';
  const style = view.createElement('style');
  style.textContent = SPEAKER_STYLE;
  view.head.append(style);
  nameParts(view);
  new MutationObserver(() => adoptFrames(view, deck)).observe(view.body, { childList: true, subtree: true });
}

/**
 * Names the frames. The one of the next slide may load after the first message that tells it where to go, so it is
 * told again; reveal.js repeats the message at any of its events.
 */
function adoptFrames(view: Document, deck: RevealApi): void {
  view.querySelector('#current-slide iframe')?.setAttribute('title', 'This slide');
  const upcoming = view.querySelector('#upcoming-slide iframe:not([title])');
  upcoming?.setAttribute('title', 'Next slide');
  upcoming?.addEventListener('load', () => deck.dispatchEvent({ type: 'resumed' }));
}

function nameParts(view: Document): void {
  const heading = view.createElement('h1');
  heading.className = 'speaker-title';
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
  panel?.setAttribute('aria-label', 'Time and notes');
  panel?.setAttribute('tabindex', '0');
  view.querySelector('select')?.setAttribute('aria-label', 'Layout');
}

const SPEAKER_STYLE = `
body { background: #faf8f4; color: #1c1917; font-family: system-ui, sans-serif; margin: 0; }
.speaker-title { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
#speaker-controls { background: #faf8f4; }
#speaker-controls:focus-visible { outline: 3px solid #9a2a1f; outline-offset: -3px; }
.speaker-controls-notes .value { font-size: 20px; line-height: 1.5; max-width: 34em; }
.speaker-controls-notes .value p { margin: 0 0 .6em; }
.speaker-controls-time .label, .speaker-controls-notes .label, .speaker-controls-time .reset-button,
.speaker-controls-time .mute { color: #57534e; }
.speaker-controls-time span.mute, .speaker-controls-time .timer span.mute { color: #57534e; opacity: 1; }
.overlay-element { background: #e7e2d8; color: #1c1917; }
#upcoming-slide .label { top: auto; bottom: 10px; }
`;
