import type { Article } from '../article/article.ts';
import { oncePer } from '../text/once-per.ts';
import { findActors } from './actors.ts';
import { type ReadParagraph, readParagraphs } from './cues/read-paragraphs.ts';
import { lexiconOf } from './words/lexicon.ts';
import { type NameIndex, indexNames } from './names/name-index.ts';
import { setAsidesApart } from './quotations/asides.ts';
import { assignSpeakers } from './quotations/assign-speakers.ts';
import { buildQuotations } from './quotations/build-quotations.ts';
import { type QuotationDraft, draftQuotations } from './quotations/draft-quotations.ts';
import { datelineAgency } from './quotations/find-chain.ts';
import { isOwnPaper, papersOf } from './quotations/own-paper.ts';
import { readerOf } from './reader-of.ts';
import { articleAuthor, articleTranslator } from './text/article-author.ts';
import { articleLanguage, isReadAsEnglish } from './text/article-language.ts';
import type { Findings, Intermediary } from './text/findings.ts';

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
  const read = readQuotations(article);
  const papers = papersOf(article);
  const quotations = read.findings.quotations.map((quotation) => {
    const chain = quotation.chain.filter(({ name }) => !isOwnPaper(name, papers));
    return chain.length === quotation.chain.length ? quotation : { ...quotation, chain };
  });
  return { ...read, findings: { ...read.findings, quotations } };
});

function readQuotations(article: Article): ReadQuotations {
  const { text } = article.file;
  const language = articleLanguage(text);
  const withCues = isReadAsEnglish(language, text);
  const lexicon = lexiconOf(language);
  const paragraphs = readParagraphs(article, lexicon, withCues);
  const reader = readerOf(language);
  if (reader !== null) {
    const names = indexNames(lexicon, text, paragraphs);
    return {
      findings: { language, ...reader(article, paragraphs, writersOf(article, paragraphs)) },
      paragraphs,
      names,
    };
  }
  const attributed = assignSpeakers(text, paragraphs, withCues);
  const { asides, passages } = setAsidesApart(text, attributed, withCues);
  const drafts: QuotationDraft[] = [];
  paragraphs.forEach((paragraph, index) => {
    for (const draft of draftQuotations(paragraph, passages[index] ?? [])) drafts.push(draft);
  });
  const names = indexNames(lexicon, text, paragraphs);
  const facts = {
    author: articleAuthor(article),
    translator: articleTranslator(article),
    isSpoken: article.times !== null,
  };
  const quotations = buildQuotations(paragraphs, drafts, names, text, facts);
  const actors = findActors(text, names, quotations);
  return { findings: { language, quotations, asides, actors }, paragraphs, names };
}

/** Whose text it is: the agency of its dateline, then its author. */
function writersOf(article: Article, paragraphs: readonly ReadParagraph[]): readonly Intermediary[] {
  const author = articleAuthor(article);
  const agency = datelineAgency(article.file.text, paragraphs);
  const wrote: readonly Intermediary[] =
    author === null ? [] : [{ name: author, relation: 'wrote', mention: null }];
  return agency === null ? wrote : [agency, ...wrote];
}
