import { MONTH_NAMES } from '../../sources/month-names.ts';

/**
 * Text of HTML in which what reads as one sign doesn’t part at the end of a line: day and month, a figure and its sign, the
 * mark of a place and its number, a title and a name. In a span and not by other spaces, so that who searches or copies
 * finds the words as they were written.
 */
export function keepTogether(html: string): string {
  return MAY_HOLD_ONE.test(html) ? html.replace(ONE_SIGN, '<span class="kept">$&</span>') : html;
}

/** The pieces of a text between which a line may end. */
export function unbrokenPieces(text: string): readonly string[] {
  const kept = text.replace(ONE_SIGN, (sign) => sign.replaceAll(' ', '\u00A0'));
  return kept.split(/[^\S\u00A0]+/u).filter(Boolean);
}

const MAY_HOLD_ONE = /\d|Dr|Prof/u;

const SHORT_MONTHS = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez)\\.?';
const MONTHS = `(?:${Object.values(MONTH_NAMES).flat().join('|')}|${SHORT_MONTHS})`;

/** A name that is longer might not fit in a column with what stands before it. */
const SHORT_NAME = '\\p{Lu}[\\p{L}\\p{M}]{0,11}';

const SIGNS = [
  `\\d{1,2}(?:\\.|er|st|nd|rd|th)? ${MONTHS}`,
  `(?:${MONTH_NAMES.en.join('|')}|${SHORT_MONTHS}) \\d{1,2}(?!\\d)`,
  '\\d[\\d.,]* (?:[%‰€£¥$]|°[CF])',
  '(?:§|Art\\.|Nr\\.|No\\.|Abs\\.|S\\.|pp?\\.|paras?\\.|Kap\\.|Fig\\.|Abb\\.) \\d+',
  `(?:Dr|Prof)\\.? ${SHORT_NAME}`,
];

const ONE_SIGN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SIGNS.join('|')})(?!\\p{L})`, 'gu');
