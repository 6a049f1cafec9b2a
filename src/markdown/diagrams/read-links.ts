import type { DiagramEdge } from './diagram.ts';

/** An arrow as it was written, before it is known what it joins. */
export interface WrittenLink {
  readonly line: DiagramEdge['line'];
  readonly heads: DiagramEdge['heads'];
  /** The words on it and where they stand in the line; `null` for none. */
  readonly label: { readonly raw: string; readonly start: number } | null;
  /** Offset behind it. */
  readonly end: number;
}

/** `-- words -->`, `== words ==>`, `-. words .->`. */
const WORDED = [
  { pattern: /\s*(<)?--\s+(?![->])(\S+(?:\s+\S+)*?)\s+-{2,}(>|[xo](?=\s))?/uy, line: 'solid' },
  { pattern: /\s*(<)?==\s+(\S+(?:\s+\S+)*?)\s+={2,}(>|[xo](?=\s))?/uy, line: 'thick' },
  { pattern: /\s*(<)?-\.\s+(\S+(?:\s+\S+)*?)\s+\.+-(>|[xo](?=\s))?/uy, line: 'dashed' },
] as const;
/** `-->`, `---`, `==>`, `-.->`, `<-->`, `--x`, `~~~`. */
const PLAIN = [
  { pattern: /\s*(<)?-{2,}(>|[xo](?=[\s|]))?/uy, line: 'solid' },
  { pattern: /\s*(<)?={2,}(>|[xo](?=[\s|]))?/uy, line: 'thick' },
  { pattern: /\s*(<)?-\.+-(>|[xo](?=[\s|]))?/uy, line: 'dashed' },
  { pattern: /\s*()~{3,}()/uy, line: 'hidden' },
] as const;

/** The arrow that stands at an offset of a line; `null` where none does. */
export function readLink(text: string, at: number): WrittenLink | null {
  for (const { pattern, line } of WORDED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const raw = match[2] ?? '';
    const label = { raw, start: match.index + match[0].indexOf(raw, 2) };
    return { line, heads: headsOf(match[1], match[3]), label, end: pattern.lastIndex };
  }
  for (const { pattern, line } of PLAIN) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const behind = pattern.lastIndex;
    const words = /^\s*\|([^|]*)\|/u.exec(text.slice(behind));
    const raw = words?.[1] ?? '';
    const label = words === null ? null : { raw, start: behind + words[0].indexOf(raw) };
    return { line, heads: headsOf(match[1], match[2]), label, end: behind + (words?.[0].length ?? 0) };
  }
  return null;
}

function headsOf(start: string | undefined, end: string | undefined): DiagramEdge['heads'] {
  if (end === undefined || end === '') return 'none';
  return start === undefined ? 'end' : 'both';
}
