import type { Article } from '../../article/article.ts';
import { anyOf } from '../../language/phrases.ts';
import { charactersOfNumbers, listOfNumbers, valuesOfCharacters } from '../../language/all-languages.ts';
import { lazily, oncePer } from '../../text/once-per.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { FoundClaim, FoundDate, FoundQuotation, SpokenPassage, Speaker } from '../text/findings.ts';
import { startsLower } from '../words/letters.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { countSpaced } from '../words/spaced-words.ts';

/** A sum of money, digits with what they count, or a number long enough to be recognised by its marks. */
const FIGURE = lazily(() => {
  const [about, counted] = [anyOf(charactersOfNumbers('about')), anyOf(charactersOfNumbers('counted'))];
  const myriads = anyOf(valuesOfCharacters('myriads').keys());
  const scales = anyOf(listOfNumbers('magnitudes'));
  const units = anyOf([
    ...listOfNumbers('units'),
    ...listOfNumbers('magnitudes'),
    ...listOfNumbers('percent'),
  ]);
  return new RegExp(
    String.raw`[$€£¥]\s?\d(?:[\d,.]*\d)?(?:\s${scales})?|\b(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d(?:[\d,.]*\d)?)\s?(?:%|${units}(?!\p{L}))|\d(?:[\d,.]*\d)?${about}?${myriads}${counted}?|\b\d{1,3}(?:,\d{3})+\b`,
    'giu',
  );
});

/** Fewer words are a heading or a fragment. */
const FEWEST_WORDS = 5;

/** The sentences that assert something. */
export function findAssertions(
  lexicon: Lexicon,
  text: string,
  paragraphs: readonly ReadParagraph[],
): readonly ClaimSentence[] {
  const found: ClaimSentence[] = [];
  for (const paragraph of paragraphs)
    for (const read of paragraph.sentences) {
      const sentence = withoutBullet(text, read);
      const words = text.slice(sentence.start, sentence.end);
      if (countSpaced(words) >= FEWEST_WORDS && !/[?？:：]["”’」]?$/u.test(words) && !isFurniture(words))
        found.push({
          paragraph,
          sentence,
          text: words,
          parts: words.split(/\s+/u).length,
          words: contentWords(lexicon, words),
        });
    }
  return found;
}

/** “THE DAILY POST Tuesday 5 May 2026 Page 7”, “Ministers Told to Resign”: capitals and figures without an end. */
function isFurniture(words: string): boolean {
  if (/[.!?…。！？]["”’'」»)\]]*$/u.test(words)) return false;
  const all = words.split(/\s+/u);
  return all.filter((word) => /^[\p{Lu}\d]/u.test(word)).length > all.length * MOST_CAPITALS;
}

const MOST_CAPITALS = 0.6;

/** What the sentences assert, each with the one who asserts it; `null` for the writer. Takes the dates of the whole article. */
export function findClaims(
  lexicon: Lexicon,
  article: Article,
  sentences: readonly ClaimSentence[],
  quotations: readonly FoundQuotation[],
  dates: readonly FoundDate[],
): readonly FoundClaim[] {
  const { text } = article.file;
  const scores = scoreSentences(lexicon, article, sentences);
  let next = 0;
  let nextDate = 0;
  return sentences.map(({ paragraph, sentence, text: words }, index): FoundClaim => {
    while (next < quotations.length && (quotations[next]?.start ?? 0) < sentence.start) next += 1;
    while (nextDate < dates.length && (dates[nextDate]?.start ?? 0) < sentence.start) nextDate += 1;
    const claimant =
      blockSpeaker(quotations[next - 1], sentence.end) ??
      claimantIn(lexicon, text, quotations, next, sentence.end);
    return {
      start: sentence.start,
      end: sentence.end,
      text: words,
      paragraph: paragraph.number,
      claimant,
      figures: figuresIn(words, sentence.start),
      dates: passagesUpTo(sentence.end, dates, nextDate),
      score: scores[index] ?? 0,
    };
  });
}

/** “• The mill closes in March.” */
function withoutBullet(text: string, sentence: ReadSentence): ReadSentence {
  const bullet = /^[•‣▪·*–—-]\s{1,4}(?=\S)/u.exec(text.slice(sentence.start, sentence.start + 6))?.[0] ?? '';
  return bullet === '' ? sentence : { ...sentence, start: sentence.start + bullet.length };
}

/** Whose words a whole paragraph is, past its first sentence. */
const blockSpeaker = (before: FoundQuotation | undefined, end: number): Speaker | null =>
  before?.form === 'block' && before.end >= end ? before.speaker : null;

/** The first speaker in a sentence: who is only asked something asserts nothing. */
function claimantIn(
  lexicon: Lexicon,
  text: string,
  quotations: readonly FoundQuotation[],
  from: number,
  end: number,
): Speaker | null {
  for (let index = from; index < quotations.length; index++) {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.start >= end) return null;
    if (quotation.speaker !== null && !isBidding(lexicon, quotation) && !isNobodys(lexicon, text, quotation))
      return quotation.speaker;
  }
  return null;
}

/** “Told the towns to pay”, “promised to resign”: the writer says that it was bidden or promised. */
function isBidding(lexicon: Lexicon, { form, text, cue }: FoundQuotation): boolean {
  const verb = lexicon.verb(cue?.text.toLowerCase() ?? '');
  if (form !== 'reported' || !lexicon.is(verb?.base, 'bids')) return false;
  const words = text.split(/\s+/u);
  const to = words.findIndex((word, at) => lexicon.is(word, 'toDo') && startsLower(words[at + 1] ?? ''));
  return to === 0 || (to > 0 && to < 6 && !words.some((word) => lexicon.is(word, 'states')));
}

/** “No official said …”, “Not one of the pages says …”: the writer says that nobody did. */
const isNobodys = (lexicon: Lexicon, text: string, { form, speaker }: FoundQuotation): boolean =>
  form === 'reported' &&
  speaker !== null &&
  (lexicon.is(/^\p{L}+/u.exec(speaker.text)?.[0], 'nobody') ||
    lexicon.is(/(\p{L}+) $/u.exec(text.slice(Math.max(0, speaker.start - 10), speaker.start))?.[1], 'not'));

/** Those from an index on that end by an offset. */
function passagesUpTo(offset: number, all: readonly SpokenPassage[], from: number): readonly SpokenPassage[] {
  const found: SpokenPassage[] = [];
  for (let index = from; index < all.length; index++) {
    const passage = all[index];
    if (passage === undefined || passage.end > offset) break;
    found.push({ start: passage.start, end: passage.end, text: passage.text });
  }
  return found;
}

function figuresIn(words: string, base: number): readonly SpokenPassage[] {
  if (!/\d/u.test(words)) return [];
  return [...words.matchAll(FIGURE())].map((match) => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
    text: match[0],
  }));
}

/** Weights of the ranking, set by hand; bench/claims shows what they reach. Position leads, because the lead is the best single sign. */
const WEIGHT = { position: 1, keywords: 0.5, headline: 0.2, quote: -0.2, short: -0.15, long: 0.2 };

/** How fast the worth of a place falls: the tenth sentence counts half the first. */
const FALL = 0.1;

/** A score for each sentence: place in the article, words the whole article turns on, headline, length. */
function scoreSentences(
  lexicon: Lexicon,
  article: Article,
  sentences: readonly ClaimSentence[],
): readonly number[] {
  const counts = countByWord(sentences);
  const headline = contentWords(lexicon, article.headline ?? '');
  const centralities = sentences.map(({ words }) => centrality(words, counts));
  const most = Math.max(...centralities.slice(0, 5000), 1e-9);
  return sentences.map((candidate, index) => {
    const overlap = headline.size === 0 ? 0 : sharedWords(headline, candidate.words) / headline.size;
    let score =
      WEIGHT.position / (1 + FALL * index) +
      (WEIGHT.keywords * (centralities[index] ?? 0)) / most +
      WEIGHT.headline * overlap;
    if (/^["“‘']/u.test(candidate.text) || OWN_WORDS(lexicon).test(candidate.text)) score += WEIGHT.quote;
    if (candidate.parts < 10) score += WEIGHT.short;
    if (candidate.parts > 18) score += WEIGHT.long;
    return score;
  });
}

const LIGHT = oncePer((lexicon: Lexicon): ReadonlySet<string> => new Set(lexicon.list('lightWord')));

const OWN_WORDS = oncePer(
  (lexicon: Lexicon) => new RegExp(String.raw`\b${lexicon.oneOf('firstPerson')}\b`, 'u'),
);

/** How often a word is in the article, the lead counting double. */
function countByWord(sentences: readonly ClaimSentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  sentences.forEach(({ words }, index) => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + (index < 4 ? 2 : 1));
  });
  return counts;
}

/** The different words of a text that carry meaning, in small letters and without the genitive’s ending. */
function contentWords(lexicon: Lexicon, text: string): ReadonlySet<string> {
  const light = LIGHT(lexicon);
  const words = new Set<string>();
  for (const found of text.toLowerCase().match(FOREIGN.test(text) ? WORDS : PLAIN_WORDS) ?? []) {
    const word = found.endsWith('’s') || found.endsWith("'s") ? found.slice(0, -2) : found;
    if (!light.has(word)) words.add(word);
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

/** A sentence of the article with what the ranking looks at. */
export interface ClaimSentence {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  readonly text: string;
  /** How many parts of it white space leaves. */
  readonly parts: number;
  /** The different words that carry meaning. */
  readonly words: ReadonlySet<string>;
}
