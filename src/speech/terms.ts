import type { SpokenPassage, Term } from './text/findings.ts';
import type { Lexicon } from './words/lexicon.ts';

/** A run of one foreign script, with its inner spaces and marks. */
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{N}·・、，“” ]{0,60}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])?|[\p{Script=Hangul}](?:[\p{Script=Hangul}\p{N} ]{0,60}[\p{Script=Hangul}])?|[\p{Script=Cyrillic}](?:[\p{Script=Cyrillic}\p{N} -]{0,80}[\p{Script=Cyrillic}])?|[\p{Script=Arabic}](?:[\p{Script=Arabic}\p{M}\p{N} ]{0,80}[\p{Script=Arabic}\p{M}])?|[\p{Script=Hebrew}](?:[\p{Script=Hebrew}\p{M} ]{0,80}[\p{Script=Hebrew}])?/gu;

/** What is neither Latin nor a mark: looked for first, because that is cheap, and most articles have none. */
const OTHER_SCRIPT = /[\u0370-\u1FFF\u2D80-\u{10FFFF}]/u;

/**
 * Words in another script than the article's, with what is beside them as their meaning.
 *
 *     a path of development (发展道路)       the gloss comes before the brackets
 *     发展道路 (path of development)         or inside them
 *
 * Empty for an article that is itself written in that script; the caller decides.
 */
export function findTerms(lexicon: Lexicon, text: string): readonly Term[] {
  if (!OTHER_SCRIPT.test(text)) return [];
  return [...text.matchAll(RUNS)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const after = glossAfter(text, end);
    const given = after !== null && PINYIN.test(after.text) ? after.text : readingAfter(text, end);
    return {
      start,
      end,
      text: match[0],
      language: languageOf(match[0]),
      gloss: glossBefore(lexicon, text, start) ?? (given === after?.text ? null : after),
      reading: languageOf(match[0]) === 'zh' ? given : null,
    };
  });
}

/** Syllables with marks for the first or third tone, which other spellings in Latin letters hardly have together with the rest. */
const PINYIN = /^(?=.*[āēīōūǖǎěǐǒǔǚ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ’' -]{2,80}$/iu;

/** `第三次分配, dì sān cì fēnpèi)`: the reading comes after the words. */
function readingAfter(text: string, end: number): string | null {
  const words = /^, ([^(),;“”"\n]{2,80})[),]/u.exec(text.slice(end, end + 90))?.[1] ?? '';
  return PINYIN.test(words) ? words : null;
}

function languageOf(words: string): Term['language'] {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'ja';
  if (/\p{Script=Han}/u.test(words)) return 'zh';
  if (/\p{Script=Hangul}/u.test(words)) return 'ko';
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru';
  if (/\p{Script=Arabic}/u.test(words)) return 'ar';
  return /\p{Script=Hebrew}/u.test(words) ? 'he' : 'und';
}

/** The noun phrase right before the opening bracket; a passage in marks there is the gloss itself. */
function glossBefore(lexicon: Lexicon, text: string, start: number): SpokenPassage | null {
  const before = text.slice(Math.max(0, start - 160), start);
  const bracket = /\s*[(（]\s*$/u.exec(before);
  if (bracket === null) return null;
  const head = before.slice(0, bracket.index);
  const quoted = /[“"‘]([^“”"‘’\n]{2,120})[”"’],?$/u.exec(head)?.[1];
  const end = start - (before.length - bracket.index);
  if (quoted !== undefined) {
    const from = end - (head.length - head.lastIndexOf(quoted));
    return { start: from, end: from + quoted.length, text: quoted };
  }
  if (isCalled(lexicon, head) || isRomanised(lexicon, head)) return quotedBefore(head, end);
  const words = nounPhraseAtEnd(lexicon, head);
  return words === '' ? null : { start: end - words.length, end, text: words };
}

/** “borrowing a proverb (…)”: the words in brackets mean no proverb, but what was quoted before. */
const isCalled = (lexicon: Lexicon, head: string): boolean =>
  lexicon.is(/\p{L}+$/u.exec(head)?.[0], 'phraseNoun');

/** `“positive energy,” or zhengnengliang (…)`: the same in Latin letters. */
const isRomanised = (lexicon: Lexicon, head: string): boolean =>
  lexicon.is(/[”"],? (\p{L}+)(?: \p{Lu}\p{L}+)? [\p{Ll}’' -]{2,40}$/u.exec(head)?.[1], 'beforeOriginal');

function quotedBefore(head: string, end: number): SpokenPassage | null {
  const match = /[“"]([^“”"\n]{2,120}?)[,.!?]?[”"][^“”"\n.]{1,60}$/u.exec(head);
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const start = end - head.length + match.index + 1;
  return { start, end: start + words.length, text: words };
}

function nounPhraseAtEnd(lexicon: Lexicon, head: string): string {
  const parts = (/[^.,;:!?()“”"\n—]*$/u.exec(head)?.[0] ?? '').split(' ');
  let first = parts.length;
  let isWay = false;
  while (first > 0 && parts.length - first < LONGEST_GLOSS && !stopsGloss(lexicon, parts, first - 1)) {
    first -= 1;
    isWay ||= lexicon.is(parts[first], 'stopsGloss');
    if (opensPhrase(lexicon, parts, first, isWay)) break;
  }
  while (lexicon.is(parts[first], 'beforeGloss')) first += 1;
  return parts.slice(first).join(' ').trim();
}

/** “last month a work team” begins with its article; “hearts of the people” doesn’t, unless it leads some way. */
const opensPhrase = (lexicon: Lexicon, parts: readonly string[], at: number, isWay: boolean): boolean =>
  lexicon.is(parts[at], 'opensNounPhrase') && (isWay || !lexicon.is(parts[at - 1], 'insideGloss'));

/** "a path toward development" is one phrase; "moves toward development" is not. */
const stopsGloss = (lexicon: Lexicon, parts: readonly string[], at: number): boolean =>
  lexicon.is(parts[at], 'stopsGloss') &&
  !(lexicon.is(parts[at - 1], 'way') && lexicon.is(parts[at], 'behindWay'));

const LONGEST_GLOSS = 12;

function glossAfter(text: string, end: number): SpokenPassage | null {
  const match = /^(?:\s*[(（][“"]?([^()（）“”"\n]{2,120})[”"]?[)）]|,? [“"]([^“”"\n]{2,80}?)[,.]?[”"])/u.exec(
    text.slice(end, end + 140),
  );
  const words = match?.[1] ?? match?.[2];
  if (match === null || words === undefined) return null;
  const start = end + match[0].indexOf(words);
  return { start, end: start + words.length, text: words };
}
