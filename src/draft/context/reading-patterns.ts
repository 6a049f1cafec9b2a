import { draftReadings } from '../../language/draft-words.ts';
import { readArticleWords, readDraftWords, readTypography } from '../../language/language-files.ts';
import { oncePerValue } from '../../text/once-per.ts';

/** What drafts look for in the articles of a language. */
export interface ReadingPatterns {
  readonly sourced: RegExp;
  readonly reportedMood: RegExp;
  readonly sweeping: RegExp;
  readonly pointsBack: RegExp;
  /** Anywhere in a sentence: “this decision”, which another sentence tells of. */
  readonly pointsBackWithin: RegExp;
  readonly besideStory: RegExp;
  readonly credits: RegExp;
  readonly agencies: RegExp;
  readonly opensDescription: RegExp;
  readonly occasion: RegExp;
  /** At the beginning of a sentence that stands as well without it: “And” */
  readonly and: RegExp;
  readonly nameless: RegExp;
  /** What is counted, by names that are the same in all languages. */
  readonly counted: ReadonlyMap<string, RegExp>;
  readonly contested: RegExp;
  readonly uncounted: ReadonlySet<string>;
  /** A stop behind one of these ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
}

/** The patterns of a language; of one without words for drafts nothing is found. */
export const readingPatterns = oncePerValue((language: string): ReadingPatterns => {
  const abbreviations = new Set(readTypography(language)?.abbreviations);
  const reads = readDraftWords(language)?.reads ?? NOTHING;
  return {
    sourced: anywhere(reads.sourced),
    reportedMood: new RegExp(anyPhrase(reads.reportedMood), 'u'),
    sweeping: anywhere(reads.sweeping),
    pointsBack: new RegExp(String.raw`^["'\p{Pi}„]*${anyPhrase(reads.pointsBack)}`, 'u'),
    pointsBackWithin: new RegExp(
      String.raw`${anyPhrase(reads.pointsBackWithin)}(?!\s+${anyPhrase(reads.behindPointing)})`,
      'iu',
    ),
    besideStory: new RegExp(String.raw`^[*_(\[\s]*${anyPhrase(reads.besideStory)}`, 'u'),
    credits: new RegExp(String.raw`(?:^|[.!?)\]。]\s*)${anyPhrase(reads.credits)}[^.:：]{0,20}[:：]`, 'u'),
    agencies: anywhere(reads.agencies),
    opensDescription: new RegExp(`^${anyPhrase(reads.opensDescription)}`, 'iu'),
    occasion: occasionIn(reads.occasion),
    and: new RegExp(`^${anyPhrase(readArticleWords(language)?.and ?? [])} `, 'iu'),
    nameless: anywhere(reads.nameless),
    counted: new Map(Object.entries(reads.counted).map(([name, words]) => [name, anywhere(words)])),
    contested: new RegExp(anyPhrase(reads.contested), 'giu'),
    uncounted: new Set(reads.uncounted),
    abbreviations,
  };
});

const NOTHING = draftReadings.parse({});

/** “at the opening of the harbour in Skarvik”, “在启动仪式上” */
function occasionIn({ before, articles, nouns, beforePlace }: typeof NOTHING.occasion): RegExp {
  if (nouns.some((noun) => /\p{sc=Han}/u.test(noun)))
    return new RegExp(String.raw`${anyPhrase(before)}[^，。：；、“”]{2,18}${anyPhrase(nouns)}`, 'u');
  const article = String.raw`(?:${anyPhrase(articles)} ?)?`;
  const name = String.raw`\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}`;
  const place = String.raw`(?: ${anyPhrase(beforePlace)} (?:${article}${name}|${anyPhrase(articles)} [\p{L}-]+)){0,2}`;
  const noun = String.raw`(?:(?!${anyPhrase(before)})[\p{L}\p{N}’'-]+ ){0,4}?${anyPhrase(nouns)}`;
  return new RegExp(String.raw`${anyPhrase(before)} ${article}${noun}${place}`, 'u');
}

const anywhere = (phrases: readonly string[]): RegExp => new RegExp(anyPhrase(phrases), 'iu');

/** An alternative of phrases that begin and end with a word, where the script has spaces between words. */
function anyPhrase(phrases: readonly string[]): string {
  if (phrases.length === 0) return '(?!)';
  const forms = phrases
    .toSorted((one, other) => other.length - one.length)
    .map((phrase) => {
      const isUnspaced = /\p{sc=Han}/u.test(phrase);
      const words = phrase.replaceAll(/^-|-$/gu, String.raw`\p{L}*`).replaceAll('’', "[’']");
      return isUnspaced ? words : String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`;
    });
  return `(?:${forms.join('|')})`;
}
