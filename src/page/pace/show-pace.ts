import type { RevealApi } from 'reveal.js';
import { drawButton, drawElement, drawPart } from '../dom/draw-element.ts';
import { fillIn, type PresenterWords } from '../dom/page-words.ts';
import { beginTalk, currentPlace, elapsedNow, keep, usedNow } from '../place/keep-place.ts';
import { placeOf } from '../place/slide-place.ts';
import { isRehearsed, sendTimes } from './measure-times.ts';

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

/** A slide, as far as its time goes. */
export interface TimedSlide {
  readonly id: string;
  /** Seconds; 0 where none are planned. */
  readonly planned: number;
  /** What the slide begins: a section, or what follows all sections. */
  readonly begins: 'section' | 'end' | null;
}

/** How a talk, a section or a slide keeps its time; all in seconds. */
export interface Pace {
  readonly of: 'talk' | 'section' | 'slide';
  readonly used: number;
  readonly planned: number;
  /** Beyond what is planned up to the end of this slide; below 0, what is not yet used of what is planned up to its begin. */
  readonly behind: number;
}

/** Where in a talk somebody is. */
export interface TalkNow {
  readonly slides: readonly TimedSlide[];
  /** The slide that is shown, by its place among the others. */
  readonly at: number;
  /** For the talk; 0 where none is planned. */
  readonly planned: number;
  /** Seconds. */
  readonly elapsed: number;
  /** Seconds for which a slide was shown. */
  readonly usedOn: (slide: TimedSlide) => number;
}

/** The pace of the talk, of the section and of the slide, as far as something is planned for them. */
export function paceOf({ slides, at, planned, elapsed, usedOn }: TalkNow): readonly Pace[] {
  const slide = slides.slice(at, at + 1);
  const from = slides.slice(0, at + 1).findLastIndex(({ begins }) => begins !== null);
  const next = slides.findIndex(({ begins }, index) => index > at && begins !== null);
  const isInSection = slides[from]?.begins === 'section';
  const section = isInSection ? slides.slice(from, next === -1 ? slides.length : next) : [];
  const paceIn = (of: Pace['of'], part: readonly TimedSlide[], before: readonly TimedSlide[]): Pace => {
    const used = sumOf(part, usedOn);
    return { of, used, planned: sumOf(part, plannedFor), behind: behind(used, before, slide) };
  };
  const paces: readonly Pace[] = [
    { of: 'talk', used: elapsed, planned, behind: behind(elapsed, slides.slice(0, at), slide) },
    paceIn('section', section, slides.slice(from, at)),
    paceIn('slide', slide, []),
  ];
  return paces.filter((pace) => pace.planned > 0);
}

const plannedFor = ({ planned }: TimedSlide): number => planned;

function behind(used: number, before: readonly TimedSlide[], slide: readonly TimedSlide[]): number {
  const begin = sumOf(before, plannedFor);
  const end = begin + sumOf(slide, plannedFor);
  return used > end ? used - end : Math.min(0, used - begin);
}

function sumOf(slides: readonly TimedSlide[], each: (slide: TimedSlide) => number): number {
  return slides.reduce((all, slide) => all + each(slide), 0);
}
