import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import { namesInTable } from '../../markdown/nodes/chart.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { RenderContext } from '../render-context.ts';
import { renderLine } from './render-line.ts';
import { placedInDeck } from './drawing-language.ts';
import { partLabels } from './part-labels.ts';
import { renderText } from './render-text.ts';

/**
 * A chart with what it measures over it and its source under it. The drawing says in words what it shows; its figures
 * stand in a table too, which only screen readers and narrow reading views get. No `figure` element: a
 * tagged PDF would have a second figure, without a description.
 */
export function renderChart(chart: ChartBlock, context: RenderContext): string {
  const drawn =
    context.drawChart?.(partLabels(chart, context), context.figureRoom, context.languages.surrounding) ??
    null;
  if (drawn === null) return '';
  const isUnitNamed = plainText(chart.title)
    .toLowerCase()
    .includes(drawn.unitInWords?.toLowerCase() ?? '');
  const unit = isUnitNamed ? '' : renderText(drawn.unitInWords ?? '', context);
  const title = [renderLine(chart.title, context), unit].filter(Boolean).join(context.words.comma);
  const source = renderLine(chart.source, context);
  return [
    '<div class="chart">',
    title === '' ? '' : `<p class="chart-title">${title}</p>`,
    placedInDeck(drawn.svg, [...chart.title, ...namesInTable(chart.table)], context),
    renderFigures(chart, drawn.written),
    source === '' ? '' : `<p class="chart-source">${context.words.sourceIs}${source}</p>`,
    '</div>',
  ].join('');
}

function renderFigures({ table }: ChartBlock, written: readonly (readonly string[])[]): string {
  const head = [table.labelHeading, ...table.series.map(({ value }) => value)].map((name, at) =>
    at === 0 && name === '' ? '<td></td>' : `<th scope="col">${escapeHtml(name)}</th>`,
  );
  const rows = table.rows.map(({ label }, row) => {
    const cells = (written[row] ?? []).map((figure) => `<td class="cell-number">${escapeHtml(figure)}</td>`);
    return `<tr><th scope="row">${escapeHtml(label.value)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="figure-table visually-hidden"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
