import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { HostError } from '../../host/host-error.ts';
import type { Host } from '../../host/host.ts';
import { parseOutline } from '../../outline/parse-outline.ts';
import { whichBriefing } from '../../prepare/briefing-diagnostics.ts';
import { loadFilesBeside } from '../../prepare/load-files-beside.ts';
import { type BriefingPlace, locateBriefings } from '../../prepare/locate-briefings.ts';
import { readOutline } from '../../prepare/prepare-briefing.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Terminal } from './terminal.ts';

type Supplied = ReadonlyMap<string, string>;

const NO_SOURCES: Supplied = new Map();

/**
 * What `--source` supplies, split among several briefings: to each what is a source of its own, and what is one of none, for it to
 * complain of.
 */
export async function sourcesFor(
  places: readonly BriefingPlace[],
  supplied: Supplied | undefined,
  host: Host,
): Promise<(place: BriefingPlace) => Supplied> {
  if (supplied === undefined) return () => NO_SOURCES;
  if (places.length < 2) return () => supplied;
  const ids = new Map<BriefingPlace, readonly string[]>();
  for (const place of places) ids.set(place, await idsIn(place, host));
  const known = new Set([...ids.values()].flat());
  return (place) =>
    new Map([...supplied].filter(([id]) => !known.has(id) || ids.get(place)?.includes(id) === true));
}

/** The ids of a briefing’s sources. One that may not be read is reported when its turn comes. */
async function idsIn(place: BriefingPlace, host: Host): Promise<readonly string[]> {
  try {
    const { value: text } = await readOutline(place, host);
    const { value } = await loadFilesBeside(parseOutline(place.shownPath, text).value, place, host);
    return Object.keys(value.outline.frontMatter.sources);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}

/** What is reported about all briefings together. */
export interface AllFound {
  readonly diagnostics: Diagnostic[];
  /** The files that something is said about, by path; code frames are cut from them. */
  readonly files: Map<string, SourceFile>;
}

/** Adds what was found in one briefing, made of `files`; what no file is at fault for, such as a flag, is said once. */
export function addFound(found: readonly Diagnostic[], files: Iterable<SourceFile>, all: AllFound): void {
  const isSaid = ({ code, message }: Diagnostic): boolean =>
    all.diagnostics.some((said) => said.file === null && said.code === code && said.message === message);
  for (const diagnostic of found)
    if (diagnostic.file !== null || !isSaid(diagnostic)) all.diagnostics.push(diagnostic);
  const named = new Set(found.map(({ file }) => file));
  for (const file of files) if (named.has(file.path)) all.files.set(file.path, file);
}

/** The one briefing that a command is about: the one named, else the one that is here. Reports what is wrong, and gives `null`, where there is none. */
export async function locateOne(
  name: string | null,
  host: Host,
  terminal: Terminal,
): Promise<BriefingPlace | null> {
  const { value, diagnostics } = await locateBriefings(name === null ? [] : [name], false, host);
  const [place] = value;
  if (place === undefined) terminal.report(diagnostics.map(forOne));
  return place ?? null;
}

/** Where only one briefing can be named, `--all` is no way out. */
function forOne(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === whichBriefing.code ? { ...diagnostic, hint: 'Name one of them.' } : diagnostic;
}
