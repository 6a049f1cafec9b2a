import { oncePer } from '../source/once-per.ts';
import type { Article } from '../article/article.ts';
import { findActors } from './actors.ts';
import { articleAuthor, articleTranslator } from './text/article-author.ts';
import { articleLanguage } from './text/article-language.ts';
import { asideKind } from './quotations/asides.ts';
import { assignSpeakers } from './quotations/assign-speakers.ts';
import { buildQuotations } from './quotations/build-quotations.ts';
import { draftQuotations, type QuotationDraft } from './quotations/draft-quotations.ts';
import type { Findings } from './text/findings.ts';
import { type NameIndex, indexNames } from './names/name-index.ts';
import { type ReadParagraph, readParagraphs } from './cues/read-paragraphs.ts';
import type { AttributedPassage } from './quotations/speaker-question.ts';

/** Who says what in an article: a part of the findings, for those who need no more. */
type QuotationFindings = Pick<Findings, 'language' | 'quotations' | 'asides' | 'actors'>;

/** The quotations of an article, and what they were read from. */
export interface ReadQuotations {
  readonly findings: QuotationFindings;
  readonly paragraphs: readonly ReadParagraph[];
  readonly names: NameIndex;
}

/** Finds the quotations of an article with their speakers, and its people; once for each article. Never throws; linear in the text. */
export const findQuotations = oncePer((article: Article): ReadQuotations => {
  const { text } = article.file;
  const language = articleLanguage(text);
  const withCues = language === 'en' || language === 'und';
  const paragraphs = readParagraphs(article, withCues);
  const attributed = assignSpeakers(text, paragraphs, withCues);
  const { asides, passages } = setAsidesApart(text, attributed, withCues);
  const drafts: QuotationDraft[] = [];
  paragraphs.forEach((paragraph, index) => {
    for (const draft of draftQuotations(paragraph, passages[index] ?? [])) drafts.push(draft);
  });
  const names = indexNames(text, paragraphs);
  const writers = { author: articleAuthor(article), translator: articleTranslator(article) };
  const quotations = buildQuotations(paragraphs, drafts, names, text, writers);
  const actors = findActors(text, names, quotations);
  return { findings: { language, quotations, asides, actors }, paragraphs, names };
});

interface Parted {
  readonly asides: Findings['asides'];
  readonly passages: readonly (readonly AttributedPassage[])[];
}

/** Takes scare quotes and titles out of the passages. */
function setAsidesApart(
  text: string,
  attributed: readonly (readonly AttributedPassage[])[],
  withCues: boolean,
): Parted {
  const asides: Parted['asides'][number][] = [];
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
