import { nameIn, textIn, listIn, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { InspectedTag } from '../tags/read-tags.ts';
import { headingLevel } from '../tags/tag-tree.ts';
import { pdfRule, type PdfFault } from './pdf-rule.ts';

/** Headings go down one level at a time. */
const headingSkipsLevel = pdfRule({
  code: 'pdf/heading-skips-level',
  severity: 'error',
  clause: 'ISO 14289-1 §7.4.2',
  problem: 'A heading skips a level',
  remedy: 'Start with H1, and go down one level at a time.',
  reason: 'People who listen move from heading to heading, and take a gap for something missed.',
  *find({ tags }) {
    let last = 0;
    for (const { role, page } of tags) {
      const level = headingLevel(role);
      if (level === null) continue;
      if (level > last + 1) yield { page, what: last === 0 ? role : `${role} after H${last}` };
      last = level;
    }
  },
});

/** Figures have a text in their place. */
const figureWithoutAlt = pdfRule({
  code: 'pdf/figure-without-alt',
  severity: 'error',
  clause: 'ISO 14289-1 §7.3, §7.7',
  problem: 'A figure has no alternative text',
  remedy: 'Describe it in a sentence, or mark it as decoration.',
  reason: 'Somebody who can’t see a figure gets nothing of it without a text in its place.',
  *find({ tags, file }) {
    for (const { role, dictionary, page } of tags) {
      if (role !== 'Figure' && role !== 'Formula') continue;
      const text = textIn(dictionary, 'Alt', file) ?? textIn(dictionary, 'ActualText', file);
      if (text === null || text.trim() === '') yield { page, what: null };
    }
  },
});

/** Links belong to the tags and say where they lead. */
const linkWithoutText = pdfRule({
  code: 'pdf/link-without-text',
  severity: 'error',
  clause: 'ISO 14289-1 §7.18',
  problem: 'A link or note on a page isn’t described, or in no tag',
  remedy: 'Put its rectangle into a Link tag, and its text into /Contents.',
  reason: 'A link that isn’t in the tags can’t be reached, one without a description only guessed at.',
  *find({ pages, tags, file }) {
    const holders = new Map(
      tags.flatMap((tag) =>
        tag.kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.object, tag] as const] : [])),
      ),
    );
    for (const { annotations, index } of pages)
      for (const { number, dictionary } of annotations) {
        const kind = nameIn(dictionary, 'Subtype', file) ?? '';
        const holder = holders.get(number);
        if (holder?.role !== 'Link') yield { page: index, what: `${kind} in no tag of its kind` };
        const hasText = hasTextIn(dictionary, 'Contents', file) || hasTextIn(holder?.dictionary, 'Alt', file);
        if (!hasText) yield { page: index, what: `${kind} without a text` };
      }
  },
});

function hasTextIn(dictionary: PdfDictionary | undefined, key: string, file: PdfFile): boolean {
  return (textIn(dictionary ?? null, key, file) ?? '') !== '';
}

/** Lists are lists of items. */
const listNesting = pdfRule({
  code: 'pdf/list-nesting',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2',
  problem: 'A list isn’t made of items with bodies',
  remedy: 'Put items (LI) into lists (L), and labels (Lbl) and bodies (LBody) into items.',
  reason: 'A screen reader counts the items and says which one it reads.',
  *find({ tree }) {
    if (tree !== null) yield* findMisplaced(tree, IN_LISTS);
  },
});

/** Tables are tables of rows. */
const tableNesting = pdfRule({
  code: 'pdf/table-nesting',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2',
  problem: 'A table isn’t made of rows and cells',
  remedy: 'Put cells (TH, TD) into rows (TR), and rows into the table or its parts.',
  reason: 'A screen reader finds its way through a table by rows and columns.',
  *find({ tree }) {
    if (tree !== null) yield* findMisplaced(tree, IN_TABLES);
  },
});

/** By type: what alone may be in it, and what alone it may be in. */
interface Nesting {
  readonly holds: ReadonlyMap<string, readonly string[]>;
  readonly standsIn: ReadonlyMap<string, readonly string[]>;
}

const IN_LISTS: Nesting = {
  holds: new Map([
    ['L', ['LI', 'L', 'Caption']],
    ['LI', ['Lbl', 'LBody']],
  ]),
  standsIn: new Map([
    ['LI', ['L']],
    ['LBody', ['LI']],
  ]),
};

const ROWS = ['Table', 'THead', 'TBody', 'TFoot'];

const IN_TABLES: Nesting = {
  holds: new Map([
    ['Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
    ['THead', ['TR']],
    ['TBody', ['TR']],
    ['TFoot', ['TR']],
    ['TR', ['TH', 'TD']],
  ]),
  standsIn: new Map([
    ['TR', ROWS],
    ['TH', ['TR']],
    ['TD', ['TR']],
    ['THead', ['Table']],
    ['TBody', ['Table']],
    ['TFoot', ['Table']],
  ]),
};

/** Finds elements that are where they may not be. */
function* findMisplaced(tag: InspectedTag, nesting: Nesting): Iterable<PdfFault> {
  for (const kid of tag.kids) {
    if (kid.kind !== 'tag') continue;
    const isHeld = nesting.holds.get(tag.role)?.includes(kid.role) ?? true;
    const isPlaced = nesting.standsIn.get(kid.role)?.includes(tag.role) ?? true;
    if (!isHeld || !isPlaced) yield { page: kid.page, what: `${kid.role} in ${tag.role}` };
    yield* findMisplaced(kid, nesting);
  }
}

/** Tables are rectangles. */
const tableIrregular = pdfRule({
  code: 'pdf/table-irregular',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2',
  problem: 'The rows of a table have different numbers of cells',
  remedy: 'Give each row a cell for each column, or say how many columns and rows a cell spans.',
  reason: 'In a ragged table a screen reader names the wrong column.',
  *find({ tags, file }) {
    for (const table of tags)
      if (table.role === 'Table' && !isRegular(rowsOf(table), file)) yield { page: table.page, what: null };
  },
});

/** Cells have headings. */
const tableWithoutHeaders = pdfRule({
  code: 'pdf/table-without-headers',
  severity: 'error',
  clause: 'ISO 14289-1 §7.5',
  problem: 'Cells of a table are under no heading',
  remedy: 'Mark the headings of columns and rows (TH) with their scope.',
  reason: 'A number in a table means something only together with its headings.',
  *find({ tags, file }) {
    for (const table of tags) {
      if (table.role !== 'Table') continue;
      const cells = rowsOf(table).flat();
      const lacks = (type: string, key: string): boolean =>
        cells.some(({ role, dictionary }) => role === type && tableAttribute(dictionary, key, file) === null);
      const hasHeads = cells.some(({ role }) => role === 'TH');
      if (cells.length > 0 && (!hasHeads || (lacks('TH', 'Scope') && lacks('TD', 'Headers'))))
        yield { page: table.page, what: null };
    }
  },
});

/** How tags are in each other, and what they say. */
export const TAG_RULES = [
  figureWithoutAlt,
  headingSkipsLevel,
  linkWithoutText,
  listNesting,
  tableIrregular,
  tableNesting,
  tableWithoutHeaders,
] as const;

/** The cells of a table, row by row. */
function rowsOf(table: InspectedTag): readonly (readonly InspectedTag[])[] {
  return kidsOf(table).flatMap((kid) => {
    if (kid.role === 'TR') return [kidsOf(kid)];
    return ['THead', 'TBody', 'TFoot', 'NonStruct'].includes(kid.role) ? rowsOf(kid) : [];
  });
}

function kidsOf(tag: InspectedTag): readonly InspectedTag[] {
  return tag.kids.flatMap((kid) => (kid.kind === 'tag' ? [kid] : []));
}

/** An attribute of a cell that belongs to tables, such as its scope (ISO 32000-1 §14.8.5.7); `null` where it has none. */
function tableAttribute(cell: PdfDictionary, key: string, file: PdfFile): PdfObject | null {
  for (const one of listIn(cell, 'A', file)) {
    const value = one.kind === 'dictionary' ? valueIn(one, key, file) : null;
    if (value !== null) return value;
  }
  return null;
}

/** Whether the cells of a table, with what they span, at least themselves, fill a rectangle without gaps and overlaps. */
function isRegular(rows: readonly (readonly InspectedTag[])[], file: PdfFile): boolean {
  /** By column: how many rows a cell above still reaches down. */
  let reach: number[] = [];
  let width: number | null = null;
  for (const row of rows) {
    const taken = reach.map((left) => left > 0);
    const next = reach.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const { dictionary } of row) {
      while (taken[column] === true) column += 1;
      const [columns, height] = [spanOf(dictionary, 'ColSpan', file), spanOf(dictionary, 'RowSpan', file)];
      if (columns < 1 || height < 1) return false;
      const end = column + columns;
      if (end > MAX_COLUMNS) return false;
      for (; column < end; column += 1) {
        if (taken[column] === true) return false;
        taken[column] = true;
        next[column] = height - 1;
      }
    }
    const filled = taken.filter(Boolean).length;
    if (filled !== taken.length || (width !== null && filled !== width)) return false;
    width = filled;
    reach = next;
  }
  return reach.every((left) => left === 0);
}

/** A table as wide, or a cell as high, as this is a mistake, or meant to do harm. */
const MAX_COLUMNS = 1000;

function spanOf(cell: PdfDictionary, key: string, file: PdfFile): number {
  const span = tableAttribute(cell, key, file);
  return span?.kind === 'number' ? Math.min(MAX_COLUMNS, Math.floor(span.value)) : 1;
}
