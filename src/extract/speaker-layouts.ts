import type { Span } from './findings.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import { tokenAt } from './token.ts';

/** The name that opens a transcript's paragraph. */
export function transcriptName(text: string, paragraph: ReadParagraph): Span | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60));
  const match = /^["“”]?(\p{Lu}[\p{Lu}’'.\- ]{1,35}\p{Lu}(?:\s\([^)\n]{1,30}\))?):\s/u.exec(head);
  const name = match?.[1];
  if (name === undefined) return null;
  const start = paragraph.start + head.indexOf(name);
  return { start, end: start + name.length };
}

/** The name after a dash that closes the paragraph: “…” — Ma Li, lawyer. */
export function bylineAfter(paragraph: ReadParagraph, passage: number): Span | null {
  const { tokens } = paragraph;
  if (tokenAt(tokens, passage + 1).kind !== 'dash') return null;
  let at = passage + 2;
  while (tokenAt(tokens, at).kind === 'dash') at += 1;
  const first = tokenAt(tokens, at);
  if (!/^[\p{Lu}@]/u.test(first.text) || tokens.length - at > 12) return null;
  let last = at;
  while (tokenAt(tokens, last + 1).kind === 'word') last += 1;
  for (let rest = last + 1; rest < tokens.length; rest++)
    if (tokenAt(tokens, rest).kind === 'passage') return null;
  return { start: first.start, end: tokenAt(tokens, last).end };
}
