import { datesInAllLanguages } from '../../language/all-languages.ts';
import { typographyInAllLanguages } from '../../language/interface-words.ts';
import { lazily } from '../../text/once-per.ts';

/**
 * Text of HTML in which what reads as one sign doesn’t part at the end of a line: day and month, a figure and its sign or unit, the
 * mark of a place and its number, a title and a name, a French colon and the word before it, a short word with a hyphen. In a span and not by other spaces, so that who searches or copies
 * finds the words as they were written.
 */
export function keepTogether(html: string): string {
  if (!MAY_HOLD_ONE().test(html)) return html;
  const kept = html.replace(MARK_AT_START, (sign) => sign.replace(' ', '\u00A0'));
  return kept.replace(ONE_SIGN(), '<span class="kept">$&</span>');
}

/** The pieces of a text between which a line may end. */
export function unbrokenPieces(text: string): readonly string[] {
  const kept = text.replace(ONE_SIGN(), (sign) => sign.replaceAll(' ', '\u00A0'));
  return kept.split(/[^\S\u00A0]+/u).filter(Boolean);
}

/** Words that stay beside what follows them or comes before them, in any language, as part of a pattern. */
const shortened = (place: 'beforeNumbers' | 'afterNumbers' | 'beforeNames'): string =>
  `(?:${typographyInAllLanguages()
    .flatMap(({ words }) => words[place])
    .join('|')})`;

const MAY_HOLD_ONE = lazily(() => new RegExp(`\\d|\\b${shortened('beforeNames')}| [:;]|\\p{L}-\\p{L}`, 'u'));

/** Any form of a month in the languages that write it in this order. */
function monthIn(order: 'day month' | 'month day'): string {
  const calendars = datesInAllLanguages().filter(({ words }) => words.orders.includes(order));
  const months = calendars.flatMap(({ words }) => words.months ?? []);
  const [names, short] = [months.map(([name]) => name), months.flatMap(([, ...others]) => others)];
  return `(?:${names.join('|')}|(?:${short.join('|')})\\.?)`;
}

/** A name that is longer might not fit in a column with what comes before it. */
const SHORT_NAME = '\\p{Lu}[\\p{L}\\p{M}]{0,11}';

/** “ninety-five”, but no word of more parts. */
const SHORT_COMPOUND = '(?<!-)\\p{L}{1,6}-\\p{L}{1,6}(?!-)';

const signs = (): readonly string[] => [
  `\\d{1,2}(?:\\.|er|st|nd|rd|th)? ${monthIn('day month')}`,
  `${monthIn('month day')} \\d{1,2}(?!\\d)`,
  '\\d[\\d.,]* (?:[%‰€£¥$]|°[CF])',
  `(?<![.,])\\d[\\d.,]{0,6} ${shortened('afterNumbers')}`,
  `(?:§|${shortened('beforeNumbers')}\\.) \\d+`,
  `${shortened('beforeNames')}\\.? ${SHORT_NAME}`,
  SHORT_COMPOUND,
];

/** Browsers end a line before these, but neither before a question mark nor inside of guillemets. */
const BLANK_AND_MARK = ' [:;](?!\\S)';

const ONE_SIGN = lazily(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${signs().join('|')})(?!\\p{L})(?:${BLANK_AND_MARK})?|(?<!\\S)\\S{1,19}${BLANK_AND_MARK}`,
      'gu',
    ),
);

/** Chromium takes no notice of a span that begins with the blank; here the word is in other marks. */
const MARK_AT_START = new RegExp(`^${BLANK_AND_MARK}`, 'u');

/**
 * HTML of a paragraph whose last words stay on one line where a theme wants it: a word alone under long lines looks lost, and
 * browsers leave one there where the mark of a source follows it, or where all lines are as full as they can be.
 */
export function keepEnd(html: string): string {
  const [, before = '', words] = LAST_WORDS.exec(html) ?? [];
  return words === undefined ? html : `${before}<span class="line-end">${words}</span>`;
}

/** The fewest words, two at the least, that are no less than twelve letters, and no more than twenty-four, of what may take more than a line. */
const LAST_WORDS = /^(.{24,}[\s>])((?=[^<>]{12,24}$)[^\s<>]+(?: [^\s<>]+)+)$/su;
