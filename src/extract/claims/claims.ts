import type { Article } from '../../article/article.ts';
import { countParts, countWords } from '../text/count-words.ts';
import type { FoundClaim, FoundDate, FoundQuotation, Passage, Speaker } from '../findings.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import { contentWords, scoreSentences } from './score-sentences.ts';
import type { ReadParagraph, ReadSentence } from '../text/read-paragraphs.ts';
import { matchesOf } from '../text/matches-of.ts';

const FIGURE =
  /[$€£¥]\s?\d(?:[\d,.]*\d)?(?:\s(?:thousand|million|billion|trillion))?|\b(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d(?:[\d,.]*\d)?)\s?(?:%|percent|per cent|million|billion|trillion|thousand|people|yuan|dollars|euros|rubles|tons|hectares|kilometers|kilometres|miles|Prozent|Millionen|Milliarden|Euro|Menschen|pour cent|millions|milliards|habitants|por ciento|millones|habitantes|процент\p{L}*|млн|млрд|миллион\p{L}*|миллиард\p{L}*)|\d(?:[\d,.]*\d)?(?:多)?[万亿](?:元|人|吨|公里)?|\b\d{1,3}(?:,\d{3})+\b/gu;

/** Fewer words are a heading or a fragment. */
const FEWEST_WORDS = 5;

/** The sentences that assert something. */
export function findAssertions(text: string, paragraphs: readonly ReadParagraph[]): readonly ClaimSentence[] {
  const found: ClaimSentence[] = [];
  for (const paragraph of paragraphs)
    for (const read of paragraph.sentences) {
      const sentence = withoutBullet(text, read);
      const words = text.slice(sentence.start, sentence.end);
      const parts = countParts(words);
      if (isAssertion(words, parts))
        found.push({ paragraph, sentence, text: words, parts, words: contentWords(words) });
    }
  return found;
}

/** What the sentences assert, each with the one who asserts it; `null` for the writer. Takes the dates of the whole article. */
export function findClaims(
  article: Article,
  sentences: readonly ClaimSentence[],
  quotations: readonly FoundQuotation[],
  dates: readonly FoundDate[],
): readonly FoundClaim[] {
  const { text } = article.file;
  const scores = scoreSentences(article, sentences);
  let next = 0;
  let nextDate = 0;
  return sentences.map(({ paragraph, sentence, text: words }, index): FoundClaim => {
    while (next < quotations.length && (quotations[next]?.start ?? 0) < sentence.start) next += 1;
    while (nextDate < dates.length && (dates[nextDate]?.start ?? 0) < sentence.start) nextDate += 1;
    const claimant =
      blockSpeaker(quotations[next - 1], sentence.end) ?? claimantIn(text, quotations, next, sentence.end);
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
  text: string,
  quotations: readonly FoundQuotation[],
  from: number,
  end: number,
): Speaker | null {
  for (let index = from; index < quotations.length; index++) {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.start >= end) return null;
    if (quotation.speaker !== null && !isBidding(quotation) && !isNobodys(text, quotation))
      return quotation.speaker;
  }
  return null;
}

/** “Told the towns to pay”, “promised to resign”: the writer says that it was bidden or promised. */
export const isBidding = ({ form, text, cue }: FoundQuotation): boolean =>
  form === 'reported' &&
  BIDS.test(cue?.text ?? '') &&
  TO_DO.test(text) &&
  (text.startsWith('to ') || !STATES.test(text));

/** “No official said …”, “Not one of the pages says …”: the writer says that nobody did. */
export const isNobodys = (text: string, { form, speaker }: FoundQuotation): boolean =>
  form === 'reported' &&
  speaker !== null &&
  (/^(?:no|none|nobody|neither|nothing)\b/iu.test(speaker.text) ||
    /\bnot $/iu.test(text.slice(Math.max(0, speaker.start - 5), speaker.start)));

const BIDS =
  /^(?:told|tells?|ask(?:s|ed)|order(?:s|ed)|urge[sd]?|instruct(?:s|ed)|begged|invite[sd]?|warn(?:s|ed)|advise[sd]?|encourage[sd]?|press(?:es|ed)|promise[sd]?|pledge[sd]?|vow(?:s|ed)|refuse[sd]?|decline[sd]?|agree[sd]?|offer(?:s|ed)|threaten(?:s|ed)|request(?:s|ed)|demand(?:s|ed))$/iu;
const TO_DO = /^(?!that )(?:[\p{L}’'-]{1,30} ){0,5}to \p{Ll}/u;
const STATES = /\b(?:is|are|was|were|had|has|have|will|would|could|should)\b/u;

function isAssertion(words: string, parts: number): boolean {
  const isLong = parts >= FEWEST_WORDS || countWords(words) >= FEWEST_WORDS;
  return isLong && !/[?？:：]["”’」]?$/u.test(words);
}

/** Those from an index on that end by an offset. */
function passagesUpTo(offset: number, all: readonly Passage[], from: number): readonly Passage[] {
  const found: Passage[] = [];
  for (let index = from; index < all.length; index++) {
    const passage = all[index];
    if (passage === undefined || passage.end > offset) break;
    found.push({ start: passage.start, end: passage.end, text: passage.text });
  }
  return found;
}

function figuresIn(words: string, base: number): readonly Passage[] {
  if (!/\d/u.test(words)) return [];
  return matchesOf(FIGURE, words).map((match) => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
    text: match[0],
  }));
}
