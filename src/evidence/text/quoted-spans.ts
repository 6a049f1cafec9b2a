import type { Paragraph } from '../../article/article.ts';

/** A passage in double quotation marks: offsets of the first and past the last character between the marks. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
}

/** The quoted passages of a text, and the opening marks that only say "the quotation goes on". */
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

/**
 * Finds what stands in double quotation marks, paragraph by paragraph. A paragraph with an odd number of straight marks
 * tells nothing certain, so it has no spans.
 */
export function quotedSpans(text: string, paragraphs: readonly Paragraph[]): QuotedSpans {
  const spans: QuotedSpan[] = [];
  const runningMarks = new Set<number>();
  let isOpen = false;
  for (const paragraph of paragraphs) {
    const first = text.charAt(paragraph.start);
    if (isOpen && CLOSING.has(first)) runningMarks.add(paragraph.start);
    isOpen = scanParagraph(text, paragraph, spans);
  }
  return { spans, runningMarks };
}

/** Adds the spans of a paragraph; says whether its last one is left open. */
function scanParagraph(text: string, paragraph: Paragraph, spans: QuotedSpan[]): boolean {
  const content = text.slice(paragraph.start, paragraph.end);
  let start: number | null = null;
  let closing = '';
  const found: QuotedSpan[] = [];
  let straight = 0;
  for (const match of content.matchAll(MARK)) {
    if (match[0] === '"') straight += 1;
    const closedBy: string | undefined =
      start === null ? closingOf(match[0], content, match.index) : undefined;
    if (closedBy !== undefined) [start, closing] = [match.index + 1, closedBy];
    else if (start !== null && closing.includes(match[0])) {
      found.push({ start: paragraph.start + start, end: paragraph.start + match.index });
      start = null;
    }
  }
  const startsWithMark = content.startsWith('"');
  if (straight % 2 === 1 && !startsWithMark) return false;
  if (start !== null) found.push({ start: paragraph.start + start, end: paragraph.end });
  // One by one: a paragraph may hold more than a call takes arguments.
  for (const span of found) spans.push(span);
  return start !== null;
}

/** The marks that could close one which opens there; a guillemet that points to the right does so only before a word. */
function closingOf(mark: string, content: string, at: number): string | undefined {
  if (mark === '»' && !/^[\p{L}\p{N}¿¡›‚…]/u.test(content.slice(at + 1, at + 3))) return undefined;
  return CLOSING.get(mark);
}
