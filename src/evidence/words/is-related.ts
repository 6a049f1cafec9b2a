/** Letters at the beginning that show the stem of a word. */
const STEM = 4;
/** Three letters are the root of most words in Arabic and Hebrew. */
const ROOT = 3;
/** Words no longer than this change all their letters but the first: “say” and “said”, “make” and “made”. */
const SHORT = 4;

/** Whether two words look like forms of one: “begin” and “began”, “pct” and “percent”. Says so too often rather than too seldom. */
export function isRelated(word: string, other: string): boolean {
  const [short = '', long = ''] = [lower(word), lower(other)].toSorted((a, b) => a.length - b.length);
  if (/\p{sc=Arabic}/u.test(short)) return haveRootInCommon(short, long);
  if (short.charAt(0) !== long.charAt(0)) return false;
  if (long.length <= SHORT || commonStart(short, long) >= Math.min(STEM, short.length)) return true;
  return isAbbreviated(short, long) || haveSameConsonants(short, long);
}

function lower(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function commonStart(word: string, other: string): number {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return at;
}

/** “pct” of “percent”: no vowel is left of an abbreviation. */
function isAbbreviated(short: string, long: string): boolean {
  if (short !== consonantsOf(short)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** “write” and “wrote”, “sprechen” and “sprach”: but for the last of them; and “think” and “thought”. */
function haveSameConsonants(short: string, long: string): boolean {
  if (short.endsWith('ght') || long.endsWith('ght')) return true;
  const [few = '', many = ''] = [consonantsOf(short), consonantsOf(long)].toSorted(
    (a, b) => a.length - b.length,
  );
  return commonStart(few, many) >= Math.max(2, few.length - 1);
}

function consonantsOf(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiouyаеёиоуыэюя]/gu, '');
}

function haveRootInCommon(short: string, long: string): boolean {
  for (let at = 0; at + ROOT <= short.length; at += 1)
    if (long.includes(short.slice(at, at + ROOT))) return true;
  return short === long;
}
