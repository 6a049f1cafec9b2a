import { LANGUAGE_TAGS, readArticleWords } from '../../language/language-files.ts';
import { lazily } from '../../text/lazily.ts';
import type { ArticleLanguage } from './findings.ts';

/** Enough of a text to tell its language. */
const SAMPLE = 6_000;

const SCRIPTS: readonly (readonly [ArticleLanguage, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu],
  ['zh', /\p{Script=Han}+/gu],
  ['ko', /\p{Script=Hangul}+/gu],
  ['ru', /\p{Script=Cyrillic}+/gu],
  ['ar', /\p{Script=Arabic}+/gu],
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
  for (const [language, pattern] of SCRIPTS)
    if (countOf(sample, pattern) / letters > (language === 'ja' ? 0.15 : 0.4)) return language;
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
  return most[0];
}
