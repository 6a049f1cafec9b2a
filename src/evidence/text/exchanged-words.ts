import { lazily } from '../../source/lazily.ts';
import { isRelated } from './is-related.ts';
import { smallWordsOf, type SmallWords } from './small-words.ts';

/** Words of the source, and those of a bracket that stands for them. */
export interface Exchange {
  readonly given: readonly string[];
  readonly said: readonly string[];
  /** That of the article. */
  readonly language: string;
  /** Whether the first word said has its capital from the sentence that it opens. */
  readonly opensSentence: boolean;
  /** Whether those said are what follows a bracket that ends the quotation, of which it may stand for the first alone. */
  readonly isOpen: boolean;
  /** Whether a word is one that the article has for something, so that what stands behind a “the” may be called so. */
  readonly isKnown: (word: string) => boolean;
}

/**
 * Whether words are exchanged for others of another meaning: `[parents]` for “children”. Not where those said point at something (“them”, “her house”), name
 * a kind of thing (“the company”) or somebody, where the two look like forms of one word, or say that something is not printed.
 */
export function exchangesWords(exchange: Exchange): boolean {
  const { said, given, language } = exchange;
  const small = smallWordsOf(language);
  if (small === null || isNamed(exchange) || withheld().test(given.join(' '))) return false;
  const spoken = said.flatMap((word) => piecesOf(word, language));
  const shown = given.flatMap((word) => piecesOf(word, language));
  const meant = exchange.isOpen ? spoken.slice(0, 1) : spoken;
  if ([...meant, ...shown].some((word) => small.pointing.has(word))) return false;
  if (spoken.some((word) => isKind(word, small))) return false;
  const these = spoken.filter((word) => hasMeaning(word, small));
  const those = shown.filter((word) => hasMeaning(word, small));
  if (these.length === 0 || those.length === 0) return false;
  if (these.some((word) => those.some((other) => isRelated(word, other)))) return false;
  return exchange.isOpen || !meant.some((word) => small.articles.has(word)) || !those.every(exchange.isKnown);
}

/** What is said of words that are not printed. */
const withheld = lazily(
  () =>
    /^(?:an? )?(?:\S+ )?(?:expletives?|obscenity|profanity|swear ?words?|slur|curse|vulgarity|redacted|deleted|removed|withheld|bleep(?:ed)?|inaudible|unintelligible|illegible|indistinct|crosstalk|laughter|applause|pause|name|names|unverständlich|schimpfwort|gelächter|beifall|geschwärzt|inaudible|injure|juron|rires|applaudissements|anonymisé|ininteligible|improperio|insulto|risas|aplausos|неразборчиво|нецензурно|смех|аплодисменты)(?: \S+){0,2}$/iu,
);

/** A word in small letters, in its pieces where an apostrophe joins them; in Arabic without its article. */
function piecesOf(word: string, language: string): readonly string[] {
  const lower = word.toLowerCase();
  if (language === 'ar') return [lower.replace(/^[وف]?(?:ال|بال|لل)(?=.{2})/u, '')];
  return lower.split("'");
}

/** What the form in which kinds are listed ends with, where others of its forms don’t. */
const FIRST_FORMS = ['', 'y', 'а', 'я', 'о'];

function isKind(word: string, { kinds }: SmallWords): boolean {
  if (kinds.has(word)) return true;
  return [1, 2, 3].some((length) => {
    const stem = word.slice(0, word.length - length);
    return stem.length > 3 && FIRST_FORMS.some((ending) => kinds.has(stem + ending));
  });
}

/** Arabic pronouns are the ends of words. */
const POINTING_END = /^\p{sc=Arabic}{2,}(?:ها|هم|هن|هما|نا|كم|ه|ك|ي)$/u;

function hasMeaning(word: string, { articles, others, pointing }: SmallWords): boolean {
  const isSmall = articles.has(word) || others.has(word) || pointing.has(word);
  return word.length > 1 && !isSmall && !/\p{N}/u.test(word) && !POINTING_END.test(word);
}

/** Whether either has a name, which is compared with others elsewhere. German gives a capital to every noun. */
function isNamed({ said, given, language, opensSentence }: Exchange): boolean {
  if (language === 'de') return false;
  const from = opensSentence ? 1 : 0;
  return [said, given].some((words) => words.slice(from).some((word) => /^\p{Lu}/u.test(word)));
}
