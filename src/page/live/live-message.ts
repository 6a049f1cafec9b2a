import type { LiveUpdate } from '../../layout/slides-update.ts';

/** Where each slide is in the outline, by its id: “outline.md:14”. */
export type LivePlaces = Readonly<Record<string, string>>;

/** What the present server says when the outline can't be shown. */
export interface LiveProblem {
  readonly title: string;
  readonly report: string;
}

/** What the present server says, by the name of the event. */
interface LiveMessages {
  readonly update: LiveUpdate;
  readonly places: LivePlaces;
  readonly problem: LiveProblem;
}

/** What is done with each message. */
export type Hearers = { readonly [Type in keyof LiveMessages]: (message: LiveMessages[Type]) => void };

/** A message as it comes: nobody else can send one (see request-guard.ts). */
export type RawMessage = readonly [type: keyof LiveMessages, json: string];

/** Has a message heard by whom it is for. */
export function hear([type, json]: RawMessage, hearers: Hearers): void {
  hearers[type](JSON.parse(json));
}

/** Asks the present server to tell what changes in the deck, beginning with the state of it that this document has. */
export function openEvents(tell: (message: RawMessage) => void): EventSource {
  const version = document.documentElement.dataset['version'] ?? '';
  const events = new EventSource(`/events?version=${encodeURIComponent(version)}`);
  for (const type of ['update', 'places', 'problem'] as const)
    events.addEventListener(type, ({ data }: MessageEvent<string>) => tell([type, data]));
  return events;
}
