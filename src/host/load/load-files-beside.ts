import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Outline } from '../../outline/outline.ts';
import type { Host } from '../host.ts';
import { withBibliography } from './load-bibliography.ts';
import { withChartData } from './load-chart-data.ts';
import type { OutlineWithFigures } from './load-chart-data.ts';
import type { BriefingPlace } from './locate-briefings.ts';

/** The outline with the sources and the figures that it keeps in files of their own. */
export async function withFilesBeside(
  outline: Outline,
  place: BriefingPlace,
  host: Host,
): Promise<Checked<OutlineWithFigures>> {
  const cited = await withBibliography(outline, place, host);
  const figures = await withChartData(cited.value, place, host);
  return { value: figures.value, diagnostics: [...cited.diagnostics, ...figures.diagnostics] };
}
