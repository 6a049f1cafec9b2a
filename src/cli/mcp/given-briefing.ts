import { join, resolve } from 'node:path';

import { z } from 'zod';

import type { Host } from '../../host/host.ts';
import { type BriefingPlace, locateBriefings, placeOf } from '../../prepare/locate-briefings.ts';
import { insideOf, PATH, ToolRefusal, reportOf } from './tool.ts';

/** The briefing of a call. */
export const BRIEFING = PATH.nullable()
  .default(null)
  .describe(
    'Name of a folder in briefings/, or path of an outline or its folder; else the one that is here.',
  );

/** As much as an outline may have. */
export const OUTLINE_TEXT = z
  .string()
  .max(2_000_000)
  .nullable()
  .default(null)
  .describe(
    'An outline to take in place of the file; “briefing” is then the path (.md) where it would be, from which its article is found: outline.md where nothing is said.',
  );

/** A briefing, perhaps with a text in place of its outline. */
export interface GivenBriefing {
  readonly place: BriefingPlace;
  /** Has the given text at the outline’s path, and keeps there what would be written. */
  readonly host: Host;
  /** The given text as it was written last; `null` where the file is meant. */
  readonly text: () => string | null;
}

/** The briefing that a call is about. */
export async function givenBriefing(
  briefing: string | null,
  text: string | null,
  host: Host,
): Promise<GivenBriefing> {
  const name = briefing === null ? null : insideOf(briefing, host);
  if (text === null) return { place: await placeOn(name, host), host, text: () => null };
  const place = await placeFor(name, host);
  let bytes = new TextEncoder().encode(text);
  const overlay: Host = {
    ...host,
    readFile: async (path) => (path === place.outlinePath ? bytes : host.readFile(path)),
    writeFile: async (path, content) => {
      if (path !== place.outlinePath) return host.writeFile(path, content);
      bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    },
  };
  return { place, host: overlay, text: () => new TextDecoder().decode(bytes) };
}

async function placeOn(name: string | null, host: Host): Promise<BriefingPlace> {
  const { value, diagnostics } = await locateBriefings(name === null ? [] : [name], false, host);
  const [place] = value;
  if (place === undefined) throw new ToolRefusal(reportOf(diagnostics).text);
  return place;
}

/** Where an outline that is given as text is, or would be. */
async function placeFor(name: string | null, host: Host): Promise<BriefingPlace> {
  const path = resolve(host.workingFolder, name ?? 'outline.md');
  if (path.endsWith('.md')) return placeOf(path, host);
  const there = await locateBriefings([name ?? '.'], false, host);
  return there.value[0] ?? placeOf(join(path, 'outline.md'), host);
}
