import { expect, test } from 'vitest';

import { indexArticle } from '../../src/evidence/index-article.ts';
import { verifyQuotation } from '../../src/evidence/verify-quotation.ts';
import { article, find } from './support/check.ts';

test('words given to another speaker are misattributed where the sentence says who speaks', () => {
  const text = '“We love it,” said minister Ann Lee. Bob Ray laughed.';
  expect(find(text, 'We love it', 'Bob Ray')).toMatchObject({
    verdict: 'misattributed',
    speaker: { name: 'Ann Lee', isCertain: true },
  });
  expect(find(text, 'We love it', 'Ann Lee').verdict).toBe('verbatim');
  expect(find(text, 'We love it', 'Lee').verdict).toBe('verbatim');
});

test('a report without quotation marks has a speaker, too', () => {
  const text = 'Ann Lee said that Bob Ray built the bridge well. It cost a lot.';
  expect(find(text, 'built the bridge', 'Bob Ray').verdict).toBe('misattributed');
  expect(find(text, 'It cost a lot', 'Bob Ray')).toMatchObject({
    verdict: 'verbatim',
    speaker: { name: 'Ann Lee', isCertain: false },
  });
});

test('a description is no name and conflicts with none', () => {
  expect(find('“We love it,” said Ann Lee.', 'We love it', 'theme of the week')).toMatchObject({
    speaker: null,
  });
});

test('a role agrees with the person who holds it', () => {
  const text = '“We love it,” said foreign ministry spokesman Lu Kang.';
  expect(find(text, 'We love it', 'Foreign Ministry')).toMatchObject({ verdict: 'verbatim', speaker: null });
});

test('attributions that extraction found decide', () => {
  const text = 'He put it thus: “We love it.”';
  const index = indexArticle(article(text), [{ start: 17, end: 27, speakerName: 'Ann Lee' }]);
  const request = { content: 'We love it', speaker: 'Bob Ray', paragraphs: [] };
  expect(verifyQuotation(request, index).verdict).toBe('misattributed');
});
