import type { Article } from '../article/article.ts';
import { findActors, findOrganisations, findPlaces } from './actors.ts';
import { articleAuthor } from './article-author.ts';
import { articleLanguage } from './article-language.ts';
import { asideKind } from './asides.ts';
import type { AttributedPassage } from './speaker-question.ts';
import { assignSpeakers } from './assign-speakers.ts';
import { buildQuotations } from './build-quotations.ts';
import { findClaims } from './claims.ts';
import { findDates } from './dates.ts';
import { draftQuotations } from './draft-quotations.ts';
import type { Aside, ArticleLanguage, Findings, FindingsNotice } from './findings.ts';
import { indexNames } from './name-index.ts';
import { rankClaims, rankQuotations } from './rank.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { findTerms } from './terms.ts';

/**
 * Everything the article says, who says it, and what it is about. Takes a read article and gives findings whose offsets lie in
 * its text. Never throws; the same text gives the same findings. Terms get their readings from `withReadings`.
 */
export function extractFindings(article: Article): Findings {
  const { text } = article.file;
  const language = articleLanguage(text);
  const withCues = language === 'en' || language === 'und';
  const paragraphs = readParagraphs(article, withCues);
  const attributed = assignSpeakers(text, paragraphs);
  const { asides, passages } = setAsidesApart(text, attributed, withCues);
  const drafts = paragraphs.flatMap((paragraph, index) => draftQuotations(paragraph, passages[index] ?? []));
  const names = indexNames(text, paragraphs);
  const quotations = buildQuotations(paragraphs, drafts, names, text, articleAuthor(article));
  const claims = findClaims(article, paragraphs, quotations);
  return {
    language,
    notices: noticesFor(article, language),
    quotations,
    asides,
    claims,
    actors: findActors(names, quotations),
    organisations: findOrganisations(text, names),
    places: findPlaces(names),
    dates: paragraphs.flatMap((paragraph) => findDates(text, paragraph, article.published)),
    terms: /^(?:zh|ja|ko|ru|ar)$/u.test(language) ? [] : findTerms(text),
    keyQuotations: rankQuotations(quotations, text.length),
    keyClaims: rankClaims(claims),
  };
}

function noticesFor(article: Article, language: ArticleLanguage): readonly FindingsNotice[] {
  const notices: FindingsNotice[] = [];
  if (article.paragraphs.length === 0) notices.push('no-text');
  if (language !== 'en' && article.paragraphs.length > 0) notices.push('english-cues-only');
  if (article.published === null) notices.push('no-publication-date');
  return notices;
}

interface Parted {
  readonly asides: readonly Aside[];
  readonly passages: readonly (readonly AttributedPassage[])[];
}

/** Takes scare quotes and titles out of the passages. */
function setAsidesApart(
  text: string,
  attributed: readonly (readonly AttributedPassage[])[],
  withCues: boolean,
): Parted {
  const asides: Aside[] = [];
  const passages = attributed.map((inParagraph) =>
    inParagraph.filter((passage) => {
      const kind = asideKind(text, passage, withCues);
      const { start, end } = passage.place.passage;
      if (kind !== null) asides.push({ start, end, text: text.slice(start, end), kind });
      return kind === null && end > start;
    }),
  );
  return { asides, passages };
}
