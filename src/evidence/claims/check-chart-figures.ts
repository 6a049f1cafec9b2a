import type { SavedArticle } from '../../article/article.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ChartBlock } from '../../markdown/nodes/chart.ts';
import type { Amount } from '../numbers/figure.ts';
import { findFigures } from '../numbers/find-figures.ts';
import type { FigureReading } from '../numbers/number-notation.ts';
import { citedText, isStated, paragraphWith } from './cited-text.ts';
import { figureNotInSource } from './claim-diagnostics.ts';
import { citationsIn } from './inline-text.ts';
import type { TextFacts } from './text-facts.ts';

/** Whether each figure of a chart occurs in what its source cites, as it is or rounded: 67 per cent for two thirds. */
export function checkChartFigures(
  chart: ChartBlock,
  file: string,
  articles: ReadonlyMap<string, SavedArticle>,
  reading: FigureReading,
): readonly Diagnostic[] {
  const references = citationsIn(chart.source).flatMap((citation) => citation.references);
  const cited = citedText(references, articles);
  if (cited === null) return [];
  return chart.table.rows.flatMap(({ values, position }) =>
    values.flatMap((value) => {
      const stated = value === null ? null : statedFigure(value, chart.unit, reading);
      if (stated === null || isStated(cited, stated, has)) return [];
      const elsewhere = paragraphWith(cited, stated, has);
      return [figureNotInSource({ what: stated.text, where: cited.where, elsewhere }, { file, position })];
    }),
  );
}

interface StatedFigure extends Amount {
  readonly text: string;
  /** Half a unit of the last place written. */
  readonly slack: number;
}

/** A value with its unit, as a sentence would have it: 58%, 1.4 million. */
function statedFigure(value: number, unit: string | null, reading: FigureReading): StatedFigure | null {
  const [whole = '', fraction = ''] = String(Math.abs(value)).split('.');
  const digits = fraction === '' ? whole : `${whole}${reading.notation === 'comma' ? ',' : '.'}${fraction}`;
  const words =
    unit === null || /^[^\p{L}\p{N}%]$/u.test(unit) ? digits : `${digits}${unit === '%' ? '' : ' '}${unit}`;
  const amount = findFigures(words, reading)[0]?.amounts[0];
  if (amount === undefined) return null;
  const scale = value === 0 ? 1 : Math.abs(amount.value / value);
  return { text: words, ...amount, slack: 0.5 * 10 ** -fraction.length * scale };
}

function has(facts: TextFacts, { value, kind, slack }: StatedFigure): boolean {
  return facts.figures.some(({ amounts }) =>
    amounts.some((amount) => amount.kind === kind && Math.abs(amount.value - value) <= slack * (1 + 1e-9)),
  );
}
