import { oncePer } from '../../text/once-per.ts';
import { type DraftContext, findWords } from '../context/draft-context.ts';
import type { ShownQuotation } from '../quotations/shown-quotations.ts';

/** A word that two speakers use. */
interface SharedWord {
  readonly word: string;
  readonly speakers: readonly string[];
  /** Where each of them uses it. */
  readonly places: readonly number[];
}

/** A word over whose meaning people argue, and which two speakers of the article share; `null` for none. */
export function sharedWord(context: DraftContext, shown: readonly ShownQuotation[]): SharedWord | null {
  const uses = new Map<string, Map<string, number>>();
  for (const one of shown) {
    const { speaker, start } = one;
    if (speaker === '') continue;
    for (const word of contestedIn(context).of(one)) {
      const places = uses.get(word) ?? new Map<string, number>();
      if (!places.has(speaker)) places.set(speaker, start);
      uses.set(word, places);
    }
  }
  for (const [word, places] of uses) {
    const [first, second] = places.values();
    if (first === undefined || second === undefined) continue;
    if (findWords(context, word, null, first) === null) continue;
    return { word, speakers: [...places.keys()].slice(0, 2), places: [first, second] };
  }
  return null;
}

const contestedIn = oncePer(({ patterns }: DraftContext) => ({
  of: oncePer(({ content }: ShownQuotation) =>
    Array.from(content.matchAll(patterns.contested), ([word]) => word),
  ),
}));
