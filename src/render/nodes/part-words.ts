import { readNumbers, readTypography } from '../../language/language-files.ts';
import { type UnspacedLexicon, unspacedLexicon } from '../../speech/unspaced/lexicon.ts';
import { lazily } from '../../text/once-per.ts';

/**
 * HTML of Chinese text that says between which words a line may end. No word and no name is broken; who copies or searches the text finds it as it was written.
 */
export function partWords(html: string): string {
  const segmented = html.replace(RUNS, (run) => withBreaks(wordsOf(run)));
  return segmented.replace(COUNTED, (counted, figure: string, word: string | undefined) =>
    word === undefined ? `<span class="word">${counted}</span>` : `${word}${figure}`,
  );
}

/** A figure with a space before what it counts in (3 条), and the beginning of the word behind, which it stays with. */
const COUNTED = /(\p{Nd}+ \p{Script=Han})(<span class="word">)?/gu;

/** Letters and figures with a Chinese character among them. At marks a line ends or doesn’t, without us. */
const RUNS = /[\p{L}\p{M}\p{N}]*\p{Script=Han}[\p{L}\p{M}\p{N}]*/gu;

/**
 * The words of a run of letters. ICU leaves single characters of words that it doesn’t know: they belong to the word before
 * them (实验|室), but for those that are words (为), begin one (副|部长), or are a name (刘|云|山).
 */
function wordsOf(run: string): readonly string[] {
  const segments = run
    .split(FIGURES().within)
    .flatMap((piece, at) => (at % 2 === 1 ? [piece] : segmentsOf(piece)));
  const words: string[] = [];
  let isOpen = false;
  for (let at = 0; at < segments.length;) {
    const segment = segments[at] ?? '';
    const length = Math.max(1, lengthOfName(segments, at));
    const last = words.at(-1) ?? '';
    const isPart: boolean = length === 1 && (isOpen || belongsToWord(segment, last));
    if (isPart) words.pop();
    words.push((isPart ? last : '') + segments.slice(at, at + length).join(''));
    isOpen = length === 1 && !isPart && LINES().beginsAWord.has(segment);
    at += length;
  }
  return words;
}

function segmentsOf(text: string): readonly string[] {
  return Array.from(SEGMENTER().segment(text), ({ segment }) => segment);
}

/** The same in every Node.js from 20 to 26; see docs/decisions/0017-lines-of-chinese.md. */
const SEGMENTER = lazily(() => new Intl.Segmenter('zh', { granularity: 'word' }));
const LINES = lazily(() => {
  const lines = readTypography('zh')?.lines;
  return {
    aWordAlone: new Set(lines?.aWordAlone),
    beginsAWord: new Set(lines?.beginsAWord),
    whole: new Set(lines?.whole),
  };
});

/** Whether a segment continues the word before it: a single character, or what is counted by a figure. */
function belongsToWord(segment: string, word: string): boolean {
  if (!isHan(segment) || LONGEST < word.length) return false;
  if (FIGURES().atEnd.test(word)) return segment.length < 3;
  const { aWordAlone, beginsAWord } = LINES();
  return (
    segment.length === 1 &&
    !aWordAlone.has(segment) &&
    !beginsAWord.has(segment) &&
    !aWordAlone.has(word) &&
    word !== ''
  );
}

/** Figures in characters, which ICU takes apart (十|一块|五), within a run; and a word that is a figure or ends in one. */
const FIGURES = lazily(() => {
  const {
    digits = {},
    tens = {},
    myriads = {},
    point = [],
    ordinal = [],
    fractions = [],
  } = readNumbers('zh')?.characters ?? {};
  const [places, ones] = [Object.keys(tens).join(''), Object.keys(digits).join('')];
  const before = `(?:[${places}]+(?:${fractions.join('|')})|${ordinal.join('|')})?`;
  const figure = `${before}[${ones}${places}${Object.keys(myriads).join('')}]{2,}(?:(?:${point.join('|')})[${ones}]+)?`;
  return { within: new RegExp(`(${figure})`, 'u'), atEnd: new RegExp(`\\p{Nd}$|^${figure}$`, 'u') };
});

/** A longer word takes no more characters: a narrow column has no space for them. */
const LONGEST = 5;

function isHan(segment: string): boolean {
  return /^\p{Script=Han}+$/u.test(segment);
}

/** How many segments are a name: a listed one, a surname with what is often given, a foreign one sign by sign; 0 for none. */
function lengthOfName(segments: readonly string[], at: number): number {
  const [first = '', second = '', third = ''] = segments.slice(at, at + 3);
  if (LINES().whole.has(first + second)) return 2;
  const lexicon = unspacedLexicon('zh');
  if (lexicon === null || second === '') return 0;
  if (!lexicon.isSurname(lexicon.folded(first)) || !are(second, lexicon.isOftenGiven))
    return lengthOfForeignName(segments.slice(at), lexicon);
  return (second + third).length === 2 && are(third, lexicon.isOftenGiven) ? 3 : 2;
}

function lengthOfForeignName(segments: readonly string[], { isForeign }: UnspacedLexicon): number {
  const end = segments.findIndex((segment) => segment.length > 1 || !are(segment, isForeign));
  const length = end === -1 ? segments.length : end;
  return length < 2 ? 0 : length;
}

/** Whether all characters of a segment pass, and it is no word by itself. */
function are(segment: string, test: (character: string) => boolean): boolean {
  const folded = unspacedLexicon('zh')?.folded(segment) ?? segment;
  return segment !== '' && !LINES().aWordAlone.has(segment) && Array.from(folded).every(test);
}

/**
 * HTML of Japanese text that says between which phrases a line may end, as partWords does for Chinese. A phrase is a word with
 * the syllables behind it: 図書館は|だれのために.
 */
export function partPhrases(html: string): string {
  return html.replace(JAPANESE_RUNS, (run) => withBreaks(phrasesOf(run)));
}

/** Letters and figures with a Japanese character among them. */
const JAPANESE_RUNS =
  /[\p{L}\p{M}\p{N}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{L}\p{M}\p{N}]*/gu;

function phrasesOf(run: string): readonly string[] {
  const segments = Array.from(JAPANESE_SEGMENTER().segment(run), ({ segment }) => segment);
  const phrases: string[] = [];
  for (const segment of segments) {
    const last = phrases.at(-1) ?? '';
    const isFirst = last === '' || beginsPhrase(segment, last);
    if (!isFirst) phrases.pop();
    phrases.push((isFirst ? '' : last) + segment);
  }
  return phrases.flatMap(partLong);
}

/** The same in every Node.js from 20 to 26; see docs/decisions/0017-lines-of-chinese.md. */
const JAPANESE_SEGMENTER = lazily(() => new Intl.Segmenter('ja', { granularity: 'word' }));
const OPENERS = lazily(() => new Set(readTypography('ja')?.lines.beginsAPhrase));

/** Whether a segment is by itself behind a phrase: syllables belong to it, and so does what makes a short name or compound with its end. */
function beginsPhrase(segment: string, phrase: string): boolean {
  if (OPENERS().has(segment)) return true;
  if (OPENERS().has(phrase) && /[のおご]$/u.test(phrase)) return false;
  if (/^\p{Script=Hiragana}/u.test(segment)) return false;
  const compound = /[^\p{Script=Hiragana}]+$/u.exec(phrase)?.[0] ?? '';
  if (compound === '') return segment.length > 1 || !SUFFIXED.test(phrase);
  return segment.length > 1 && LONGEST_COMPOUND < compound.length + segment.length;
}

/** 働き|方, 帰り|道: a character behind a verb. */
const SUFFIXED = /\p{Script=Han}[きりいえけ]$/u;
const LONGEST_COMPOUND = 4;

/** 開かれて|いなければならない: a long phrase has a place where its second verb begins. */
function partLong(phrase: string): readonly string[] {
  return phrase.length < LONG ? [phrase] : phrase.split(SECOND_VERB);
}

const LONG = 9;
const SECOND_VERB = /(?<=^.{3,}[てで])(?=[いおくしみ].{2})/u;

/**
 * Pieces of a text between which a line may end, and nowhere else. They are spans and no `<wbr>`: a screen reader would hear a space
 * there, and browsers would set none between Chinese and Latin letters.
 */
function withBreaks(pieces: readonly string[]): string {
  return pieces
    .map((piece) => (MAY_BREAK.test(piece) ? `<span class="word">${piece}</span>` : piece))
    .join('');
}

/** More than a character, and one of them such that a line may end beside it. */
const MAY_BREAK = /^(?=.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])..+$/u;
