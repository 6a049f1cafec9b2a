import { pageInMessage } from '../../article/packed/mime-parts.ts';
import { bufferOf } from '../../text/bytes.ts';
import { diagnosticKind } from '../../diagnostics/diagnostic.ts';
import { RECEIPT_ELEMENT, RECEIPT_FILE, SOURCE_FILE } from './read-receipt.ts';

/** Name of the lock in a briefing’s folder. */
export const LOCK_FILE = 'evidence.lock.json';

export const referencesItself = diagnosticKind({
  code: 'source/proves-itself',
  severity: 'error',
  message: ({ path, what }: { readonly path: string; readonly what: string }) =>
    `The saved text “${path}” is ${what}, which can’t prove what it says itself.`,
  hint: () => 'Name the saved article.',
  docs: 'Whatever an outline quotes is in the outline, in its evidence lock, and in the deck and the PDFs built from it. None of them is a source.',
});

/** What a saved text is that was made of the briefing itself: its outline, a lock, a deck, a PDF; `null` for any other. Paths are real ones. */
export function whatReferencesItself(
  bytes: Uint8Array,
  path: string,
  outlinePath: string | null,
): string | null {
  if (path === outlinePath) return 'the outline';
  if (path.split(/[/\\]/u).at(-1) === LOCK_FILE) return 'an evidence lock';
  const content = bufferOf(bytes);
  const isDeck = content.includes(`id="${RECEIPT_ELEMENT}"`) || isSavedDeck(content);
  if (isDeck) return 'a deck of Lectern’s';
  const head = HEAD_OF_OUTLINE.exec(content.subarray(0, MAX_HEAD).toString())?.[0] ?? '';
  if (/^sources:/mu.test(head) && content.includes('[@')) return 'an outline';
  // The name of what a PDF encloses is outside of what is packed.
  const isPdf = content.subarray(0, HEAD_OF_PDF).includes('%PDF-');
  const isOwn = [RECEIPT_FILE, SOURCE_FILE].some((name) => content.includes(`(${name})`));
  return isPdf && isOwn ? 'a PDF of Lectern’s' : null;
}

/** Whether a browser saved a deck as one file (MHTML), which drops its scripts and with them the receipt. */
function isSavedDeck(content: Buffer): boolean {
  if (!content.subarray(0, MAX_HEAD).includes('multipart/related')) return false;
  const page = pageInMessage(content)?.bytes() ?? null;
  return page !== null && bufferOf(page).includes('<meta name="generator" content="Lectern"');
}

/** Front matter; where it has sources that are cited below, it is of no article. */
const HEAD_OF_OUTLINE = /^\uFEFF?\s*---\r?\n[^]*?\n---\r?\n/u;
const MAX_HEAD = 65_536;

/** The bytes in which readers look for the beginning of a PDF. */
const HEAD_OF_PDF = 1024;
