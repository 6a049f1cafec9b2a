/** A run of words that two texts share, or that only one of them has. */
export interface Difference {
  readonly kind: 'equal' | 'quotation-only' | 'source-only';
  readonly words: readonly string[];
}

/** Longer texts are compared by their beginnings: the table below has a cell for every pair of words. */
const MOST_WORDS = 400;

/** Compares a quotation with a passage word by word, by their longest common subsequence. */
export function wordDifference(
  quotation: readonly string[],
  source: readonly string[],
): readonly Difference[] {
  const left = quotation.slice(0, MOST_WORDS);
  const right = source.slice(0, MOST_WORDS);
  const lengths = commonLengths(left, right);
  const found: GrowingDifference[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    if (left[a] === right[b]) {
      grow(found, 'equal', left[a] ?? '');
      [a, b] = [a + 1, b + 1];
    } else if (a < left.length && cell(lengths, a + 1, b) >= cell(lengths, a, b + 1)) {
      grow(found, 'quotation-only', left[a] ?? '');
      a += 1;
    } else {
      grow(found, 'source-only', right[b] ?? '');
      b += 1;
    }
  }
  return found;
}

interface GrowingDifference extends Difference {
  readonly words: string[];
}

function grow(found: GrowingDifference[], kind: Difference['kind'], word: string): void {
  const last = found.at(-1);
  if (last?.kind === kind) last.words.push(word);
  else found.push({ kind, words: [word] });
}

/** Length of the longest common subsequence of every pair of tails. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let a = left.length - 1; a >= 0; a -= 1) {
    for (let b = right.length - 1; b >= 0; b -= 1) {
      const length =
        left[a] === right[b]
          ? cell(rows, a + 1, b + 1) + 1
          : Math.max(cell(rows, a + 1, b), cell(rows, a, b + 1));
      rows[a]?.fill(length, b, b + 1);
    }
  }
  return rows;
}

function cell(rows: readonly Uint16Array[], a: number, b: number): number {
  return rows[a]?.[b] ?? 0;
}
