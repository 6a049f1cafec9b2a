/** The candidate that a misspelt word was probably meant to be; `null` when none is near. A single sign is near to nothing. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  return nearestWords(word, candidates)[0] ?? null;
}

/** The one that it can only have been meant to be; `null` where two are as near, too. */
export function onlyWordNear(word: string, candidates: Iterable<string>): string | null {
  const [nearest = null, ...others] = nearestWords(word, new Set(candidates));
  return others.length === 0 ? nearest : null;
}

function nearestWords(word: string, candidates: Iterable<string>): readonly string[] {
  let nearest: string[] = [];
  let least = Math.min(word.length, Math.max(1, Math.floor(word.length / 3)) + 1);
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least + 1);
    if (distance < least) [nearest, least] = [[candidate], distance];
    else if (distance === least && nearest.length > 0) nearest.push(candidate);
  }
  return nearest;
}

/** How many letters have to be changed, added, left out or swapped with their neighbour; given up at the limit. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeThat: readonly number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? limit) + 1,
          (current[column - 1] ?? limit) + 1,
          (previous[column - 1] ?? limit) + change,
          isSwap(from, row, to, column) ? (beforeThat[column - 2] ?? limit) + 1 : limit,
        ),
      );
    }
    beforeThat = previous;
    previous = current;
  }
  return previous[to.length] ?? limit;
}

/** Whether the two letters that end here are those of the other word the other way round. */
function isSwap(from: string, row: number, to: string, column: number): boolean {
  return row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
}
