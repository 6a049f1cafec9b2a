import type { Article } from '../article/article.ts';
import { ENGLISH_MONTH, ENGLISH_WEEKDAY, MONTH_STARTS, SHORT_MONTH } from '../language/calendar.ts';
import type { Range } from '../text/position.ts';
import { findOrganisations, findPlaces } from './actors.ts';
import { findAssertions, findClaims } from './claims/claims.ts';
import { rankClaims, rankQuotations } from './claims/rank.ts';
import { findQuotations } from './find-quotations.ts';
import { findTerms } from './terms.ts';
import type { ArticleLanguage, Findings, FindingsNotice, FoundDate } from './text/findings.ts';

/** Everything the article says, who says it, and what it is about. Terms get their readings from `withReadings`. */
export function extractFindings(article: Article): Findings {
  const { text } = article.file;
  const { findings, paragraphs, names } = findQuotations(article);
  const { language, quotations, asides, actors } = findings;
  const assertions = findAssertions(text, paragraphs);
  const dates: FoundDate[] = [];
  for (const paragraph of paragraphs)
    for (const date of findTimes(text, paragraph, article.published)) dates.push(date);
  const claims = findClaims(article, assertions, quotations, dates);
  const terms = /^(?:zh|ja|ko|ru|ar)$/u.test(language) ? [] : findTerms(text);
  return {
    language,
    notices: noticesFor(article, language),
    quotations,
    asides,
    claims,
    actors,
    organisations: findOrganisations(text, names),
    places: findPlaces(names),
    dates,
    terms,
    keyQuotations: rankQuotations(quotations, terms, text.length),
    keyClaims: rankClaims(claims, assertions),
  };
}

function noticesFor(article: Article, language: ArticleLanguage): readonly FindingsNotice[] {
  const notices: FindingsNotice[] = [];
  if (article.paragraphs.length === 0) notices.push('no-text');
  if (language !== 'en' && article.paragraphs.length > 0) notices.push('english-cues-only');
  if (article.published === null) notices.push('no-publication-date');
  return notices;
}

const MONTH = `(?:${ENGLISH_MONTH}|${SHORT_MONTH}\\.?)`;
const DATE = new RegExp(
  [
    String.raw`\b(?<iso>\d{4}-\d{2}-\d{2})\b`,
    String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH})(?:,? (?<year>\d{4}))?\b`,
    String.raw`\b(?<month2>${MONTH}) (?<day2>\d{1,2})(?:st|nd|rd|th)?(?:, (?<year2>\d{4}))?\b(?! percent)`,
    String.raw`\b(?<month3>${MONTH}),? (?:of )?(?<year3>(?:1[89]|20)\d{2})\b`,
    String.raw`(?<zhYear>\d{4})年(?:(?<zhMonth>\d{1,2})月(?:(?<zhDay>\d{1,2})日)?)?`,
    String.raw`\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring) (?<year4>(?:1[89]|20)\d{2})\b`,
    String.raw`\b(?<relative>(?:[Oo]n |[Ll]ast |[Tt]his |[Nn]ext |[Ll]ate |[Ee]arly )${ENGLISH_WEEKDAY}(?!,? (?:\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \d))|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|year|spring|summer|autumn|fall|winter|weekend)|[Oo]ver the weekend|[Yy]esterday|[Tt]omorrow|[Ll]ater this (?:week|month|year)|[Ee]arlier this (?:week|month|year)|\d{1,3} (?:days|weeks|months|years) ago)\b`,
  ].join('|'),
  'gu',
);

/** Something that each date holds; looked for first, because that is cheap. */
const DATE_SIGN = /\d|day|week|month|year|spring|summer|autumn|fall|winter|omorrow/u;

/**
 * The dates of a range of text, relative ones and lone years as well, which `findDates` of article/ leaves out. One without a year
 * takes that of publication, and “last week” has no ISO form.
 */
function findTimes(text: string, { start, end }: Range, published: string | null): readonly FoundDate[] {
  const words = text.slice(start, end);
  if (!DATE_SIGN.test(words)) return [];
  return [...words.matchAll(DATE)].map((match) => {
    const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
    const [date] = match;
    const at = start + match.index;
    return {
      start: at,
      end: at + date.length,
      text: date,
      iso: isoOf(groups, published),
      isRelative: groups['relative'] !== undefined,
    };
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoOf(groups: Groups, published: string | null): string | null {
  if (groups['iso'] !== undefined) return groups['iso'];
  if (groups['zhYear'] !== undefined) return joined(groups['zhYear'], groups['zhMonth'], groups['zhDay']);
  if (groups['year4'] !== undefined) return groups['year4'];
  return dayOf(groups, published);
}

/** "3 May 2017", "May 3" */
function dayOf(groups: Groups, published: string | null): string | null {
  const month = groups['month'] ?? groups['month2'] ?? groups['month3'];
  const day = groups['day'] ?? groups['day2'];
  const year = groups['year'] ?? groups['year2'] ?? groups['year3'] ?? published?.slice(0, 4);
  return month === undefined || year === undefined ? null : joined(year, String(monthNumber(month)), day);
}

function joined(year: string, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`;
  return Number(day) < 1 || Number(day) > 31
    ? null
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthNumber(month: string): number {
  return MONTH_STARTS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}
