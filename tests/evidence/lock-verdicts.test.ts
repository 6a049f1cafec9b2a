import { expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { formatLock, readLock, type EvidenceLock } from '../../src/evidence/lock/lock.ts';
import { makeLock } from '../../src/evidence/lock/make-lock.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

const ARTICLE = article('“We love the wall,” said Ann Lee. Bob Ray said that the wall was old.');
const GIVEN = outline(
  quotation('We love the wall', { speaker: 'Ann Lee', citation: citation('src', '1') }),
  quotation('the wall was old', { id: 'q2', speaker: 'Bob Ray', citation: citation('src', '1') }),
);
const EVIDENCE = gatherEvidence(GIVEN, {
  articles: await articlesAtHand(new Map([['src', ARTICLE]])),
  lock: null,
}).value;
const LOCK = makeLock(EVIDENCE, new Map([['src', ARTICLE]]), 'locator');

const withLock = (lock: EvidenceLock) => gatherEvidence(GIVEN, { articles: new Map(), lock });

test('a build without the article knows from the lock who speaks and what is quoted', () => {
  const { value, diagnostics } = withLock(LOCK);
  expect(value.map(({ speaker, kind }) => [speaker.verdict, kind?.verdict])).toEqual([
    ['stated', 'quoted'],
    ['stated', 'reported'],
  ]);
  expect(diagnostics).toEqual([]);
});

test('the lock has the places of name and verb, and no word of them', () => {
  const [entry] = LOCK.quotations;
  const read = (place: { start: number; end: number } | null | undefined): string =>
    ARTICLE.file.text.slice(place?.start ?? 0, place?.end ?? 0);
  expect([read(entry?.said?.mention), read(entry?.said?.cue)]).toEqual(['Ann Lee', 'said']);
  expect(JSON.stringify(entry?.said)).not.toMatch(/Ann|Lee|said"?:? ?"said/u);
});

test('an old lock is read, its speakers are not checked, and a remark says so', () => {
  const quotations = LOCK.quotations.map(({ said: _said, kind: _kind, ...entry }) => entry);
  const old = readLock(formatLock({ ...LOCK, version: 1, quotations }), 'evidence.lock.json');
  if (old.value === null) throw new Error('a lock of version 1 must be read');
  const { value, diagnostics } = withLock(old.value);
  expect(value.map(({ verdict, speaker, kind }) => [verdict, speaker.verdict, kind])).toEqual([
    ['locked', 'unread', null],
    ['locked', 'unread', null],
  ]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['lock/without-verdicts', 'info'],
  ]);
});

test('a lock whose places lie outside of its source is refused', () => {
  const [entry] = LOCK.quotations;
  if (entry?.said === undefined) throw new Error('the lock must have verdicts');
  const mention = { start: 900, end: 910, hash: '0'.repeat(64) };
  const lock = { ...LOCK, quotations: [{ ...entry, said: { ...entry.said, mention } }] };
  expect(readLock(formatLock(lock), 'evidence.lock.json').diagnostics.map(({ code }) => code)).toEqual([
    'lock/unreadable',
  ]);
});
