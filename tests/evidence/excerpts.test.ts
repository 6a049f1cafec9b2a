import { expect, test } from 'vitest';

import { newBudget } from '../../src/text/budget.ts';
import { readMarkdownArticle } from '../../src/article/readers/read-markdown-article.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { excerptFingerprint } from '../../src/evidence/lock/fingerprint.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { formatLock, readLock, type LockedQuotation } from '../../src/evidence/lock/lock.ts';
import { makeLock } from '../../src/evidence/lock/make-lock.ts';
import { makeReceipt } from '../../src/evidence/receipt/receipt.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

const ARTICLES = new Map([['src', article('It rains. “We love the wall,” said Ann Lee. It is old.')]]);
const AT_HAND = await articlesAtHand(ARTICLES);
const WALL = outline(quotation('We love the wall', { citation: citation('src', '1') }));
const PARTS = { lock: null, share: 'excerpt', tool: 'lectern 0', marks: new Map() } as const;
const { value: EVIDENCE } = gatherEvidence(WALL, { articles: AT_HAND, lock: null });

test('a lock whose excerpt was edited is refused, and so is one with an excerpt of other words', () => {
  const lock = makeLock(EVIDENCE, ARTICLES, 'excerpt');
  expect(readLock(formatLock(lock), 'l').diagnostics).toEqual([]);
  const codesWith = (change: Partial<LockedQuotation>) => {
    const quotations = lock.quotations.map((entry) => ({ ...entry, ...change }));
    return readLock(formatLock({ ...lock, quotations }), 'l').diagnostics.map(({ code }) => code);
  };
  const excerpt = lock.quotations[0]?.excerpt ?? { before: '', passage: '', after: '' };
  const hate = { ...excerpt, passage: excerpt.passage.replace('love', 'hate') };
  for (const edited of [{ ...excerpt, after: ' No.' }, { ...excerpt, before: 'No. ' }, hate])
    expect(codesWith({ excerpt: edited })).toEqual(['lock/unreadable']);
  expect(codesWith({ excerpt: hate, excerptHash: excerptFingerprint(hate) })).toEqual(['lock/unreadable']);
});

test('a receipt has what stands around a quotation', () => {
  const receipt = makeReceipt({ ...PARTS, outline: WALL, evidence: EVIDENCE, articles: ARTICLES });
  expect(receipt.quotations[0]?.excerpt).toMatchObject({ after: ',” said Ann Lee. It is old.' });
});

test('an excerpt of a Markdown article is shown without its markup, and a lock of it is read', async () => {
  const text = 'She *sang*:\n\n> We love [the wall](https://a.example),\n> **and** the gate.\n\nIt rained.\n';
  const { value: saved } = readMarkdownArticle(new TextEncoder().encode(text), 'article.md', newBudget());
  if (saved === null) throw new Error('the article has words');
  const articles = new Map([['src', saved]]);
  const words = outline(quotation('We love the wall, and the gate', { citation: citation('src', '2') }));
  const { value: evidence } = gatherEvidence(words, { articles: await articlesAtHand(articles), lock: null });
  const excerpt = { before: '', passage: 'We love the wall,\nand the gate', after: '.' };
  const receipt = makeReceipt({ ...PARTS, outline: words, evidence, articles });
  expect(receipt.quotations[0]?.excerpt).toEqual(excerpt);
  const { value: lock, diagnostics } = readLock(formatLock(makeLock(evidence, articles, 'excerpt')), 'l');
  expect(diagnostics).toEqual([]);
  const fromLock = makeReceipt({ ...PARTS, lock, outline: words, evidence, articles: new Map() });
  expect(fromLock.quotations[0]?.excerpt).toEqual(excerpt);
});
