import { unite } from './hyphen-mark.ts';
import { boxesOf } from './with-range.ts';

/**
 * Takes away the places at which the address of a link may be hyphenated and isn’t. Chromium makes a link of each piece between two of
 * them, and who goes through a PDF by keys would stop at each. Lines stay as they are: they end at the places that are left.
 */
export function finaliseBreaks(): void {
  const breaks = [...document.querySelectorAll('a wbr')];
  unite(new Set(breaks.filter((place) => !isLineEnd(place))));
}

/** Whether what follows begins lower than what is before; where that isn’t two texts, it may be. */
function isLineEnd({ previousSibling, nextSibling }: Element): boolean {
  if (!(previousSibling instanceof Text && nextSibling instanceof Text)) return true;
  const [before, after] = [boxesOf(previousSibling).at(-1), boxesOf(nextSibling)[0]];
  return before === undefined || after === undefined || after.top > before.top + before.height / 2;
}
