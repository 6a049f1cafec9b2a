import type { HtmlBlock } from '../../markdown/nodes/block.ts';
import { widthOf } from '../width-of.ts';
import { LEAST } from './divide-words.ts';
import { inList, mapSlices, whole } from './divisible.ts';
import type { Divisible } from './divisible.ts';
import { sum } from '../../source/sum.ts';

/** Raw HTML stays whole, but for a table: that is divided between rows that no cell joins, and its header is repeated. */
export function divideHtml(block: HtmlBlock): Divisible<HtmlBlock> {
  const table = tableIn(block.value.trim());
  if (table === null) return whole(block, LEAST);
  const rows = joinedRows(table.rows).map((run) => whole(run.join(''), sum(run.map(weightOfRow))));
  return mapSlices(inList(rows), (slices) => ({
    ...block,
    value: `${table.before}<tbody>${slices.join('')}</tbody></table>`,
  }));
}

interface HtmlTable {
  /** All before the first row that has more than headings. */
  readonly before: string;
  readonly rows: readonly string[];
}

const END = '</table>';
const HEAD_END = '</thead>';

function tableIn(html: string): HtmlTable | null {
  const lower = html.toLowerCase();
  const isTable = lower.startsWith('<table') && lower.lastIndexOf('<table') === 0;
  if (!isTable || !lower.endsWith(END)) return null;
  const afterHead = lower.includes(HEAD_END) ? lower.lastIndexOf(HEAD_END) + HEAD_END.length : 0;
  const rest = html.slice(afterHead, -END.length).replaceAll(/<\/?(?:tbody|tfoot)\b[^<>]*>/giu, '');
  const start = Math.max(0, rest.search(/<tr\b/iu));
  const rows = rest.slice(start).split(/(?=<tr\b)/iu);
  const headings = afterHead === 0 ? rows.findIndex((row) => /<td\b/iu.test(row)) : 0;
  if (headings === -1) return null;
  const opening = [html.slice(0, afterHead), rest.slice(0, start), ...rows.slice(0, headings)].join('');
  return { before: opening, rows: rows.slice(headings) };
}

/** The rows, together where a cell covers several. */
function joinedRows(rows: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let joinedUpTo = 0;
  for (const [at, row] of rows.entries()) {
    if (at < joinedUpTo) runs.at(-1)?.push(row);
    else runs.push([row]);
    for (const [, span = '1'] of row.matchAll(/\browspan\s*=\s*["']?(\d+)/giu))
      // 0 covers all rows to the end.
      joinedUpTo = Math.max(joinedUpTo, span === '0' ? rows.length : at + Number(span));
  }
  return runs;
}

/** A cell is as wide as its share of the table. */
function weightOfRow(row: string): number {
  const cells = row.split(/<t[dh]\b/iu).slice(1);
  const longest = Math.max(0, ...cells.map((cell) => widthOf(cell.replaceAll(/<[^<>]*>/gu, '').trim())));
  return Math.max(LEAST, longest * cells.length);
}
