import { WORDS, fillIn } from './page-words.ts';
import type { PresenterWords } from './page-words.ts';

/** Puts the words of the deck’s language in place of those that reveal.js writes into its speaker view. */
export function wordRevealParts(view: Document, words: PresenterWords): void {
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
export function localClock(view: Document): void {
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
