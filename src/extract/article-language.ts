import type { ArticleLanguage } from './findings.ts';

/** Enough of a text to tell its language. */
const SAMPLE = 20_000;

const SCRIPTS: readonly (readonly [ArticleLanguage, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
];
const COMMON: readonly (readonly [ArticleLanguage, RegExp])[] = [
  ['en', /\b(?:the|and|of|to|in|that|is|was|for|said)\b/giu],
  ['de', /\b(?:der|die|und|das|nicht|ist|mit|dem|den|auf|sagte)\b/giu],
  ['fr', /\b(?:le|les|des|est|une|dans|pour|que|qui|sur|dit)\b/giu],
  ['es', /\b(?:el|los|las|una|que|por|con|para|del|dijo)\b/giu],
  ['it', /\b(?:il|che|di|della|per|sono|gli|una|con|detto)\b/giu],
];

/** The language of a text by its script, then by its commonest words; 'und' when neither decides. */
export function articleLanguage(text: string): ArticleLanguage {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  for (const [language, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.15 : 0.4)) return language;
  }
  const counts = COMMON.map(([language, pattern]) => ({
    language,
    found: sample.match(pattern)?.length ?? 0,
  }));
  const best = counts.reduce((best, next) => (next.found > best.found ? next : best));
  return best.found === 0 ? 'und' : best.language;
}
