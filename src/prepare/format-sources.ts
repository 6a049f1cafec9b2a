import { join } from 'node:path';

import { z } from 'zod';

import { citedSourceIds } from '../outline/inlines-of-outline.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { SourceItem } from '../outline/front-matter.ts';
import type { Outline } from '../outline/outline.ts';
import { readTextBeside, showPathBeside } from './load-files-beside.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { sha256 } from '../text/bytes.ts';
import { cslLocale } from '../sources/csl-locales.ts';
import type { BibliographyRun } from '../sources/format-bibliography.ts';

/**
 * The entries of the list of sources, formatted by the outline’s `csl:` style or Lectern’s own, also where its file is missing. Formatting loads a
 * citation processor, which takes longer than drawing the slides; so what it said is kept in the cache folder.
 */
export async function loadBibliographyEntries(
  outline: Outline,
  place: BriefingPlace,
  host: Host,
): Promise<Checked<ReadonlyMap<string, readonly BibliographyRun[]>>> {
  const { csl, sources, lang } = outline.frontMatter;
  const cited = citedSourceIds(outline);
  const items = Object.entries(sources).filter(([id]) => cited.has(id));
  if (items.length === 0) return { value: new Map(), diagnostics: [] };
  const xml = csl === undefined ? null : await readTextBeside(csl, place, host);
  const cachePath = join(
    host.cacheFolder,
    'bibliography',
    `${sha256(new TextEncoder().encode(JSON.stringify([items, xml, cslLocale(lang), FORMAT])))}.json`,
  );
  const cached = await readCache(cachePath, host);
  if (cached !== null) return { value: cached, diagnostics: [] };
  const { formatBibliography } = await import('../sources/format-bibliography.ts');
  const style = csl === undefined || xml === null ? null : { path: showPathBeside(csl, place, host), xml };
  const formatted = await formatBibliography(new Map<string, SourceItem>(items), style, lang);
  const value = new Map(formatted.value.map(({ id, runs }) => [id, runs]));
  // A cache that can’t be written is no fault of the briefing.
  if (formatted.diagnostics.length === 0)
    await host.writeFile(cachePath, JSON.stringify([...value])).catch(() => undefined);
  return { value, diagnostics: formatted.diagnostics };
}

/** Goes up when the own style or the processor changes. */
const FORMAT = 4;

const Entries = z.array(
  z.tuple([z.string(), z.array(z.object({ text: z.string(), isItalic: z.boolean() }))]),
);

async function readCache(
  path: string,
  host: Host,
): Promise<ReadonlyMap<string, readonly BibliographyRun[]> | null> {
  const bytes = await host.readFile(path).catch(() => null);
  if (bytes === null) return null;
  try {
    const parsed = Entries.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? new Map(parsed.data) : null;
  } catch {
    return null;
  }
}
