import { join } from 'node:path/posix';

import { composeDeck } from '../deck/compose/compose-deck.ts';
import { gatherEvidence } from '../evidence/gather-evidence.ts';
import { articlesAtHand } from '../evidence/speakers/articles-at-hand.ts';
import { memoryHost } from '../host/memory-host.ts';
import { decodeOutline } from '../outline/guard-outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { loadFilesBeside } from '../prepare/load-files-beside.ts';
import { loadSavedSources } from '../prepare/load-saved-sources.ts';
import { recordVerdicts } from '../prepare/verdict-record.ts';
import { type CarriedOutline, countNotCompared, type NotCompared } from './gate.ts';
import { hiddenInDeck } from './hidden-in-deck.ts';
import type { GivenDeck } from './read-source.ts';
import { UNPACKED, type UnpackedFiles } from './unpacked.ts';

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
