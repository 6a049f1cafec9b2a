import { draftReadings } from '../../language/draft-words.ts';
import { readArticleWords, readDraftWords, readTypography } from '../../language/language-files.ts';
import { capitalised } from '../../text/words.ts';
import { oncePerValue } from '../../text/once-per.ts';

/** What drafts look for in the articles of a language. */
export interface ReadingPatterns {
  readonly sourced: RegExp;
  readonly reportedMood: RegExp;
  readonly sweeping: RegExp;
  /** By it somebody takes a side: “rejects”. */
  readonly stance: RegExp;
  /** What a sentence leaves to ask. */
  readonly asked: Readonly<Record<'withheld' | 'open' | 'paid' | 'denied', RegExp>>;
  readonly pointsBack: RegExp;
  /** Anywhere in a sentence: “this decision”, which another sentence tells of. */
  readonly pointsBackWithin: RegExp;
  /** Behind a main clause: “, ending”, “, which” */
  readonly takenFurther: RegExp;
  /** “the study”, with its noun, where nothing behind it says which. */
  readonly definite: RegExp;
  /** Where a noun is brought in: “a study”, “Harbour Study”. */
  readonly introduces: (noun: string) => RegExp;
  readonly besideStory: RegExp;
  readonly credits: RegExp;
  /** Beside a name, as parts of a pattern: a title in short, what was held before, what goes on behind a role, “who teaches”, a role in another case. */
  readonly title: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly former: string;
  readonly formerly: ReadonlyMap<string, string>;
  readonly roleGoesOn: string;
  readonly whoDoes: string;
  readonly declined: string;
  readonly belongs: string;
  readonly relational: RegExp;
  /** “Photo”, which is nobody’s role */
  readonly credit: RegExp;
  readonly agencies: RegExp;
  readonly opensDescription: RegExp;
  /** “it” */
  readonly thing: RegExp;
  /** “ of them”, at the end of who speaks */
  readonly ofThem: RegExp;
  readonly occasion: RegExp;
  /** At the beginning of a sentence that is as well without it: “And” */
  readonly and: RegExp;
  readonly nameless: RegExp;
  readonly contested: RegExp;
  /** “61 per cent” */
  readonly share: RegExp;
  /** “ metres”, behind a figure */
  readonly measures: RegExp;
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
    stance: anywhere(reads.stance),
    asked: whatIsAsked(reads),
    ...whatHangs(reads),
    ...besideNames(reads),
    pointsBack: new RegExp(String.raw`^["'\p{Pi}„]*${anyPhrase(reads.pointsBack)}`, 'u'),
    pointsBackWithin: new RegExp(
      String.raw`${anyPhrase(reads.pointsBackWithin)}(?!\s+${anyPhrase(reads.behindPointing)})`,
      'iu',
    ),
    besideStory: new RegExp(String.raw`^[*_(\[\s]*${anyPhrase(reads.besideStory)}`, 'u'),
    credits: new RegExp(String.raw`(?:^|[.!?)\]。]\s*)${anyPhrase(reads.credits)}[^.:：]{0,20}[:：]`, 'u'),
    agencies: anywhere(reads.agencies),
    thing: new RegExp(`^${anyPhrase(reads.thing)}$`, 'iu'),
    ofThem: new RegExp(String.raw`\s${anyPhrase(reads.ofThem)}$`, 'u'),
    opensDescription: new RegExp(`^${anyPhrase(reads.opensDescription)}`, 'iu'),
    occasion: occasionIn(reads.occasion),
    and: new RegExp(`^${anyPhrase(readArticleWords(language)?.and ?? [])} `, 'iu'),
    nameless: anywhere(reads.nameless),
    contested: new RegExp(anyPhrase(reads.contested), 'giu'),
    share: new RegExp(`[%％‰]|${anyPhrase(reads.shares)}`, 'iu'),
    measures: new RegExp(`^[\\s\u00a0-]?${anyPhrase(reads.measures)}`, 'iu'),
    uncounted: new Set(reads.uncounted),
    abbreviations,
  };
});

const NOTHING = draftReadings.parse({});

/** What a sentence leaves to ask. */
const whatIsAsked = (reads: typeof NOTHING): ReadingPatterns['asked'] => ({
  withheld: anywhere(reads.withheld),
  open: anywhere(reads.open),
  paid: new RegExp(String.raw`(?:[\p{L}’'-]+ ){1,2}${anyPhrase(reads.paid)}(?: [\p{L}’'-]+){1,2}`, 'u'),
  denied: anywhere(reads.denied),
});

/** Nouns that only the article has brought in, and clauses that a sentence can do without. */
const whatHangs = (
  reads: typeof NOTHING,
): Pick<ReadingPatterns, 'takenFurther' | 'definite' | 'introduces'> => ({
  takenFurther: new RegExp(String.raw`,(?=\s+${anyPhrase(reads.takenFurther)})`, 'gu'),
  definite: new RegExp(
    String.raw`(?<!\p{L})(?:${reads.definite.map((one) => (one.endsWith('’') ? "l[’']" : String.raw`${one}\s`)).join('|') || '(?!)'})(?<noun>\p{L}[\p{Ll}-]{3,})(?![\p{L}-])(?!\s+${anyPhrase(reads.saysWhich)})`,
    'giu',
  ),
  introduces: oncePerValue(
    (noun) =>
      new RegExp(
        String.raw`(?<!\p{L})${anyPhrase([...reads.indefinite, ...reads.indefinite.map(capitalised)])}\s(?:[\p{L}-]+\s){0,2}(?:${noun}|${capitalised(noun)})(?!\p{L})|\p{Lu}\p{Ll}+[’']?s?\s${capitalised(noun)}(?!\p{L})`,
        'u',
      ),
  ),
});

/** What somebody is called beside a name. */
const besideNames = (
  reads: typeof NOTHING,
): Pick<
  ReadingPatterns,
  | 'title'
  | 'titles'
  | 'former'
  | 'formerly'
  | 'roleGoesOn'
  | 'whoDoes'
  | 'belongs'
  | 'relational'
  | 'declined'
  | 'credit'
> => ({
  title: anyPhrase(Object.keys(reads.titles)).replaceAll('.', String.raw`\.`),
  titles: new Map(Object.entries(reads.titles)),
  former: anyPhrase(Object.keys(reads.former)),
  formerly: new Map(Object.entries(reads.former)),
  roleGoesOn: anyPhrase(reads.roleGoesOn),
  whoDoes: anyPhrase(reads.whoDoes),
  belongs: anyPhrase(reads.belongs),
  relational: new RegExp(`^${anyPhrase(reads.relational)}$`, 'u'),
  declined: String.raw`${anyPhrase(reads.declinedBehind)} (?<role>${anyPhrase(reads.declined)})`,
  credit: new RegExp(`^${anyPhrase(reads.credits)}$`, 'u'),
});

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
