import type { Host } from '../../host/host.ts';
import { prepareBriefing } from '../../pipeline.ts';
import { DEFAULT_WISHES } from '../../settings.ts';
import { exportSources } from '../../sources/export-sources.ts';
import type { SourcesFormat } from '../../sources/export-sources.ts';
import { FAILED, FINE } from '../exit-codes.ts';
import { locateOne } from '../locate-one.ts';
import type { Terminal } from '../terminal.ts';

/** `lectern sources`: the sources of a briefing, for a reference manager. */
export async function sources(
  name: string | null,
  format: SourcesFormat,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const place = await locateOne(name, host, terminal);
  if (place === null) return FAILED;
  const { outline } = (await prepareBriefing(place, DEFAULT_WISHES, host)).value;
  terminal.print(exportSources(new Map(Object.entries(outline.frontMatter.sources)), format));
  return FINE;
}
