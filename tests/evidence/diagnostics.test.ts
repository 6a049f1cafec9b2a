import { expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

const TEXT = 'The town.\n“We love the wall.\n“It is a promise,” said Ann Lee.\nRain fell.';

test.each([
  ['2', []],
  ['3', []],
  ['2-3', []],
  ['4', ['evidence/wrong-paragraph']],
])('a quotation that goes on from paragraph 2 to 3 is cited by para. %s', async (locator, codes) => {
  const articles = await articlesAtHand(new Map([['src', article(TEXT)]]));
  const cited = quotation('We love the wall. It is a promise', {
    speaker: 'Ann Lee',
    citation: citation('src', locator),
  });
  const { diagnostics } = gatherEvidence(outline(cited), { articles, lock: null });
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

test('a long quotation is named by its beginning and its end', async () => {
  const articles = await articlesAtHand(new Map([['src', article('Rain fell on the town.')]]));
  const content = `The council met ${'and counted and met again '.repeat(20)}until the lamps went out.`;
  const { diagnostics } = gatherEvidence(outline(quotation(content, { citation: citation('src', '1') })), {
    articles,
    lock: null,
  });
  const [, named = ''] = /“(.*?)”/u.exec(diagnostics[0]?.message ?? '') ?? [];
  expect(named).toMatch(/^The council met and .* … .*until the lamps went out\.$/u);
  expect(named.length).toBeLessThan(160);
});
