import { expect, test } from 'vitest';

import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { article } from './support/check.ts';

test('an article that didn’t change is read for its speakers once', async () => {
  const text = '“We love it,” said Ann Lee.';
  const first = await articlesAtHand(new Map([['src', article(text)]]));
  const again = await articlesAtHand(new Map([['src', article(text)]]));
  expect(again.get('src')?.speakers).toBe(first.get('src')?.speakers);
});

test('a changed article is read anew', async () => {
  const first = await articlesAtHand(new Map([['src', article('“We love it,” said Ann Lee.')]]));
  const again = await articlesAtHand(new Map([['src', article('“We love it,” said Bob Ray.')]]));
  expect(first.get('src')?.speakers.attributions[0]?.name).toBe('Ann Lee');
  expect(again.get('src')?.speakers.attributions[0]?.name).toBe('Bob Ray');
});
