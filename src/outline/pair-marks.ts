/**
 * Inner start and end of each outermost pair of double quotation marks of any style. A mark is closed by its own kind;
 * where none follows, by any double mark, so that `“words"` is no way round the gate; and an opening mark that nothing
 * closes reaches to the end. A lone straight mark is an inch.
 */
export function pairMarks(text: string): readonly (readonly [number, number])[] {
  const marks = [...text.matchAll(/["“”„‟«»＂「」『』〝〞〟]/gu)];
  const lastOfKind = new Map(marks.map((mark, index) => [mark[0], index]));
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const open = marks[index];
    if (open === undefined || !CLOSERS.has(open[0])) continue;
    const close = closingMark(marks, index, lastOfKind);
    const end = marks[close]?.index ?? (open[0] === '"' ? open.index : text.length);
    if (text.slice(open.index + 1, end).trim() !== '') pairs.push([open.index + 1, end]);
    if (end === text.length) break;
    index = Math.max(index, close);
  }
  return pairs;
}

/** Index of the mark that closes another; -1 when none does. Looks ahead only where a closer is known to come. */
function closingMark(
  marks: readonly RegExpExecArray[],
  index: number,
  lastOfKind: ReadonlyMap<string, number>,
): number {
  const closers = CLOSERS.get(marks[index]?.[0] ?? '') ?? [];
  const hasOwn = closers.some((closer) => (lastOfKind.get(closer) ?? -1) > index);
  if (!hasOwn) return index + 1 < marks.length ? index + 1 : -1;
  let close = index + 1;
  while (!closers.includes(marks[close]?.[0] ?? '')) close += 1;
  return close;
}

/** What closes a mark, after the habits of English, German, French, Nordic, Polish and East Asian texts. */
const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['"']],
  ['＂', ['＂']],
  ['“', ['”']],
  ['”', ['”']],
  ['„', ['“', '”']],
  ['‟', ['”']],
  ['«', ['»']],
  ['»', ['«', '»']],
  ['「', ['」']],
  ['『', ['』']],
  ['〝', ['〞', '〟']],
]);
