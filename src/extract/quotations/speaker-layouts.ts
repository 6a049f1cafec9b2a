import type { Mention } from './attribution.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { tokenAt } from '../text/token.ts';
import { isCapitalised } from '../text/word-classes.ts';

/** The name that opens a transcript's paragraph. */
export function transcriptName(text: string, paragraph: ReadParagraph): Mention | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60));
  if (!head.includes(':')) return null;
  const match = /^["“”]?(\p{Lu}[\p{Lu}’'.\- ]{1,35}\p{Lu}(?:\s\([^)\n]{1,30}\))?):\s/u.exec(head);
  const name = match?.[1];
  if (name === undefined) return null;
  const start = paragraph.start + head.indexOf(name);
  return { start, end: start + name.length, antecedent: null };
}

/** The name after a dash that closes the paragraph: “…” — Ma Li, lawyer. */
export function bylineAfter(paragraph: ReadParagraph, passage: number): Mention | null {
  const { tokens } = paragraph;
  if (tokenAt(tokens, passage + 1).kind !== 'dash') return null;
  let at = passage + 2;
  while (tokenAt(tokens, at).kind === 'dash') at += 1;
  const first = tokenAt(tokens, at);
  if (!/^[\p{Lu}@]/u.test(first.text) || tokens.length - at > LONGEST_SIGNATURE) return null;
  let last = at;
  while (tokenAt(tokens, last + 1).kind === 'word') last += 1;
  for (let rest = last + 1; rest < tokens.length; rest++)
    if (tokenAt(tokens, rest).kind === 'passage') return null;
  return { start: first.start, end: tokenAt(tokens, last).end, antecedent: null };
}

/** “Former Oslo mayor Ma Li, at the launch of a book in Paris.” */
const LONGEST_SIGNATURE = 16;

/** The run of names right before the colon that opens a passage: Ma Li: “…”, in a live blog behind the time. */
export function nameBeforeColon(
  paragraph: ReadParagraph,
  sentenceFrom: number,
  passage: number,
): Mention | null {
  const { tokens } = paragraph;
  if (tokenAt(tokens, passage - 1).kind !== 'colon') return null;
  const last = passage - 2;
  let first = last;
  while (first >= sentenceFrom && isNameWord(tokenAt(tokens, first).text)) first -= 1;
  const before = tokenAt(tokens, first);
  const isWhole =
    first < sentenceFrom || before.kind !== 'word' || /^(?:by|from|and|\d.*)$/u.test(before.lower);
  if (first === last || !isWhole) return null;
  return { start: tokenAt(tokens, first + 1).start, end: tokenAt(tokens, last).end, antecedent: null };
}

const isNameWord = (word: string): boolean => isCapitalised(word) || /^(?:and|of)$/u.test(word);
