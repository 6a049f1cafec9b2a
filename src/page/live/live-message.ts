import { isRecord } from '../dom/is-record.ts';

/** What the present server says when the deck has changed. */
export interface LiveUpdate {
  readonly version: string;
  /** The version that it changes; `null` when it holds everything. */
  readonly from: string | null;
  readonly title: string;
  /** Of the deck; what is around the slides is in it, too. */
  readonly language: string;
  readonly css: string | null;
  /** Ids of all slides, in order. */
  readonly order: readonly string[];
  /** The slides that differ from the version before, by id. */
  readonly changed: Readonly<Record<string, string>>;
  /** The whole evidence receipt; `null` for a deck without. */
  readonly receiptJson: string | null;
}

/** Where each slide stands in the outline, by its id: “outline.md:14”. */
export type LivePlaces = Readonly<Record<string, string>>;

/** What the present server says when the outline can't be shown. */
export interface LiveProblem {
  readonly title: string;
  readonly report: string;
}

/** Reads an update; `null` for anything else. */
export function readUpdate(text: string): LiveUpdate | null {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return null;
  const { version, from, title, language, css, order, changed, receiptJson } = value;
  if (typeof version !== 'string' || typeof title !== 'string' || !isRecord(changed)) return null;
  if (typeof language !== 'string') return null;
  if (!Array.isArray(order) || !isStringOrNull(css) || !isStringOrNull(from)) return null;
  if (!isStringOrNull(receiptJson)) return null;
  return {
    version,
    from,
    title,
    language,
    css,
    order: order.map(String),
    changed: stringsOf(changed),
    receiptJson,
  };
}

/** Reads a problem; `null` for anything else. */
export function readProblem(text: string): LiveProblem | null {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || typeof value['title'] !== 'string' || typeof value['report'] !== 'string')
    return null;
  return { title: value['title'], report: value['report'] };
}

/** Reads where the slides stand; `null` for anything else. */
export function readPlaces(text: string): LivePlaces | null {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? stringsOf(value) : null;
}

function isStringOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function stringsOf(record: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
}

/** Asks the present server to tell what changes in the deck; gives the state of it that this document has, too. */
export function openEvents(): { readonly events: EventSource; readonly version: string } {
  const version = document.documentElement.dataset['version'] ?? '';
  return { events: new EventSource(`/events?version=${encodeURIComponent(version)}`), version };
}
