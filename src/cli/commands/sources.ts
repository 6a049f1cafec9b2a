import type { Host } from '../../host/host.ts';
import { locateBriefings } from '../../host/locate-briefings.ts';
import { prepareBriefing } from '../../pipeline.ts';
import { DEFAULT_WISHES } from '../../settings.ts';
import { exportSources } from '../../sources/export-sources.ts';
import type { SourcesFormat } from '../../sources/export-sources.ts';
import { exitCodeFor, FINE } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** `lectern sources`: the sources of a briefing, for a reference manager. */
export async function sources(
  name: string | null,
  format: SourcesFormat,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const places = await locateBriefings(name === null ? [] : [name], false, host);
  const [place] = places.value;
  if (place === undefined) {
    terminal.report(places.diagnostics, new Map());
    return exitCodeFor(places.diagnostics, false);
  }
  const { outline } = (await prepareBriefing(place, DEFAULT_WISHES, host)).value;
  terminal.print(exportSources(new Map(Object.entries(outline.frontMatter.sources)), format));
  return FINE;
}
