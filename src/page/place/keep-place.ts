import { type KeptPlace, readPlace, writePlace } from './place-store.ts';
import type { SlidePlace } from './slide-place.ts';
import { TALK } from './tab-place.ts';

/** The place that was kept before this document was opened, and keeps anything itself; `null` for none. */
export const LAST_PLACE = readPlace();

let current: KeptPlace = {
  talk: TALK,
  slide: '',
  number: 1,
  step: -1,
  startedAt: null,
  elapsed: 0,
  paused: false,
  used: new Map(),
  keptAt: 0,
  before: null,
};

/**
 * Keeps what has changed, at once, so that it survives the browser. Who says nothing of the elapsed time lets it run on:
 * `keep({ paused: true })` stops the clock where it is.
 */
export function keep(change: Partial<Omit<KeptPlace, 'keptAt' | 'talk'>>): void {
  // One moment for all three, or the time of a slide begins below zero.
  const now = Date.now();
  current = { ...current, elapsed: elapsedNow(now), used: usedNow(now), keptAt: now, ...change };
  if (UNDER_WAY < current.elapsed || FEW < usedNow().size) current = { ...current, before: null };
  void writePlace(current);
}

/** Milliseconds, and slides, after which nobody wants the talk before any more. */
const [UNDER_WAY, FEW] = [60_000, 3];

/** Keeps the place of the talk before beside that of this one, until this one is under way. */
export function keepBefore(place: KeptPlace): void {
  current = { ...current, before: { ...place, before: null } };
  if (current.startedAt !== null) keep({});
}

/** The talk as it was kept last. */
export function currentPlace(): KeptPlace {
  return current;
}

/** Begins the talk anew, at the slide that is shown. */
export function beginTalk(place: SlidePlace): void {
  keep({ ...place, startedAt: Date.now(), elapsed: 0, used: new Map(), paused: false });
}

/** Milliseconds for which slides have been shown up to a moment, by their ids. What none of them has yet is that of the one that is shown. */
export function usedNow(now = Date.now()): ReadonlyMap<string, number> {
  const { slide, used } = current;
  const others = [...used.values()].reduce((all, time) => all + time, 0);
  return new Map([...used, [slide, (used.get(slide) ?? 0) + elapsedNow(now) - others]]);
}

/** Milliseconds that the talk has gone on up to a moment, without pauses. */
export function elapsedNow(now = Date.now()): number {
  const { startedAt, elapsed, paused, keptAt } = current;
  return startedAt === null || paused ? elapsed : elapsed + Math.max(0, now - keptAt);
}

/**
 * Takes the clock of a talk up where it was left. It has run on meanwhile, as that of the room has; not after so long that it
 * is another talk.
 */
export function goOnFrom(place: KeptPlace): void {
  const now = Date.now();
  const isSameTalk = now - place.keptAt < SAME_TALK;
  current = { ...place, talk: TALK, keptAt: isSameTalk ? place.keptAt : now };
  keep({});
}

/** Milliseconds within which a laptop is started again. */
const SAME_TALK = 15 * 60_000;
