import { join, resolve } from 'node:path';

import { z } from 'zod';

import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { SourceItem } from '../outline/front-matter/front-matter.ts';
import type { Outline } from '../outline/outline.ts';
import { placeInFrontMatter } from '../outline/front-matter/place-in-front-matter.ts';
import { citedSourceIds } from '../deck/inlines-of-outline.ts';
import { sha256 } from '../source/sha256.ts';
import { cslLocale } from '../sources/csl-locales.ts';
import type { BibliographyRun } from '../sources/format-bibliography.ts';
import { complainOfEncoding, readBibliography } from '../sources/read-bibliography.ts';
import type { Host } from '../host/host.ts';
import { fileBeside } from './file-beside.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { writePathMeant } from './path-meant.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

export const fileBesideMissing = diagnosticKind({
  code: 'source/file-missing',
  severity: 'error',
  message: ({ path, key }: { readonly path: string; readonly key: string }) =>
    `${key}: there is no file “${path}” in the briefing’s folder.`,
  hint: () => 'The path starts at the folder of the outline and stays inside it.',
  docs: '`bibliography:` and `csl:` name files beside the outline.',
  fix: 'applied',
});

/** The outline with the cited entries of its `bibliography:` file among its sources; the front matter’s own win. */
export async function withBibliography(
  outline: Outline,
  place: BriefingPlace,
  host: Host,
): Promise<Checked<Outline>> {
  const { bibliography, sources } = outline.frontMatter;
  if (bibliography === undefined) return { value: outline, diagnostics: [] };
  const text = await textBeside(bibliography, place, host);
  if (text === null)
    return { value: outline, diagnostics: [await missing('bibliography', outline, place, host)] };
  const path = shownBeside(bibliography, place, host);
  const read = readBibliography(text, path);
  const cited = citedSourceIds(outline);
  const found = new Map([...read.value].filter(([id]) => cited.has(id)));
  const damage = complainOfEncoding(found.values(), path);
  const frontMatter = { ...outline.frontMatter, sources: { ...Object.fromEntries(found), ...sources } };
  return { value: { ...outline, frontMatter }, diagnostics: [...read.diagnostics, ...damage] };
}

/**
 * The entries of the list of sources, formatted by the outline’s `csl:` style or Lectern’s own. Formatting loads a
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
  const xml = csl === undefined ? null : await textBeside(csl, place, host);
  const diagnostics: Diagnostic[] =
    csl !== undefined && xml === null ? [await missing('csl', outline, place, host)] : [];
  const cachePath = join(
    host.cacheFolder,
    'bibliography',
    `${sha256(new TextEncoder().encode(JSON.stringify([items, xml, cslLocale(lang), FORMAT])))}.json`,
  );
  const cached = await readCache(cachePath, host);
  if (cached !== null) return { value: cached, diagnostics };
  const { formatBibliography } = await import('../sources/format-bibliography.ts');
  const style = csl === undefined || xml === null ? null : { path: shownBeside(csl, place, host), xml };
  const formatted = await formatBibliography(new Map<string, SourceItem>(items), style, lang);
  const value = new Map(formatted.value.map(({ id, runs }) => [id, runs]));
  // A cache that can’t be written is no fault of the briefing.
  if (formatted.diagnostics.length === 0)
    await host.writeFile(cachePath, JSON.stringify([...value])).catch(() => undefined);
  return { value, diagnostics: [...diagnostics, ...formatted.diagnostics] };
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

/** The text of a file beside the outline; `null` where there is none inside of its folder. */
export async function textBeside(name: string, place: BriefingPlace, host: Host): Promise<string | null> {
  const facts = await fileBeside(resolve(place.folder, name), place.folder, host);
  return facts === null || facts === 'outside' ? null : readText(facts.realPath, host);
}

/** A file beside the outline as the user would name it from the folder that they are in. */
function shownBeside(name: string, place: BriefingPlace, host: Host): string {
  return shownPath(resolve(place.folder, name), host);
}

async function missing(
  key: 'bibliography' | 'csl',
  { file, frontMatter }: Outline,
  { folder }: BriefingPlace,
  host: Host,
): Promise<Diagnostic> {
  const path = frontMatter[key] ?? '';
  const at = placeInFrontMatter(file, key);
  const fix = await writePathMeant(path, { file, within: at.position, folder }, host);
  return fileBesideMissing({ path, key }, { ...at, fix });
}
