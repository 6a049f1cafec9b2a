import { isTag, madeTag, type Tag, type TagKid, isInlineType } from './tag-tree.ts';

/**
 * A table as a rectangle (ISO 14289-1 §7.2): rows that are short, as raw HTML and empty cells leave them, get empty cells
 * at their ends. A table without a heading says nothing by its columns; it becomes the groups of words that it shows.
 */
export function repairTable(given: Tag): Tag {
  const table = { ...given, kids: captionFirst(given.kids) };
  const rows = rowsOf(table);
  if (!rows.some(({ row }) => row.kids.some((kid) => isTag(kid, 'TH')))) return asGroups(table);
  const within = new Map(rows.map(({ row, height }) => [row, withinPart(row, height)]));
  const short = missingCells([...within.values()]);
  const isWhole = short.size === 0 && [...within].every(([row, repaired]) => row === repaired);
  return isWhole ? table : rebuilt(table, within, short);
}

/** What a table is called is before it, and is one (ISO 14289-1 §7.2), wherever raw HTML has it. */
function captionFirst(kids: readonly TagKid[]): readonly TagKid[] {
  const captions = kids.filter((kid) => isTag(kid, 'Caption'));
  const [first] = captions;
  if (first === undefined || (captions.length === 1 && first === kids[0])) return kids;
  const one = { ...first, kids: captions.flatMap((caption) => caption.kids) };
  return [one, ...kids.filter((kid) => !isTag(kid, 'Caption'))];
}

/** A row whose cells reach down no further than their part of the table does; a cell of 0 rows, as HTML has it, reaches so far. */
function withinPart(row: Tag, height: number): Tag {
  const reachesOut = (kid: TagKid): boolean =>
    kid.kind === 'tag' && (height < spanOf(kid, 'RowSpan') || kid.entries.includes('/RowSpan 0'));
  if (!row.kids.some(reachesOut)) return row;
  const cut = (kid: TagKid): TagKid =>
    kid.kind === 'tag' && reachesOut(kid)
      ? { ...kid, entries: kid.entries.replace(/\/RowSpan \d+/u, `/RowSpan ${height}`) }
      : kid;
  return { ...row, kids: row.kids.map(cut) };
}

const PARTS: ReadonlySet<string> = new Set(['THead', 'TBody', 'TFoot']);

/** A row, and how many there are from it on in its part of the table. */
interface PlacedRow {
  readonly row: Tag;
  readonly height: number;
}

function rowsOf(part: Tag): readonly PlacedRow[] {
  let height = part.kids.filter((kid) => isTag(kid, 'TR')).length;
  return part.kids.flatMap((kid): readonly PlacedRow[] => {
    if (kid.kind !== 'tag') return [];
    if (kid.type === 'TR') return [{ row: kid, height: height-- }];
    return PARTS.has(kid.type) ? rowsOf(kid) : [];
  });
}

/** How many cells each row lacks, of those that lack any. */
function missingCells(rows: readonly Tag[]): ReadonlyMap<Tag, number> {
  /** By column: how many rows a cell above still reaches down. */
  let reach: number[] = [];
  const widths = rows.map((row): number => {
    const next = reach.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const cell of row.kids) {
      if (cell.kind !== 'tag') continue;
      while ((reach[column] ?? 0) > 0) column += 1;
      for (const end = column + spanOf(cell, 'ColSpan'); column < end; column += 1)
        next[column] = spanOf(cell, 'RowSpan') - 1;
    }
    const width = Math.max(column, reach.findLastIndex((left) => left > 0) + 1);
    reach = Array.from(next, (left) => left ?? 0);
    return width;
  });
  const most = Math.max(...widths);
  const lacking = rows.map((row, index) => [row, most - (widths[index] ?? most)] as const);
  return new Map(lacking.filter(([, count]) => count > 0));
}

function spanOf({ entries }: Tag, key: 'ColSpan' | 'RowSpan'): number {
  const span = Number(new RegExp(`/${key} (\\d{1,3})\\b`, 'u').exec(entries)?.[1] ?? 1);
  return Math.max(1, span);
}

function rebuilt(tag: Tag, rows: ReadonlyMap<Tag, Tag>, short: ReadonlyMap<Tag, number>): Tag {
  const row = rows.get(tag);
  if (row === undefined)
    return { ...tag, kids: tag.kids.map((kid) => (kid.kind === 'tag' ? rebuilt(kid, rows, short) : kid)) };
  const empty = Array.from({ length: short.get(row) ?? 0 }, () => madeTag('TD', []));
  return { ...row, kids: [...row.kids, ...empty] };
}

const GROUPED: ReadonlySet<string> = new Set(['Table', 'TR', 'TD', 'TH', ...PARTS]);

/** Without what only tables have: names and attributes of cells. */
function asGroups(tag: Tag): Tag {
  const kids = tag.kids.map((kid) => {
    if (kid.kind !== 'tag') return kid;
    if (kid.type === 'Caption') return { ...kid, type: 'P' };
    return GROUPED.has(kid.type) ? asGroups(kid) : kid;
  });
  return { ...tag, type: 'Div', entries: '', kids: inParagraphs(kids) };
}

/** Text that is between blocks, put into paragraphs. */
export function inParagraphs(kids: readonly TagKid[]): readonly TagKid[] {
  if (!kids.some(isInlineKid)) return kids;
  const blocks: TagKid[] = [];
  let line: TagKid[] = [];
  for (const kid of kids) {
    if (isInlineKid(kid)) line.push(kid);
    else {
      blocks.push(...paragraphOf(line), kid);
      line = [];
    }
  }
  return [...blocks, ...paragraphOf(line)];
}

function paragraphOf(kids: readonly TagKid[]): readonly TagKid[] {
  return kids.length === 0 ? [] : [madeTag('P', kids)];
}

/** Whether something is in a line of text. */
export function isInlineKid(kid: TagKid): boolean {
  if (kid.kind !== 'tag') return true;
  if (kid.type === 'NonStruct') return kid.kids.every((inner) => inner.kind === 'marked');
  return isInlineType(kid.type);
}
