import type { Article } from '../../article/article.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import { wordSet } from '../text/word-set.ts';

/** Weights of the ranking, set by hand; bench/claims shows what they reach. Position leads, because the lead is the best single sign. */
const WEIGHT = { position: 1, keywords: 0.5, headline: 0.2, quote: -0.2, short: -0.15, long: 0.2 };

/** How fast the worth of a place falls: the tenth sentence counts half the first. */
const FALL = 0.1;

const STOP = wordSet(
  'a an the of to in on at for and or but with by from as is are was were be been it its this that these those he she they his her their we our you your i my me him them who which what when where how not no has have had do does did will would can could should may might must than then so if into about over after before more most also said says say there out up down one two new mr',
);

/** A score for each sentence: place in the article, words the whole article turns on, headline, length. */
export function scoreSentences(article: Article, sentences: readonly ClaimSentence[]): readonly number[] {
  const bags = sentences.map(({ text }) => contentWords(text));
  const weights = documentWeights(bags);
  const headline = new Set(contentWords(article.headline ?? ''));
  const centralities = bags.map((bag) => centrality(new Set(bag), weights));
  const most = Math.max(...centralities.slice(0, 5000), 1e-9);
  return sentences.map((candidate, index) => {
    const bag = bags[index] ?? [];
    const overlap =
      headline.size === 0 ? 0 : new Set(bag.filter((word) => headline.has(word))).size / headline.size;
    const length = candidate.text.split(/\s+/u).length;
    let score =
      WEIGHT.position / (1 + FALL * index) +
      (WEIGHT.keywords * (centralities[index] ?? 0)) / most +
      WEIGHT.headline * overlap;
    if (/^["“‘']/u.test(candidate.text) || /\b(?:I|we|my|our)\b/u.test(candidate.text)) score += WEIGHT.quote;
    if (length < 10) score += WEIGHT.short;
    if (length > 18) score += WEIGHT.long;
    return score;
  });
}

/** How often a word stands in the article, the lead counting double: what it turns on. */
function documentWeights(bags: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  bags.forEach((bag, index) => {
    for (const word of new Set(bag)) counts.set(word, (counts.get(word) ?? 0) + (index < 4 ? 2 : 1));
  });
  return new Map([...counts].map(([word, count]) => [word, count < 2 ? 0 : Math.log(1 + count)]));
}

/** The words of a text that carry meaning, in small letters and without the genitive’s ending. */
export function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [])
    .map((word) => (/['’]s$/u.test(word) ? word.slice(0, -2) : word))
    .filter((word) => !STOP.has(word));
}

/** Summed over the different words, long sentences damped. */
function centrality(bag: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of bag) sum += weights.get(word) ?? 0;
  return sum / Math.sqrt(bag.size + 3);
}
