import { expect, test } from 'vitest';

import { readMarkdownArticle } from '../../src/article/readers/read-markdown-article.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { excerptFingerprint } from '../../src/evidence/lock/fingerprint.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { formatLock, readLock, type LockedQuotation } from '../../src/evidence/lock/lock.ts';
import { makeLock } from '../../src/evidence/lock/make-lock.ts';
import { makeReceipt } from '../../src/evidence/receipt/receipt.ts';
import { verifyReceipt } from '../../src/evidence/receipt/verify-receipt.ts';
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

test('a receipt whose excerpt stands nowhere in the article fails', () => {
  const receipt = makeReceipt({ ...PARTS, outline: WALL, evidence: EVIDENCE, articles: ARTICLES });
  const around = (after: string) => {
    const excerpt = { before: '', passage: 'We love the wall', after };
    const quotations = receipt.quotations.map((item) => ({ ...item, excerpt }));
    return verifyReceipt({ ...receipt, quotations }, AT_HAND, null, 'index.html').diagnostics;
  };
  expect(receipt.quotations[0]?.excerpt).toMatchObject({ after: ',” said Ann Lee. It is old.' });
  expect(verifyReceipt(receipt, AT_HAND, null, 'index.html').diagnostics).toEqual([]);
  expect(around(', said')).toEqual([]);
  expect(around(', never').map(({ code }) => code)).toEqual(['evidence/receipt-differs']);
});

test('who checks a deck may give articles that it doesn’t cite', async () => {
  const receipt = makeReceipt({ ...PARTS, outline: WALL, evidence: EVIDENCE, articles: ARTICLES });
  const more = await articlesAtHand(new Map([...ARTICLES, ['other', article('Something else.')]]));
  expect(verifyReceipt(receipt, more, null, 'index.html').diagnostics).toEqual([]);
});

test('a reading of the author’s own is not compared by who checks the deck, either', async () => {
  const articles = new Map([['src', article('“We love the wall,” said Ann Lee. Bob Ray left.')]]);
  const atHand = await articlesAtHand(articles);
  const codesOf = (isSpeakerInferred: boolean): readonly string[] => {
    const citing = { speaker: 'Bob Ray', isSpeakerInferred, citation: citation('src', '1') };
    const given = outline(quotation('We love the wall', citing));
    const { value: evidence } = gatherEvidence(given, { articles: atHand, lock: null });
    const receipt = makeReceipt({ ...PARTS, outline: given, evidence, articles });
    return verifyReceipt(receipt, atHand, null, 'index.html').diagnostics.map(({ code }) => code);
  };
  expect([codesOf(true), codesOf(false)]).toEqual([[], ['evidence/misattributed']]);
});

test('an excerpt of a Markdown article is shown without its markup, and a lock of it is read', async () => {
  const text = 'She *sang*:\n\n> We love [the wall](https://a.example),\n> **and** the gate.\n\nIt rained.\n';
  const { value: saved } = readMarkdownArticle(new TextEncoder().encode(text), 'article.md');
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
