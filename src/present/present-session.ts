import type { IncomingMessage, ServerResponse } from 'node:http';

import { z } from 'zod';

import { type DeckShell, type PageBundle, renderDeckDocument } from '../render/document/deck-document.ts';
import { lazily } from '../text/once-per.ts';
import {
  type LiveDeck,
  type PresentBuild,
  type PresentDeck,
  liveDeck,
  slidesHtmlOf,
  updateFrom,
} from './live-deck.ts';

/** What the server has to show at the moment, and who watches. */
export interface PresentSession {
  /** Takes a build over and tells the open decks. */
  publish(result: PresentBuild): void;
  /** The document for a browser that comes, as UTF-8; all that ask for one deck share its bytes. */
  documentBytes(): Uint8Array;
  /** Adds a listener that has the given version; it gets what it lacks. */
  join(response: ServerResponse, version: string): boolean;
  /** Asks the open decks for the times that they have measured. */
  askTimes(): void;
  close(): void;
}

/** How the document is put together. */
export interface SessionParts {
  /** Names the briefing, for browsers that keep where a talk was. */
  readonly briefing: string;
  readonly page: PageBundle;
  readonly drawShell: (shell: DeckShell) => string;
  /** Who is told how long slides are shown; `null` where the talk isn’t rehearsed. */
  readonly takeTimes: TakeTimes | null;
}

/** Makes a session that has nothing to show yet. */
export function presentSession(parts: SessionParts): PresentSession {
  const channel: LiveChannel = openChannel();
  let shown = shownFrom(NOTHING_YET, parts);
  let problem: LiveEvent | null = null;
  return {
    publish(result) {
      if (result.kind === 'problem') {
        problem = problemEvent(result.title, result.report, shown.deck.version);
        channel.send(problem);
        return;
      }
      const before = shown.deck;
      shown = shownFrom(result, parts);
      problem = null;
      channel.send(updateEvent(before, shown.deck));
      channel.send(placesEvent(result, shown.deck.version));
    },
    documentBytes: () => shown.document(),
    join(response, version) {
      if (!channel.join(response)) return false;
      const { deck, built } = shown;
      if (version !== deck.version) response.write(shown.whole());
      response.write(eventBytes(placesEvent(built, deck.version)));
      if (problem !== null) response.write(eventBytes(problem));
      if (parts.takeTimes !== null) response.write(eventBytes(timesEvent(deck.version)));
      return true;
    },
    askTimes: () => channel.send(timesEvent(shown.deck.version)),
    close: () => channel.close(),
  };
}

/** The deck that is shown, and the long answers that are made of it: once, however many ask and don’t take theirs. */
interface Shown {
  readonly built: PresentDeck;
  readonly deck: LiveDeck;
  readonly document: () => Uint8Array;
  /** For a listener that has another version. */
  readonly whole: () => Uint8Array;
}

function shownFrom(built: PresentDeck, parts: SessionParts): Shown {
  const deck = liveDeck(built);
  return {
    built,
    deck,
    document: lazily(() => Buffer.from(documentFor(built, deck.version, parts))),
    whole: lazily(() => eventBytes(updateEvent(null, deck))),
  };
}

/** Shown under the problem when the very first build fails. */
const NOTHING_YET: PresentDeck = {
  kind: 'deck',
  title: 'Lectern',
  language: 'en',
  author: null,
  slides: new Map([
    [
      'nothing-yet',
      '<section id="nothing-yet" class="slide" aria-labelledby="nothing-yet-h"><h2 id="nothing-yet-h">Nothing to show yet</h2></section>',
    ],
  ]),
  tokensCss: '',
  sheetCss: '',
  css: '',
  fontsCss: '',
  receiptJson: null,
  places: {},
  warnings: 0,
  files: [],
};

function updateEvent(before: LiveDeck | null, after: LiveDeck): LiveEvent {
  return { type: 'update', id: after.version, content: updateFrom(before, after) };
}

function placesEvent({ places }: PresentDeck, version: string): LiveEvent {
  return { type: 'places', id: version, content: places };
}

/** Has decks measure their times from the first one on, and send them at each. */
function timesEvent(version: string): LiveEvent {
  return { type: 'times', id: version, content: {} };
}

function problemEvent(title: string, report: string, version: string): LiveEvent {
  return { type: 'problem', id: version, content: { title, report } };
}

/** Slides of an open deck have theirs within themselves. */
const NONE: ReadonlyMap<string, string> = new Map();

function documentFor(
  deck: PresentDeck,
  version: string,
  { briefing, page, drawShell }: SessionParts,
): string {
  // Updates reach the slides, which bear the marks themselves, and not the head of the reading view.
  const live = { mode: 'live', measuresItself: false, marks: null, pictures: NONE, version } as const;
  const slidesHtml = slidesHtmlOf(deck);
  return renderDeckDocument({ ...deck, slidesHtml, page, ...live, briefing, source: null }, drawShell);
}

/** The open decks that listen for updates, over server-sent events. */
interface LiveChannel {
  /** Adds a listener; `false` when there are too many. */
  join(response: ServerResponse): boolean;
  send(event: LiveEvent): void;
  /** Ends every connection. */
  close(): void;
}

/** One message; `id` comes back as `Last-Event-ID` when a browser connects again. */
interface LiveEvent {
  readonly type: 'places' | 'update' | 'problem' | 'times';
  readonly id: string;
  readonly content: object;
}

/** An open deck needs one connection; more than this is not a seminar room. */
const MAX_CLIENTS = 64;

/** Bytes that may wait for a listener: the largest decks many times over. */
const MOST_WAITING = 2 ** 25;

/** Makes a channel without listeners. */
export function openChannel(): LiveChannel {
  const clients = new Set<ServerResponse>();
  return {
    join(response) {
      if (clients.size >= MAX_CLIENTS) return false;
      clients.add(response);
      response.on('close', () => clients.delete(response));
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 500\n\n');
      return true;
    },
    send(event) {
      const bytes = eventBytes(event);
      for (const client of clients) {
        // One that takes nothing any more would be kept in memory; a deck that lives asks again by itself.
        if (client.writableLength > MOST_WAITING) client.destroy();
        else client.write(bytes);
      }
    },
    close() {
      for (const client of clients) client.end();
    },
  };
}

/** The message on the wire. JSON has no line breaks of its own, so one `data` line is enough. */
function eventBytes({ type, id, content }: LiveEvent): Uint8Array {
  return Buffer.from(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(content)}\n\n`);
}

/** What an open deck has measured. */
const MeasuredTimes = z.strictObject({
  /** Seconds for which slides were shown, by their ids. */
  used: z.array(z.tuple([z.string().max(200), z.number().min(0).max(1e6)])).max(4000),
  /** Why they are sent: the talk moved on, they were asked for, or the presenter says that the rehearsal is over. */
  because: z.enum(['moved', 'asked', 'over']),
});
export type MeasuredTimes = z.infer<typeof MeasuredTimes>;

/** A rehearsal hears of the times at each slide, and when they are asked for. */
export type TakeTimes = (times: MeasuredTimes) => void;

/** More than the times of all the slides that an outline may have. */
const MOST_BYTES = 500_000;

/** Reads the times that a deck sends; anything else is refused. */
export function receiveTimes(request: IncomingMessage, response: ServerResponse, take: TakeTimes): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_BYTES) request.destroy();
    else chunks.push(chunk);
  });
  request.on('end', () => {
    const times = MeasuredTimes.safeParse(jsonIn(Buffer.concat(chunks).toString()), { jitless: true });
    response.writeHead(times.success ? 204 : 400).end();
    if (times.success) take(times.data);
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
