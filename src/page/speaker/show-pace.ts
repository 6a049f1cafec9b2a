import type { RevealApi } from 'reveal.js';

import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { type PresenterWords, fillIn } from '../dom/page-words.ts';
import { beginTalk, currentPlace, elapsedNow, keep, usedNow } from '../place/keep-place.ts';
import { placeOf } from '../place/slide-place.ts';
import { type Pace, type TimedSlide, paceOf } from './pace-of.ts';

/**
 * Shows in the speaker view how long the talk has gone on, with buttons that begin, stop and reset its clock, and beside it what is
 * planned. Calling what it gives ends it: the view says how it comes back, for reveal.js’s own timer knows of no pause.
 */
export function showPace(view: Document, words: PresenterWords, deck: RevealApi): () => void {
  const theirs = view.querySelector<HTMLElement>('.speaker-controls-time .timer');
  const clock = drawClock(words, deck, () => show());
  const table = drawPart('table', 'speaker-pace');
  const show = (): void => {
    clock.show();
    const rows = pacesNow(deck).map((pace) => rowOf(pace, words));
    table.replaceChildren(...(rows.length === 0 ? [] : [headOf(words), ...rows]));
  };
  view.querySelector('.speaker-stale')?.remove();
  theirs?.before(...clock.parts);
  theirs?.setAttribute('hidden', '');
  view.querySelector('.speaker-controls-time')?.append(table);
  // By the clock of this window: that of a deck that is covered by it is slowed down.
  const every = view.defaultView?.setInterval(show, 1000);
  deck.on('slidechanged', show);
  show();
  return () => {
    view.defaultView?.clearInterval(every);
    deck.off('slidechanged', show);
    for (const part of [...clock.parts, table]) part.remove();
    theirs?.before(drawPart('div', 'speaker-stale', words.stale));
  };
}

/** The clock of the talk and its buttons; `whenPressed` is told of these. */
function drawClock(words: PresenterWords, deck: RevealApi, whenPressed: () => void) {
  const timer = drawPart('div', 'speaker-timer');
  timer.setAttribute('role', 'timer');
  timer.setAttribute('aria-label', words.sinceStart);
  const toggle = drawButton('', (event) => {
    // Their timer, which goes on beneath, begins anew at each click that it hears of.
    event.stopPropagation();
    toggleClock(deck);
    whenPressed();
  });
  toggle.className = 'speaker-toggle';
  const reset = drawButton(words.reset, () => {
    beginTalk(placeOf(deck));
    whenPressed();
  });
  reset.className = 'speaker-reset';
  reset.setAttribute('aria-label', words.resetTimer);
  const end = drawEnd(words);
  const show = (): void => {
    timer.textContent = clockTime(elapsedNow() / 1000);
    timer.classList.toggle('is-paused', currentPlace().paused);
    nameToggle(toggle, words);
    end.hidden = !isRehearsed();
  };
  return { parts: [timer, toggle, reset, end], show };
}

/** The button that ends a rehearsal. */
function drawEnd(words: PresenterWords): HTMLElement {
  const end = drawButton(words.endRehearsal, () => {
    sendTimes('over');
    end.disabled = true;
    end.textContent = words.rehearsalEnded;
  });
  end.className = 'speaker-end';
  return end;
}

/** What is planned for the slides of the document, and used. */
function pacesNow(deck: RevealApi): readonly Pace[] {
  const slides = deck.getSlides();
  const used = usedNow();
  return paceOf({
    slides: slides.map(timedSlide),
    at: slides.indexOf(deck.getCurrentSlide()),
    planned: Number(slides[0]?.dataset['talk'] ?? 0),
    elapsed: elapsedNow() / 1000,
    usedOn: ({ id }) => (used.get(id) ?? 0) / 1000,
  });
}

function timedSlide({ id, dataset, classList }: HTMLElement): TimedSlide {
  const isEnd = classList.contains('slide--sources');
  const begins = classList.contains('slide--section') ? 'section' : isEnd ? 'end' : null;
  return { id, planned: Number(dataset['planned'] ?? 0), begins };
}

function toggleClock(deck: RevealApi): void {
  const { startedAt, paused } = currentPlace();
  if (startedAt === null) beginTalk(placeOf(deck));
  else keep({ paused: !paused });
}

/** With signs that need little space, and are the same in all languages. */
function nameToggle(button: HTMLElement, { start, pause, goOn }: PresenterWords): void {
  const { startedAt, paused } = currentPlace();
  const isRunning = startedAt !== null && !paused;
  button.textContent = isRunning ? '❚❚' : '▶\uFE0E';
  button.title = isRunning ? pause : startedAt === null ? start : goOn;
  button.setAttribute('aria-label', button.title);
}

function headOf({ used, planned, pace }: PresenterWords): HTMLElement {
  const heads = [used, planned, pace].map((word) => drawHead(word, 'col'));
  return drawPart('tr', 'speaker-hidden', drawElement('td'), ...heads);
}

function rowOf({ of, used, planned, behind }: Pace, words: PresenterWords): HTMLElement {
  const times = [clockTime(used), clockTime(planned), paceWords(behind, words)];
  const cells = [drawHead(words.parts[of], 'row'), ...times.map((time) => drawElement('td', time))];
  return drawPart('tr', behind >= HALF_A_MINUTE ? 'is-behind' : '', ...cells);
}

/** “2 min behind”: nobody acts upon seconds. */
function paceWords(seconds: number, { ahead, behind, onTime }: PresenterWords): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes === 0) return onTime;
  return fillIn(seconds < 0 ? ahead : behind, { minutes });
}

const HALF_A_MINUTE = 30;

/** “4:05”, “1:02:30”. */
function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(whole / 3600);
  return hours === 0 ? parts.join(':').replace(/^0/u, '') : [hours, ...parts].join(':');
}

function drawHead(text: string, scope: 'row' | 'col'): HTMLElement {
  return Object.assign(drawElement('th', text), { scope });
}

let isMeasuring = false;

/** Whether the talk is rehearsed, and somebody waits for its times. */
function isRehearsed(): boolean {
  return isMeasuring;
}

/** Sends the present server how long each slide was shown: when it asks, which it does in rehearsals alone, and from then on at each move. */
export function measureWhenAsked(deck: RevealApi, events: EventSource): void {
  events.addEventListener('times', () => {
    if (!isMeasuring) {
      deck.on('slidechanged', () => sendTimes('moved'));
      window.addEventListener('pagehide', () => sendTimes('moved'));
    }
    isMeasuring = true;
    sendTimes('asked');
  });
}

/** Sends the times of a talk that has begun, or is over. */
function sendTimes(because: 'moved' | 'asked' | 'over'): void {
  if (currentPlace().startedAt === null && because !== 'over') return;
  const used = [...usedNow()].filter(([id]) => id !== '').map(([id, time]) => [id, Math.max(0, time / 1000)]);
  // A server that doesn’t answer is told of in the toolbar.
  fetch('/times', { method: 'POST', body: JSON.stringify({ used, because }), keepalive: true }).catch(
    () => {},
  );
}
