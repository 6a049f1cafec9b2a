import { join } from 'node:path/posix';

import { composeDeck } from '../deck/compose/compose-deck.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { gatherEvidence } from '../evidence/gather-evidence.ts';
import { articlesAtHand } from '../evidence/speakers/articles-at-hand.ts';
import { memoryHost } from '../host/memory-host.ts';
import { decodeRawHtml } from '../markdown/nodes/inline-tags.ts';
import { isOfHidden } from '../markdown/report-hidden.ts';
import { decodeOutline } from '../outline/guard-outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { PdfError } from '../pdf/file/pdf-error.ts';
import { loadFilesBeside } from '../prepare/load-files-beside.ts';
import { loadSavedSources } from '../prepare/load-saved-sources.ts';
import { recordVerdicts } from '../prepare/verdict-record.ts';
import { codeOf, findHidden } from '../text/hidden-characters.ts';
import { type CarriedOutline, type NotCompared, countNotCompared } from './gate.ts';
import type { GivenDeck } from './read-source.ts';
import { UNPACKED, type UnpackedFiles } from './unpacked.ts';
import { hiddenInShown } from './verify-diagnostics.ts';

/** The outline of a file, with how much of it is compared with nothing. */
export interface ReadOutline extends CarriedOutline {
  readonly notCompared: NotCompared;
}

/** Reads the outline that a file carries out of its files, as a build does, but for what only drawing needs. `null` where none is there. */
export async function readCarriedOutline(
  files: UnpackedFiles,
  given: GivenDeck,
): Promise<ReadOutline | null> {
  const inFolder = [...files].map(([path, content]) => [join(UNPACKED.folder, path), content]);
  const host = memoryHost({ files: Object.fromEntries(inFolder), workingFolder: UNPACKED.folder });
  const bytes = await host.readFile(UNPACKED.outlinePath);
  const text = bytes === null ? null : decodeOutline(bytes, UNPACKED.shownPath).value;
  if (text === null) return null;
  const parsed = parseOutline(UNPACKED.shownPath, text);
  const { value, diagnostics } = await loadFilesBeside(parsed.value, UNPACKED, host);
  const { outline } = value;
  const saved = (await loadSavedSources(outline, UNPACKED, new Map(), host)).value;
  const articles = await articlesAtHand(saved.articles);
  const { value: evidence } = gatherEvidence(outline, { articles, lock: saved.lock }, saved.refused);
  const record = recordVerdicts(outline, evidence, saved);
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null }).value;
  return {
    outline,
    lock: saved.lock,
    record,
    hidden: await hiddenInDeck(given, [...parsed.diagnostics, ...diagnostics]),
    notCompared: countNotCompared(outline, deck),
  };
}

/**
 * What a recipient is told of characters that nobody sees: those that were found in the source of a file, with their places in it, and
 * those that the file itself shows. Lectern draws none; an earlier version may have, or whoever changed the file.
 */
export async function hiddenInDeck(
  given: GivenDeck,
  faults: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const found = (await textsShown(given)).flatMap((text) => findHidden(text, true));
  const names = [...new Set(found.map(({ character }) => `U+${codeOf(character)}`))];
  const place = { file: given.path, position: null };
  return [
    ...faults.filter(isOfHidden),
    ...(names.length === 0 ? [] : [hiddenInShown({ names: names.slice(0, 5).join(', ') }, place)]),
  ];
}

/** What a file shows and says, decoded; operators that are heard in formulas aren’t seen there either. */
async function textsShown({ bytes, html }: GivenDeck): Promise<readonly string[]> {
  if (html !== '') {
    const shown = html.replace(UNSHOWN, ' ');
    const decoded = shown.replace(/\\u([\da-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    return [decodeRawHtml(decoded)];
  }
  const { readInspectedPdf } = await import('../pdf/inspect-pdf.ts');
  const { textsInPdf } = await import('../pdf/texts-in-pdf.ts');
  try {
    return textsInPdf(readInspectedPdf(bytes));
  } catch (error) {
    if (error instanceof PdfError) return [];
    throw error;
  }
}

/** Of scripts only the receipt holds words that are shown. */
const UNSHOWN =
  /<math[\s>][^]*?<\/math>|<style[\s>][^]*?<\/style>|<script(?![^>]*json)[\s>][^]*?<\/script>/giu;
