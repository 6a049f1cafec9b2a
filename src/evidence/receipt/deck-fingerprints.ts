import { decodeReferences } from '../../markdown/nodes/words-of-html.ts';
import { sha256 } from '../../text/sha256.ts';
import { receiptOpening } from './read-receipt.ts';

/** Writes beside the receipt of a deck fingerprints of the file as it was built, and of what says how its words look. */
export function withFingerprints(html: string): string {
  const opening = receiptOpening(html);
  if (opening === null) return html;
  const at = opening.index + opening[0].length - 1;
  return `${html.slice(0, at)} ${ATTRIBUTE}="${fileFingerprint(html)}${looksFingerprint(html)}"${html.slice(at)}`;
}

/** How a deck compares with its fingerprints; `untold` where it has none, such as one of an earlier version. */
export type DeckState = 'as-built' | 'changed' | 'other-looks' | 'untold';

/** Compares a deck with its fingerprints. A copy that a browser saved is `changed`: it has the style sheets and scripts of the build. */
export function deckState(html: string): DeckState {
  const opening = receiptOpening(html);
  const written = WRITTEN.exec(opening?.[0] ?? '');
  if (opening === null || written === null) return 'untold';
  const { file = '', looks = '' } = written.groups ?? {};
  const bare = html.slice(0, opening.index) + html.slice(opening.index).replace(written[0], '');
  if (fileFingerprint(bare) === file) return 'as-built';
  return looksFingerprint(bare) === looks ? 'changed' : 'other-looks';
}

const ATTRIBUTE = 'data-built';
const WRITTEN = new RegExp(` ${ATTRIBUTE}="(?<file>[0-9a-f]{32})(?<looks>[0-9a-f]{32})"`, 'u');

/** Half of a hash each, so that both have the space of one; nothing is kept secret. */
const DIGITS = 32;

function fileFingerprint(html: string): string {
  return sha256(html).slice(0, DIGITS);
}

function looksFingerprint(html: string): string {
  return sha256([...looksOf(html)].map(sha256).join('')).slice(0, DIGITS);
}

/** Style sheets, scripts and the tags of what else brings words in, hides or covers them; each once, without what changes while a deck is shown. */
function looksOf(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const receipt = receiptOpening(html)?.index;
  const tags = new RegExp(TAG, 'giu');
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    const [written, name = ''] = tag;
    const end = CLOSING.get(name.toLowerCase());
    const start = tags.lastIndex;
    if (end !== undefined) tags.lastIndex = placeOf(end, html, start);
    if (tag.index === receipt || HARMLESS.test(written)) continue;
    const content = html.slice(start, tags.lastIndex).replace(/\r\n?/gu, '\n');
    found.add(end === undefined ? decodeReferences(written) : `${name} ${content}`);
  }
  return found;
}

/** Where it stands doesn’t matter, in a comment neither: where those end, browsers know best. */
const TAG =
  /<(style|script|template|iframe|frame|frameset|object|embed|portal|base|link|meta)\b(?:[^>"']+|"[^"]*"|'[^']*')*>?/u;

/** As the build and browsers write them; of one in capitals what follows is part of the content, which is another then. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['style', '</style'],
  ['script', '</script'],
]);

/** Where some text next stands; past the end where it doesn’t. A search takes a fraction of what a pattern would. */
function placeOf(text: string, html: string, from: number): number {
  const at = html.indexOf(text, from);
  return at === -1 ? html.length : at;
}

const HARMLESS =
  /^<(?:meta (?:charset="[^"]*"|name="[^"]*" content="[^"]*"|http-equiv="content-type" content="[^"]*")|link rel="icon" href="data:,")>$/iu;
