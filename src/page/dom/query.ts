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

/** Whether data from outside is an object with keys: neither `null` nor a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the browser remembers under a name, as far as it lets a file keep anything. */
export function rememberedHere(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Has the browser remember something; where it doesn’t let the file, it holds as long as the deck is open. */
export function rememberHere(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // As said
  }
}

/** A text as people type it into a search: without capitals, accents and vowel signs, with plain quotation marks. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(UNTYPED, '')
    .toLowerCase()
    .replaceAll(OTHERWISE, (letter) => PLAIN.get(letter) ?? letter)
    .replaceAll(/\s+/gu, ' ');
}

/** Marks over and under letters, the line that stretches Arabic words, signs that aren’t seen. */
const UNTYPED = /[\p{M}\u0640\u00ad\u200b-\u200f\u2060]/gu;

/** Letters that don’t come apart, with what keyboards have in their place; forms of one letter in Greek, Arabic and Persian. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  `øo łl đd ıi ςσ ىي یي کك ةه ’' ‘' “" ”" ßss æae œoe þth`
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

const OTHERWISE = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');
