import { anyOf } from '../language/phrases.ts';
import { readTypography } from '../language/language-files.ts';
import { wordsOrEnglish } from '../language/all-languages.ts';
import { lazily } from '../text/once-per.ts';
import type { Findings } from './text/findings.ts';

/** Adds pinyin to the Chinese terms, by Hanyu Pinyin orthography (GB/T 16159); the library is loaded only where there is such a term. */
export async function withReadings(findings: Findings): Promise<Findings> {
  if (!findings.terms.some((term) => term.language === 'zh')) return findings;
  const { pinyin } = await import('pinyin-pro');
  const syllablesOf = (text: string): readonly string[] =>
    pinyin(text, { type: 'array', toneSandhi: false, nonZh: 'spaced' });
  const terms = findings.terms.map((term) =>
    term.language === 'zh' && term.reading === null
      ? { ...term, reading: readingOf(term.text, syllablesOf) }
      : term,
  );
  return { ...findings, terms };
}

/** The whole is read first, since a character's sound can hang on its neighbours, and then split into words. */
function readingOf(text: string, syllablesOf: (text: string) => readonly string[]): string {
  const syllables = syllablesOf(text);
  const characters = Array.from(text);
  if (syllables.length !== characters.length) return syllables.join(' ');
  let at = 0;
  const words = Array.from(WORDS.segment(text), ({ segment }) => {
    const length = Array.from(segment).length;
    at += length;
    return joined(segment, syllables.slice(at - length, at));
  });
  return words
    .join(' ')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ (?=[，。；：、！？·”）])|(?<=[“（]) /gu, '');
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function joined(word: string, syllables: readonly string[]): string {
  const reading = syllables
    .map((syllable, index) => (index > 0 && VOWEL.test(syllable) ? `’${syllable}` : syllable))
    .join('');
  return PROPER().test(word) ? reading.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : reading;
}

const VOWEL = /^[aāáǎàoōóǒòeēéěè]/u;

/** Names, and the parts that leaders’ names fall into, which are written with a capital whatever is round them. */
const PROPER = lazily(() => {
  const { names, behind } = wordsOrEnglish(readTypography, 'zh').capitalsInLatin;
  return new RegExp(`^${anyOf(names)}${anyOf(behind)}?$`, 'u');
});
