import { isRecord } from '../dom/query.ts';
import { isNumber, readSlidePlace, type SlidePlace } from './slide-place.ts';

/** Where a talk is, and how long it has gone on. */
export interface KeptPlace extends SlidePlace {
  /** Names the talk in the history of its tab, by which a tab that was loaded again knows its own. */
  readonly talk: string;
  /** When the talk began, in milliseconds since 1970; `null` before it did. */
  readonly startedAt: number | null;
  /** Milliseconds that the talk had gone on when this was kept, without pauses. */
  readonly elapsed: number;
  readonly paused: boolean;
  /** Milliseconds that slides were shown for, by their ids: all of `elapsed`, once the talk began. */
  readonly used: ReadonlyMap<string, number>;
  /** In milliseconds since 1970. */
  readonly keptAt: number;
  /** Where the talk before this one was, as long as this one has hardly begun. */
  readonly before: KeptPlace | null;
}

/**
 * Writes a place down at once. With `strict`, the browser is done only when it is on the disk: what Chromium, Firefox and
 * WebKit keep in localStorage is lost if they are killed within some seconds. A browser that lets files keep nothing goes on without.
 */
export async function writePlace(place: KeptPlace): Promise<void> {
  try {
    const database = await openDatabase();
    const writing = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    writing.objectStore(STORE).put(place, BRIEFING);
    // Else it would end only once the page has heard of it, and a page that goes never does.
    writing.commit();
  } catch {
    // Nor does a full disk keep anybody from talking.
  }
}

/** The place that was kept last for this briefing; `null` where there is none, or none that can be read. */
export async function readPlace(): Promise<KeptPlace | null> {
  try {
    const database = await openDatabase();
    return placeIn(await answerOf(database.transaction(STORE).objectStore(STORE).get(BRIEFING)));
  } catch {
    return null;
  }
}

const STORE = 'places';

/** What stays the same when the deck is built again: its file, or what `lectern present` calls it, under whose address many are shown. */
export const BRIEFING = document.documentElement.dataset['briefing'] ?? location.pathname;

let opening: Promise<IDBDatabase> | null = null;

function openDatabase(): Promise<IDBDatabase> {
  if (opening === null) {
    const request = indexedDB.open('lectern', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
    opening = answerOf(request);
  }
  return opening;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** Others may have written there, for files share what a browser keeps of them. */
function placeIn(value: unknown): KeptPlace | null {
  const place = readSlidePlace(value);
  if (place === null || !isRecord(value)) return null;
  const { talk, startedAt, elapsed, paused, used, keptAt, before } = value;
  if (typeof talk !== 'string' || !isNumber(elapsed) || !isNumber(keptAt)) return null;
  return {
    ...place,
    talk,
    startedAt: isNumber(startedAt) ? startedAt : null,
    elapsed,
    paused: paused === true,
    used: new Map(
      used instanceof Map ? [...used].filter(([id, time]) => typeof id === 'string' && isNumber(time)) : [],
    ),
    keptAt,
    before: isRecord(before) ? placeIn({ ...before, before: null }) : null,
  };
}
