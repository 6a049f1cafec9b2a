import { LANGUAGE_TAGS, readArticleWords } from '../../language/language-files.ts';
import { lazily } from '../../text/once-per.ts';
import type { ArticleLanguage } from './findings.ts';

/** Enough of a text to tell its language. */
const SAMPLE = 6_000;

/** Scripts, and letters that tell a language from others of its script, with the share of all letters from which they tell. */
const SCRIPTS: readonly (readonly [ArticleLanguage, RegExp, number])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu, 0.15],
  ['zh', /\p{Script=Han}+/gu, 0.4],
  ['ko', /\p{Script=Hangul}+/gu, 0.4],
  ['be', /ў/giu, 0.005],
  ['uk', /[іїєґ]/giu, 0.03],
  ['sr', /[ђјљњћџ]/giu, 0.02],
  ['bg', /ъ/giu, 0.008],
  ['ru', /\p{Script=Cyrillic}+/gu, 0.4],
  ['ur', /[ٹڈڑںےہ]/gu, 0.03],
  ['fa', /[پچژگ]/gu, 0.008],
  ['ar', /\p{Script=Arabic}+/gu, 0.4],
  ['he', /\p{Script=Hebrew}+/gu, 0.4],
  ['el', /\p{Script=Greek}+/gu, 0.4],
  ['hi', /[\p{Script=Devanagari}\p{M}]+/gu, 0.4],
  ['th', /\p{Script=Thai}+/gu, 0.4],
];

/** Which languages each of their commonest words belongs to, and an expression for one of them that is no part of another word. */
const COMMON = lazily(() => {
  const words = new Map<string, string[]>();
  for (const language of LANGUAGE_TAGS)
    for (const word of readArticleWords(language)?.commonest ?? [])
      words.set(word, [...(words.get(word) ?? []), language]);
  return {
    words,
    pattern: new RegExp(`(?<!${LETTER})(?:${[...words.keys()].join('|')})(?!${LETTER})`, 'gu'),
  };
});

/** A letter of the Latin script: words end at anything else. */
const LETTER = String.raw`[a-z\u00DF-\u024F]`;

/** The language of a text by its script, then by its commonest words; 'und' when neither decides. */
export function articleLanguage(text: string): ArticleLanguage {
  const sample = text.slice(0, SAMPLE);
  if (!/\p{L}/u.test(sample)) return 'und';
  // Latin letters end before U+0300, and general punctuation is no letter of a script.
  const isForeign = /[\u0370-\u1FFF\u2E80-\uFFFF]/u.test(sample);
  return (isForeign ? languageOfScript(sample) : null) ?? commonest(sample);
}

function languageOfScript(sample: string): ArticleLanguage | null {
  const letters = countOf(sample, /\p{L}+/gu);
  for (const [language, pattern, share] of SCRIPTS)
    if (countOf(sample, pattern) / letters > share) return language;
  return null;
}

/** How many characters the matches hold. */
function countOf(text: string, pattern: RegExp): number {
  let characters = 0;
  for (const [match] of text.matchAll(pattern)) characters += match.length;
  return characters;
}

/** Those that speech is read in, and Italian, are asked first; of any other a text of a few words tells too little. */
const FIRST = ['en', 'de', 'fr', 'es', 'it'];
const FEWEST_OF_OTHERS = 4;

function commonest(sample: string): ArticleLanguage {
  const counts = new Map<string, number>(FIRST.map((language) => [language, 0]));
  // In small letters a Turkish İ is an i and a dot.
  const small = sample.replaceAll('İ', ' ').toLowerCase();
  const { words, pattern } = COMMON();
  for (const word of small.match(pattern) ?? [])
    for (const language of words.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const most = [...counts].reduce(
    (best, next) =>
      next[1] > best[1] && (FIRST.includes(next[0]) || next[1] >= FEWEST_OF_OTHERS) ? next : best,
    ['und', 0],
  );
  // Of any language it has some words by chance: Galician those of French.
  const all = sample.length < LONG ? 0 : (small.match(/\p{L}+/gu)?.length ?? 0);
  return most[1] < all * LEAST_SHARE ? 'und' : most[0];
}

/** The articles that were looked at have a tenth and more. */
const LEAST_SHARE = 0.05;

/** In characters; a text of this length has common words of its language. */
const LONG = 250;

/** Whether an article is read by the rules for English: a text of some length has none of its commonest words in another language. */
export const isReadAsEnglish = (language: ArticleLanguage, text: string): boolean =>
  language === 'en' || (language === 'und' && text.length < LONG);
