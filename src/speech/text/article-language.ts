import { readArticleWords } from '../../language/language-files.ts';
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
const LATIN = ['en', 'de', 'fr', 'es', 'it'] as const;
type Latin = (typeof LATIN)[number];

/** Which languages each of their commonest words belongs to, and an expression for one of them that is no part of another word. */
const COMMON = lazily(() => {
  const words = new Map<string, Latin[]>();
  for (const language of LATIN)
    for (const word of readArticleWords(language)?.commonest ?? [])
      words.set(word, [...(words.get(word) ?? []), language]);
  return { words, pattern: new RegExp(`(?<![a-zſ])(?:${[...words.keys()].join('|')})(?![a-zſ])`, 'gu') };
});

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

function commonest(sample: string): ArticleLanguage {
  const counts: Record<Latin, number> = { en: 0, de: 0, fr: 0, es: 0, it: 0 };
  // In small letters a Turkish İ is an i and a dot.
  const small = sample.replaceAll('İ', ' ').toLowerCase();
  const { words, pattern } = COMMON();
  for (const word of small.match(pattern) ?? [])
    for (const language of words.get(word) ?? []) counts[language] += 1;
  const best = LATIN.reduce((best, next) => (counts[next] > counts[best] ? next : best));
  return counts[best] === 0 ? 'und' : best;
}
