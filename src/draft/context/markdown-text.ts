/** Words of an article as Markdown that reads as the same words and opens no block. */
export function markdownText(words: string): string {
  return plainLine(words)
    .replace(/[\\`*_<~|&$]/gu, '\\$&')
    .replace(/\[(?=[@^])/gu, '\\[')
    .replace(/\](?=[({:[])/gu, '\\]')
    .replace(/^[#>+=:-]/u, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^Note:/u, 'Note\\:');
}

/** Text on one line, without the invisible marks that a reader of articles leaves. */
export function plainLine(text: string): string {
  return text
    .replace(/[\u2060\u200b\ufeff]/gu, '')
    .replace(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Opening and closing marks, and those within them. */
export type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** Words of the article for the notes, in marks, with its own marks turned into those within others. */
export function inNotes(words: string, [open, close, ...inner]: Marks): string {
  const line = plainLine(words);
  const shown = line.length > LONGEST_NOTE ? `${line.slice(0, LONGEST_NOTE)} …` : line;
  return `${open}${markdownText(withInnerMarks(shown, inner))}${close}`;
}

const LONGEST_NOTE = 900;

/** Some marks open and some close in every language; “ and " do what their place tells: they open behind white space, a bracket or a dash. */
function withInnerMarks(words: string, [open, close]: readonly [string, string]): string {
  const isUnspaced = /\p{sc=Han}/u.test(words);
  return words.replace(/«\s?|\s?»|[“„”"「」]/gu, (found, at: number) => {
    const mark = found.trim();
    if (mark === '„' || mark === '«' || mark === '「') return open;
    if (mark === '”' || mark === '»' || mark === '」') return close;
    const isOpening = at === 0 || /[\s([—–-]/u.test(words.charAt(at - 1)) || (mark === '“' && isUnspaced);
    return isOpening ? open : close;
  });
}

/** A label that ends in a colon, and what it is of. */
export const labelled = (label: string, text: string): string =>
  /[：]$/u.test(label) ? `${label}${text}` : `${label} ${text}`;

/** A name for an attribution line or a heading, without what has a meaning there. */
export function plainName(name: string): string {
  return plainLine(name)
    .replace(/[“”"„«»「」[\]{}<>*_`\\|@~$#()（）]/gu, '')
    .replace(/(?<=\d),(?=\d{3}\b)/gu, '')
    .replace(/[,;:，；：]\s*/gu, ' ')
    .replace(/\s[—–-]+\s/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What somebody is, with the body where that is held, of which it may have the beginning; empty for what is too long to be read beside a name. */
export function plainRole(
  role: string | null,
  organisation: string | null,
  abbreviations: ReadonlySet<string>,
): string {
  const written = plainName(role ?? '').replace(/\.$/u, '');
  // “Lt. Gov” is a title, and is before a name.
  const isTitle = written.split(' ').every((word) => abbreviations.has(word.replace(/\.$/u, '')));
  const office = isTitle ? '' : written;
  const body = plainName(organisation ?? '');
  // 江州市市长
  if (/\p{sc=Han}/u.test(office + body)) return office.startsWith(body) ? office : `${body}${office}`;
  if (body === '' || office.includes(body)) return office.length > LONGEST_ROLE ? '' : office;
  const words = body.split(' ');
  const shared = words
    .map((_, at) => words.slice(0, words.length - at).join(' '))
    .find((head) => head.includes(' ') && office.endsWith(head));
  const whole =
    shared === undefined
      ? [office, body].filter((part) => part !== '').join(', ')
      : `${office}${body.slice(shared.length)}`;
  if (whole.length <= LONGEST_ROLE) return whole;
  return office.length > LONGEST_ROLE ? '' : office;
}

const LONGEST_ROLE = 72;
