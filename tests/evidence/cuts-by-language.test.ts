import { expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

/** What is reported about a passage of an article. */
async function reports(text: string, content: string, kind: 'block' | 'inline'): Promise<readonly string[]> {
  const saved = await articlesAtHand(new Map([['src', article(text)]]));
  const passage = quotation(content, { kind, citation: citation('src', '1') });
  const { diagnostics } = gatherEvidence(outline(passage), { articles: saved, lock: null });
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

test('a “not” can stand before the marks of a passage in a sentence, but not half of a Chinese word', async () => {
  const text = '居民不同意涨价，也没有参加投票。';
  expect(await reports(text, '参加投票', 'inline')).toEqual([]);
  expect(await reports(text, '同意涨价', 'inline')).toEqual([
    'evidence/cut-off: “同意涨价” is cut off from “不”, which the article has in the same sentence.',
  ]);
});

test('a passage that ends in the middle of a word or number is shown the whole of it', async () => {
  const found = await reports(
    'The town has 5 million people. 会议有十五个人参加。',
    'The town has 5',
    'block',
  );
  expect(found).toEqual(['evidence/altered: “The town has 5” ends in the middle of “5 million”.']);
  expect(await reports('会议有十五个人参加。', '会议有十', 'block')).toEqual([
    'evidence/altered: “会议有十” ends in the middle of “十五”.',
  ]);
  expect(await reports('全省将建成1200个阅读站。', '200个阅读站', 'block')).toEqual([
    'evidence/altered: “200个阅读站” begins in the middle of “1200”.',
  ]);
});
