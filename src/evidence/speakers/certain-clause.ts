import { quotingOf } from '../../speech/quoting/words.ts';
import { unspacedLexicon } from '../../speech/unspaced/lexicon.ts';
import { oncePer, oncePerValue } from '../../text/once-per.ts';
import { type Range, touching } from '../../text/source-file.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { NamedPerson } from '../model/article-speakers.ts';
import { OPEN_SPEAKER, type Passage, type SpeakerFinding } from '../model/verdict.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { patternOf } from '../words/listed-words.ts';
import { shareName } from './naming-words.ts';

/**
 * A finding, as far as its clause leaves no doubt: no word says that the words are passed on, recalled, read out or shown somewhere, and
 * outside English nobody else is named who could say them. What isn’t certain is open where the clause names the outline’s speaker, and
 * doubtful where it names another alone.
 */
export function asCertain(
  index: ArticleIndex,
  passage: Passage,
  given: string,
  finding: SpeakerFinding,
): SpeakerFinding {
  const { verdict, mentionAt, cueAt, isBeside } = finding;
  if (mentionAt === null || (verdict !== 'stated' && verdict !== 'other')) return finding;
  const clause = clauseAt(index, passage, mentionAt);
  const passedOn = passedOnIn(clause);
  const isSure = passedOn === null ? isSpeakersAlone(index, clause, cueAt) : isWhose(index, clause, passedOn);
  if (!isBeside) return mayMean(index, clause, isSure ? null : passedOn, given) ? OPEN_SPEAKER : finding;
  if (isSure) return finding;
  return verdict === 'stated' || shareName(clause.words, given)
    ? OPEN_SPEAKER
    : { ...finding, isBeside: false };
}

/** “sagte Merkels Sprecher Steffen Seibert”: who is at the end of a longer mention; and who is named where words are passed on. */
function mayMean(
  { article }: ArticleIndex,
  { words, mention }: SayingClause,
  passedOn: PassedOn | null,
  given: string,
): boolean {
  const isLast = article.file.text.slice(mention.start, mention.end).endsWith(` ${given}`);
  return isLast || (passedOn !== null && shareName(words, given));
}

/** The sentence beside a passage in which somebody is mentioned, with spaces for what is in marks; offsets as in the article. */
interface SayingClause extends Range {
  readonly language: string;
  readonly words: string;
  readonly mention: Range;
  /** Whether it comes before the passage. */
  readonly leads: boolean;
}

function clauseAt(
  { article, spans, speakers }: ArticleIndex,
  passage: Passage,
  mention: Range,
): SayingClause {
  const { text } = article.file;
  const outer = spanAround(spans, passage.start) ?? passage;
  const leads = mention.end <= outer.start;
  const before = text.slice(Math.max(0, mention.start - LONGEST), mention.start);
  const behind = text.slice(mention.end - 2, mention.end + LONGEST);
  const stop = behind.search(SENTENCE_ENDS);
  const last = [...before.matchAll(SENTENCE_ENDS)].at(-1);
  const start = leads
    ? mention.start - before.length + (last === undefined ? 0 : last.index + last[0].length)
    : outer.end;
  const end = leads ? outer.start : mention.end - 2 + (stop === -1 ? behind.length : stop + 2);
  let words = text.slice(start, end);
  for (const span of touching(spans, { start, end })) {
    const [from, to] = [Math.max(span.start, start) - start, Math.min(span.end, end) - start];
    if (from < to) words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  }
  return {
    start,
    end,
    words,
    mention,
    leads,
    language: speakers.language === 'und' ? 'en' : speakers.language,
  };
}

const LONGEST = 600;
const SENTENCE_ENDS = /(?:[\p{Ll}\p{Lo}]{2}|[\p{N}»”)])[.!?…]+["”’»“)]*\s+|[。！？][”’」』]*|\n/gu;

/** Words that pass others on, and whether they are what a thing shows; the last of a clause. `null` where nothing does. */
type PassedOn = Range & { readonly isShown: boolean };

function passedOnIn({ language, words, start }: SayingClause): PassedOn | null {
  const [passing, shown] = patternsOf(language);
  const found = [...words.matchAll(passing)].at(-1);
  const at = found === undefined ? start : start + found.index;
  const isShown = shown.test(words);
  return found === undefined && !isShown ? null : { start: at, end: at + (found?.[0].length ?? 0), isShown };
}

const patternsOf = oncePerValue((language: string): readonly [RegExp, RegExp] => {
  const whole = (phrases: string): string =>
    unspacedLexicon(language) === null ? `(?<!\\p{L})${phrases}(?!\\p{L})` : phrases;
  return [
    new RegExp(whole(patternOf(language, 'passedOn')), 'giu'),
    new RegExp(whole(patternOf(language, 'shownOn')), 'iu'),
  ];
});

/** Whether words are passed on from the mention, and nobody else comes in between: “Le Courrier cite Inès Roux : « … »”. */
function isWhose(index: ArticleIndex, clause: SayingClause, { start, end, isShown }: PassedOn): boolean {
  const { mention, leads, words } = clause;
  if (isShown || !leads || end > mention.start) return false;
  const between = words.slice(end - clause.start, mention.start - clause.start);
  return !PART.test(between) && othersIn(index, clause).every((other) => other.end <= start);
}

const PART = /[，,;；]/u;

/** Whether nobody else can be the speaker: nobody is named but behind a mention that follows the words, or as a hearer. */
function isSpeakersAlone(index: ArticleIndex, clause: SayingClause, cue: Range | null): boolean {
  if (clause.language === 'en') return true;
  const others = othersIn(index, clause);
  if (!clause.leads) return others.every(({ start }) => start >= clause.mention.end);
  return !saysFurther(clause, cue) && (others.length === 0 || isSubject(clause, cue, others));
}

/** “据《港城日报》报道，周敏强调：‘…’”: whether another verb of saying stands between the mention and the words. */
function saysFurther(clause: SayingClause, cue: Range | null): boolean {
  const { start, end, mention } = clause;
  const part = start + clause.words.slice(mention.end - start).search(PART) + mention.end - start;
  if (cue === null || cue.end <= mention.start) return part >= mention.end && says(clause, part, end);
  return says(clause, mention.end, cue.start) || says(clause, cue.end, end);
}

const says = ({ language, words, start }: SayingClause, from: number, to: number): boolean =>
  wordsIn(language, words.slice(from - start, to - start)).some(({ word }) => isSaying(language, word));

/**
 * Whether the mention is the subject of its clause: it begins the clause, the verb of saying follows it, and whoever else is named comes
 * before the next comma; or, in German, it follows the verb, and a preposition begins the sentence: “Nach dem Treffen mit Lund sagte Roth:”.
 */
function isSubject(clause: SayingClause, cue: Range | null, others: readonly Range[]): boolean {
  const { start, words, mention, language } = clause;
  if (cue === null || says(clause, start, Math.min(cue.start, mention.start))) return false;
  const end = Math.max(cue.end, mention.end);
  const comma = words.slice(end - start).search(PART);
  const isBehind = (other: Range): boolean => comma !== -1 && other.start > end + comma;
  if (others.some(isBehind)) return false;
  const before = words.slice(0, mention.start - start).trim();
  if (cue.start < mention.end) {
    const [first = ''] = before.toLowerCase().split(' ');
    const isInverted = quotingOf(language)?.words.capitalNouns === true && cue.end + 1 === mention.start;
    return isInverted && quotingOf(language)?.is('prepositions', first) === true;
  }
  const between = words.slice(mention.end - start, cue.start - start).replace(/^[，,]/u, '');
  return /(?:^|[，,;；])$/u.test(before) && !PART.test(between);
}

const isSaying = (language: string, word: string): boolean =>
  quotingOf(language)?.isVerb(word.toLowerCase()) ?? unspacedLexicon(language)?.is(word, 'say') ?? false;

/** People, bodies, papers and reporters in a clause, but for the mention. */
function othersIn(
  { speakers }: ArticleIndex,
  { language, start, end, words, mention }: SayingClause,
): readonly Range[] {
  const named = touching(mentionsOf(speakers.people), { start, end });
  const called = wordsIn(language, words)
    .filter(({ word }) => isSomebody(language, word))
    .map(({ at, word }) => ({ start: start + at, end: start + at + word.length }));
  return [...named, ...called].filter(
    (other) =>
      start <= other.start && other.end <= end && (other.end <= mention.start || mention.end <= other.start),
  );
}

/** Where people are named, in the order of the text. */
const mentionsOf = oncePer((people: readonly NamedPerson[]): readonly Range[] =>
  people.flatMap(({ mentions }) => mentions).toSorted((one, other) => one.start - other.start),
);

function isSomebody(language: string, word: string): boolean {
  const [quoting, unspaced] = [quotingOf(language), unspacedLexicon(language)];
  if (unspaced !== null)
    return word.length > 1 && (['title', 'body', 'asker'] as const).some((of) => unspaced.is(word, of));
  if (quoting === null) return false;
  const lower = word.toLowerCase();
  if (quoting.words.capitalNouns === (word !== lower) && quoting.gendersOf('people', lower).length > 0)
    return true;
  return word !== lower && quoting.gendersOf('firstNames', lower).length > 0;
}

/** The words of a text: without spaces between them, the longest that the language lists. */
function wordsIn(language: string, text: string): readonly { readonly at: number; readonly word: string }[] {
  const unspaced = unspacedLexicon(language);
  if (unspaced === null)
    return [...text.matchAll(/[\p{L}\p{M}-]+/gu)].map(({ index: at, 0: word }) => ({ at, word }));
  const [words, folded]: [{ at: number; word: string }[], string] = [[], unspaced.folded(text)];
  for (let at = 0; at < folded.length;) {
    const end = Math.max(unspaced.endOfWord(folded, at), at + 1);
    words.push({ at, word: folded.slice(at, end) });
    at = end;
  }
  return words;
}
