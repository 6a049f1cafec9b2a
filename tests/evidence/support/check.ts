import { expect } from 'vitest';

import { readTextArticle } from '../../../src/article/readers/read-text-article.ts';
import type { SavedArticle } from '../../../src/article/article.ts';
import { indexArticle, type ArticleIndex } from '../../../src/evidence/index/index-article.ts';
import { readSpeakers } from '../../../src/evidence/speakers/read-speakers.ts';
import type { Finding } from '../../../src/evidence/model/verdict.ts';
import { verifyQuotation } from '../../../src/evidence/match/verify-quotation.ts';

/** The article that a text makes. */
export function article(text: string): SavedArticle {
  const { value } = readTextArticle(new TextEncoder().encode(text), 'article.txt');
  if (value === null) throw new Error('the text of a test must have words');
  return value;
}

/** An article of this text, ready for looking quotations up. */
export function indexOf(text: string): ArticleIndex {
  const saved = article(text);
  return indexArticle(saved, readSpeakers(saved));
}

/** The finding for a quotation, looked up in an article of this text. */
export function find(
  text: string,
  quotation: string,
  speaker: string | null = null,
  language = 'en',
): Finding {
  const given = speaker === null ? null : { name: speaker, language, writers: [] };
  return verifyQuotation({ content: quotation, speaker: given, paragraphs: [] }, indexOf(text));
}

/** Expects the same verdict for each of the quotations. */
export function expectVerdict(
  verdict: Finding['verdict'],
  text: string,
  ...quotations: readonly string[]
): void {
  for (const quotation of quotations)
    expect([quotation, find(text, quotation).verdict]).toEqual([quotation, verdict]);
}
