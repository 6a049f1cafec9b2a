import { draftReadings } from '../../language/draft-words.ts';
import { readDraftWords, readTypography } from '../../language/language-files.ts';
import { oncePerLanguage } from '../../language/words-in-language.ts';

/** What drafts look for in the articles of a language. */
export interface ReadingPatterns {
  readonly sourced: RegExp;
  readonly sweeping: RegExp;
  readonly pointsBack: RegExp;
  readonly besideStory: RegExp;
  readonly credits: RegExp;
  readonly agencies: RegExp;
  readonly nameless: RegExp;
  readonly common: ReadonlySet<string>;
  /** A stop behind one of these ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
}

/** The patterns of a language; of one without words for drafts nothing is found. */
export const readingPatterns = oncePerLanguage((language): ReadingPatterns => {
  const abbreviations = new Set(readTypography(language)?.abbreviations);
  const reads = readDraftWords(language)?.reads ?? NOTHING;
  return {
    sourced: anywhere(reads.sourced),
    sweeping: anywhere(reads.sweeping),
    pointsBack: new RegExp(String.raw`^["'\p{Pi}„]*${anyPhrase(reads.pointsBack)}`, 'u'),
    besideStory: new RegExp(String.raw`^[*_(\[\s]*${anyPhrase(reads.besideStory)}`, 'u'),
    credits: new RegExp(String.raw`(?:^|[.!?)\]。]\s*)${anyPhrase(reads.credits)}[^.:：]{0,20}[:：]`, 'u'),
    agencies: anywhere(reads.agencies),
    nameless: anywhere(reads.nameless),
    common: new Set(reads.common),
    abbreviations,
  };
});

const NOTHING = draftReadings.parse({});

const anywhere = (phrases: readonly string[]): RegExp => new RegExp(anyPhrase(phrases), 'iu');

/** An alternative of phrases that begin and end with a word, where the script has spaces between words. */
function anyPhrase(phrases: readonly string[]): string {
  if (phrases.length === 0) return '(?!)';
  const forms = phrases
    .toSorted((one, other) => other.length - one.length)
    .map((phrase) => {
      const isUnspaced = /\p{sc=Han}/u.test(phrase);
      const words = phrase.replace(/-$/u, String.raw`\p{L}*`).replaceAll('’', "[’']");
      return isUnspaced ? words : String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`;
    });
  return `(?:${forms.join('|')})`;
}
