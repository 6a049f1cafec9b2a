import type { Article } from '../article/article.ts';
import { findOrganisations, findPlaces } from './actors.ts';
import { findAssertions, findClaims } from './claims/claims.ts';
import { rankClaims, rankQuotations } from './claims/rank.ts';
import { findQuotations } from './find-quotations.ts';
import { readerOf } from './reader-of.ts';
import { findTerms } from './terms.ts';
import { findTimes } from './find-times.ts';
import type { ArticleLanguage, Findings, FindingsNotice, FoundDate } from './text/findings.ts';
import { lexiconOf } from './words/lexicon.ts';

/** Everything the article says, who says it, and what it is about. Terms get their readings from `withReadings`. */
export function extractFindings(article: Article): Findings {
  const { text } = article.file;
  const { findings, paragraphs, names } = findQuotations(article);
  const { language, quotations, asides, actors } = findings;
  const lexicon = lexiconOf(language);
  const assertions = findAssertions(lexicon, text, paragraphs);
  const dates: FoundDate[] = [];
  for (const paragraph of paragraphs)
    for (const date of findTimes(text, paragraph, article.published)) dates.push(date);
  const claims = findClaims(lexicon, article, assertions, quotations, dates);
  const terms = /^(?:zh|ja|ko|ru|ar)$/u.test(language) ? [] : findTerms(lexicon, text);
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
    keyQuotations: rankQuotations(lexicon, quotations, terms, text.length),
    keyClaims: rankClaims(claims, assertions),
  };
}

function noticesFor(article: Article, language: ArticleLanguage): readonly FindingsNotice[] {
  const notices: FindingsNotice[] = [];
  if (article.paragraphs.length === 0) notices.push('no-text');
  const isRead = language === 'en' || readerOf(language) !== null;
  if (!isRead && article.paragraphs.length > 0) notices.push('english-cues-only');
  if (article.published === null) notices.push('no-publication-date');
  return notices;
}
