import { resolve } from 'node:path';
import { dirname, join } from 'node:path/posix';

import { citedSourceIds } from '../outline/inlines-of-outline.ts';
import type { Checked, Diagnostic, UnplacedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Files } from '../host/host.ts';
import type { ChartBlock } from '../markdown/nodes/chart.ts';
import type { Block } from '../markdown/nodes/block.ts';
import {
  chartFileOutside,
  decodeChartData,
  fillCharts,
  findCharts,
  MAX_CHART_BYTES,
  missingChartFile,
  readChartData,
} from '../outline/chart-data.ts';
import { placeInFrontMatter } from '../outline/locate-front-matter.ts';
import type { Outline } from '../outline/outline.ts';
import { fileBesideMissing } from '../sources/source-diagnostics.ts';
import { readCitedEntries } from '../sources/read-bibliography.ts';
import { pathBackslash } from './briefing-diagnostics.ts';
import { fileMeant } from './file-meant.ts';
import { fileBeside, readText, shownPath } from './read-files.ts';
import type { BriefingPlace } from './locate-briefings.ts';

/** An outline with what is in files of its own. */
export interface OutlineWithFiles {
  readonly outline: Outline;
  /** Absolute paths of these files, whether they are there or not. */
  readonly paths: readonly string[];
  /** The texts of those that could be read, by the path in the outline. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Loads the sources and the figures that an outline keeps in files of their own, and these files with its style for sources. */
export async function loadFilesBeside(
  outline: Outline,
  place: BriefingPlace,
  host: Files,
): Promise<Checked<OutlineWithFiles>> {
  const { bibliography, csl } = outline.frontMatter;
  const named = { bibliography, csl };
  const diagnostics: Diagnostic[] = [];
  const paths: string[] = [];
  const texts = new Map<string, string>();
  for (const key of ['bibliography', 'csl'] as const) {
    const name = named[key];
    if (name === undefined) continue;
    paths.push(resolve(place.folder, name));
    const text = await readTextBeside(name, place, host);
    if (text === null) diagnostics.push(await reportMissing(key, outline, place, host));
    else texts.set(name, text);
  }
  const cited = await withCited(outline, texts.get(bibliography ?? ''), place, host);
  const { value, diagnostics: ofCharts } = await loadChartData(cited.value, place, host);
  return {
    value: { ...value, paths: [...paths, ...value.paths], texts: new Map([...texts, ...value.texts]) },
    diagnostics: [...diagnostics, ...cited.diagnostics, ...ofCharts],
  };
}

/** The outline with the cited entries of its `bibliography:` file among its sources; the front matter’s own win. */
async function withCited(
  outline: Outline,
  text: string | undefined,
  place: BriefingPlace,
  host: Files,
): Promise<Checked<Outline>> {
  const { bibliography = '', sources } = outline.frontMatter;
  if (text === undefined) return { value: outline, diagnostics: [] };
  const found = await readCitedEntries(
    text,
    showPathBeside(bibliography, place, host),
    citedSourceIds(outline),
  );
  const frontMatter = { ...outline.frontMatter, sources: { ...found.value, ...sources } };
  return { value: { ...outline, frontMatter }, diagnostics: found.diagnostics };
}

async function loadChartData(
  outline: Outline,
  place: BriefingPlace,
  host: Files,
): Promise<Checked<OutlineWithFiles>> {
  const diagnostics: Diagnostic[] = [];
  const filled = new Map<Block, ChartBlock>();
  const paths: string[] = [];
  const texts = new Map<string, string>();
  for (const chart of findCharts(outline)) {
    if (chart.dataFile === null) continue;
    const { path, position } = chart.dataFile;
    paths.push(resolve(place.folder, path));
    const text = await readChartText(chart.dataFile, outline, place, host);
    if (typeof text !== 'string') {
      diagnostics.push(text({ file: outline.file.path, position }));
      continue;
    }
    texts.set(path, text);
    const read = readChartData(chart, text, join(dirname(outline.file.path), path), outline.file);
    diagnostics.push(...read.diagnostics);
    filled.set(chart, read.value);
  }
  return { value: { outline: fillCharts(outline, filled), paths, texts }, diagnostics };
}

async function readChartText(
  { path, position: within }: NonNullable<ChartBlock['dataFile']>,
  { file }: Outline,
  { folder }: BriefingPlace,
  host: Files,
): Promise<string | UnplacedDiagnostic> {
  const facts = path.includes('\0') ? 'outside' : await fileBeside(resolve(folder, path), folder, host);
  if (facts === 'outside') return (where) => chartFileOutside({ path }, where);
  if (facts === null) {
    const { nearest, fix } = await fileMeant(path, 'figures', { file, within, folder }, host);
    return (where) => missingChartFile({ path, nearest }, { ...where, fix });
  }
  if (path.includes('\\')) return (where) => pathBackslash({ path }, where);
  return decodeChartData(facts.size > MAX_CHART_BYTES ? null : await host.readFile(facts.realPath), path);
}

/** The text of a file beside the outline; `null` where there is none inside of its folder, or its path has a backslash. */
export async function readTextBeside(
  name: string,
  place: BriefingPlace,
  host: Files,
): Promise<string | null> {
  const facts = name.includes('\\')
    ? null
    : await fileBeside(resolve(place.folder, name), place.folder, host);
  return facts === null || facts === 'outside' ? null : readText(facts.realPath, host);
}

/** The path of a file beside the outline as the user would name it from the folder that they are in. */
export function showPathBeside(name: string, place: BriefingPlace, host: Files): string {
  return shownPath(resolve(place.folder, name), host);
}

/** Says why a file which the front matter names isn’t read. */
async function reportMissing(
  key: 'bibliography' | 'csl',
  { file, frontMatter }: Outline,
  { folder }: BriefingPlace,
  host: Files,
): Promise<Diagnostic> {
  const path = frontMatter[key] ?? '';
  const at = placeInFrontMatter(file, key);
  const facts = path.includes('\\') ? await fileBeside(resolve(folder, path), folder, host) : null;
  if (facts !== null && facts !== 'outside') return pathBackslash({ path }, at);
  const { nearest, fix } = await fileMeant(path, key, { file, within: at.position, folder }, host);
  return fileBesideMissing({ path, key, nearest }, { ...at, fix });
}
