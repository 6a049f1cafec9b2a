import type { Quotation } from '../../outline/outline.ts';
import {
  countBefore,
  type Position,
  type Range,
  positionBetween,
  type SourceFile,
} from '../../text/source-file.ts';
import { oncePer } from '../../text/once-per.ts';
import { isWord, tokenise, type Tokens } from '../text/tokenise.ts';
import { withoutOuterMarks } from '../text/without-outer-marks.ts';

/** The words of a quotation and where each of them is written. */
export interface WrittenWords {
  readonly content: string;
  /** As the look-up compares them, with offsets into the content. */
  readonly tokens: Tokens;
  /** Where each of them is in the outline. */
  readonly places: Pick<Tokens, 'starts' | 'ends'>;
  /** Whether nothing but white space is written between a token and the one before it: no mark of Markdown, no new line of a block quote. */
  readonly follows: readonly boolean[];
}

/** Finds the words of a quotation in the outline; `null` where it isn’t plain which letters a word came from, as with entities or raw HTML. */
export function writtenWords(quotation: Quotation, file: SourceFile): WrittenWords | null {
  const { start, end } = rangeOfWords(quotation);
  const content = withoutOuterMarks(quotation.content);
  const tokens = tokenise(content);
  const written = tokenise(file.text.slice(start, end));
  const starts: number[] = [];
  const ends: number[] = [];
  const follows: boolean[] = [];
  let at = 0;
  for (const word of tokens.words) {
    const before = at;
    while (written.words[at] !== word && MARKS.has(written.words[at] ?? '')) at += 1;
    if (written.words[at] !== word) return null;
    starts.push(start + (written.starts[at] ?? 0));
    ends.push(start + (written.ends[at] ?? 0));
    follows.push(at === before);
    at += 1;
  }
  const isAll = !written.words.slice(at).some((word) => isWord(word));
  return isAll ? { content, tokens, places: { starts, ends }, follows } : null;
}

/** Marks of block quotes, emphasis and escapes, and quotation marks around all of it. */
const MARKS: ReadonlySet<string> = new Set(['>', '*', '_', '\\', '"']);

/** What comes before the line that says whose words they are. */
function rangeOfWords({ kind, position, attributedAt }: Quotation): Range {
  const { offset } = attributedAt.start;
  const isBehind = kind === 'block' && offset > position.start.offset && offset < position.end.offset;
  return { start: position.start.offset, end: isBehind ? offset : position.end.offset };
}

/** Whether a place is in front matter, a chart or a diagram, where a comma or a colon may part one value from another. */
export function isInData({ kind, position }: Quotation, file: SourceFile): boolean {
  const fences = fencesIn(file);
  const before = countBefore(fences.length, (at) => (fences[at]?.offset ?? 0) <= position.start.offset);
  return kind === 'front-matter' || fences[before - 1]?.opens === true;
}

/** A fence with a word after it opens, one without closes. */
const fencesIn = oncePer(({ text }: SourceFile) =>
  [...text.matchAll(/(?:`{3,}|~{3,})[ \t]*([^\s`~])?/gu)].map(({ index, 1: word }) => ({
    offset: index,
    opens: word !== undefined,
  })),
);

/** The place after the last sign of a range. */
export function endOf(file: SourceFile, { start, end }: Position): Position {
  const written = file.text.slice(start.offset, end.offset).trimEnd();
  const last = start.offset + written.length;
  return positionBetween(file, last, last);
}
