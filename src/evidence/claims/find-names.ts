import type { TextFacts } from './text-facts.ts';

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
const NEXT = new RegExp(` (?:of |of the |and the |the |de |von |van |bin |al )?${CAPITALISED}`, 'uy');
/** A name goes on for at most so many words. */
const MOST_NEXT = 6;

/**
 * The runs of capitalised words, with “of”, “the” and their like between, and the runs of Chinese characters. Found word by
 * word: V8 takes longer to make one expression for a whole run than to read a briefing with this.
 */
function nameRuns(text: string): readonly { readonly text: string; readonly index: number }[] {
  const runs: { readonly text: string; readonly index: number }[] = [];
  FIRST.lastIndex = 0;
  for (let first = FIRST.exec(text); first !== null; first = FIRST.exec(text)) {
    let end = FIRST.lastIndex;
    const most = /^\p{sc=Han}/u.test(first[0]) ? 0 : MOST_NEXT;
    for (let count = 0; count < most; count += 1) {
      NEXT.lastIndex = end;
      if (!NEXT.test(text)) break;
      end = NEXT.lastIndex;
    }
    runs.push({ text: text.slice(first.index, end), index: first.index });
    FIRST.lastIndex = end;
  }
  return runs;
}

/** Capitalised for other reasons than being names. */
const NO_NAMES =
  /^(?:I|The|A|An|In|On|At|By|For|From|To|Of|And|But|Or|As|It|Its|He|She|They|We|You|This|That|These|Those|There|No|Not|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.?$/u;

/**
 * The names of a text. A single capitalised word that opens a sentence may be any word, so it is left out; so are months
 * and weekdays. Where each noun has a capital, as in German, a name has one word more. Acronyms count as names anywhere,
 * and runs of Chinese characters in what is not itself written in them, but for what a figure counts: 1200个.
 */
export function findNames(
  text: string,
  { hasCapitalNouns, isInHan }: { readonly hasCapitalNouns: boolean; readonly isInHan: boolean },
): readonly Name[] {
  const names: Name[] = [];
  const isWithoutHanNames = isInHan || isMostlyHan(text);
  for (const run of nameRuns(text)) {
    const words = run.text
      .split(' ')
      .filter((word) => /^[\p{Lu}\p{sc=Han}]/u.test(word) && !NO_NAMES.test(word));
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

/** Whether a paragraph has a name, by its last word, or spelled out for an acronym. */
export function hasName(facts: TextFacts, { lastWord }: Name): boolean {
  if (/^\p{sc=Han}/u.test(lastWord)) return facts.includes(lastWord);
  if (facts.words.has(lastWord.toLowerCase())) return true;
  return /^\p{Lu}{2,}$/u.test(lastWord) && facts.initials.includes(lastWord);
}
