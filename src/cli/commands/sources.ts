import type { Host } from '../../host/host.ts';
import { prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { DEFAULT_OPTIONS } from '../../settings.ts';
import { exportSources, type SourcesFormat } from '../../sources/export-sources.ts';
import { exitCodeFor, FAILED, type Terminal } from '../terminal/terminal.ts';
import { locateOne } from '../terminal/named-briefings.ts';

/**
 * `lectern sources`: the sources of a briefing, for a reference manager. Prints those that can be read, and reports what
 * keeps others from it; gives the exit code.
 */
export async function sources(
  name: string | null,
  format: SourcesFormat,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const place = await locateOne(name, host, terminal);
  if (place === null) return FAILED;
  const { value, diagnostics } = await prepareBriefing(place, DEFAULT_OPTIONS, host);
  const { file, frontMatter } = value.outline;
  const known = new Map(Object.entries(frontMatter.sources));
  const found = diagnostics.filter(({ code }) => OF_SOURCES.test(code));
  if (known.size > 0) terminal.print(exportSources(known, format));
  else if (found.length === 0) terminal.say(`${place.shownPath} names no sources.`);
  terminal.report(found, new Map([[file.path, file]]));
  return exitCodeFor(found, false);
}

/** Kinds that say why a source isn’t among those of an outline; the rest of it is no matter here. */
const OF_SOURCES =
  /^(?:front-matter\/.+|outline\/(?:encoding|too-large)|source\/(?:unknown|file-missing|bad-bibliography|incomplete-entry))$/u;
