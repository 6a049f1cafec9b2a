import { describe, expect, test } from 'vitest';

import { readHtmlArticle } from '../../src/article/html/read-html-article.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';
import { readSpeakers } from '../../src/evidence/speakers/read-speakers.ts';
import { indexArticle } from '../../src/evidence/index/index-article.ts';
import { find } from './support/check.ts';
import { newBudget } from '../../src/text/budget.ts';

const kindOf = (text: string, words: string): string | undefined =>
  find(text, words, 'Ann Lee').kind?.verdict;

describe('whether words are quoted in the article', () => {
  const text =
    'Ann Lee said that the wall “will hold for years”. She added that the money was there. The wall is old.';

  test('in marks of any kind they are', () => {
    expect(kindOf(text, 'will hold for years')).toBe('quoted');
    expect(kindOf('‘It will hold for years,’ said Ann Lee.', 'It will hold')).toBe('quoted');
    expect(kindOf('„Sie hält noch lange“, sagte sie.', 'Sie hält noch lange')).toBe('quoted');
  });

  test('what the writer reports or tells isn’t, and of words partly in marks those are named', () => {
    expect(kindOf(text, 'the money was there')).toBe('reported');
    expect(kindOf(text, 'The wall is old')).toBe('narrated');
    const { kind } = find(text, 'the wall “will hold for years”', 'Ann Lee');
    expect(kind?.verdict).toBe('mixed');
    expect(kind?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual(['will hold for years']);
  });

  test('what an ellipsis leaves out doesn’t count', () => {
    expect(kindOf('“It will hold,” said Ann Lee. “It is new.”', 'It will hold … It is new')).toBe('quoted');
  });

  test('a turn of a transcript is quoted', () => {
    const turns = 'On walls\n\nANN LEE: It holds.\n\nBOB RAY: It does.\n\nANN LEE: For years.';
    expect(kindOf(turns, 'It holds')).toBe('quoted');
  });

  test('in a report that is announced they are reported for the person and quoted for nobody else', () => {
    const report =
      'The wall\n\nHere is a translation of the report as carried by Xinhua News Agency:\n\nAnn Lee said that the wall holds. We must keep it.\n\nThe town is small.';
    expect(find(report, 'We must keep it', 'Ann Lee').kind).toMatchObject({
      verdict: 'reported',
      isReport: true,
    });
    expect(kindOf(report, 'The town is small')).toBe('narrated');
  });
});

test('a block quotation of a page is quoted, and ends with its element', async () => {
  const filler = '<p>The council of the town has met again and again to speak of the wall.</p>'.repeat(6);
  const html = `<article><h1>The wall</h1>${filler}<p>Ann Lee wrote:</p><blockquote><p>It will hold for years.</p></blockquote><p>It is old.</p></article>`;
  const { value } = await readHtmlArticle(new TextEncoder().encode(html), 'page.html', newBudget());
  if (value === null) throw new Error('the page must have words');
  const index = indexArticle(value, readSpeakers(value));
  const kind = (content: string): string | undefined =>
    verifyQuotation({ content, speaker: null, paragraphs: [] }, index).kind?.verdict;
  expect([kind('It will hold for years'), kind('It is old')]).toEqual(['quoted', 'narrated']);
});
