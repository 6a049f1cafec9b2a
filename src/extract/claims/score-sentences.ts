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
  const counts = countByWord(sentences);
  const headline = contentWords(article.headline ?? '');
  const centralities = sentences.map(({ words }) => centrality(words, counts));
  const most = Math.max(...centralities.slice(0, 5000), 1e-9);
  return sentences.map((candidate, index) => {
    const overlap = headline.size === 0 ? 0 : sharedWords(headline, candidate.words) / headline.size;
    let score =
      WEIGHT.position / (1 + FALL * index) +
      (WEIGHT.keywords * (centralities[index] ?? 0)) / most +
      WEIGHT.headline * overlap;
    if (/^["“‘']/u.test(candidate.text) || /\b(?:I|we|my|our)\b/u.test(candidate.text)) score += WEIGHT.quote;
    if (candidate.parts < 10) score += WEIGHT.short;
    if (candidate.parts > 18) score += WEIGHT.long;
    return score;
  });
}

/** How often a word stands in the article, the lead counting double. */
function countByWord(sentences: readonly ClaimSentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  sentences.forEach(({ words }, index) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + (index < 4 ? 2 : 1));
  });
  return counts;
}

/** The different words of a text that carry meaning, in small letters and without the genitive’s ending. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const found of text.toLowerCase().match(FOREIGN.test(text) ? WORDS : PLAIN_WORDS) ?? []) {
    const word = found.endsWith('’s') || found.endsWith("'s") ? found.slice(0, -2) : found;
    if (!STOP.has(word)) words.add(word);
  }
  return words;
}

const WORDS = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
/** The same for texts in ASCII, whatever marks they have: every letter is looked up among 700 ranges otherwise. */
const PLAIN_WORDS = /[a-z\d]+(?:['’][a-z]+)?/gu;
const FOREIGN = /[^\s!-~\u2010-\u2027]/u;

/** How many words two texts share. */
function sharedWords(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = words.size < other.size ? [words, other] : [other, words];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared;
}

/** How much a sentence holds of what the whole article turns on, long sentences damped. */
function centrality(words: ReadonlySet<string>, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of words) {
    const count = counts.get(word) ?? 0;
    if (count > 1) sum += Math.log(1 + count);
  }
  return sum / Math.sqrt(words.size + 3);
}
