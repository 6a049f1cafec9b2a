import { lazily } from '../../text/lazily.ts';
import { findDates } from '../find-dates.ts';

const LONGEST_BYLINE = 80;

/** No letter may be read in two ways: forty capitals in a line would be read in billions. */
const BYLINE =
  /^(?:(?:Words|Text|Story|Written|Reported|WORDS|TEXT|STORY|WRITTEN|REPORTED)[ \u00a0](?:by|BY)|[Bb]y|BY)[ \u00a0]+(\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,? and|,|)[ \u00a0][\p{L}\p{M}.'’-]*)*)$/u;

/** The names in a line such as “By Ann Lee, 3 May 2025”; `null` for another line. */
export function bylineIn(paragraph: string): string | null {
  // A look at a word or two spares most articles expressions that take a millisecond to make.
  if (paragraph.length > LONGEST_BYLINE) return null;
  if (HAN_FIRST.test(paragraph)) return joined(HAN_BYLINE().exec(paragraph)?.[1]);
  return MAY_NAME.test(paragraph)
    ? (joined(OTHER_BYLINE().exec(paragraph)?.[1]) ?? behindBy(paragraph))
    : null;
}

const joined = (names: string | undefined): string | null =>
  names?.replace(/(?:, |[、，]| (?:und|et|y|e|en) |(?<=\p{Script=Han}) )/gu, ' and ') ?? null;

function behindBy(paragraph: string): string | null {
  const line = beforeDate(paragraph)
    .replace(OTHERS_BY, '')
    .replace(OFFICE, '')
    .replace(OFFICE_BEFORE, 'By ')
    .replace(PLACE, '')
    .replace(PLACE_LAST, '');
  const names = BYLINE.exec(line)?.[1] ?? null;
  return names === null || /\p{Ll}{2}/u.test(names) ? names : inSmallLetters(names);
}

const MAY_NAME =
  /^(?:By|Words|Text|Story|Written|Reported|Interview|Von|Par|Por|Da|Di|Door)[ \u00a0:]|\b(?:sketch|essay|interview|letter) [^.]{0,40}\bby \p{Lu}/iu;
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:v[ao]n |d[eiu] |la )?\p{Lu}[\p{L}.'’-]+){1,3}`;
const NAMES = String.raw`${NAME}(?:(?:, | (?:and|und|et|y|e|en) )${NAME}){0,3}`;
/**
 * “Von Ann Lee und Bo Ray, Riga”, “Words: Ann Lee”, “Letter from Riga, by Ann Lee”: what is nothing but names, behind a word that
 * leads to them.
 */
const OTHER_BYLINE = lazily(
  () =>
    new RegExp(
      String.raw`^(?:(?:Von|Par|Por|Da|Di|Door) |(?:Words|Text|Story|Interview): ?|(?:[\p{L}’'-]+ )?(?:[Ss]ketch|[Ee]ssay|[Ii]nterview)(?: and \p{Ll}+)? by |Letter from [\p{L} ]{2,30}, by )(${NAMES})(?:, [\p{L}’' -]{2,40})?$`,
      'u',
    ),
);

const HAN_FIRST = /^\p{Script=Han}/u;
const HAN_NAME = String.raw`(?!\p{Script=Han}*(?:报道|摄影|編輯|编辑))\p{Script=Han}{2,4}`;
/** “记者 林岚 港城报道”, “作者：林岚、周远” */
const HAN_BYLINE = lazily(
  () =>
    new RegExp(
      String.raw`^(?:(?:本报|特约|实习|新华社)?(?:记者|記者|撰文|采写|作者)[ ：:／/]{0,2}|文[ ]?[：:／/] ?)(${HAN_NAME}(?:[ 、，]${HAN_NAME}){0,3})(?: \p{Script=Han}{0,8}(?:报道|報道|电|電|摄影))?$`,
      'u',
    ),
);

/** Whether a line is nothing but two to four words of a name. */
export const nameAlone = (line: string): boolean => line.length < 40 && ALONE().test(line);
const ALONE = lazily(() => new RegExp(`^${NAME}$`, 'u'));

/** “Local Democracy Reporter” */
export const isOffice = (line: string): boolean => line.length < LONGEST_BYLINE && OFFICE.test(`, ${line}`);

/** “ANN LEE” is written so in a line of capitals alone. */
function inSmallLetters(names: string): string {
  return names.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase()).replace(/ And /gu, ' and ');
}

/** “By Ann Lee in Oslo and Bo Ray in Bergen”, “By Ann Lee at the Stadium of Light” */
const PLACE =
  /(?<=^By .{4,80}?)(?: reporting)? (?:in|at|from) (?:the )?\p{Lu}[\p{L}’'-]*(?: (?:of )?\p{Lu}[\p{L}’'-]*)*/gu;
/** “By Ann Lee, Health Reporter” */
const OFFICE =
  /, (?:[\p{L}’'-]+ ){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Cc]ritic)$/u;

/** “By Political Correspondent Ann Lee” */
const OFFICE_BEFORE =
  /^[Bb]y (?:\p{Lu}[\p{L}’'-]* ){0,3}(?:Reporter|Correspondent|Editor|Writer|Columnist|Critic) (?=\p{Lu}[\p{L}’'-]* \p{Lu})/u;
/** “By Ann Lee, Nairobi”: who wrote has more names than one. */
const PLACE_LAST = /(?<=^[Bb]y \p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}.’'-]*), \p{Lu}[\p{L}’'-]+$/u;

/** “Words by Ann Lee  Photographs by Bob Ray”, “By Ann Lee. Translated by Bob Ray” */
const OTHERS_BY =
  /[\s.,;|•·—–-]+(?:translated|translation|photo(?:graph)?(?:s|y)?|pictures?|illustrations?|images?|video|graphics?) by .*$/iu;

/** `By Ann Lee, 3 May 2025` and `By Ann Lee | May 3, 2025` without the date. */
function beforeDate(paragraph: string): string {
  const [date, ...others] = findDates(paragraph);
  const endsWithDate = date !== undefined && others.length === 0 && paragraph.slice(date.end).trim() === '';
  return endsWithDate ? paragraph.slice(0, date.start).replace(BEFORE_DATE, '') : paragraph;
}

/** What leads up to a date: `, updated on Friday `. */
const BEFORE_DATE =
  /(?:[\s,:|•·—–-]+(?:(?:last )?(?:published|posted|updated)|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day))*[\s,:|•·—–-]*$/iu;
