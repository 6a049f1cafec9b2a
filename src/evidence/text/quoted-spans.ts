import type { Paragraph } from '../../article/article.ts';
import { countBefore, type Range } from '../../text/source-file.ts';

/** A passage in double quotation marks: offsets of the first and past the last character between the marks. */
export interface QuotedSpan extends Range {}

/** The quoted passages of a text, and the opening marks that only say "the quotation continues". */
export interface QuotedSpans {
  readonly spans: readonly QuotedSpan[];
  /** Offsets of opening marks at the start of a paragraph whose predecessor left its quotation open. */
  readonly runningMarks: ReadonlySet<number>;
}

/** Marks that open, with those that close them: “…”, „…“, «…» and »…«. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"”'],
]);
const MARK = /["“”„‟«»「」『』]/gu;

/** What is in double quotation marks, paragraph by paragraph; an odd number of straight marks tells nothing, unless speech continues. */
export function quotedSpans(text: string, paragraphs: readonly Paragraph[]): QuotedSpans {
  const spans: QuotedSpan[] = [];
  const runningMarks = new Set<number>();
  let isOpen = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    const first = text.charAt(paragraph.start);
    if (isOpen && CLOSING.has(first)) runningMarks.add(paragraph.start);
    const continues = text.charAt(paragraphs[at + 1]?.start ?? text.length) === '"';
    isOpen = scanParagraph(text, paragraph, continues, spans);
  }
  return { spans, runningMarks };
}

/** Adds the spans of a paragraph; says whether its last one is left open. `continues` says that the next paragraph begins with a straight mark. */
function scanParagraph(text: string, paragraph: Paragraph, continues: boolean, spans: QuotedSpan[]): boolean {
  const content = text.slice(paragraph.start, paragraph.end);
  let start: number | null = null;
  let closing = '';
  const found: QuotedSpan[] = [];
  for (const match of content.matchAll(MARK)) {
    const closedBy: string | undefined =
      start === null ? closingOf(match[0], content, match.index) : undefined;
    if (closedBy !== undefined) [start, closing] = [match.index + 1, closedBy];
    else if (start !== null && closing.includes(match[0])) {
      found.push({ start: paragraph.start + start, end: paragraph.start + match.index });
      start = null;
    }
  }
  if (!isSure(content, continues ? start : null)) return false;
  if (start !== null) found.push({ start: paragraph.start + start, end: paragraph.end });
  // One by one: a paragraph may hold more than a call takes arguments.
  for (const span of found) spans.push(span);
  return start !== null;
}

/** Whether straight marks tell what is quoted: they are even, the first opens the paragraph, or the last is as one that opens. */
function isSure(content: string, open: number | null): boolean {
  const isEven = content.split('"').length % 2 === 1;
  return (
    isEven || content.startsWith('"') || (open !== null && /^\s"\S/u.test(content.slice(open - 2, open + 1)))
  );
}

/** The marks that could close one which opens there; a guillemet that points to the right does so only before a word. */
function closingOf(mark: string, content: string, at: number): string | undefined {
  if (mark === '»' && !/^[\p{L}\p{N}¿¡›‚…]/u.test(content.slice(at + 1, at + 3))) return undefined;
  return CLOSING.get(mark);
}

/** The passage that an offset lies in, of some in the order of their beginnings; `null` outside all of them. */
export function spanAround<T extends QuotedSpan>(spans: readonly T[], offset: number): T | null {
  const span = spans[countBefore(spans.length, (at) => (spans[at]?.start ?? 0) <= offset) - 1];
  return span !== undefined && offset < span.end ? span : null;
}
