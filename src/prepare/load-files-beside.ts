import { resolve } from 'node:path';

import type { Checked } from '../diagnostics/diagnostic.ts';
import type { Outline } from '../outline/outline.ts';
import type { Host } from '../host/host.ts';
import { textBeside, withBibliography } from './load-bibliography.ts';
import { withChartData } from './load-chart-data.ts';
import type { OutlineWithFiles } from './load-chart-data.ts';
import type { BriefingPlace } from './locate-briefings.ts';

/** The outline with the sources and the figures that it keeps in files of their own, and these files with its style for sources. */
export async function withFilesBeside(
  outline: Outline,
  place: BriefingPlace,
  host: Host,
): Promise<Checked<OutlineWithFiles>> {
  const cited = await withBibliography(outline, place, host);
  const { value, diagnostics } = await withChartData(cited.value, place, host);
  const { bibliography, csl } = outline.frontMatter;
  const paths = [...value.paths];
  const texts = new Map(value.texts);
  for (const name of [bibliography, csl]) {
    if (name === undefined) continue;
    paths.push(resolve(place.folder, name));
    const text = await textBeside(name, place, host);
    if (text !== null) texts.set(name, text);
  }
  return { value: { ...value, paths, texts }, diagnostics: [...cited.diagnostics, ...diagnostics] };
}
