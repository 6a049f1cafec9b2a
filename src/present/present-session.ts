import type { ServerResponse } from 'node:http';

import { renderDeckDocument } from '../render/document/deck-document.ts';
import type { DeckShell } from '../render/document/deck-document.ts';
import type { PageBundle } from '../render/document/page-bundle.ts';
import { eventText, openChannel } from './live-channel.ts';
import type { LiveChannel, LiveEvent } from './live-channel.ts';
import { liveDeck, updateFrom } from './live-deck.ts';
import type { LiveDeck } from './live-deck.ts';
import type { PresentBuild, PresentDeck } from './present-build.ts';

/** What the server has to show at the moment, and who watches. */
export interface PresentSession {
  /** Takes a build over and tells the open decks. */
  publish(result: PresentBuild): void;
  /** The document for a browser that comes. */
  documentHtml(): string;
  /** Adds a listener that has the given version; it gets what it lacks. */
  join(response: ServerResponse, version: string): boolean;
  close(): void;
}

/** How the document is put together. */
export interface SessionParts {
  readonly page: PageBundle;
  readonly drawShell: (shell: DeckShell) => string;
}

/** Makes a session that has nothing to show yet. */
export function presentSession(parts: SessionParts): PresentSession {
  const channel: LiveChannel = openChannel();
  let built: PresentDeck = NOTHING_YET;
  let deck: LiveDeck = liveDeck(built);
  let problem: LiveEvent | null = null;
  return {
    publish(result) {
      if (result.kind === 'problem') {
        problem = problemEvent(result.title, result.report, deck.version);
        channel.send(problem);
        return;
      }
      const before = deck;
      [built, deck, problem] = [result, liveDeck(result), null];
      channel.send(updateEvent(before, deck));
      channel.send(placesEvent(built, deck.version));
    },
    documentHtml: () => documentFor(built, deck.version, parts),
    join(response, version) {
      if (!channel.join(response)) return false;
      if (version !== deck.version) response.write(eventText(updateEvent(null, deck)));
      response.write(eventText(placesEvent(built, deck.version)));
      if (problem !== null) response.write(eventText(problem));
      return true;
    },
    close: () => channel.close(),
  };
}

/** Shown under the problem when the very first build fails. */
const NOTHING_YET: PresentDeck = {
  kind: 'deck',
  title: 'Lectern',
  language: 'en',
  author: null,
  slidesHtml:
    '<section id="nothing-yet" class="slide" aria-labelledby="nothing-yet-h"><h2 id="nothing-yet-h">Nothing to show yet</h2></section>',
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

function problemEvent(title: string, report: string, version: string): LiveEvent {
  return { type: 'problem', id: version, content: { title, report } };
}

/** Slides of an open deck have theirs within themselves. */
const NONE: ReadonlyMap<string, string> = new Map();

function documentFor(deck: PresentDeck, version: string, { page, drawShell }: SessionParts): string {
  // Updates reach the slides, which bear the marks themselves, and not the head of the reading view.
  const live = { mode: 'live', measuresItself: false, marks: null, pictures: NONE, version } as const;
  return renderDeckDocument({ ...deck, page, ...live }, drawShell);
}
