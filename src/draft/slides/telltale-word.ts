import type { DraftContext } from '../draft-context.ts';
import { isBesideStory, isInHeadline, speakerName } from '../draft-context.ts';
import type { FoundQuotation } from '../../extract/findings.ts';
import type { Range } from '../../source/position.ts';
import { markedIn } from './quotation-windows.ts';

/** A word that several speakers use. */
interface TelltaleWord {
  readonly word: string;
  /** Offset of its first use by anybody. */
  readonly first: number;
  /** Offsets of its first use by each of the speakers, in their order. */
  readonly places: readonly number[];
  readonly speakers: readonly string[];
}

interface Use {
  readonly first: number;
  readonly speakers: Map<string, number>;
  count: number;
}

const COMMON = new Set(
  'today years months weeks hours minutes times people things really about after again against also among because been before being between could during every first from have having here into many more most much must never other over people’s said same should since some such than that their them then there these they this those through under until very want well were what when where which while will with would your asked wanted written taken given found thought looked called known needs comes going doing coming something nothing anything everything somebody everybody nobody always another still think might around three seven eight eleven twelve'.split(
    ' ',
  ),
);

/**
 * The word that carries the argument, by a rule of thumb: it stands in the words of most speakers and, of such words, is
 * used least, so that the topic itself, which everybody names all the time, isn't taken. `null` where speakers share none.
 */
export function telltaleWord(context: DraftContext): TelltaleWord | null {
  const uses = new Map<string, Use>();
  for (const quotation of context.findings.quotations) {
    if (!isSpoken(context, quotation)) continue;
    const name = speakerName(quotation);
    const spans = quotation.type === 'mixed' ? markedIn(context, quotation) : [quotation];
    if (name !== '') for (const span of spans) countWordsIn(context, span, name, uses);
  }
  let best: readonly [string, Use] | null = null;
  for (const entry of uses) {
    if (entry[1].speakers.size > 1 && (best === null || isBetter(entry[1], best[1]))) best = entry;
  }
  if (best === null) return null;
  const [word, { first, speakers }] = best;
  return { word, first, places: [...speakers.values()], speakers: [...speakers.keys()] };
}

const isSpoken = (context: DraftContext, quotation: FoundQuotation): boolean =>
  quotation.form !== 'reported' && !isBesideStory(context, quotation) && !isInHeadline(context, quotation);

const WORD = /(?<![\p{L}\p{N}’'-])\p{Ll}{5,20}(?![\p{L}\p{N}’'-])/gu;

function countWordsIn(
  { article }: DraftContext,
  { start, end }: Range,
  speaker: string,
  uses: Map<string, Use>,
): void {
  for (const { 0: word, index } of article.plainText.slice(start, end).matchAll(WORD)) {
    if (COMMON.has(word)) continue;
    const use = uses.get(word) ?? { first: start + index, speakers: new Map<string, number>(), count: 0 };
    if (!use.speakers.has(speaker)) use.speakers.set(speaker, start + index);
    use.count += 1;
    uses.set(word, use);
  }
}

function isBetter(one: Use, other: Use): boolean {
  if (one.speakers.size !== other.speakers.size) return one.speakers.size > other.speakers.size;
  return one.count < other.count;
}
