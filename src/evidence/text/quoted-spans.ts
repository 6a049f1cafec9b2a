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

const OPENING = new Set(['“', '„', '«', '「', '『', '‟']);
const CLOSING = new Set(['”', '»', '」', '』']);
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
    if (isOpen && (OPENING.has(first) || first === '"')) runningMarks.add(paragraph.start);
    isOpen = scanParagraph(text, paragraph, spans);
  }
  return { spans, runningMarks };
}

/** Adds the spans of a paragraph; says whether its last one is left open. */
function scanParagraph(text: string, paragraph: Paragraph, spans: QuotedSpan[]): boolean {
  const content = text.slice(paragraph.start, paragraph.end);
  let start: number | null = null;
  const found: QuotedSpan[] = [];
  let straight = 0;
  for (const match of content.matchAll(MARK)) {
    if (match[0] === '"') straight += 1;
    const opens = start === null && !CLOSING.has(match[0]);
    if (opens) start = match.index + 1;
    else if (start !== null && !OPENING.has(match[0])) {
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
