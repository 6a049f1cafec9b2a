import { type Point, type Position, lineText, type SourceFile } from '../text/source-file.ts';

/** Gives places of an outline as those of the text it was taken out of; the `added` lines behind the first `kept` are nowhere there. */
export function placeAsGiven(
  given: SourceFile,
  read: SourceFile,
  added: number,
  kept: number,
): (position: Position) => Position | null {
  const lines = linesAsGiven(given, read, added, kept);
  const pointAsGiven = ({ line, column }: Point): Point | null => {
    const there = lines[line - 1] ?? null;
    return there === null
      ? null
      : { line: there, column, offset: (given.lineStarts[there - 1] ?? 0) + column - 1 };
  };
  return ({ start, end }) => {
    const from = pointAsGiven(start);
    return from === null ? null : { start: from, end: pointAsGiven(end) ?? from };
  };
}

/** For each line that was read, the next one that was given and begins alike: some may be left out, and ends of lines. */
function linesAsGiven(
  given: SourceFile,
  read: SourceFile,
  added: number,
  kept: number,
): readonly (number | null)[] {
  let next = 1;
  return read.lineStarts.map((_, index) => {
    if (kept <= index && index < kept + added) return null;
    const line = lineText(read, index + 1);
    for (let there = next; there <= given.lineStarts.length; there += 1) {
      const candidate = lineText(given, there);
      if (line.trim() === '' ? candidate.trim() !== '' : !candidate.startsWith(line)) continue;
      next = there + 1;
      return there;
    }
    // Nothing behind a line that isn’t there is looked for, which would be all lines for each.
    next = given.lineStarts.length + 1;
    return null;
  });
}
