import type { PlaceInContent } from './scan-content.ts';
import { moderated } from './extreme-numbers.ts';
import type { PageContent } from './page-content.ts';

/**
 * A content stream in which everything that isn’t tagged is an artifact (ISO 32000-1 §14.8.2.2): what was loose, and the
 * stretches whose number no tag has. Numbers that PDF/A-2 doesn’t allow are written otherwise, and what is idle is left out.
 * `null` where nothing has to change.
 */
export function withArtifacts(
  { content, marks }: PageContent,
  isTagged: (id: number) => boolean,
  idle: readonly PlaceInContent[],
): Uint8Array | null {
  const changes: Change[] = [];
  for (const { start, end } of marks.loose)
    changes.push({ from: start, to: start, text: BEGIN }, { from: end, to: end, text: END });
  for (const { id, start, from } of marks.ranges)
    if (!isTagged(id)) changes.push({ from: start, to: from, text: RENAMED });
  for (const place of marks.extremes)
    changes.push({ from: place.start, to: place.end, text: moderated(content, place) });
  for (const { start, end } of idle) changes.push({ from: start, to: end, text: NOTHING });
  if (changes.length === 0) return null;
  // Of two at one place, what takes no other’s place comes first, and what ends before what begins.
  changes.sort((a, b) => a.from - b.from || a.to - b.to || (a.text === END ? -1 : 1));
  return spliced(content, changes);
}

/** What takes the place of a part of a content stream. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: Uint8Array;
}

const BEGIN = Buffer.from('/Artifact BMC\n');
const END = Buffer.from(' EMC\n');
const NOTHING = Buffer.alloc(0);

/** Takes the place of another beginning, and of no line end. */
const RENAMED = Buffer.from('/Artifact BMC');

/** A content stream with changes, which are in their order and don’t touch each other. */
export function spliced(content: Uint8Array, changes: readonly Change[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let read = 0;
  for (const { from, to, text } of changes) {
    pieces.push(content.subarray(read, from), text);
    read = to;
  }
  return Buffer.concat([...pieces, content.subarray(read)]);
}
