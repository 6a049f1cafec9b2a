import type { Left } from './convert-words.ts';

const COLUMNS = 'For two columns write {.comparison} behind the heading, and ### above each column.';
/** How HTML says that its parts are beside each other. */
const BESIDE = /\b(?:col(?:umn)?s|grid|flex|two-col(?:umn)?s?|split)\b|\bgrid-cols|display: *(?:flex|grid)/u;

/** Finds where the columns of a slide begin in its body, so that those with headings are compared. */
export class ColumnReader {
  private readonly starts: number[] = [];
  private stop: number | null = null;
  private readonly signs: Left[] = [];
  private depth = 0;
  /** How deep the tag is whose children are columns. */
  private outer: number | null = null;
  private readonly body: string[];

  constructor(body: string[]) {
    this.body = body;
  }

  /** Columns begin. */
  begin(what: string, line: number): void {
    this.signs.push({ what, line, instead: COLUMNS });
  }

  /** A column begins. */
  next(what: string | null = null, line = 0): void {
    if (this.signs.length === 0 && what !== null) this.begin(what, line);
    // The first column of Slidev needs no sign.
    if (what === '“::right::”' && this.starts.length === 0) this.starts.push(0);
    this.starts.push(this.body.length);
  }

  end(): void {
    this.stop ??= this.body.length;
  }

  /** Looks for divisions in HTML that are beside each other. */
  tags(text: string, line: number): void {
    if (!/<\/?div\b/iu.test(text)) return;
    for (const [, slash, attributes = ''] of text.matchAll(/<(\/?)div\b([^<>]*)>/giu))
      if (slash === '') {
        this.depth += 1;
        if (this.outer === null && BESIDE.test(attributes)) {
          this.outer = this.depth;
          this.begin('that parts are beside each other', line);
        } else if (this.depth - 1 === this.outer) this.next();
      } else {
        if (this.depth === this.outer) this.end();
        this.depth -= 1;
      }
  }

  /** Whether the body is columns with a heading each; else it is said that they are below each other. */
  compare(left: Left[]): boolean {
    const { starts, body } = this;
    const last = this.stop ?? body.length;
    const isAll = body.slice(last).every((line) => /^(?:\s*|\[\^.*)$/u.test(line));
    const heads = starts.map((start, at) => headAt(body, start, starts[at + 1] ?? last));
    if (starts.length < 2 || !isAll || heads.includes(null)) {
      left.push(...this.signs);
      return false;
    }
    for (const head of heads) if (head !== null) body[head] = (body[head] ?? '').replace(BOLD, '### $1');
    return true;
  }
}

const BOLD = /^\*\*([^*]+)\*\*:?$/u;

/** The line on which a column has its only heading; `null` where it begins with something else. */
function headAt(body: readonly string[], start: number, end: number): number | null {
  const lines = body.slice(start, end);
  const first = lines.findIndex((line) => line.trim() !== '');
  const line = lines[first] ?? '';
  const hasMore = lines.slice(first + 1).some((one) => /^#{3,6} /u.test(one));
  return (line.startsWith('### ') || BOLD.test(line)) && !hasMore ? start + first : null;
}
