import { readTypography } from '../../language/language-files.ts';
import { lazily } from '../../text/once-per.ts';
import { withBreaks } from './with-breaks.ts';

/**
 * HTML of Japanese text that says between which phrases a line may end, as partWords does for Chinese. A phrase is a word with
 * the syllables behind it: 図書館は|だれのために.
 */
export function partPhrases(html: string): string {
  return html.replace(RUNS, (run) => withBreaks(phrasesOf(run)));
}

/** Letters and figures with a Japanese character among them. */
const RUNS = /[\p{L}\p{M}\p{N}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{L}\p{M}\p{N}]*/gu;

function phrasesOf(run: string): readonly string[] {
  const segments = Array.from(SEGMENTER().segment(run), ({ segment }) => segment);
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
const SEGMENTER = lazily(() => new Intl.Segmenter('ja', { granularity: 'word' }));
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
