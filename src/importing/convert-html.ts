import { splitAtCode } from './convert-words.ts';

/** Tags that begin or end a line of their own. */
const BLOCK =
  /(<\/?(?:table|caption|thead|tbody|tfoot|tr|t[dh]|[uod]l|li|d[td]|p|h[1-6]|div|section|article|header|footer|center|figure|figcaption)(?=[\s/>])[^<>]*>)/giu;
/** Those of them that say how a slide looks. They stay in the line, to be named and taken out with all others. */
const NAMED = /^(?:div|section|article|header|footer|center|figure|figcaption)$/u;

/** Turns lists, tables, headings and paragraphs in HTML into those of Markdown, line by line. */
export class HtmlBlocks {
  private out: string[] = [''];
  private readonly lists: string[] = [];
  /** What the next words begin with: `- `, or `### `. */
  private mark = '';
  private table: OpenTable | null = null;

  /** The lines that a line becomes; none for one within a table. */
  lines(text: string): readonly string[] {
    const isPlain = this.table === null && this.mark === '' && this.lists.length === 0;
    if (isPlain && !text.includes('<')) return [text];
    for (const [at, part] of splitAtCode(text).entries())
      if (at % 2 === 1) this.write(part);
      else for (const [number, one] of part.split(BLOCK).entries()) this.piece(one, number % 2 === 1);
    if (this.table !== null) this.write(' ');
    return this.taken();
  }

  /** Ends a table that code begins in, or the slide. */
  end(): readonly string[] {
    this.lists.length = 0;
    if (this.table === null) return [];
    this.endTable();
    return this.taken();
  }

  private taken(): readonly string[] {
    const lines = this.out;
    this.out = [''];
    // A tag with nothing behind it is no empty line within a list or a table.
    if (this.table !== null || this.lists.length > 0) while (lines.at(-1)?.trim() === '') lines.pop();
    return lines;
  }

  private piece(text: string, isTag: boolean): void {
    const [, slash = '', name = ''] = isTag ? (/^<(\/?)(\w+)/u.exec(text) ?? []) : [];
    if (name === '') return this.write(text);
    if (this.table !== null || name.toLowerCase() === 'table') this.inTable(name.toLowerCase(), slash !== '');
    else this.block(name.toLowerCase(), slash !== '');
    if (NAMED.test(name.toLowerCase())) this.out.push((this.out.pop() ?? '') + text);
  }

  private write(text: string): void {
    if (this.table !== null) return writeCell(this.table, text);
    const isBegun = (this.out.at(-1) ?? '') !== '';
    const words = isBegun || this.lists.length + this.mark.length === 0 ? text : text.trimStart();
    if (words === '') return;
    this.out.push((this.out.pop() ?? '') + this.mark + words);
    this.mark = '';
  }

  private block(name: string, isClosing: boolean): void {
    const isList = /^[uo]l$/u.test(name);
    if (isList && isClosing) this.lists.pop();
    const isWithin = name === 'li' || (isList && this.lists.length > 0);
    if (!isWithin) this.out.push('', '');
    else if (this.out.at(-1) !== '') this.out.push('');
    if (isList && !isClosing) this.lists.push(name === 'ol' ? '1. ' : '- ');
    this.mark = isClosing ? '' : this.markFor(name);
  }

  private markFor(name: string): string {
    const level = Number(/^h(\d)$/u.exec(name)?.[1] ?? 0);
    if (name !== 'li') return level === 0 ? this.mark : `${'#'.repeat(level)} `;
    return '   '.repeat(Math.min(4, Math.max(0, this.lists.length - 1))) + (this.lists.at(-1) ?? '- ');
  }

  private inTable(name: string, isClosing: boolean): void {
    this.table ??= { caption: [''], rows: [], depth: 0 };
    const { table } = this;
    if (name === 'table') {
      table.depth += isClosing ? -1 : 1;
      if (table.depth <= 0) this.endTable();
    } else if (table.depth > 1) writeCell(table, ' ');
    else if (name === 'tr') {
      if (!isClosing) table.rows.push([]);
    } else if (/^t[dh]$/u.test(name)) {
      if (table.rows.length === 0) table.rows.push([]);
      if (!isClosing) table.rows.at(-1)?.push('');
    } else writeCell(table, ' ');
  }

  private endTable(): void {
    if (this.table === null) return;
    const { caption, rows } = this.table;
    this.table = null;
    this.out.push('', ...caption.map((one) => one.trim()), '');
    this.out.push(
      ...markdownTable(rows.map((row) => row.map((cell) => cell.replaceAll(/\\?\|/gu, '\\|')))),
      '',
    );
  }
}

interface OpenTable {
  readonly caption: string[];
  readonly rows: string[][];
  /** How many tables are open in one another. */
  depth: number;
}

/** Adds words to the last cell of a table, or to what is above it. */
function writeCell({ caption, rows }: OpenTable, text: string): void {
  const cells = rows.at(-1) ?? caption;
  if (cells.length === 0 && text.trim() === '') return;
  cells.push((cells.pop() ?? '') + text);
}

/** A table whose first row is its head, in Markdown. */
export function markdownTable(rows: readonly (readonly string[])[]): readonly string[] {
  const written = rows.filter((row) => row.length > 0);
  const width = Math.max(0, ...written.map((row) => row.length));
  if (width === 0) return [];
  const full = written.map((row) =>
    Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll(/\s+/gu, ' ').trim()),
  );
  const [head = [], ...rest] = full;
  return [...[head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`), ''];
}
