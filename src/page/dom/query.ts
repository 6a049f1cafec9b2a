/** Whether the address asks for the linear article. */
export function wantsReadingView(): boolean {
  return new URLSearchParams(location.search).get('view') === 'read';
}

/**
 * Whether the deck has an address that can be written and loaded again. It has none where a page puts it into a frame without one
 * (`srcdoc`), whose links would lead to that page, or shows it from memory.
 */
export const HAS_ADDRESS = !/^(?:about|blob|data):/.test(location.protocol);

/**
 * Whether a page shuts the deck in (`sandbox`), so that it may open no window, or none that it may write into. Across origins, a
 * frame learns of that only by what it may not keep.
 */
export function isShutIn(): boolean {
  if (window === window.top) return false;
  try {
    const frame = window.frameElement;
    if (frame?.hasAttribute('sandbox') === true)
      return !frame.getAttribute('sandbox')?.includes('allow-popups');
    return localStorage === null;
  } catch {
    return true;
  }
}

/** Whether this deck is one of the two pictures in the speaker view. */
export function isReceiver(): boolean {
  return MODE !== 'audience' && new URLSearchParams(location.search).has('receiver');
}

/**
 * Takes everything out of the query that the speaker view hasn't put there: reveal.js lets the query overrule
 * its settings. `false` when the address can't be changed in place; the document is then loaded again without.
 */
export function stripQuery(): boolean {
  const given = new URLSearchParams(location.search);
  const kept = Object.entries(RECEIVER_SETTINGS).filter(([name, value]) => given.get(name) === value);
  const clean = isReceiver() ? `?${['receiver', ...kept.map((setting) => setting.join('='))].join('&')}` : '';
  if (clean === location.search) return true;
  try {
    history.replaceState(history.state, '', `${location.pathname}${clean}${location.hash}`);
  } catch {
    location.replace(`${location.href.split(/[?#]/, 1).join('')}${location.hash}`);
  }
  return clean === location.search;
}

const MODE = document.documentElement.dataset['mode'];

/** What reveal.js 6's speaker view appends to the address of its frames, without `postMessageEvents` (see speaker-keys.ts). */
const RECEIVER_SETTINGS: Readonly<Record<string, string>> = {
  progress: 'false',
  history: 'false',
  transition: 'none',
  autoSlide: '0',
  backgroundTransition: 'none',
  scrollActivationWidth: 'false',
  controls: 'false',
};
