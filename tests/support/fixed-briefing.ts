import { fixBriefing } from '../../src/prepare/fix-briefing.ts';
import type { FixedBriefing } from '../../src/prepare/fix-briefing.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Host } from '../../src/host/host.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';

/** Where the outline of a test is, in a memory of its own. */
export const PLACE = { slug: 'x', folder: '/b/x', outlinePath: '/b/x/outline.md', shownPath: 'x/outline.md' };

/** A folder in memory with an outline, and the files beside it by their names. */
export function folderWith(
  outline: string | Uint8Array,
  beside: Readonly<Record<string, string | Uint8Array>> = {},
  readOnly: readonly string[] = [],
): MemoryHost {
  const files = Object.entries(beside).map(([name, content]) => [`/b/x/${name}`, content]);
  return memoryHost({
    files: { ...Object.fromEntries(files), [PLACE.outlinePath]: outline },
    workingFolder: '/b',
    readOnly,
    beneath: nodeHost(),
  });
}

/** Everything that is said about an outline. */
export async function checked(
  outline: string,
  beside: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<readonly Diagnostic[]> {
  return (await prepareBriefing(PLACE, DEFAULT_OPTIONS, folderWith(outline, beside))).diagnostics;
}

/** Fixes the outline of a folder. */
export function fixIn(host: Host): Promise<FixedBriefing> {
  return fixBriefing(PLACE, DEFAULT_OPTIONS, host);
}
