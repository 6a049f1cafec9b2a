import type { PageContent } from './page-content.ts';

/**
 * A content stream in which everything that isn’t tagged is an artifact (ISO 32000-1 §14.8.2.2): what was loose, and the
 * stretches whose number no tag has. `null` where nothing has to change.
 */
export function withArtifacts(
  { content, marks }: PageContent,
  isTagged: (id: number) => boolean,
): Uint8Array | null {
  const changes: Change[] = [];
  for (const { start, end } of marks.loose)
    changes.push({ from: start, to: start, text: BEGIN }, { from: end, to: end, text: END });
  for (const { id, start, from } of marks.stretches)
    if (!isTagged(id)) changes.push({ from: start, to: from, text: RENAMED });
  if (changes.length === 0) return null;
  // Of two at one place, what ends comes before what begins.
  changes.sort((a, b) => a.from - b.from || (a.text === END ? -1 : 1));
  return spliced(content, changes);
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: Uint8Array;
}

const BEGIN = Buffer.from('/Artifact BMC\n');
const END = Buffer.from(' EMC\n');

/** Takes the place of another beginning, and of no line end. */
const RENAMED = Buffer.from('/Artifact BMC');

function spliced(content: Uint8Array, changes: readonly Change[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let read = 0;
  for (const { from, to, text } of changes) {
    pieces.push(content.subarray(read, from), text);
    read = to;
  }
  return Buffer.concat([...pieces, content.subarray(read)]);
}
