import type { DraftContext } from './draft-context.ts';
import { SURE } from './draft-context.ts';

/** A word that several speakers use, with the offsets of its first use by each. */
export interface TelltaleWord {
  readonly word: string;
  readonly first: number;
  readonly places: readonly number[];
  readonly speakers: readonly string[];
}

interface Use {
  readonly first: number;
  readonly speakers: Map<string, number>;
  count: number;
}

const COMMON = new Set(
  'about after again against also among because been before being between could during every first from have having here into many more most much must never other over people’s said same should since some such than that their them then there these they this those through under until very want well were what when where which while will with would your'.split(
    ' ',
  ),
);

/**
 * The word that carries the argument, by a rule of thumb: it stands in the words of most speakers and, of such words, is
 * used least, so that the topic itself, which everybody names all the time, isn't taken. `null` where speakers share none.
 */
export function telltaleWord({ findings, article, end }: DraftContext): TelltaleWord | null {
  const uses = new Map<string, Use>();
  for (const { start, end: stop, speaker, confidence, form } of findings.quotations) {
    if (speaker === null || confidence < SURE || form === 'reported' || start >= end) continue;
    for (const match of article.plainText
      .slice(start, stop)
      .matchAll(/(?<![\p{L}\p{N}’'-])\p{Ll}{5,20}(?![\p{L}\p{N}’'-])/gu)) {
      if (COMMON.has(match[0])) continue;
      const use = uses.get(match[0]) ?? {
        first: start + match.index,
        speakers: new Map<string, number>(),
        count: 0,
      };
      if (!use.speakers.has(speaker.name)) use.speakers.set(speaker.name, start + match.index);
      use.count += 1;
      uses.set(match[0], use);
    }
  }
  let best: readonly [string, Use] | null = null;
  for (const entry of uses) {
    if (entry[1].speakers.size > 1 && (best === null || isBetter(entry[1], best[1]))) best = entry;
  }
  if (best === null) return null;
  const [word, { first, speakers }] = best;
  return { word, first, places: [...speakers.values()], speakers: [...speakers.keys()] };
}

function isBetter(one: Use, other: Use): boolean {
  if (one.speakers.size !== other.speakers.size) return one.speakers.size > other.speakers.size;
  return one.count < other.count;
}
