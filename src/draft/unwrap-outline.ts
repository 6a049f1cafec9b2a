/** An outline, and how many lines round it were no part of it. */
interface UnwrappedOutline {
  readonly text: string;
  readonly dropped: number;
}

/** Takes an outline out of what a language model puts around it: fences, reasoning, greetings, remarks. */
export function unwrapOutline(text: string): UnwrappedOutline {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || lines[first] === '---') return { text, dropped: 0 };
  const range = fencedRange(lines) ?? frontMatterRange(lines);
  if (range === null) return { text, dropped: 0 };
  const kept = lines.slice(range.from, range.to);
  const isWritten = (line: string): boolean => line.trim() !== '';
  const dropped = lines.filter(isWritten).length - kept.filter(isWritten).length;
  return { text: `${kept.join('\n').trimEnd()}\n`, dropped };
}

interface LineRange {
  readonly from: number;
  readonly to: number;
}

const FENCE = /^(?<marks>`{3,}|~{3,})[ \t]*(?:markdown|md|text|txt)?[ \t]*$/iu;

/** What is in a fence that opens right before an outline; to the last line that can close it, since an outline has fences of its own. */
function fencedRange(lines: readonly string[]): LineRange | null {
  const open = lines.findIndex((line, at) => FENCE.test(line) && opensOutline(lines, at + 1));
  if (open === -1 || lines.slice(0, open).some((line) => HEADING.test(line))) return null;
  const marks = FENCE.exec(lines[open] ?? '')?.groups?.['marks'] ?? '```';
  const close = lines.findLastIndex((line, at) => at > open && line.trim() === marks);
  return { from: open + 1, to: close === -1 ? lines.length : close };
}

const HEADING = /^#{1,2} \S/u;

function opensOutline(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at).find((line) => line.trim() !== '') ?? '';
  return next === '---' || HEADING.test(next);
}

/** From front matter that other words are before to the end. */
function frontMatterRange(lines: readonly string[]): LineRange | null {
  const heading = lines.findIndex((line) => HEADING.test(line));
  const from = lines.findIndex((line, at) => line === '---' && /^[A-Za-z][\w-]*:/u.test(lines[at + 1] ?? ''));
  if (from === -1 || (heading !== -1 && heading < from)) return null;
  return lines.includes('---', from + 1) ? { from, to: lines.length } : null;
}
