/** Reads a CSS `unicode-range` into a question: is this code point in it? */
export function codePointRanges(text: string): (codePoint: number) => boolean {
  // A deck asks a few of the seventy slices that the faces have.
  let read: readonly Range[] | null = null;
  return (codePoint) => {
    const ranges = (read ??= readRanges(text));
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start = 0, end = 0] = ranges[middle] ?? [];
      if (codePoint < start) high = middle - 1;
      else if (end < codePoint) low = middle + 1;
      else return true;
    }
    return false;
  };
}

type Range = readonly [start: number, end: number];

function readRanges(text: string): readonly Range[] {
  return text.split(',').map((range) => {
    const [start = '', end = start] = range.slice(2).split('-');
    return [Number.parseInt(start, 16), Number.parseInt(end, 16)];
  });
}
