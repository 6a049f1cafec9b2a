import { type DraftContext, findWords } from '../context/draft-context.ts';
import { plainLine } from '../context/markdown-text.ts';
import type { ShownQuotation } from '../quotations/shown-quotations.ts';

/** A word that two speakers use. */
interface SharedWord {
  readonly word: string;
  readonly speakers: readonly string[];
  /** Where each of them uses it. */
  readonly places: readonly number[];
}

const WORD = /(?<![\p{L}\p{N}’'-])\p{Ll}{6,20}(?![\p{L}\p{N}’'-])/gu;
/** In German nouns have capitals. */
const NOUN = /(?<=\s)\p{Lu}\p{L}{5,20}(?![\p{L}\p{N}’'-])/gu;

/** A word that two speakers share and that the article has seldom; `null` for none. */
export function sharedWord(context: DraftContext, shown: readonly ShownQuotation[]): SharedWord | null {
  const uses = new Map<string, Map<string, ShownQuotation>>();
  for (const quotation of shown) {
    if (quotation.speaker === '') continue;
    const pattern = context.findings.language === 'de' ? NOUN : WORD;
    for (const [word] of plainLine(quotation.content).matchAll(pattern)) {
      if (context.patterns.common.has(word.toLowerCase())) continue;
      const bySpeaker = uses.get(word) ?? new Map<string, ShownQuotation>();
      if (!bySpeaker.has(quotation.speaker)) bySpeaker.set(quotation.speaker, quotation);
      uses.set(word, bySpeaker);
    }
  }
  const [best] = [...uses]
    .filter(([, bySpeaker]) => bySpeaker.size === 2)
    .map(([word, bySpeaker]) => ({ word, bySpeaker, count: countOf(context, word) }))
    .filter(({ word, bySpeaker, count }) => {
      if (count > MOST_USES) return false;
      const [first] = bySpeaker.values();
      return first !== undefined && findWords(context, word, null, first.start) !== null;
    })
    .toSorted((one, other) => one.count - other.count || other.word.length - one.word.length);
  if (best === undefined) return null;
  const places = [...best.bySpeaker.values()].map(({ start }) => start);
  return { word: best.word, speakers: [...best.bySpeaker.keys()], places };
}

/** What all of the article is about two speakers can’t but name. */
const MOST_USES = 6;

const countOf = ({ article }: DraftContext, word: string): number => article.plainText.split(word).length;
