import { ENGLISH_MONTH, ENGLISH_WEEKDAY, SHORT_MONTH } from '../../language/all-languages.ts';
import { isAmong, patternWith } from '../words/listed-words.ts';

/** A capitalised name in a text. */
export interface Name {
  readonly text: string;
  /** The word that it is looked up by: the last one. */
  readonly lastWord: string;
}

/** “Lee”, “D’Arcy”, “U.N.”; the apostrophe of “Lee’s” ends it. */
const LETTER = '[^\\P{L}\\p{sc=Han}]';
const CAPITALISED = `\\p{Lu}(?:${LETTER}|[\\p{M}\\p{N}.&-])*(?:[’']${LETTER}{2,})?`;
/** Chinese characters beside a figure say what it counts: 1200个. */
const FIRST = new RegExp(
  `(?<!\\p{N}|${LETTER})${CAPITALISED}|(?<![\\p{N}%]\\s?|\\p{sc=Han})\\p{sc=Han}{2,}(?!\\s?\\p{N}|\\p{sc=Han})`,
  'gu',
);
const NEXT = patternWith`^ (?:${'joinsNames'} )?${{ source: CAPITALISED }}`;
/** A name continues for at most so many words. */
const MOST_NEXT = 6;

/** Runs of capitalised words, and of Chinese characters. Found word by word: one expression for a whole run takes V8 longer to make. */
function nameRuns(text: string): readonly { readonly text: string; readonly index: number }[] {
  const runs: { readonly text: string; readonly index: number }[] = [];
  const next = NEXT();
  FIRST.lastIndex = 0;
  for (let first = FIRST.exec(text); first !== null; first = FIRST.exec(text)) {
    let end = FIRST.lastIndex;
    const most = /^\p{sc=Han}/u.test(first[0]) ? 0 : MOST_NEXT;
    for (let count = 0; count < most; count += 1) {
      const [more] = next.exec(text.slice(end)) ?? [];
      if (more === undefined) break;
      end += more.length;
    }
    runs.push({ text: text.slice(first.index, end), index: first.index });
    FIRST.lastIndex = end;
  }
  return runs;
}

const MONTH_OR_DAY = new RegExp(`^(?:${ENGLISH_MONTH}|${SHORT_MONTH}|${ENGLISH_WEEKDAY})$`, 'u');

/** Whether a word is capitalised for another reason than being a name. */
function isNoName(word: string): boolean {
  const bare = word.replace(/\.$/u, '');
  return isAmong(bare, 'openingCapitals') || MONTH_OR_DAY.test(bare);
}

/** The names of a text. A lone capitalised word that opens a sentence is none, nor are months; German nouns need a second word. */
export function findNames(
  text: string,
  { hasCapitalNouns, isInHan }: { readonly hasCapitalNouns: boolean; readonly isInHan: boolean },
): readonly Name[] {
  const names: Name[] = [];
  const isWithoutHanNames = isInHan || isMostlyHan(text);
  for (const run of nameRuns(text)) {
    const words = run.text.split(' ').filter((word) => /^[\p{Lu}\p{sc=Han}]/u.test(word) && !isNoName(word));
    const lastWord = (words.at(-1) ?? '').replace(/[.’']+s?$|[’']s$/u, '');
    if (lastWord === '' || (isWithoutHanNames && /^\p{sc=Han}/u.test(lastWord))) continue;
    const opens =
      run.index === 0 || /[.!?:;“"—–]\s*$/u.test(text.slice(Math.max(0, run.index - 3), run.index));
    const isSure = /^(?:\p{Lu}{2,}$|\p{sc=Han})/u.test(lastWord);
    const count = run.text.includes(' ') && !hasCapitalNouns ? 2 : words.length;
    if (isSure || count >= 1 + Number(opens) + Number(hasCapitalNouns))
      names.push({ text: run.text, lastWord });
  }
  return names;
}

/** A Chinese sentence in an English outline isn’t made of names. */
function isMostlyHan(text: string): boolean {
  return (text.match(/\p{sc=Han}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
