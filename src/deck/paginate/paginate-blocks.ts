import type { Block, CodeBlock, HtmlBlock, List, ListItem, Paragraph } from '../../markdown/nodes/block.ts';
import { plainText, plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { sum } from '../../text/collections.ts';
import { holdsPictures } from '../plain-body.ts';
import type { DeckBlock } from '../slide.ts';
import { widthOf } from '../text-length.ts';
import { paginateQuotation } from './paginate-quotation.ts';
import { paginateRows } from './paginate-rows.ts';
import { type PaginationContext, LEAST, paginateWords, labelsIn } from './paginate-words.ts';
import { type Divisible, bound, costlier, inList, inSequence, mapSlices, whole } from './divisible.ts';

/**
 * Divides a body between its blocks, items, rows, lines of code and sentences. Headings, a paragraph right before
 * a list or a table, and pictures side by side stay with what follows them.
 */
export function paginateBody(
  body: readonly DeckBlock[],
  context: PaginationContext,
): Divisible<readonly DeckBlock[]> {
  const parts = body.map((block, at): Divisible<DeckBlock> => {
    const paginated: Divisible<DeckBlock> =
      block.type === 'quotation' ? paginateQuotation(block, context) : paginateBlock(block, context);
    return isLead(body[at - 1], block) ? bound(paginated) : paginated;
  });
  return inSequence(parts);
}

function isLead(block: DeckBlock | undefined, next: DeckBlock): boolean {
  if (block?.type !== 'paragraph') return block?.type === 'heading';
  return holdsPictures(block) ? holdsPictures(next) : next.type === 'list' || next.type === 'table';
}

type OwnBlock = Exclude<Block, { readonly type: 'block-quote' }>;

function paginateBlock(block: OwnBlock, context: PaginationContext): Divisible<OwnBlock> {
  switch (block.type) {
    case 'paragraph':
      return paginateParagraph(block, holdsPictures(block), context);
    case 'list':
      return paginateList(block, context);
    case 'code-block':
      return paginateCode(block);
    case 'table':
      return mapSlices(paginateRows(block, context), (rows) => ({ ...block, rows }));
    case 'division':
      return mapSlices(paginateChildren(block.children, context), (children) => ({ ...block, children }));
    case 'heading':
      return whole(block, LEAST + widthOf(plainText(block.children)), labelsIn(block.children));
    case 'chart':
      return whole(block, CHART, labelsIn([...block.title, ...block.source]));
    case 'diagram':
      return whole(block, CHART);
    case 'html-block':
      return paginateHtml(block);
    case 'rule':
      return whole(block, LEAST);
  }
}

function paginateParagraph(
  block: Paragraph,
  isOfPictures: boolean,
  context: PaginationContext,
): Divisible<Paragraph> {
  if (isOfPictures) return whole(block, PICTURES, labelsIn(block.children));
  return mapSlices(paginateWords(block.children, context), (children) => ({ ...block, children }));
}

/** A drawing takes the space of about eight lines. */
const CHART = 8 * LEAST;

/** So do pictures, however many are side by side: these get lower together. */
const PICTURES = CHART;

/** A list continues with the number at which it was split. */
export function paginateList(list: List, context: PaginationContext): Divisible<List> {
  const items = list.items.map((item, at) =>
    mapSlices(costlier(paginateItem(item, context), IN_ITEM), (slice) => ({ at, slice })),
  );
  return mapSlices(inList(items), (run) => ({
    ...list,
    start: list.start + (run[0]?.at ?? 0),
    items: run.map(({ slice }) => slice),
  }));
}

/** Between items is the better place. */
const IN_ITEM = 0.05;

/** Up to so many letters, the words over a list in a list are said again where it continues. */
const SHORT_HEAD = 90;

function paginateItem(item: ListItem, context: PaginationContext): Divisible<ListItem> {
  const children = paginateChildren(item.children, context);
  const [head, next] = item.children;
  const isHead = head?.type === 'paragraph' && next?.type === 'list' && headLength(item) <= SHORT_HEAD;
  return {
    leaves: children.leaves,
    slice: (from, to) => {
      const slices = children.slice(from, to);
      const continues = isHead && slices[0]?.type !== 'paragraph';
      return { ...item, children: continues ? [head, ...slices] : slices };
    },
  };
}

function headLength({ children }: ListItem): number {
  return widthOf(plainTextOfBlocks(children.slice(0, 1)));
}

function paginateChild(child: Block, context: PaginationContext): Divisible<Block> {
  if (child.type !== 'block-quote') return paginateBlock(child, context);
  if (child.translation.length > 0) return whole(child, widthOf(plainTextOfBlocks([child])));
  return mapSlices(paginateChildren(child.children, context), (children) => ({ ...child, children }));
}

function paginateChildren(
  children: readonly Block[],
  context: PaginationContext,
): Divisible<readonly Block[]> {
  return inSequence(
    children.map((child, at) => {
      const paginated = paginateChild(child, context);
      return children[at - 1]?.type === 'paragraph' && child.type === 'list' ? bound(paginated) : paginated;
    }),
  );
}

/** Letters in a line of code on a slide, in the smallest type. */
const CODE_LINE = 72;

/** At the ends of lines, best at an empty one. */
function paginateCode(code: CodeBlock): Divisible<CodeBlock> {
  const lines = code.value.split('\n');
  const leaves = lines.map((line, at) => ({
    weight: LEAST * Math.max(1, Math.ceil(widthOf(line) / CODE_LINE)),
    cost: (lines[at - 1] ?? '').trim() === '' ? 0 : 0.05,
    places: [],
    footnotes: [],
  }));
  const slice = (from: number, to: number): CodeBlock => {
    const value = lines
      .slice(from, to)
      .join('\n')
      .replace(/(?<!\n)\n+$/u, '');
    const empty = /^\n*/u.exec(value)?.[0].length ?? 0;
    const markedLines = code.markedLines.filter((line) => from + empty < line && line <= to);
    return {
      ...code,
      value: value.slice(empty),
      markedLines: markedLines.map((line) => line - from - empty),
    };
  };
  return { leaves, slice };
}

/** Raw HTML stays whole, but for a table: that is divided between rows that no cell joins, and its header is repeated. */
export function paginateHtml(block: HtmlBlock): Divisible<HtmlBlock> {
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
