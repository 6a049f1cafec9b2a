/** A slide of the outline as a stretch of its text. */
export interface Card {
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** Its heading without the signs before and the classes behind it, and where that stands. */
  readonly heading: string;
  readonly headingStart: number;
  readonly headingEnd: number;
  /** What stands below the heading. */
  readonly bodyStart: number;
  readonly body: string;
}

/** Cuts an outline into its slides at headings of the first two levels; what is before the first is no card. */
export function cardsIn(text: string): readonly Card[] {
  const starts = headingStarts(text);
  return starts.map((start, at) => cardBetween(text, start, starts[at + 1] ?? text.length));
}

function headingStarts(text: string): readonly number[] {
  const front = /^---\n[^]*?\n---\n/u.exec(text)?.[0].length ?? 0;
  const starts: number[] = [];
  let fence: string | null = null;
  for (const { 0: line, index } of text.matchAll(/^.*$/gmu)) {
    if (index < front) continue;
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1] ?? null;
    if (mark !== null) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    else if (fence === null && /^##? /u.test(line)) starts.push(index);
  }
  return starts;
}

function cardBetween(text: string, start: number, end: number): Card {
  const lineEnd = text.indexOf('\n', start);
  const firstEnd = lineEnd === -1 || lineEnd > end ? end : lineEnd;
  const [, signs = '', heading = ''] =
    /^(##? +)(.*?)(?: *\{[^{}]*\})? *$/u.exec(text.slice(start, firstEnd)) ?? [];
  const headingStart = start + signs.length;
  const rest = text.slice(firstEnd, end);
  const bodyStart = firstEnd + (/^\n*/u.exec(rest)?.[0].length ?? 0);
  return {
    start,
    end,
    line: text.slice(0, start).split('\n').length,
    heading,
    headingStart,
    headingEnd: headingStart + heading.length,
    bodyStart,
    body: text.slice(bodyStart, end).replace(/\n+$/u, ''),
  };
}

/** The text with other words in place of a stretch. */
export const replaced = (text: string, start: number, end: number, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

/** The text with a slide behind another one, or at the end. */
export function withSlide(text: string, slide: string, after: Card | null): string {
  const at = after === null ? text.length : after.end;
  const before = text.slice(0, at).replace(/\n*$/u, '\n\n');
  const behind = text.slice(at).replace(/^\n+/u, '');
  return `${before}${slide}${behind === '' ? '' : `\n${behind}`}`;
}

/** The text with a slide and the one behind it in each other’s place. */
export function swapped(text: string, first: Card, second: Card): string {
  const [one, other] = [first, second].map(({ start, end }) => text.slice(start, end).replace(/\n*$/u, ''));
  const tail = second.end === text.length ? '\n' : '\n\n';
  return replaced(text, first.start, second.end, `${other}\n\n${one}${tail}`);
}

/** The text with a theme named in its front matter. */
export function withTheme(text: string, theme: string): string {
  const front = /^---\n[^]*?\n---\n/u.exec(text)?.[0] ?? '';
  const named = /^theme: .*$/mu.exec(front);
  if (named !== null) return replaced(text, named.index, named.index + named[0].length, `theme: ${theme}`);
  return replaced(text, 4, 4, `theme: ${theme}\n`);
}
