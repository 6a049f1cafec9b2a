import { namesOfDays } from '../../language/all-languages.ts';
import { findDates, findStatedDay } from '../find-dates.ts';
import { phrasePattern } from '../page-phrases.ts';
import { firstFound } from '../../text/collections.ts';
import type { Range } from '../../text/source-file.ts';

const LONGEST_BYLINE = 80;

/** The names in a line such as “By Ann Lee, 3 May 2025”; `null` for another line. */
export function bylineIn(paragraph: string): string | null {
  if (paragraph.length > LONGEST_BYLINE) return null;
  if (/^\p{Script=Han}/u.test(paragraph)) return joined(HAN_BYLINE().exec(paragraph)?.[1]);
  const alone = behind(paragraph, BEFORE_NAMES());
  return joined(alone === null ? undefined : NAMES_ALONE().exec(alone)?.[1]) ?? afterBy(paragraph);
}

/** What a line continues with; `null` for one that begins otherwise. */
function behind(line: string, beginning: RegExp): string | null {
  const found = beginning.exec(line);
  return found === null ? null : line.slice(found[0].length);
}

/** Several names as one line, with “and” between them; without spaces where the script has none. */
const joined = (names: string | undefined): string | null =>
  names?.replace(BETWEEN(), /\p{Script=Han}/u.test(names) ? '、' : ' and ') ?? null;
const BETWEEN = phrasePattern('gu')`, |[、，]| ${'and'} |(?<=\p{Script=Han}) `;

function afterBy(paragraph: string): string | null {
  const line = behind(paragraph, BY());
  if (line === null) return null;
  const beside = [OTHERS_BY(), OFFICE(), OFFICE_BEFORE(), PLACE(), PLACE_LAST];
  const names = beside.reduce((rest, pattern) => rest.replace(pattern, ''), beforeDate(line));
  if (!NAMES.test(names)) return null;
  return /\p{Ll}{2}/u.test(names) ? names : inSmallLetters(names);
}

const BY = phrasePattern('iu')`^${'by'}[ \u00a0]+`;
/** No letter may be read in two ways: forty capitals in a line would be read in billions. */
const NAMES = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,?[ \u00a0][\p{L}\p{M}.'’-]*)*$/u;

const NAME = /\p{Lu}[\p{L}.'’-]+(?: (?:v[ao]n |d[eiu] |la )?\p{Lu}[\p{L}.'’-]+){1,3}/u;
/** “Von Ann Lee und Bo Ray, Riga”, “Words: Ann Lee”, “Letter from Riga, by Ann Lee” */
const BEFORE_NAMES = phrasePattern('iu')`^${'beforeNames'}(?!(?<=\p{L})\p{L})[ \u00a0]*`;
const NAMES_ALONE = phrasePattern('u')`^(${NAME}(?:(?:, | ${'and'} )${NAME}){0,3})(?:, [\p{L}’' -]{2,40})?$`;

const HAN_NAME = phrasePattern('u')`(?!\p{Script=Han}*${'reporting'})\p{Script=Han}{2,4}`;
/** “林岚、周远” */
const HAN_NAMES = phrasePattern('u')`${HAN_NAME}(?:[ 、，]${HAN_NAME}){0,3}`;
/** “记者 林岚 港城报道”, “作者：林岚、周远” */
const HAN_BYLINE = phrasePattern(
  'u',
)`^${'by'}[ ：:／/]{0,2}(${HAN_NAMES})(?: \p{Script=Han}{0,8}${'reporting'})?$`;

/** Whether a line is nothing but two to four words of a name. */
export const nameAlone = (line: string): boolean => line.length < 40 && ALONE().test(line);
const ALONE = phrasePattern('u')`^${NAME}$`;

/** “Local Democracy Reporter” */
export const isOffice = (line: string): boolean => line.length < LONGEST_BYLINE && OFFICE().test(`, ${line}`);

/** “ANN LEE” is written so in a line of capitals alone. */
function inSmallLetters(names: string): string {
  return names
    .replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase())
    .replace(AND_IN_CAPITALS(), (word) => word.toLowerCase());
}

/** One letter is the first of a name. */
const AND_IN_CAPITALS = phrasePattern('giu')` (?=\p{L}{2})${'and'} `;

/** “By Ann Lee in Oslo and Bo Ray in Bergen”, “By Ann Lee at the Stadium of Light” */
const PLACE = phrasePattern(
  'gu',
)`(?<=^.{4,80}?) ${'fromWhere'} \p{Lu}[\p{L}’'-]*(?: (?:\p{Ll}{2} )?\p{Lu}[\p{L}’'-]*)*`;
/** “By Ann Lee, Health Reporter” */
const OFFICE = phrasePattern('iu')`, (?:[\p{L}’'-]+ ){0,4}${'offices'}$`;
/** “By Political Correspondent Ann Lee” */
const OFFICE_BEFORE = phrasePattern('iu')`^(?:[\p{L}’'-]+ ){0,3}${'offices'} (?=[\p{L}’'-]+ [\p{L}’'-])`;
/** “By Ann Lee, Nairobi”: who wrote has more names than one. */
const PLACE_LAST = /(?<=^\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}.’'-]*), \p{Lu}[\p{L}’'-]+$/u;
/** “Words by Ann Lee  Photographs by Bob Ray”, “By Ann Lee. Translated by Bob Ray” */
const OTHERS_BY = phrasePattern('iu')`[\s.,;|•·—–-]+${'othersBy'} .*$`;

/** `Ann Lee, 3 May 2025` and `Ann Lee | May 3, 2025` without the date. */
function beforeDate(line: string): string {
  const [date, ...others] = findDates(line);
  const endsWithDate = date !== undefined && others.length === 0 && line.slice(date.end).trim() === '';
  return endsWithDate ? line.slice(0, date.start).replace(BEFORE_DATE(), '') : line;
}

const WEEKDAY = (): RegExp => new RegExp(namesOfDays().weekdays.flat().join('|'), 'u');
/** Words around a date: “updated on Friday”. */
export const AROUND_DATE = phrasePattern('iu')`${'appeared'}|${WEEKDAY}`;
const BEFORE_DATE = phrasePattern('iu')`(?:(?:^|[\s,:|•·—–-]+)${AROUND_DATE})*[\s,:|•·—–-]*$`;

/** What comes before the first sentence of an agency’s or a newspaper’s story; `null` for what it doesn’t say. */
interface HanDateline {
  readonly agency: string | null;
  readonly place: string | null;
  readonly day: string | null;
  readonly byline: string | null;
  /** How many characters it has. */
  readonly length: number;
}

/** In characters. */
const LONGEST = 100;

/** Reads “新华社江城2026年5月12日电（记者 王宇 林岚）” and “（本报记者 冯洁）”; `null` for a paragraph that begins otherwise. */
export function hanDatelineIn(paragraph: string): HanDateline | null {
  const head = paragraph.slice(0, LONGEST);
  const wire = match(WIRE(), head);
  const credit = match(CREDIT(), head.slice(wire.words.length));
  const length = wire.words.length + credit.words.length;
  if (length === 0) return null;
  const { agency = null, place = null } = wire.groups;
  const day = findStatedDay(wire.words)?.iso ?? null;
  return { agency, place, day, byline: joined(credit.groups['names']), length };
}

interface Matched {
  readonly words: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function match(pattern: RegExp, text: string): Matched {
  const found = pattern.exec(text);
  return { words: found?.[0] ?? '', groups: found?.groups ?? {} };
}

/** “新华社江城5月12日电”, “本报讯” */
const WIRE = phrasePattern(
  'u',
)`^[（(]?(?:(?<agency>${'agencies'})|${'own'})(?<place>\p{Script=Han}{2,6}?)??(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?${'wired'}[)）]?\s*`;

/** “（本报记者 冯洁）” */
const CREDIT = phrasePattern('u')`^[（(]${'by'}[ ：:]{0,2}(?<names>${HAN_NAMES})[)）]`;

/** How many paragraphs may be above the story. */
const HEAD = 6;

/** The agency that sent a text, as one of its first paragraphs says. */
export function hanAgencyOf(text: string, paragraphs: readonly Range[]): string | null {
  return firstFound(
    paragraphs.slice(0, HEAD),
    ({ start, end }) => hanDatelineIn(text.slice(start, end))?.agency ?? null,
  );
}
